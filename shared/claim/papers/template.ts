import { z } from 'zod';
import { trustMarks } from '../checklist-data.ts';
import type { PaperKind } from './paper-kinds.ts';
import { namesIn, parseTemplate, type TemplateProblem } from './parse-template.ts';
import type { PlaceholderName } from './placeholders.ts';

export const paperLanguages = ['zh', 'en', 'both'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

export const headlineLength = 120;
export const bodyLength = 12_000;
export const closingLength = 4000;
export const labelLength = 60;

const labelSchema = z.string().max(labelLength);

/** The words of a paper in one language. `body` and `closing` hold placeholders. */
export const paperTextSchema = z
  .object({
    headline: z.string().trim().min(1).max(headlineLength),
    body: z.string().max(bodyLength),
    closing: z.string().max(closingLength),
    /** Where the seal goes, who signs, and the day; '' leaves the place out. */
    stampLabel: labelSchema,
    signatureLabel: labelSchema,
    dateLabel: labelSchema,
  })
  .readonly();
export type PaperText = z.infer<typeof paperTextSchema>;

export const paperTemplateSchema = z
  .object({
    /** In which language, or languages, it is printed. */
    language: z.enum(paperLanguages),
    zh: paperTextSchema,
    en: paperTextSchema,
    /** Where the wording comes from, in the words of whoever keeps it. */
    source: z.string().trim().min(1).max(400),
    trust: z.enum(trustMarks),
  })
  .readonly();
export type PaperTemplate = z.infer<typeof paperTemplateSchema>;

export const textParts = ['headline', 'body', 'closing'] as const;
export type TextPart = (typeof textParts)[number];
export type TextLanguage = 'zh' | 'en';

/** What a paper is not much use without. */
export const requiredPlaceholders: Readonly<Record<PaperKind, readonly PlaceholderName[]>> = {
  'possible-loss-notice': ['parties', 'invoices'],
  'claim-application': ['parties', 'invoices'],
  'document-list': ['documents'],
  'case-statement': ['story'],
  'originals-undertaking': ['originals'],
  'tax-refund-statement': ['declarationNos', 'refundDocuments'],
  'tax-refund-directory': ['refundDirectory'],
};

export type TemplateFinding =
  | ({ readonly severity: 'error'; readonly language: TextLanguage; readonly part: TextPart } & TemplateProblem)
  | { readonly severity: 'warning'; readonly language: TextLanguage; readonly missing: PlaceholderName };

const findingsIn = (kind: PaperKind, language: TextLanguage, text: PaperText): TemplateFinding[] => {
  const parsed = textParts.map((part) => ({ part, ...parseTemplate(text[part]) }));
  const named = new Set(parsed.flatMap((one) => [...namesIn(one)]));
  const errors = parsed.flatMap(({ part, problems, lines }): TemplateFinding[] => [
    ...problems.map((problem) => ({ severity: 'error' as const, language, part, ...problem })),
    // A headline is one line of words, and last words are kept with the signature: no room for a table.
    ...(part !== 'body'
      ? lines.flatMap((line, i): TemplateFinding[] =>
          line.kind === 'block'
            ? [
                {
                  severity: 'error',
                  language,
                  part,
                  code: 'block-in-sentence',
                  line: i + 1,
                  column: 1,
                  word: line.name,
                  suggestion: null,
                },
              ]
            : [],
        )
      : []),
  ]);
  return [
    ...errors,
    ...requiredPlaceholders[kind]
      .filter((name) => !named.has(name))
      .map((missing) => ({ severity: 'warning' as const, language, missing })),
  ];
};

/** What is wrong with a template; the language that isn't printed is looked at as well, since it may be one day. */
export const checkTemplate = (kind: PaperKind, template: PaperTemplate): TemplateFinding[] => [
  ...findingsIn(kind, 'zh', template.zh),
  ...findingsIn(kind, 'en', template.en),
];
