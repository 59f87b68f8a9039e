import { describe, expect, it, test } from 'vitest';
import { paperKinds, paperKindsOfFiling, paperUses } from './paper-kinds.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { checkTemplate, paperTemplateSchema } from './template.ts';

describe('the shipped wording', () => {
  test.each(paperKinds)('of %s is sound in both languages, and says where it is from', (kind) => {
    const template = shippedTemplates[kind];
    expect(paperTemplateSchema.parse(template)).toEqual(template);
    expect(checkTemplate(kind, template)).toEqual([]);
    // No printed form of the insurer is public: nothing here may pass for one.
    expect(template.trust).toBe('D');
    expect(template.source).toContain('为准');
  });
});

describe('checking', () => {
  const kind = 'originals-undertaking';
  const shipped = shippedTemplates[kind];

  it('tells where a word is unknown, and what was probably meant', () => {
    expect(checkTemplate(kind, { ...shipped, zh: { ...shipped.zh, closing: '　　{{insuredNam}}' } })).toEqual([
      {
        severity: 'error',
        language: 'zh',
        part: 'closing',
        code: 'unknown-placeholder',
        line: 1,
        column: 3,
        word: 'insuredNam',
        suggestion: 'insuredName',
      },
    ]);
  });

  it('misses the list of originals, in the language it misses in', () => {
    expect(checkTemplate(kind, { ...shipped, en: { ...shipped.en, body: 'We undertake.' } })).toEqual([
      { severity: 'warning', language: 'en', missing: 'originals' },
    ]);
  });

  it.each(['headline', 'closing'] as const)('has no table in a %s', (part) => {
    expect(checkTemplate(kind, { ...shipped, zh: { ...shipped.zh, [part]: '{{invoices}}' } })).toMatchObject([
      { severity: 'error', part, code: 'block-in-sentence', word: 'invoices' },
    ]);
  });
});

test.each([
  [
    'possible-loss-notice',
    { story: true, owedOriginals: true },
    ['possible-loss-notice', 'document-list', 'case-statement', 'originals-undertaking'],
  ],
  ['claim', { story: true, owedOriginals: false }, ['claim-application', 'document-list', 'case-statement']],
  ['claim', { story: false, owedOriginals: true }, ['claim-application', 'document-list', 'originals-undertaking']],
  ['supplement', { story: false, owedOriginals: true }, ['document-list', 'originals-undertaking']],
  ['withdrawal', { story: true, owedOriginals: true }, []],
  ['originals-dispatch', { story: true, owedOriginals: true }, []],
] as const)('a %s with %o takes %j', (filing, has, kinds) => {
  expect(paperKindsOfFiling(filing, has)).toEqual(kinds);
});

test('codes of the checklist are named once', () => {
  const codes = paperKinds.flatMap((kind) => paperUses[kind].code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
});
