import { addAmounts } from '../../shared/claim/amount.ts';
import { caseNoOf } from '../../shared/claim/case.ts';
import { isCaseForm } from '../../shared/claim/filing.ts';
import type { PlaceholderName } from '../../shared/claim/papers/placeholders.ts';
import type { Words } from '../cases/words.ts';
import type { PaperFacts } from './paper-facts.ts';
import { owedIn, promisedOn } from './paper-facts.ts';

/** What a case is filed for: the claim's amounts in a claim, the amounts possibly lost else. */
export const filedSums = ({ claimCase, filing }: Pick<PaperFacts, 'claimCase' | 'filing'>): string[] =>
  claimCase.facts.invoices.map((line) => (filing.form.kind === 'claim' ? line.claimSum : line.lossSum));

export const operatorOf = ({ filing: { form } }: Pick<PaperFacts, 'filing'>): string =>
  form.kind === 'possible-loss-notice' ? form.operator : form.kind === 'claim' ? form.applicant : '';

/** What a value placeholder stands for, in one language; '' where the case doesn't say (it becomes a line to fill in). */
export const spokenValue = (name: PlaceholderName, facts: PaperFacts, words: Words): string => {
  const { claimCase, filing, documents } = facts;
  const { facts: known } = claimCase;
  const sum = (amounts: readonly string[]) =>
    known.invoices.length === 0 ? '' : words.money(addAmounts(amounts), known.currency);
  const promised = owedIn(facts).map((document) => promisedOn(facts, document));
  switch (name) {
    case 'insuredName':
      return known.insured.name;
    case 'uscc':
      return known.insured.uscc;
    case 'policyNo':
      return known.policyNo;
    case 'caseNo':
      return caseNoOf(claimCase) ?? '';
    case 'caseRef':
      return claimCase.ref;
    case 'serialNo':
      return filing.corpSerialNo;
    case 'filingName':
      return words.t(`filing.kindLong.${filing.form.kind}`);
    case 'buyerName':
      return known.buyer.name;
    case 'buyerCode':
      return known.buyer.sinosureBuyerNo;
    case 'buyerCountry':
      return known.buyer.country;
    case 'payMode':
      return known.payMode === null ? '' : words.t(`payMode.${known.payMode}`);
    case 'lossReason':
      return known.lossReason === null ? '' : words.t(`reason.${known.lossReason}`);
    case 'knownOn':
      return known.knownOn;
    case 'invoiceCount':
      return String(known.invoices.length);
    case 'invoiceNos':
      return known.invoices.map(({ invoiceNo }) => invoiceNo).join(words.locale === 'zh-CN' ? '、' : ', ');
    case 'invoicedTotal':
      return sum(known.invoices.map(({ invoiceSum }) => invoiceSum));
    case 'filedTotal':
      return isCaseForm(filing.form) ? sum(filedSums(facts)) : '';
    case 'documentCount':
      return String(documents.length);
    case 'owedCount':
      return String(promised.length);
    case 'lastPromisedOn':
      return promised.reduce((last, day) => (day > last ? day : last), '');
    case 'operator':
      return operatorOf(facts);
    case 'declarationNos':
      return (facts.refund?.declarations ?? []).map(({ no }) => no).join(words.locale === 'zh-CN' ? '、' : ', ');
    case 'declarationCount':
      return String(facts.refund?.declarations.length ?? 0);
    case 'paidAmount':
      return facts.refund?.paidAmount ?? '';
    case 'paidOn':
      return facts.refund?.paidOn ?? '';
    case 'refundFiledOn':
      return facts.refund?.filedOn ?? '';
    case 'refundKeepBy':
      return facts.refund?.keepBy ?? '';
    case 'today':
      return facts.today;
    default:
      return '';
  }
};
