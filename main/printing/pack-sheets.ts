import type { PrintChoice } from '../../shared/claim/printing/print-choice.ts';
import { sheetQr } from '../../shared/claim/sheet-code.ts';
import type { Desk } from '../cases/desk.ts';
import type { Words } from '../cases/words.ts';
import type { OriginalsSheet, PackChecklist } from '../dossier/job.ts';
import type { Owed } from '../originals/owed.ts';
import { amountAtStake } from '../records/case-row.ts';

type SheetDeps = { readonly desk: Desk; readonly words: () => Words };

/** What goes to the other side in one parcel, under one bar code. */
export type Envelope = {
  readonly caseId: string;
  readonly code: string;
  readonly owed: readonly (Owed & { readonly choice: PrintChoice; readonly pageCount: number })[];
  /** 2 = first reprint. */
  readonly time: number;
};

const seamFrom = 3;

/** "重印 第2次 2026-11-22" on everything that was printed before. */
const markOf = ({ desk, words }: SheetDeps, time: number): { mark?: string } =>
  time < 2 ? {} : { mark: words().t('sheet.reprint', { time, on: desk.today() }) };

/** The cover sheet. */
export const sheetOf = (
  deps: SheetDeps,
  { caseId, code, owed, time }: Envelope,
  address: readonly string[],
): OriginalsSheet => {
  const { desk } = deps;
  const { t, money, documentName } = deps.words();
  const claimCase = desk.needCase(caseId);
  const filingNo = desk.records.filings.ofCase(caseId).findLast(({ endpointFilingId }) => endpointFilingId !== null);
  return {
    id: code,
    qr: sheetQr(code, claimCase.caseNo, filingNo?.endpointFilingId ?? null),
    ...markOf(deps, time),
    heading: t('sheet.heading'),
    subheading: t('sheet.subheading'),
    facts: [
      { label: t('dossier.fact.case-no'), value: claimCase.caseNo ?? '—' },
      { label: t('dossier.fact.ref'), value: claimCase.ref },
      { label: t('sheet.filing-id'), value: filingNo?.endpointFilingId ?? '—' },
      { label: t('dossier.fact.insured'), value: claimCase.facts.insured.name || '—' },
      { label: t('dossier.fact.policy'), value: claimCase.facts.policyNo || '—' },
      { label: t('dossier.fact.buyer'), value: claimCase.facts.buyer.name || '—' },
      { label: t('dossier.fact.total'), value: money(amountAtStake(claimCase), claimCase.facts.currency) },
      { label: t('sheet.running-nos'), value: owed.map(({ original }) => original.runningNo).join('、') },
    ],
    originals: owed.map(({ original, stored, choice, pageCount }) => ({
      document: `${original.runningNo}  ${documentName(stored.document.code)} · ${stored.document.title}`.slice(0, 300),
      copies: choice.copies,
      seam: pageCount >= seamFrom,
      note: `${t('sheet.pages', { n: pageCount })} · ${t('sheet.promised', { promisedOn: original.promisedOn })}`,
    })),
    reminders: [
      t('sheet.reminder.every-page'),
      ...(owed.some(({ pageCount }) => pageCount >= seamFrom) ? [t('sheet.reminder.seam')] : []),
    ],
    courier: [
      { label: t('sheet.courier-name'), value: owed[0]?.original.courier ?? '' },
      { label: t('sheet.waybill'), value: owed[0]?.original.waybill ?? '' },
      { label: t('sheet.posted-on'), value: owed[0]?.original.postedOn ?? '' },
    ],
    address: [...address],
    madeAt: t('dossier.made-at', { at: desk.today() }),
  };
};

/** What is ticked before the envelope is closed. */
export const checklistOf = (
  deps: SheetDeps,
  envelope: Envelope,
  forms: readonly string[],
  hasLabel: boolean,
): PackChecklist => {
  const { t, documentName } = deps.words();
  const { caseId, code, owed, time } = envelope;
  const { ref, caseNo } = deps.desk.needCase(caseId);
  const item = (key: Parameters<typeof t>[0]) => ({ text: t(key), note: '' });
  return {
    heading: t('sheet.check.heading'),
    subheading: [ref, caseNo].filter((part) => part !== null && part !== '').join('　'),
    id: code,
    ...markOf(deps, time),
    sections: [
      {
        heading: t('sheet.check.contents'),
        items: [
          item('sheet.check.cover'),
          ...forms.map((text) => ({ text, note: '' })),
          ...owed.map(({ original, stored, choice, pageCount }) => ({
            text: `${original.runningNo}  ${documentName(stored.document.code)} · ${stored.document.title}`.slice(
              0,
              300,
            ),
            note: t('sheet.check.amount', { pages: pageCount, copies: choice.copies }),
          })),
        ],
      },
      {
        heading: t('sheet.check.stamps'),
        items: [
          item('sheet.check.every-page'),
          ...owed
            .filter(({ pageCount }) => pageCount >= seamFrom)
            .map(({ original }) => ({ text: t('sheet.check.seam', { no: original.runningNo }), note: '' })),
        ],
      },
      {
        heading: t('sheet.check.parcel'),
        items: [
          item('sheet.check.copy-kept'),
          item(hasLabel ? 'sheet.check.label' : 'sheet.check.address'),
          item('sheet.check.waybill'),
        ],
      },
    ],
    signatures: [t('sheet.check.packed-by'), t('sheet.check.packed-on')],
    madeAt: t('dossier.made-at', { at: deps.desk.today() }),
  };
};
