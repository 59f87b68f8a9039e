import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { emptyRefundData } from '../../shared/claim/tax-refund/refund-data.ts';
import { shippedRefundRows } from '../../shared/claim/tax-refund/refund-rows.ts';
import { ids, soundCase, soundClaim, soundDocument } from '../../shared/claim/testing/sound-records.ts';
import { ok } from '../../shared/ipc/result.ts';
import { fakePdfs, openTestDesk } from '../cases/testing/desk-fixture.ts';
import { refundHandlers } from './refund-handlers.ts';
import { writeFolder, zipOf } from './write-pack.ts';

let bench: ReturnType<typeof openTestDesk>;
let folder: string;
beforeEach(() => {
  bench = openTestDesk();
  folder = mkdtempSync(path.join(tmpdir(), 'refund-'));
});
afterEach(() => {
  bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = { signal: new AbortController().signal };
const jobId = '0192f0c1-0000-7000-8000-00000000f001';
const caseId = ids.claimCase;
const declarationNo = '222920250123456789';

const setUp = () => {
  const pdfs = fakePdfs();
  const zips: string[] = [];
  const steps: number[][] = [];
  let picked: string | null = folder;
  const handlers = refundHandlers({
    desk: bench.desk,
    makePdf: pdfs.makePdf,
    showPdf: ({ sha256 }) => sha256,
    readBlob: async function* (sha256) {
      yield Buffer.from(sha256);
    },
    saveAs: async (name, bytes) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes()) chunks.push(chunk);
      zips.push(`${name} ${Buffer.concat(chunks).subarray(0, 2).toString()}`);
      return ok({ saved: true, fileName: name });
    },
    pickFolder: async () => picked,
    announce: { progress: (_job, _step, done, total) => steps.push([done, total]) },
  });
  return { handlers, pdfs, zips, steps, pick: (place: string | null) => (picked = place) };
};

const storePaid = () => {
  bench.store(soundCase, [{ ...soundClaim, state: 'paid' }], [{ ...soundDocument, code: 'INS-POL', title: '保险单' }]);
  bench.desk.note({
    caseId,
    filingId: ids.claim,
    kind: 'them-paid',
    params: { amount: 'USD 90,000.00', paidOn: '2026-03-01' },
    by: 'them',
  });
};

it('refuses a case that is not paid, in words, and writes nothing', async () => {
  const { handlers } = setUp();
  bench.store(soundCase, [{ ...soundClaim, state: 'assessed' }]);
  for (const result of [
    await handlers['refund.make']({ caseId, as: 'folder', jobId }, call),
    await handlers['refund.preview']({ caseId, declarationNo: null, jobId }, call),
  ])
    expect(result).toMatchObject({ ok: false, error: { code: 'refund-not-paid', retry: 'after-user' } });
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a pack without a declaration', async () => {
  const { handlers } = setUp();
  storePaid();
  const { made: _, ...edit } = { ...emptyRefundData, leftOut: [declarationNo] };
  await handlers['refund.save']({ caseId, data: edit }, call);
  expect(await handlers['refund.make']({ caseId, as: 'folder', jobId }, call)).toMatchObject({
    ok: false,
    error: { code: 'refund-no-declaration' },
  });
});

