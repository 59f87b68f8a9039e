import { afterEach, beforeEach, expect, test } from 'vitest';
import { sheetCode } from '../../shared/claim/sheet-code.ts';
import { ids, soundCase, soundDocument, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import type { Intake, IntakeOutcome } from '../documents/intake.ts';
import type { CodesReply } from '../documents/room/codes-contract.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { createRegisterChanges } from './register-changes.ts';
import { ownSheetMark } from './sheet-mark.ts';
import { sheetScanHandlers } from './sheet-scans.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const other = { claimCase: ids.otherInvoice, document: ids.claim };
const call = { signal: new AbortController().signal };
const jobId = ids.otherCase;

const outcome = (fileName: string): IntakeOutcome => ({
  fileName,
  mediaType: 'image/jpeg',
  sizeBytes: 3,
  sha256: 'a'.repeat(64),
  pageCount: 1,
  pages: [{ widthPt: 595, heightPt: 842, rotation: 0 }],
  segment: 'b'.repeat(64),
  view: null,
  thumbs: [],
  text: [''],
  warnings: [],
  attachments: [],
});

/** `codes`: what the room says of each file by its name. */
const setUp = (codes: Readonly<Record<string, readonly string[]>>) => {
  const intake: Intake = {
    take: async (source): Promise<Result<IntakeOutcome>> =>
      source.name in codes ? ok(outcome(source.name)) : fault('type-not-supported', 'after-user'),
  };
  let last = '';
  const readCodes = async (): Promise<Result<CodesReply>> =>
    ok({ pages: 1, codes: (codes[last] ?? []).map((text) => ({ page: 1, text, isWhole: true })) });
  bench.store(soundCase, [], [soundDocument]);
  bench.store(
    { ...soundCase, id: other.claimCase, ref: 'GC-2026-0002' },
    [],
    [{ ...soundDocument, id: other.document, caseId: other.claimCase }],
  );
  bench.records.originals.put({ ...soundOriginal, status: 'printed' });
  bench.records.originals.put({
    ...soundOriginal,
    documentId: other.document,
    caseId: other.claimCase,
    runningNo: 'ZB-000099',
    status: 'posted',
  });
  const handlers = sheetScanHandlers({
    db: bench.db,
    desk: bench.desk,
    intake,
    blobs: { put: async () => ok({ sha256: 'c'.repeat(64), sizeBytes: 2 }) } as never,
    room: { readCodes },
    readBlob: async function* () {},
    pickFiles: async () => [],
    show: () => 'token',
    announce: { progress: () => undefined, changed: () => undefined },
    changes: createRegisterChanges({
      desk: bench.desk,
      outbox: {} as Pick<Outbox, 'add' | 'cancel'>,
      words: () => wordsIn('zh-CN', checklistOf(bench.records.settings)),
      clerkName: () => '李小姐',
    }),
  });
  const scan = async (name: string) => {
    last = name;
    const result = await handlers['sheets.bytes']({ jobId, name, bytes: new Uint8Array(3) }, call);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  return { handlers, scan };
};
const status = (documentId: string) => bench.records.originals.get(documentId)?.status;

test('a sheet of two cases: found, marked where it fits, and kept in both', async () => {
  const code = sheetCode(['ZB-000001', 'ZB-000099'], ownSheetMark(bench.desk));
  const { handlers, scan } = setUp({ 'sheet.jpg': [code, 'SF1234567890123'] });
  const { scans } = await scan('sheet.jpg');
  expect(scans.map(({ papers }) => papers.map(({ original }) => original.runningNo))).toEqual([
    ['ZB-000001', 'ZB-000099'],
  ]);
  expect(scans[0]?.problems).toMatchObject([{ kind: 'foreign', text: 'SF1234567890123' }]);
  expect([status(ids.document), status(other.document)]).toEqual(['printed', 'posted']);
  const done = await handlers['sheets.confirm'](
    {
      scanIds: scans.map(({ scanId }) => scanId),
      documentIds: [ids.document, other.document],
      mark: 'stamp',
      keep: true,
    },
    call,
  );
  expect(done).toMatchObject({ ok: true, value: { changed: 1, left: 1, kept: 2 } });
  expect([status(ids.document), status(other.document)]).toEqual(['stamped', 'posted']);
  for (const caseId of [ids.claimCase, other.claimCase])
    expect(bench.records.documents.ofCase(caseId).map(({ document }) => document.title)).toContain('sheet');
});

test('nothing is kept or marked of what was unticked', async () => {
  const code = sheetCode(['ZB-000001', 'ZB-000099'], ownSheetMark(bench.desk));
  const { handlers, scan } = setUp({ 'sheet.jpg': [code] });
  const { scans } = await scan('sheet.jpg');
  const scanIds = scans.map(({ scanId }) => scanId);
  const back = { scanIds, documentIds: [other.document], mark: 'hold' as const, keep: true };
  expect(await handlers['sheets.confirm'](back, call)).toMatchObject({ ok: true, value: { changed: 1, kept: 1 } });
  expect([status(ids.document), status(other.document)]).toEqual(['printed', 'held']);
  expect(bench.records.documents.ofCase(ids.claimCase)).toHaveLength(1);
});

test('sheets of another vault, unknown numbers and files that are no picture are said, and change nothing', async () => {
  const own = ownSheetMark(bench.desk);
  const foreign = sheetCode(['ZB-000001'], own === '0000' ? '1111' : '0000');
  const { scan } = setUp({ 'foreign.jpg': [foreign, sheetCode(['ZB-000555'], own)] });
  const { scans } = await scan('foreign.jpg');
  expect(scans).toMatchObject([
    {
      papers: [],
      problems: [
        { kind: 'other-vault', text: foreign },
        { kind: 'unknown-number', text: 'ZB-000555' },
      ],
    },
  ]);
  expect(await scan('movie.mp4')).toMatchObject({
    scans: [],
    refused: [{ fileName: 'movie.mp4', fault: { code: 'type-not-supported' } }],
  });
  expect(status(ids.document)).toBe('printed');
});
