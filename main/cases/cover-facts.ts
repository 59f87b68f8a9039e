import { addAmounts } from '../../shared/claim/amount.ts';
import { type ClaimCase, caseNoOf } from '../../shared/claim/case.ts';
import { sixQuestions } from '../../shared/claim/codes.ts';
import type { Filing, SupplementRequest } from '../../shared/claim/filing.ts';
import type { TextKey } from '../../shared/locale/locale.ts';
import type { Words } from './words.ts';

export type Fact = { readonly label: string; readonly value: string };

const invoicesOnCover = 15;

const invoiceFacts = ({ facts }: ClaimCase, kind: 'possible-loss-notice' | 'claim', { t, money }: Words): Fact[] => {
  const filedFor = facts.invoices.map((line) => (kind === 'claim' ? line.claimSum : line.lossSum));
  const shown = facts.invoices.slice(0, invoicesOnCover).map((line, i) => ({
    label: t('dossier.fact.invoice', { no: line.invoiceNo }),
    value: t('dossier.fact.invoice-value', {
      sum: money(line.invoiceSum, facts.currency),
      due: line.dueDate === '' ? '—' : line.dueDate,
      claimed: money(filedFor[i] ?? '', facts.currency),
    }),
  }));
  const hidden = facts.invoices.length - shown.length;
  return [
    ...shown,
    ...(hidden > 0
      ? [{ label: t('dossier.fact.more-invoices'), value: t('dossier.fact.more-invoices-value', { n: hidden }) }]
      : []),
    { label: t('dossier.fact.total'), value: money(addAmounts(filedFor), facts.currency) },
  ];
};

/** The facts on the first page: what the other side files the package by. Empty fields are left out. */
export const coverFacts = (
  claimCase: ClaimCase,
  filing: Filing,
  request: SupplementRequest | undefined,
  words: Words,
): Fact[] => {
  const { t, data } = words;
  const { facts } = claimCase;
  const { form } = filing;
  const say = (key: TextKey, value: string): Fact[] =>
    value.trim() === '' ? [] : [{ label: t(key), value: value.trim() }];
  const parties = [
    ...say('dossier.fact.ref', claimCase.ref),
    ...say('dossier.fact.serial', filing.corpSerialNo),
    ...say(
      'dossier.fact.case-no',
      caseNoOf(claimCase) ?? (form.kind === 'claim' ? t('dossier.fact.case-no-awaited') : ''),
    ),
    ...say('dossier.fact.insured', facts.insured.name),
    ...say('dossier.fact.uscc', facts.insured.uscc),
    ...say('dossier.fact.policy', facts.policyNo),
    ...say(
      'dossier.fact.buyer',
      [facts.buyer.name, facts.buyer.sinosureBuyerNo].filter((part) => part !== '').join(' · '),
    ),
  ];
  if (form.kind === 'supplement')
    return [
      ...parties,
      ...say('dossier.fact.request', request?.what.map((item) => item.text).join('；') ?? ''),
      ...say('dossier.fact.note', form.note),
    ];
  if (form.kind === 'withdrawal')
    return [
      ...parties,
      ...say('dossier.fact.withdrawal-type', form.type === null ? '' : data(`withdrawalType.${form.type}`)),
      ...say('dossier.fact.withdrawal-reason', form.reason),
    ];
  if (form.kind === 'originals-dispatch')
    return [
      ...parties,
      ...say('sheet.courier-name', form.courier),
      ...say('sheet.waybill', form.waybill),
      ...say('sheet.posted-on', form.postedOn),
    ];
  return [
    ...parties,
    ...say('dossier.fact.pay-mode', facts.payMode === null ? '' : data(`payMode.${facts.payMode}`)),
    ...say(
      'dossier.fact.loss-reason',
      [facts.lossReason === null ? '' : data(`reason.${facts.lossReason}`), facts.lossReasonText]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    ...say('dossier.fact.known-on', facts.knownOn),
    ...invoiceFacts(claimCase, form.kind, words),
    ...say('dossier.fact.claim-reason', form.kind === 'claim' ? form.claimReason : ''),
    ...say('dossier.fact.explain', form.caseExplain),
    ...say('dossier.fact.measures', form.kind === 'possible-loss-notice' ? form.measuresTaken : ''),
    ...sixQuestions.map((question) => ({
      label: data(`question.${question}`),
      value:
        form.answers[question] === null ? '—' : data(form.answers[question] === 'yes' ? 'filing.yes' : 'filing.no'),
    })),
  ];
};
