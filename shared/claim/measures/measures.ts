import { type Locale, translate } from '../../locale/locale.ts';
import { formatAmount, isAmount } from '../amount.ts';
import type { ClaimCase } from '../case.ts';
import { caseNoOf } from '../case.ts';
import { minorUnits } from '../currency.ts';
import type { ClaimDocument } from '../document.ts';
import type { Filing, FilingKind } from '../filing.ts';
import { assignedProceeds, premiumDeferral, premiumSetOff, smallFirm } from './about-money.ts';
import { lastPromise, operationalFlaw, originalsToFollow, sameDay } from './about-papers.ts';
import { earlyClaim, lateClaim, lateNotice, lateShipmentDeclaration } from './about-time.ts';
import { type Fit, fits, type Measure, type MeasureSubject, takenUp } from './measure.ts';
import { type MeasureId, type MeasureUse, measureIds } from './measure-use.ts';

const byId: Readonly<Record<MeasureId, Measure>> = {
  'originals-to-follow': originalsToFollow,
  'same-day': sameDay,
  'late-notice': lateNotice,
  'late-claim': lateClaim,
  'early-claim': earlyClaim,
  'premium-set-off': premiumSetOff,
  'premium-deferral': premiumDeferral,
  'late-shipment-declaration': lateShipmentDeclaration,
  'assigned-proceeds': assignedProceeds,
  'small-firm': smallFirm,
  'operational-flaw': operationalFlaw,
};

/** Every relief measure the app knows. */
export const measures: readonly Measure[] = measureIds.map((id) => byId[id]);
export const measureOf = (id: MeasureId): Measure => byId[id];

export type FittedMeasure = { readonly measure: Measure; readonly fit: Fit; readonly use: MeasureUse | undefined };

/** All measures with whether they fit this case and why: what applies first. */
export const fittedMeasures = (subject: MeasureSubject): FittedMeasure[] =>
  measures
    .map((measure) => ({ measure, fit: measure.fit(subject), use: takenUp(subject.facts, measure.id) }))
    .sort((a, b) => fits.indexOf(a.fit.fit) - fits.indexOf(b.fit.fit));

/** What the measures are judged on, from the records of a case; the policy's terms where somebody has confirmed them. */
export const measureSubject = (
  claimCase: Pick<ClaimCase, 'facts' | 'caseNo'>,
  filings: readonly Filing[],
  documents: readonly ClaimDocument[],
  today: string,
  terms: Pick<MeasureSubject, 'noticeBy' | 'claimBy' | 'declaredLate'>,
): MeasureSubject => ({
  facts: claimCase.facts,
  caseNo: caseNoOf(claimCase),
  filings,
  documents: documents.filter(({ removedAt }) => removedAt === null),
  today,
  ...terms,
});

export const termsUnknown: Pick<MeasureSubject, 'noticeBy' | 'claimBy' | 'declaredLate'> = {
  noticeBy: null,
  claimBy: null,
  declaredLate: null,
};

/** The measures a filing carries: taken up, and of the kind that travels with it. */
export const carriedMeasures = (facts: Pick<MeasureSubject['facts'], 'measures'>, kind: FilingKind): MeasureUse[] =>
  facts.measures.filter(({ id }) => byId[id].kinds.some((one) => one === kind));

const gap = '＿＿＿＿';

/** The standard statement of a measure with what the case knows; gaps stay visible. */
export const standardStatement = (
  use: MeasureUse,
  claimCase: ClaimCase,
  documents: readonly ClaimDocument[],
  locale: Locale,
): string => {
  const { facts } = claimCase;
  const standing = documents.filter(({ removedAt }) => removedAt === null);
  const promised = standing.filter(({ originalToFollow }) => originalToFollow !== null);
  const values = {
    insured: facts.insured.name,
    policyNo: facts.policyNo,
    buyer: facts.buyer.name,
    caseNo: caseNoOf(claimCase) ?? '',
    invoices: facts.invoices.map(({ invoiceNo }) => invoiceNo).join(locale === 'zh-CN' ? '、' : ', '),
    knownOn: facts.knownOn,
    reason: use.reason,
    day: use.id === 'originals-to-follow' ? lastPromise(promised) : use.day,
    amount: isAmount(use.amount) ? `${use.currency} ${formatAmount(use.amount, minorUnits(use.currency))}` : '',
    bank: use.bank,
    path: use.path === null ? '' : translate(locale, `measure.path.${use.path}`),
    documents: promised.map(({ title }) => title).join(locale === 'zh-CN' ? '、' : ', '),
  };
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim() || gap]));
  return translate(locale, `measure.${use.id}.statement`, filled);
};

/** What the filing says for a measure: the clerk's own words, else the standard statement. */
export const statementOf = (
  use: MeasureUse,
  claimCase: ClaimCase,
  documents: readonly ClaimDocument[],
  locale: Locale,
): string => (locale === 'zh-CN' ? use.zh : use.en).trim() || standardStatement(use, claimCase, documents, locale);