it('writes one PDF a declaration, the directory and its list, and records it', async () => {
  const { handlers, pdfs, steps } = setUp();
  storePaid();
  bench.records.settings.put('clerk-name', '李四');
  const { made: _, ...edit } = { ...emptyRefundData, filedOn: '2026-03-04', storage: { policy: '柜 A-3' } };
  await handlers['refund.save']({ caseId, data: edit }, call);

  const made = await handlers['refund.make']({ caseId, as: 'folder', jobId }, call);
  const name = '视同收汇_GC-2026-0001_2026-03-05';
  expect(made).toEqual(ok({ saved: true, fileName: name }));
  expect(readdirSync(folder)).toEqual([name]);
  expect(readdirSync(path.join(folder, name)).sort()).toEqual([
    `01_${declarationNo}.pdf`,
    '备案单证目录.pdf',
    '备案单证目录.xlsx',
  ]);
  // A ZIP container, as every .xlsx is.
  expect(
    readFileSync(path.join(folder, name, '备案单证目录.xlsx'))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const [statement, directory] = pdfs.jobs.map((job) => JSON.stringify(job));
  for (const words of [declarationNo, 'USD 90,000.00', '2026-03-01', '保险单', '柜 A-3', 'INV-2025-001'])
    expect(statement).toContain(words);
  expect(pdfs.jobs[0]).toMatchObject({ parts: [{ title: '保险单' }] });
  expect(directory).toContain('2026-03-19');
  expect(steps).toEqual([
    [0, 2],
    [1, 2],
  ]);

  const view = await handlers['refund.view']({ caseId }, call);
  expect(view).toMatchObject({
    ok: true,
    value: {
      said: { amount: 'USD 90,000.00', paidOn: '2026-03-01' },
      data: { filedOn: '2026-03-04', made: [{ by: '李四', declarations: [declarationNo], name }] },
    },
  });
  expect(bench.records.journal.ofCase(caseId)[0]).toMatchObject({
    kind: 'refund-pack-made-by',
    params: { count: 1, clerk: '李四', name },
  });

  // A second pack of the day doesn't touch the first, and an edit doesn't forget what was made.
  expect(await handlers['refund.make']({ caseId, as: 'folder', jobId }, call)).toMatchObject({
    value: { fileName: `${name} (2)` },
  });
  await handlers['refund.save']({ caseId, data: edit }, call);
  expect(await handlers['refund.view']({ caseId }, call)).toMatchObject({ value: { data: { made: [{}, {}] } } });
});

it('can be one ZIP, and is not recorded when nobody chose a place', async () => {
  const { handlers, zips, pick } = setUp();
  storePaid();
  await handlers['refund.make']({ caseId, as: 'zip', jobId }, call);
  expect(zips).toEqual(['视同收汇_GC-2026-0001_2026-03-05.zip PK']);
  pick(null);
  expect(await handlers['refund.make']({ caseId, as: 'folder', jobId }, call)).toEqual(
    ok({ saved: false, fileName: null }),
  );
  expect(bench.records.refundPacks.get(caseId).made).toHaveLength(1);
});

it('what was entered wins over what the insurer said; the firm’s own list is used until it is reset', async () => {
  const { handlers, pdfs } = setUp();
  storePaid();
  const { made: _, ...edit } = { ...emptyRefundData, paidAmount: 'USD 88,000.00' };
  await handlers['refund.save']({ caseId, data: edit }, call);
  const own = { ...(shippedRefundRows[0] ?? never()), id: 'own-1', name: { zh: '收汇说明函', en: 'Letter' } };
  await handlers['refund.save-rows']({ rows: [own] }, call);
  await handlers['refund.preview']({ caseId, declarationNo, jobId }, call);
  const text = JSON.stringify(pdfs.jobs.at(-1));
  expect(text).toContain('USD 88,000.00');
  expect(text).toContain('收汇说明函');
  expect(await handlers['refund.reset-rows']({}, call)).toEqual(ok({ rows: shippedRefundRows }));
});

const never = (): never => {
  throw new Error('the shipped list is empty');
};

test('a folder that could not be finished leaves nothing behind', async () => {
  const files = [
    {
      name: 'a.pdf',
      bytes: async function* () {
        yield Buffer.from('a');
      },
    },
    {
      name: 'b.pdf',
      bytes: async function* () {
        yield Buffer.from('b');
        throw new Error('disk');
      },
    },
  ];
  await expect(writeFolder(folder, 'pack', files, call.signal)).rejects.toThrow('disk');
  expect(readdirSync(folder)).toEqual([]);
});

test('a ZIP that could not be read to its end says so', async () => {
  const files = [
    {
      name: 'a.pdf',
      bytes: async function* () {
        yield Buffer.from('a');
        throw new Error('blob gone');
      },
    },
  ];
  const read = async () => {
    for await (const _ of zipOf('pack', files));
  };
  await expect(read()).rejects.toThrow('blob gone');
});
