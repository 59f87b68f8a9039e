import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundCase, soundDocument, soundNotice, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import type { NewItem, Outbox } from '../outbox/outbox.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { originalsHandlers } from './originals-handlers.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const other = { claimCase: ids.otherInvoice, document: ids.claim };

const setUp = () => {
  const noted: NewItem[] = [];
  const handlers = originalsHandlers({
    desk: bench.desk,
    outbox: { add: (item: NewItem) => void noted.push(item) } as unknown as Pick<Outbox, 'add' | 'cancel'>,
    words: () => wordsIn('zh-CN', checklistOf(bench.records.settings)),
    // No sheet comes back in these tests.
    scanning: {} as Parameters<typeof originalsHandlers>[0]['scanning'],
    clerkName: () => '',
  });
  bench.store(soundCase, [soundNotice], [soundDocument]);
  bench.store(
    { ...soundCase, id: other.claimCase, ref: 'GC-2026-0002' },
    [],
    [{ ...soundDocument, id: other.document, caseId: other.claimCase }],
  );
  bench.records.originals.put(soundOriginal);
  bench.records.originals.put({
    ...soundOriginal,
    documentId: other.document,
    caseId: other.claimCase,
    runningNo: 'ZB-000099',
  });
  const post = (documentIds: string[]) =>
    handlers['originals.post'](
      { documentIds, courier: 'SF', waybill: 'SF1234567890', postedOn: '2026-03-05' },
      { signal: new AbortController().signal },
    );
  return { noted, post };
};
const status = (documentId: string) => bench.records.originals.get(documentId)?.status;

test('one note for each case, each paper in it once', async () => {
  const { noted, post } = setUp();
  expect(await post([ids.document, ids.document, other.document])).toMatchObject({ ok: true });
  expect(noted.map(({ job }) => (job.kind === 'originals-dispatch' ? job.note.documentIds : []))).toEqual([
    [ids.document],
    [other.document],
  ]);
});

test('one paper that can not be posted keeps the others from being posted twice', async () => {
  const { post } = setUp();
  const received = bench.desk.records.originals.get(other.document) ?? soundOriginal;
  bench.records.originals.put({ ...received, status: 'received' });
  expect(await post([ids.document, other.document])).toMatchObject({ ok: false });
  expect(status(ids.document)).toBe('electronic-only');
});
