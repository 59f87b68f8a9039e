import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrintSettings } from '../../shared/claim/printing/print-run.ts';
import { usualSettings } from '../../shared/claim/printing/print-run.ts';
import { ids, soundCase, soundDocument, soundNotice, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { fakePdfs, openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import { type OriginalsPackJob, originalsPackJobSchema } from '../dossier/job.ts';
import { checklistOf } from '../records/own-checklist.ts';
import type { Cups, CupsJob } from './cups.ts';
import { printingHandlers } from './printing-handlers.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const jobId = '0192f0c1-0000-7000-8000-00000000d001';
const recipient = {
  id: '0192f0c1-0000-7000-8000-00000000d002',
  company: '承保公司',
  person: '理赔部',
  address: '宁波市和济街 180 号',
  postcode: '',
  phone: '',
};

const setUp = (systemPrint: Result<boolean> = ok(true), cupsPrint: Result<boolean> = ok(true)) => {
  const printed: CupsJob[] = [];
  const options: Record<string, string> = { 'printer-state': '3' };
  const cups: Cups = {
    abilities: async () => ({ duplex: true, trays: [] }),
    defaultPrinter: async () => 'Office',
    messages: async () => new Map(),
    print: async (job) => {
      printed.push(job);
      return cupsPrint;
    },
  };
  const pdfs = fakePdfs();
  const handlers = printingHandlers({
    desk: bench.desk,
    db: bench.db,
    makePdf: async (job, given) => {
      const made = await pdfs.makePdf(job, given);
      return made.ok ? ok({ ...made.value, firstPages: [1, 2, 3, 4] }) : made;
    },
    words: () => wordsIn('zh-CN', checklistOf(bench.records.settings)),
    announce: { progress: () => undefined, changed: () => undefined },
    showPdf: () => 'token',
    readBlob: async function* () {},
    saveAs: async () => ok({ saved: true, fileName: 'pack.pdf' }),
    ways: {
      printPages: async () => systemPrint,
      getPrinters: async () => [{ name: 'Office', displayName: 'Office', options }],
      cups: async () => cups,
      openInViewer: async () => ok(null),
    },
    clerkName: () => '李',
  });
  bench.store(soundCase, [soundNotice], [soundDocument]);
  bench.records.originals.put(soundOriginal);
  const call = { signal: new AbortController().signal };
  const value = async <T>(result: Promise<Result<T>>): Promise<T> => {
    const settled = await result;
    if (!settled.ok) throw new Error(settled.error.code);
    return settled.value;
  };
  const make = (bothSides = false) =>
    value(handlers['printing.make']({ documentIds: [ids.document], bothSides, jobId }, call));
  const print = async (printer: string | null, pages = '', settings: PrintSettings = usualSettings) =>
    handlers['printing.print']({ packId: (await make()).packId, printer, settings, pages, jobId }, call);
  const lastJob = (): OriginalsPackJob => originalsPackJobSchema.parse(pdfs.jobs.at(-1));
  return { handlers, call, value, make, print, printed, options, lastJob };
};
const timesPrinted = () => bench.records.originals.get(ids.document)?.printedAt.length;
const kindsNoted = () => bench.records.journal.ofCase(ids.claimCase).map(({ kind }) => kind);

test('cover, document, address and check list of one envelope, with the choices kept for next time', async () => {
  const { handlers, call, value, make, lastJob } = setUp();
  await value(handlers['printing.save-addresses']({ recipients: [recipient], sender: null }, call));
  const papers = { label: 'a4' as const, recipientId: recipient.id, checklist: true, forms: [] };
  await value(handlers['printing.save-papers'](papers, call));
  const choice = { prints: true, copies: 3, sides: 'two' } as const;
  await value(handlers['printing.save-choice']({ documentId: ids.document, choice }, call));
  const pack = await make(true);
  expect(pack.pieces.map(({ kind, firstPage }) => [kind, firstPage])).toEqual([
    ['sheet', 1],
    ['document', 2],
    ['address', 3],
    ['checklist', 4],
  ]);
  const job = lastJob();
  expect(job.bothSides).toBe(true);
  expect(job.pieces[1]).toMatchObject({ kind: 'document', copies: 3, sides: 'two' });
  expect(job.pieces[2]).toMatchObject({ label: { to: ['宁波市和济街 180 号', '承保公司', '理赔部'] } });
  const view = await value(handlers['printing.pack']({ documentIds: [ids.document] }, call));
  expect(view).toMatchObject({ papers, items: [{ choice }], addresses: { recipients: [recipient] } });
});

test('the letters and forms that are wanted go behind the documents and stand on the check list', async () => {
  const { handlers, call, value, make, lastJob } = setUp();
  const owed = { ...soundDocument, originalToFollow: { promisedOn: '2026-04-01', reason: '公章不在手边' } };
  bench.store(soundCase, [{ ...soundNotice, documentIds: [owed.id] }], [owed]);
  const view = await value(handlers['printing.pack']({ documentIds: [ids.document] }, call));
  expect(view.forms).toEqual(
    expect.arrayContaining(['possible-loss-notice', 'document-list', 'originals-undertaking']),
  );
  expect(view.papers.forms).toEqual(['originals-undertaking']);
  expect((await make()).pieces.map(({ kind }) => kind)).toEqual(['sheet', 'document', 'paper', 'checklist']);
  expect(JSON.stringify(lastJob().pieces.at(-1))).toContain('承诺书');
  await value(handlers['printing.save-papers']({ ...view.papers, forms: [] }, call));
  expect((await make()).pieces.map(({ kind }) => kind)).not.toContain('paper');
});

test('a job that CUPS worked off is recorded, and the next one is a reprint', async () => {
  const { print, printed, make, lastJob } = setUp();
  expect(await print('Office', '1-2')).toMatchObject({ ok: true, value: { state: 'printed' } });
  expect(printed).toMatchObject([{ printer: 'Office', pages: '1-2' }]);
  expect(timesPrinted()).toBe(1);
  expect(kindsNoted()).toContain('originals-printed-by');
  await make();
  expect(JSON.stringify(lastJob())).toMatch(/重印　第 2 次　2026-03-05/);
  await print('Office');
  expect(kindsNoted()).toContain('originals-reprinted-by');
});

test('after the system dialog nothing is recorded until somebody says that it came out', async () => {
  const { handlers, call, value, print } = setUp();
  const asked = await value(print(null));
  expect(asked).toMatchObject({ state: 'asked', run: { way: 'dialog', clerk: '李' } });
  expect(timesPrinted()).toBe(0);
  const view = await value(handlers['printing.pack']({ documentIds: [ids.document] }, call));
  expect(view.asked).toHaveLength(1);
  const answer = (printed: boolean) => handlers['printing.answer']({ runId: asked.run?.id ?? '', printed }, call);
  await value(answer(true));
  // A second click says nothing new.
  await value(answer(true));
  expect(timesPrinted()).toBe(1);
  const again = await value(print(null));
  await value(handlers['printing.answer']({ runId: again.run?.id ?? '', printed: false }, call));
  expect(timesPrinted()).toBe(1);
  const { runs } = await value(handlers['printing.history']({ caseId: ids.claimCase }, call));
  expect(runs.map(({ state }) => state)).toEqual(['not-printed', 'printed']);
});

test.each([
  ['the dialog closed', ok(false), ok(true), null, { ok: true, value: { state: 'cancelled' } }],
  ['a printer that fails', ok(true), fault('printing-failed', 'after-user'), 'Office', { ok: false }],
  ['a printer that is gone', ok(true), ok(true), 'Elsewhere', { error: { code: 'no-such-printer' } }],
  ['a printer still at work', ok(true), ok(false), 'Office', { ok: true, value: { state: 'asked' } }],
] as const)('%s: not printed, not recorded', async (_what, system, cups, printer, outcome) => {
  const { print } = setUp(system, cups);
  expect(await print(printer)).toMatchObject(outcome);
  expect(timesPrinted()).toBe(0);
});

test('a printer that stands still is named before anything is sent to it', async () => {
  const { print, options, printed } = setUp();
  options['printer-state'] = '5';
  expect(await print('Office')).toMatchObject({ error: { code: 'printer-paused' } });
  options['printer-is-accepting-jobs'] = 'false';
  expect(await print('Office')).toMatchObject({ error: { code: 'printer-refuses' } });
  expect(printed).toEqual([]);
});

test('pages that hold nothing of a document leave it unrecorded', async () => {
  const { print } = setUp();
  // The last page is the check list.
  const asked = await print('Office', '4');
  expect(asked).toMatchObject({ ok: true, value: { run: { documents: [] } } });
  expect(timesPrinted()).toBe(0);
  expect(await print('Office', '5')).toMatchObject({ error: { code: 'print-range-unreadable' } });
});

test('a PDF that was saved is no print yet', async () => {
  const { handlers, call, value, make } = setUp();
  const { packId } = await make();
  expect(await value(handlers['printing.save-pdf']({ packId, jobId }, call))).toMatchObject({ state: 'asked' });
  expect(await value(handlers['printing.open-viewer']({ packId, jobId }, call))).toMatchObject({ state: 'asked' });
  expect(timesPrinted()).toBe(0);
  expect(await handlers['printing.open-viewer']({ packId: jobId, jobId }, call)).toMatchObject({
    error: { code: 'pack-gone' },
  });
});
