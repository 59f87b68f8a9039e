import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import type { Intake } from '../documents/intake.ts';
import { handoverHandlers } from './handover-handlers.ts';
import { stateOf } from './state-of-case.ts';

const files = new Map(['invoice', 'bill'].map((text) => [createHash('sha256').update(text).digest('hex'), text]));
const [invoiceHash = '', billHash = ''] = [...files.keys()];
const jobId = '0192f0c1-0000-7000-8000-00000000bbbb';
const call = { signal: new AbortController().signal };
const stored = { ...soundDocument, sha256: invoiceHash, sizeBytes: 7 };
const bill = { ...stored, id: ids.otherCase, sha256: billHash, sizeBytes: 4, title: '提单', code: 'TRD-BL' };

const intake: Intake = {
  take: async (source) => {
    const parts: Uint8Array[] = [];
    for await (const part of source.open()) parts.push(part);
    const bytes = Buffer.concat(parts);
    const page = { widthPt: 595, heightPt: 842, rotation: 0 };
    return ok({
      fileName: source.name,
      mediaType: 'application/pdf',
      sizeBytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pageCount: 3,
      pages: [page, page, page],
      segment: 'd'.repeat(64),
      view: null,
      attachments: [],
      thumbs: [],
      text: ['', '', ''],
      warnings: [],
    });
  },
};

