import { keptPages } from '../../shared/claim/document.ts';
import type { Original } from '../../shared/claim/original.ts';
import { sheetCode, sheetGroups } from '../../shared/claim/sheet-code.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/settle.ts';
import type { Words } from '../cases/words.ts';
import type { OriginalsPackJob, OriginalsSheet } from '../dossier/job.ts';
import type { StoredDocument } from '../records/records.ts';
import { ownSheetMark } from './sheet-mark.ts';

export type Owed = { readonly original: Original; readonly stored: StoredDocument };

export const owedFor = (desk: Desk, documentIds: readonly string[]): Owed[] =>
  [...new Set(documentIds)].map((id) => ({
    original: desk.records.originals.get(id) ?? refuse('original-not-found', 'never'),
    stored: desk.needDocument(id),
  }));

/** One envelope, and so one sheet and one dispatch note, for each case. */
export const byCase = (owed: readonly Owed[]): Map<string, Owed[]> => {
  const groups = new Map<string, Owed[]>();
  for (const item of owed) groups.set(item.original.caseId, [...(groups.get(item.original.caseId) ?? []), item]);
  return groups;
};

const sheetFor = (
  desk: Desk,
  caseId: string,
  owed: readonly Owed[],
  { t, money, documentName }: Words,
  amountOf: (caseId: string) => { amount: string; currency: string },
): OriginalsSheet => {
  const claimCase = desk.needCase(caseId);
  const { amount, currency } = amountOf(caseId);
  const pages = (stored: StoredDocument): number => keptPages(stored.document).length;
  return {
    id: sheetCode(
      owed.map(({ original }) => original.runningNo),
      ownSheetMark(desk),
    ),
    heading: t('sheet.heading'),
    subheading: t('sheet.subheading'),
    facts: [
      { label: t('dossier.fact.case-no'), value: claimCase.caseNo ?? '—' },
      { label: t('dossier.fact.ref'), value: claimCase.ref },
      { label: t('dossier.fact.insured'), value: claimCase.facts.insured.name || '—' },
      { label: t('dossier.fact.policy'), value: claimCase.facts.policyNo || '—' },
      { label: t('dossier.fact.buyer'), value: claimCase.facts.buyer.name || '—' },
      { label: t('dossier.fact.total'), value: money(amount, currency) },
      { label: t('sheet.running-nos'), value: owed.map(({ original }) => original.runningNo).join('、') },
    ],
    originals: owed.map(({ original, stored }) => ({
      document: `${original.runningNo}  ${documentName(stored.document.code)} · ${stored.document.title}`,
      copies: 1,
      seam: pages(stored) > 2,
      note: `${t('sheet.pages', { n: pages(stored) })} · ${t('sheet.promised', { promisedOn: original.promisedOn })}`,
    })),
    reminders: [
      t('sheet.reminder.every-page'),
      ...(owed.some(({ stored }) => pages(stored) > 2) ? [t('sheet.reminder.seam')] : []),
    ],
    courier: [
      { label: t('sheet.courier-name'), value: owed[0]?.original.courier ?? '' },
      { label: t('sheet.waybill'), value: owed[0]?.original.waybill ?? '' },
      { label: t('sheet.posted-on'), value: owed[0]?.original.postedOn ?? '' },
    ],
    address: [],
    madeAt: t('dossier.made-at', { at: desk.today() }),
  };
};

/** One cover sheet a case (several where the bar code would get too long), in the order the clerk chose. */
export const originalsPackJob = (
  desk: Desk,
  documentIds: readonly string[],
  words: Words,
  amountOf: (caseId: string) => { amount: string; currency: string },
): OriginalsPackJob => {
  const { t } = words;
  return {
    kind: 'originals-pack',
    language: words.locale,
    title: t('sheet.title'),
    metadata: { author: '', createdAt: desk.now() },
    practice: true,
    sheets: [...byCase(owedFor(desk, documentIds))].flatMap(([caseId, owed]) =>
      sheetGroups(owed, ({ original }) => original.runningNo).map((group) =>
        sheetFor(desk, caseId, group, words, amountOf),
      ),
    ),
    parts: [],
    words: {
      originals: t('sheet.originals'),
      number: t('dossier.word.number'),
      document: t('dossier.word.document'),
      copies: t('sheet.copies'),
      stamped: t('sheet.stamped'),
      seamStamped: t('sheet.seam-stamped'),
      remark: t('dossier.word.remark'),
      stampPlace: t('sheet.stamp-place'),
      courier: t('sheet.courier'),
      address: t('sheet.address'),
      practice: t('dossier.word.practice'),
      practiceNotice: t('dossier.word.practice-notice'),
    },
  };
};
