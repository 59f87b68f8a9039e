import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ids, soundDocument } from '../../shared/claim/testing/sound-records.ts';
import type { HealthView } from '../../shared/ipc/health-views.ts';
import { ok } from '../../shared/ipc/result.ts';
import { value } from '../backup/test-vault.ts';
import { viewCase } from '../cases/case-views.ts';
import { openFilingFile } from '../cases/package.ts';
import { settle } from '../cases/settle.ts';
import type { Intake } from '../documents/intake.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { type HealthBench, openHealthBench } from './testing/health-bench.ts';

const { signal } = new AbortController();
const call = { signal };
const jobId = ids.claimCase;
const code = (wanted: string) => ({ ok: false, error: expect.objectContaining({ code: wanted }) });

type Health = ReturnType<HealthBench['open']>;
const viewOf = async ({ handlers }: Health): Promise<HealthView> => {
  const view = await handlers['health.view']({}, call);
  if (!view.ok) throw new Error(view.error.code);
  return view.value;
};
/** Until the work behind everything else has found or finished what is waited for. */
const until = async (health: Health, test: (view: HealthView) => boolean): Promise<HealthView> => {
  for (let turns = 0; turns < 20_000; turns += 1) {
    const view = await viewOf(health);
    if (test(view)) return view;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`not found: ${JSON.stringify(await viewOf(health))}`);
};
const doubtsOf = ({ desk }: HealthBench) =>
  openFilingFile(desk, ids.notice)
    .doubts.filter(({ ruleId }) => ruleId === 'document-damaged')
    .map(({ params }) => params.title);

test.each([
  ['cut', ['original'], false],
  ['remove', ['original'], true],
] as const)(
  'a document whose file was %s is named as soon as the vault is open, the other is sound',
  async (how, parts, isMissing) => {
    const bench = await openHealthBench();
    bench.damage[how](bench.files.invoice);
    const health = bench.open();
    health.start();
    const { documents } = await until(health, (view) => view.documents.length > 0);
    expect(documents).toMatchObject([{ documentId: bench.invoice.id, caseRef: 'GC-2026-0001', parts, isMissing }]);
    const { documents: shown } = viewCase(bench.desk, () => 'token', ids.claimCase);
    expect(shown.map(({ damage }) => damage?.parts ?? null)).toEqual([parts, null]);
    expect(doubtsOf(bench)).toEqual([bench.invoice.title]);
    expect(bench.changed).toContain(`cases ${ids.claimCase}`);
    await health.stop();
    expect(bench.errors).toEqual([]);
  },
);

test('a changed byte is found by reading in the background, kept across restarts, and gone when it is healed', async () => {
  const bench = await openHealthBench();
  const before = bench.open();
  before.start();
  await until(before, ({ files }) => files.finishedAt !== null);
  await bench.backUp();
  await before.stop();

  bench.damage.flip(bench.files.ladingPages);
  const health = bench.open();
  health.start();
  const found = await until(health, (view) => view.documents.length > 0);
  expect(found).toMatchObject({ hasBackup: true, documents: [{ title: '提单', parts: ['pages'], isMissing: false }] });
  await health.stop();

  const again = bench.open();
  expect((await viewOf(again)).documents).toHaveLength(1);
  const restored = await again.handlers['health.restore']({ documentId: bench.lading.id, pick: false, jobId }, call);
  expect(restored).toEqual({ ok: true, value: { healed: 1, left: 0 } });
  expect((await viewOf(again)).documents).toEqual([]);
  expect(doubtsOf(bench)).toEqual([]);
  expect(bench.errors).toEqual([]);
});

test('a damaged thumbnail keeps nobody from sending', async () => {
  const bench = await openHealthBench();
  bench.damage.flip(bench.files.ladingThumb);
  const health = bench.open();
  expect((await health.handlers['health.check']({ jobId }, call)).ok).toBe(true);
  expect((await viewOf(health)).documents).toMatchObject([{ parts: ['thumbs'] }]);
  expect(doubtsOf(bench)).toEqual([]);
  await health.assertSound(openFilingFile(bench.desk, ids.notice), signal);
});

test('sending reads every file first: what nobody knew of is refused by name, and known from then on', async () => {
  const bench = await openHealthBench();
  bench.damage.flip(bench.files.invoicePages);
  const health = bench.open();
  expect((await viewOf(health)).documents).toEqual([]);
  const refused = await settle(() => health.assertSound(openFilingFile(bench.desk, ids.notice), signal));
  expect(refused).toMatchObject(code('document-damaged'));
  expect(refused).toMatchObject({ error: { detail: { title: bench.invoice.title } } });
  expect(doubtsOf(bench)).toEqual([bench.invoice.title]);
});