let folder: string;
let count = 0;
const profile = (offset: number) => {
  const bench = openTestDesk();
  let chosen: string | null = null;
  const place = path.join(folder, `${offset}.zip`);
  // Two profiles never give the same id.
  const desk = {
    ...bench.desk,
    newId: () => {
      count += 1;
      return `0192f0c${offset}-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
  };
  const handlers = handoverHandlers({
    ...{ db: bench.db, desk, intake, mode: 'practice', samplePackage: '', takeOpened: () => null },
    finisher: { finishPage: async () => fault('document-room-failed', 'later') },
    blobs: {
      open: async function* (sha256: string) {
        yield Buffer.from(files.get(sha256) ?? '');
      },
      put: async () => ok({ sha256: 'e'.repeat(64), sizeBytes: 1 }),
    } as never,
    announce: { progress: () => undefined },
    saveAs: async (_name, bytes) => {
      await pipeline(Readable.from(bytes(), { objectMode: false }), createWriteStream(place));
      return ok({ saved: true, fileName: path.basename(place) });
    },
    pickPackage: async () => chosen,
  });
  return {
    ...bench,
    handlers,
    send: async (): Promise<string> => {
      expect(await handlers['case.export']({ caseId: ids.claimCase, jobId }, call)).toMatchObject({ ok: true });
      return place;
    },
    take: async (from: string): Promise<{ caseId: string | null; mergeId: string | null }> => {
      chosen = from;
      const taken = await handlers['case.import']({ jobId }, call);
      if (!taken.ok) throw new Error(JSON.stringify(taken.error));
      return taken.value;
    },
    setFacts: (change: Partial<typeof soundCase.facts>): void => {
      bench.desk.change(ids.claimCase, () => {
        const now = bench.desk.needCase(ids.claimCase);
        bench.records.cases.put({ ...now, facts: { ...now.facts, ...change }, revision: now.revision + 1 });
      });
    },
  };
};

let mine: ReturnType<typeof profile>;
let theirs: ReturnType<typeof profile>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'merge-test-'));
  mine = profile(1);
  theirs = profile(2);
  mine.store(soundCase, [soundNotice], [stored]);
});
afterEach(() => {
  mine.close();
  theirs.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = async (mergeId: string | null) => {
  const view = await mine.handlers['merge.preview']({ mergeId: mergeId ?? '' }, call);
  if (!view.ok) throw new Error(view.error.code);
  return view.value;
};

test('there and back: what only one did is taken, what both did is asked, and all of it can be taken back', async () => {
  expect(await theirs.take(await mine.send())).toEqual({ caseId: ids.claimCase, mergeId: null });
  theirs.setFacts({ policyNo: 'THEIRS-1', lossReasonText: '他写的' });
  theirs.desk.change(ids.claimCase, () => {
    theirs.records.documents.put({
      document: bill,
      derived: { segment: 'd'.repeat(64), view: null, thumbs: [], text: null, attachments: [] },
    });
    const filing = theirs.desk.needFiling(ids.notice);
    theirs.records.filings.put({
      ...filing,
      documentIds: [...filing.documentIds, bill.id],
      state: 'submitted',
      endpointFilingId: 'E-1',
      acceptanceNo: 'A-1',
    });
  });
  mine.setFacts({ knownOn: '2025-11-11', lossReasonText: '我写的' });
  const before = stateOf(mine.desk, ids.claimCase);

  const { caseId, mergeId } = await mine.take(await theirs.send());
  expect(caseId).toBeNull();
  const view = await shown(mergeId);
  expect(view).toMatchObject({ hasBase: true, notices: [{ kind: 'sent-there', filingId: ids.notice }] });
  expect(view.differences.filter(({ by }) => by === 'both').map(({ path: at }) => at)).toEqual([
    'facts/lossReasonText',
  ]);
  expect(stateOf(mine.desk, ids.claimCase)).toEqual(before);
  const apply = (choices: Record<string, { take: 'theirs' }>) =>
    mine.handlers['merge.apply']({ mergeId: mergeId ?? '', choices }, call);
  expect(await apply({})).toMatchObject({ error: { code: 'merge-open', detail: { count: 1 } } });
  expect(stateOf(mine.desk, ids.claimCase)).toEqual(before);
  expect(await apply({ 'facts/lossReasonText': { take: 'theirs' } })).toMatchObject({ ok: true });
  const after = stateOf(mine.desk, ids.claimCase);
  expect(after.facts).toMatchObject({ policyNo: 'THEIRS-1', knownOn: '2025-11-11', lossReasonText: '他写的' });
  expect(after.documents.map(({ title }) => title)).toEqual(['商业发票', '提单']);
  expect(after.filings[0]).toMatchObject({
    state: 'submitted',
    acceptanceNo: 'A-1',
    documentIds: [ids.document, bill.id],
  });
  expect(mine.records.journal.ofCase(ids.claimCase)[0]?.kind).toBe('case-merged');

  expect(await mine.handlers['merge.can-undo']({ caseId: ids.claimCase }, call)).toEqual({
    ok: true,
    value: { canUndo: true },
  });
  expect(await mine.handlers['merge.undo']({ caseId: ids.claimCase }, call)).toMatchObject({ ok: true });
  const undone = stateOf(mine.desk, ids.claimCase);
  expect({ ...undone, filings: undone.filings.map((f) => ({ ...f, revision: 0 })) }).toEqual({
    ...before,
    filings: before.filings.map((f) => ({ ...f, revision: 0 })),
  });
});

test('a second way back starts from what was merged, not from the first hand-over', async () => {
  await theirs.take(await mine.send());
  theirs.setFacts({ policyNo: 'THEIRS-1' });
  const first = await mine.take(await theirs.send());
  await shown(first.mergeId);
  await mine.handlers['merge.apply']({ mergeId: first.mergeId ?? '', choices: {} }, call);
  mine.setFacts({ policyNo: 'MINE-2' });
  theirs.setFacts({ lossReasonText: '后来写的' });
  const view = await shown((await mine.take(await theirs.send())).mergeId);
  expect(view.differences.map(({ path: at, by }) => [at, by])).toEqual([
    ['facts/policyNo', 'mine'],
    ['facts/lossReasonText', 'theirs'],
  ]);
});

test('what changed after it was shown is not merged over; nor is a merge taken back over later work', async () => {
  await theirs.take(await mine.send());
  theirs.setFacts({ policyNo: 'THEIRS-1' });
  const { mergeId } = await mine.take(await theirs.send());
  await shown(mergeId);
  mine.setFacts({ knownOn: '2025-12-12' });
  const apply = () => mine.handlers['merge.apply']({ mergeId: mergeId ?? '', choices: {} }, call);
  expect(await apply()).toMatchObject({ error: { code: 'changed-meanwhile' } });
  await shown(mergeId);
  expect(await apply()).toMatchObject({ ok: true });
  mine.setFacts({ knownOn: '2025-12-13' });
  expect(await mine.handlers['merge.can-undo']({ caseId: ids.claimCase }, call)).toMatchObject({
    value: { canUndo: false },
  });
  expect(await mine.handlers['merge.undo']({ caseId: ids.claimCase }, call)).toMatchObject({
    error: { code: 'merge-not-undoable' },
  });
});
