import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paperKinds } from '../../shared/claim/papers/paper-kinds.ts';
import { shippedTemplates } from '../../shared/claim/papers/shipped-templates.ts';
import { ids, soundCase, soundNotice, soundWithdrawal } from '../../shared/claim/testing/sound-records.ts';
import { ok } from '../../shared/ipc/result.ts';
import { fakePdfs, openTestDesk } from '../cases/testing/desk-fixture.ts';
import { papersHandlers } from './papers-handlers.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const call = { signal: new AbortController().signal };
const jobId = '0192f0c1-0000-7000-8000-00000000f001';
const kind = 'case-statement';
const shipped = shippedTemplates[kind];
const own = { ...shipped, zh: { ...shipped.zh, headline: '情况说明' } };

const setUp = () => {
  const pdfs = fakePdfs();
  const saved: string[] = [];
  const handlers = papersHandlers({
    desk: bench.desk,
    makePdf: pdfs.makePdf,
    showPdf: ({ sha256 }) => sha256,
    readBlob: async function* () {},
    saveAs: async (name) => {
      saved.push(name);
      return ok({ saved: true, fileName: name });
    },
    printPdf: async () => ok(false),
    announce: { progress: () => undefined },
  });
  return { handlers, saved, job: () => JSON.stringify(pdfs.jobs.at(-1)) };
};

describe('templates', () => {
  it('are the shipped ones until the firm changes one, and again after a reset; every change is kept', async () => {
    const { handlers } = setUp();
    bench.records.settings.put('clerk-name', '李四');
    const list = await handlers['papers.list']({}, call);
    expect(list.ok && list.value.rows.map((row) => [row.kind, row.isOwn])).toEqual(
      paperKinds.map((one) => [one, false]),
    );
    const saved = await handlers['papers.save']({ kind, template: own }, call);
    expect(saved).toMatchObject({
      ok: true,
      value: { row: { isOwn: true, changedBy: '李四' }, template: own, shipped },
    });
    const reset = await handlers['papers.reset']({ kind }, call);
    expect(reset).toMatchObject({ ok: true, value: { row: { isOwn: false }, template: shipped } });
    expect(reset.ok && reset.value.history.map(({ template }) => template?.zh.headline)).toEqual([
      undefined,
      '情况说明',
    ]);
    expect(bench.changed).toEqual(['app', 'app']);
  });

  it('that name what nobody knows are refused, and the one in force stays', async () => {
    const { handlers } = setUp();
    const wrong = { ...own, en: { ...own.en, body: '{{guarantor}}' } };
    expect(await handlers['papers.save']({ kind, template: wrong }, call)).toMatchObject({
      ok: false,
      error: { code: 'paper-template-wrong', retry: 'after-user' },
    });
    expect(await handlers['papers.get']({ kind }, call)).toMatchObject({
      ok: true,
      value: { template: shipped, history: [] },
    });
  });

  it('stored before a placeholder went are still used, and say what is wrong', async () => {
    const { handlers, job } = setUp();
    bench.store();
    const old = { ...own, zh: { ...own.zh, body: '担保人 {{guarantor}}\n{{案情}}' } };
    bench.records.paperTemplates.add(kind, { at: bench.desk.now(), by: '', template: old });
    expect(await handlers['papers.get']({ kind }, call)).toMatchObject({ ok: true, value: { row: { errors: 1 } } });
    await handlers['papers.show']({ filingId: ids.notice, kinds: [kind], jobId }, call);
    expect(job()).toContain('担保人 ＿＿＿＿＿＿');
  });

  it('that no longer parse are named, and the shipped text stands in', async () => {
    const { handlers, job } = setUp();
    bench.store();
    bench.db.run(
      "INSERT INTO paper_template (kind, at, by, json) VALUES (?, '2026-01-01T00:00:00.000Z', '', '{}')",
      kind,
    );
    expect(await handlers['papers.get']({ kind }, call)).toMatchObject({
      ok: true,
      value: { row: { isDamaged: true, isOwn: false }, template: shipped, history: [] },
    });
    expect(await handlers['papers.show']({ filingId: ids.notice, kinds: [kind], jobId }, call)).toMatchObject({
      ok: true,
    });
    expect(job()).toContain('案情说明');
  });
});

describe('pages', () => {
  it('of a wording being typed, with invented values or those of a filing', async () => {
    const { handlers, job } = setUp();
    bench.store();
    for (const one of paperKinds) {
      const made = await handlers['papers.preview'](
        { kind: one, template: shippedTemplates[one], filingId: null, jobId },
        call,
      );
      expect(made).toMatchObject({ ok: true, value: { pageCount: 4 } });
      expect(job()).toContain('样例进出口有限公司');
    }
    await handlers['papers.preview']({ kind, template: own, filingId: ids.notice, jobId }, call);
    expect(job()).toContain(soundCase.facts.insured.name);
    expect(job()).toContain('情况说明');
  });

  it('of a filing are the papers it has something to say in, saved under the case', async () => {
    const { handlers, saved } = setUp();
    bench.store(soundCase, [soundNotice, soundWithdrawal]);
    const offered = await handlers['papers.of-filing']({ filingId: ids.notice }, call);
    expect(offered).toEqual(ok({ kinds: ['possible-loss-notice', 'document-list', 'case-statement'] }));
    await handlers['papers.save-pdf']({ filingId: ids.notice, kinds: ['document-list'], jobId }, call);
    expect(saved).toEqual([`${soundCase.ref}_papers.pdf`]);
    expect(await handlers['papers.print']({ filingId: ids.notice, kinds: ['document-list'], jobId }, call)).toEqual(
      ok({ printed: false }),
    );
    // A withdrawal has no papers to be tried on.
    expect(await handlers['papers.filings']({}, call)).toMatchObject({
      ok: true,
      value: { rows: [{ filingId: ids.notice, ref: soundCase.ref }] },
    });
  });
});