test('the same file from outside heals a document, another one is refused and changes nothing', async () => {
  let picked = '';
  const bench = await openHealthBench({ pickFiles: () => (picked === '' ? [] : [picked]) });
  bench.damage.remove(bench.files.invoice);
  const health = bench.open();
  const addAgain = () => health.handlers['health.add-again']({ documentId: bench.invoice.id, jobId }, call);
  await health.handlers['health.check']({ jobId }, call);
  expect(await addAgain()).toEqual({ ok: true, value: null });
  picked = path.join(bench.home, 'other.pdf');
  writeFileSync(picked, 'another file');
  expect(await addAgain()).toEqual(code('file-differs'));
  expect((await viewOf(health)).documents).toHaveLength(1);
  picked = path.join(bench.home, 'same.pdf');
  writeFileSync(picked, 'invoice'.repeat(5_000));
  expect(await addAgain()).toEqual({ ok: true, value: { healed: 1, left: 0 } });
  expect((await viewOf(health)).documents).toEqual([]);
});

test('without a backup that has it, the document stays damaged and that is said', async () => {
  const bench = await openHealthBench();
  bench.damage.cut(bench.files.invoice);
  const health = bench.open();
  const restore = () => health.handlers['health.restore']({ documentId: null, pick: false, jobId }, call);
  await health.handlers['health.check']({ jobId }, call);
  expect(await restore()).toEqual(code('backup-no-place'));
  expect((await bench.backUp()).damaged).toHaveLength(1);
  expect(await restore()).toEqual({ ok: true, value: { healed: 0, left: 1 } });
});

test('a round that was stopped goes on behind the file it had come to', async () => {
  const bench = await openHealthBench();
  const stop = new AbortController();
  const first = bench.open();
  const seen: number[] = [];
  const read = bench.vault.blobs.open;
  let opened = 0;
  const counting: typeof read = (...args) => {
    opened += 1;
    if (opened === 3) stop.abort();
    return read(...args);
  };
  Object.assign(bench.vault.blobs, { open: counting });
  expect(await first.handlers['health.check']({ jobId }, { signal: stop.signal })).toEqual(code('cancelled'));
  opened = 100;
  const again = bench.open();
  again.start();
  await until(again, ({ files }) => {
    if (files.running) seen.push(files.checked);
    return files.finishedAt !== null;
  });
  expect(seen[0]).toBe(2);
  expect(opened).toBe(103);
  await again.stop();
});

test('a record that is no record any more is named by its case, and the check goes through', async () => {
  const bench = await openHealthBench();
  bench.db.run('UPDATE filing SET json = \'{"id":\' || substr(json, 40)');
  const health = bench.open();
  await health.handlers['health.check']({ jobId }, call);
  expect((await viewOf(health)).records).toMatchObject({
    fault: null,
    damaged: [{ kind: 'filing', caseRef: 'GC-2026-0001' }],
  });
});

test('removed for good, a document is nobody’s damage any more', async () => {
  const bench = await openHealthBench();
  bench.damage.remove(bench.files.invoice);
  const health = bench.open();
  await health.handlers['health.check']({ jobId }, call);
  bench.db.run('DELETE FROM original');
  bench.db.run('DELETE FROM document WHERE id = ?', bench.invoice.id);
  await health.handlers['health.check']({ jobId }, call);
  expect((await viewOf(health)).documents).toEqual([]);
});

/** Stands for the room's process: makes the pages it is told, of whatever original it is given. */
const makingPages = (text: string, pageCount: number): ((blobs: BlobStore) => Intake) => {
  return (blobs) => ({
    take: async (source) => {
      const original = value(await blobs.put(source.open()));
      const made = value(await blobs.put(Buffer.from(text)));
      return ok({
        ...{ fileName: source.name, mediaType: 'application/pdf', view: null, thumbs: [], text: [], warnings: [] },
        ...{ ...original, pageCount, pages: [], segment: made.sha256, attachments: [] },
      });
    },
  });
};

test('pages made anew from a sound original take the place of damaged ones; other pages than before do not', async () => {
  for (const [pageCount, expected] of [
    [soundDocument.pages.length, { ok: true, value: { healed: 1, left: 0 } }],
    [soundDocument.pages.length + 1, code('document-rebuild-differs')],
  ] as const) {
    const bench = await openHealthBench({ intakeOn: makingPages('pages made anew', pageCount) });
    bench.damage.flip(bench.files.invoicePages);
    const health = bench.open();
    await health.handlers['health.check']({ jobId }, call);
    expect(await health.handlers['health.rebuild']({ documentId: bench.invoice.id, jobId }, call)).toEqual(expected);
    expect((await viewOf(health)).documents).toHaveLength(expected.ok ? 0 : 1);
  }
});

test('with its original damaged nothing is made anew', async () => {
  const bench = await openHealthBench();
  bench.damage.flip(bench.files.invoice);
  const health = bench.open();
  await health.handlers['health.check']({ jobId }, call);
  expect(await health.handlers['health.rebuild']({ documentId: bench.invoice.id, jobId }, call)).toEqual(
    code('document-original-damaged'),
  );
});

test('that changes were lost is said until somebody knows, and the check goes on', async () => {
  const bench = await openHealthBench();
  const health = bench.open('/somewhere/records.db.damaged-20260414080000');
  expect((await viewOf(health)).lost).toMatchObject({ keptAs: 'records.db.damaged-20260414080000' });
  expect((await viewOf(bench.open())).lost).not.toBeNull();
  expect(await health.handlers['health.acknowledge']({}, call)).toMatchObject({ ok: true, value: { lost: null } });
});
