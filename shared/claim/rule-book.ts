import { texts } from '../locale/locale.ts';
import type { Text } from '../locale/text.ts';
import type { ChecklistData, ChecklistRow, TrustMark } from './checklist-data.ts';
import { deadlineRules } from './deadlines/deadline-rules.ts';
import { rules } from './doubts/self-check.ts';
import { measures } from './measures/measures.ts';

export const ruleKinds = ['measure', 'doubt', 'deadline', 'checklist'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const ruleSeverities = ['error', 'warning', 'optional', 'duty', 'notice', 'help'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** One thing the app knows of the field, as it is shown to whoever asks. Texts may hold placeholders: `{invoiceNo}`. */
export type BookEntry = {
  readonly kind: RuleKind;
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly source: string;
  readonly trust: TrustMark;
  /** What it says. */
  readonly text: Text;
  /** What to do, or where it comes from. */
  readonly more: Text;
};

const written: Readonly<Record<string, Text>> = texts;
const textOf = (key: string): Text => written[key] ?? { zh: key, en: key };

const marks = {
  M: { zh: '必备', en: 'expected' },
  C: { zh: '如有', en: 'if it applies' },
  '-': { zh: '不要', en: 'no' },
};
const expected = ({ notice, claim }: ChecklistRow, side: 'zh' | 'en'): string =>
  [
    `${side === 'zh' ? '报损' : 'notice'}: ${marks[notice][side]}`,
    ...Object.entries(claim).map(([mode, expectation]) => `${mode}: ${marks[expectation][side]}`),
  ].join(side === 'zh' ? '，' : ', ');

const ofRow =
  (data: ChecklistData) =>
  (row: ChecklistRow): BookEntry => ({
    kind: 'checklist',
    id: row.code,
    severity:
      row.madeFromForm !== true && [row.notice, ...Object.values(row.claim)].includes('M') ? 'warning' : 'optional',
    source: data.source,
    trust: data.trust,
    text: row.name,
    more: { zh: expected(row, 'zh'), en: expected(row, 'en') },
  });

/** Every rule in the open: relief measures, doubts, deadlines, the rows of a checklist. */
export const ruleBook = (checklist: ChecklistData): BookEntry[] => [
  ...measures.map(({ id, source, trust }): BookEntry => {
    const [name, short] = [textOf(`measure.${id}.name`), textOf(`measure.${id}.short`)];
    return {
      kind: 'measure',
      id,
      severity: 'help',
      source,
      trust,
      text: { zh: `${name.zh}：${short.zh}`, en: `${name.en}: ${short.en}` },
      more: textOf(`measure.${id}.statement`),
    };
  }),
  ...rules.map(
    ({ id, severity, source, trust }): BookEntry => ({
      kind: 'doubt',
      id,
      severity,
      source,
      trust,
      text: textOf(`doubt.${id}`),
      more: textOf(`doubt.${id}.todo`),
    }),
  ),
  ...deadlineRules.map(
    ({ id, severity, source, trust }): BookEntry => ({
      kind: 'deadline',
      id,
      severity,
      source,
      trust,
      text: textOf(`deadline.${id}`),
      more: textOf(`deadline.${id}.why`),
    }),
  ),
  ...checklist.rows.map(ofRow(checklist)),
];
