import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { emptyFacts } from '../../shared/claim/case.ts';
import { emptyNotice } from '../../shared/claim/filing.ts';
import { paperKinds } from '../../shared/claim/papers/paper-kinds.ts';
import { shippedTemplates } from '../../shared/claim/papers/shipped-templates.ts';
import type { PaperTemplate } from '../../shared/claim/papers/template.ts';
import { soundCase, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { archivalProblems } from '../dossier/test-archival-rules.ts';
import {
  assembleToFile,
  createTestSegments,
  hasPrograms,
  inkIn,
  renderPage,
  run,
  scratchFolder,
} from '../dossier/test-tools.ts';
import type { PaperFacts } from './paper-facts.ts';
import { bothWords, claimFacts, factsWith, invoicesOf, longStory, noticeFacts } from './paper-fixture.ts';
import { papersJob, setPaper } from './set-paper.ts';

const print = async (kind: (typeof paperKinds)[number], facts: PaperFacts, template: Partial<PaperTemplate> = {}) => {
  const paper = setPaper(kind, facts, { ...shippedTemplates[kind], ...template }, bothWords);
  const job = papersJob(
    [paper],
    { title: '文书', author: '上海样例', at: '2026-11-22T09:30:00+08:00', isPractice: true },
    bothWords.zh,
  );
  const { result, path } = await assembleToFile(job, createTestSegments().source, scratchFolder());
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(result.value.missingCharacters).toEqual([]);
  // Whatever is set, the file keeps the clauses of PDF/A-2b that are looked at.
  expect(await archivalProblems(readFileSync(path))).toEqual([]);
  const text = (page?: number) =>
    run('pdftotext', ['-layout', ...(page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`]), path, '-']);
  return { path, text, pages: result.value.pages };
};
/** Lines are broken where the page ends, not where the clerk broke them. */
const close = (text: string) => text.replace(/\s+/g, '');

const told: PaperFacts = factsWith({
  ...soundNotice,
  form: { ...emptyNotice, caseExplain: longStory, operator: '张三' },
});

describe.runIf(hasPrograms)('on paper', () => {
  it('a notice says every field of the case, its story as typed, and has places for seal, signature and day', async () => {
    const { path, text, pages } = await print('possible-loss-notice', told);
    const whole = close(text());
    for (const words of [
      '可能损失通知书',
      '上海样例进出口有限公司',
      '91310000132207927C',
      'SCH017067-161600',
      'USA/387022',
      'O/A赊销',
      '拖欠',
      'INV-2025-001',
      '222920250123456789',
      '100,000.00',
      'COSU123456',
      '张三',
      '被保险人盖章处（公章）',
      '法定代表人或授权人签字',
      '日期',
    ])
      expect(whole).toContain(close(words));
    for (let page = 1; page <= pages; page += 1) {
      expect(close(text(page))).toContain(`第${page}页／共${pages}页`);
      expect(close(text(page))).toContain(close(told.filing.id));
      expect(inkIn(renderPage(path, page, 40), 0, 0.1, 1, 0.95)).toBeGreaterThan(500);
    }
    // Two pages need no seal across the edges.
    expect(pages).toBe(2);
    expect(whole).not.toContain('骑缝章');
    expect(run('pdfinfo', [path])).toMatch(/Title:\s+文书/);
    expect(run('pdffonts', [path])).not.toMatch(/\bno\s+(?:yes|no)\s+yes|yes no/);
    run('qpdf', ['--check', path]);
  });

  it('an invoice table goes over pages with its head, and three pages ask for the seal across them', async () => {
    const facts = claimFacts({ claimCase: { ...soundCase, facts: { ...soundCase.facts, invoices: invoicesOf(24) } } });
    const { text, pages } = await print('claim-application', facts);
    expect(pages).toBeGreaterThanOrEqual(3);
    const heads = Array.from({ length: pages }, (_, i) => text(i + 1)).filter((page) => /INV-2025-\d{3}/.test(page));
    expect(heads.length).toBeGreaterThanOrEqual(2);
    for (const page of heads) expect(close(page)).toContain('序号发票号发票金额投保金额已收汇索赔金额应付款日');
    expect(close(text())).toContain('合计2,880,000.002,880,000.00480,000.002,400,000.00');
    for (let page = 1; page <= pages; page += 1) expect(close(text(page))).toMatch(/骑.*缝.*章/);
    // The places for seal and signature never stand alone.
    expect(close(text(pages))).toContain('我公司声明');
  });

  it('the schedule lists copies, the original that follows with its day and number, and what does not apply', async () => {
    const base = claimFacts();
    const { text } = await print('document-list', {
      ...base,
      filing: { ...base.filing, notApplicable: { 'TRD-LC': '本案为赊销' } },
    });
    const whole = close(text());
    for (const words of ['海运提单COSU123456', '正本后补', '2026-12-15', 'ZB-000012', '电子件', '不适用', '本案为赊销'])
      expect(whole).toContain(words);
  });

  it('the story extracts as it was typed', async () => {
    const { text } = await print('case-statement', told);
    expect(close(text())).toContain(close(longStory));
  });

  it('the undertaking names what is owed, the last day and the filing', async () => {
    const { text } = await print('originals-undertaking', noticeFacts());
    const whole = close(text());
    for (const words of [
      '正本材料后补承诺书',
      '可能损失通知书（报损）',
      'ZB-000012',
      '居家办公',
      '（最晚2026-12-15）',
      soundNotice.corpSerialNo,
    ])
      expect(whole).toContain(words);
  });

  it('speaks English, or both languages beside each other', async () => {
    const english = await print('possible-loss-notice', noticeFacts(), { language: 'en' });
    expect(english.text()).toContain('Notice of possible loss');
    expect(english.text()).toContain('Protracted default');
    expect(english.text()).not.toContain('可能损失通知书\n');
    const both = close((await print('possible-loss-notice', noticeFacts(), { language: 'both' })).text());
    for (const words of ['当事人Parties', '拖欠/Protracteddefault']) expect(both).toContain(words);
  });

  test.each(paperKinds)('an empty %s is a form to fill in by hand', async (kind) => {
    const empty = factsWith(
      { ...soundNotice, form: emptyNotice, documentIds: [] },
      { claimCase: { ...soundCase, facts: emptyFacts }, documents: [], originals: new Map() },
    );
    const { path, pages } = await print(kind, empty);
    expect(pages).toBeLessThanOrEqual(3);
    run('qpdf', ['--check', path]);
  });
});

describe('setting', () => {
  it('a word that is no placeholder any more becomes a line to fill in, and the paper is still made', () => {
    const shipped = shippedTemplates['case-statement'];
    const paper = setPaper(
      'case-statement',
      noticeFacts(),
      { ...shipped, zh: { ...shipped.zh, body: '担保人：{{guarantor}}，保单 {{policyNo}}' } },
      bothWords,
    );
    expect(paper.blocks).toEqual([
      { kind: 'paragraph', text: '担保人：＿＿＿＿＿＿，保单 SCH017067-161600', quiet: false },
    ]);
  });

  it('drops the heading of a block that has nothing to say', () => {
    const shipped = shippedTemplates['case-statement'];
    const body = '# 便利措施\n{{reliefMeasures}}\n# 案情\n{{story}}';
    const { blocks } = setPaper(
      'case-statement',
      noticeFacts(),
      { ...shipped, zh: { ...shipped.zh, body } },
      bothWords,
    );
    expect(blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind))).toEqual(['案情', 'paragraph']);
  });
});
