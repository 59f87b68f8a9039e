import { addAmounts, formatAmount } from '../../shared/claim/amount.ts';
import { type Bank, caseNoOf, type Invoice } from '../../shared/claim/case.ts';
import { sixQuestions } from '../../shared/claim/codes.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { isCaseForm, spareFields } from '../../shared/claim/filing.ts';
import type { TextKey } from '../../shared/locale/locale.ts';
import type { PaperBlock } from '../dossier/paper-schema.ts';
import type { PaperFacts } from './paper-facts.ts';
import { filedSums, operatorOf } from './paper-values.ts';
import type { Speech } from './speech.ts';

type Field = { readonly label: string; readonly value: string };

const fields = (list: readonly Field[]): PaperBlock[] =>
  list.length === 0 ? [] : [{ kind: 'fields', fields: [...list] }];

export const partiesBlock = ({ claimCase, filing }: PaperFacts, { label }: Speech): PaperBlock[] => {
  const { insured, buyer, policyNo } = claimCase.facts;
  return fields([
    { label: label('field.insured.name'), value: insured.name },
    { label: label('field.insured.uscc'), value: insured.uscc },
    { label: label('field.insured.clientNo'), value: insured.clientNo },
    { label: label('dossier.fact.policy'), value: policyNo },
    { label: label('field.caseNo'), value: caseNoOf(claimCase) ?? '' },
    { label: label('dossier.fact.serial'), value: filing.corpSerialNo },
    { label: label('field.buyer.name'), value: buyer.name },
    { label: label('field.buyer.country'), value: buyer.country },
    { label: label('field.buyer.sinosureBuyerNo'), value: buyer.sinosureBuyerNo },
    { label: label('field.buyer.corpBuyerNo'), value: buyer.corpBuyerNo },
    { label: label('field.buyer.regNo'), value: buyer.regNo },
    { label: label('field.buyer.address'), value: buyer.address },
  ]);
};

const bankText = ({ swift, ownCode, name }: Bank): string =>
  [name, swift, ownCode].filter((part) => part !== '').join(' · ');

export const lossBlock = (facts: PaperFacts, { label, data, words }: Speech): PaperBlock[] => {
  const { facts: known } = facts.claimCase;
  const banks = (
    [
      ['openingBank', known.openingBank],
      ['confirmingBank', known.confirmingBank],
    ] as const
  )
    .filter(([, bank]) => known.payMode === 'LC' || bankText(bank) !== '')
    .map(([name, bank]) => ({ label: label(`field.${name}`), value: bankText(bank) }));
  return fields([
    {
      label: label('dossier.fact.loss-reason'),
      value: known.lossReason === null ? '' : data(`reason.${known.lossReason}`),
    },
    { label: label('field.payMode'), value: known.payMode === null ? '' : data(`payMode.${known.payMode}`) },
    { label: label('field.knownOn'), value: known.knownOn },
    {
      label: label('dossier.fact.total'),
      value: known.invoices.length === 0 ? '' : words.money(addAmounts(filedSums(facts)), known.currency),
    },
    ...banks,
    { label: label('field.lossReasonText'), value: known.lossReasonText },
  ]);
};

/** Fields of an invoice that stand under its row, as far as they are filled in. */
const invoiceDetails = [
  'invoicedOn',
  'shippedOn',
  'declaredOn',
  'payTermDays',
  'expectedOn',
  'contractNo',
  'orderNo',
  'lcNo',
  'transportBillNo',
  'customsDeclarationNo',
  'hsCode',
  'goodsName',
  'trafficCode',
  'payerName',
  'exporterName',
  'feePayMode',
  'remark',
] as const satisfies readonly (keyof Invoice)[];

const detailsOf = (line: Invoice, { data, words }: Speech): string =>
  [
    ...invoiceDetails.flatMap((name) => (line[name] === '' ? [] : [`${words.data(`field.${name}`)} ${line[name]}`])),
    ...(line.receiptStatus === null
      ? []
      : [`${words.t('field.receiptStatus')} ${data(`receiptStatus.${line.receiptStatus}`)}`]),
    ...(line.financed === null
      ? []
      : [`${words.t('field.financed')} ${data(line.financed === 'yes' ? 'filing.yes' : 'filing.no')}`]),
  ].join(words.locale === 'zh-CN' ? '；' : '; ');

export const invoicesBlock = (facts: PaperFacts, speech: Speech): PaperBlock[] => {
  const { label, say } = speech;
  const { invoices, currency } = facts.claimCase.facts;
  const amount = (value: string) => (value === '' ? '' : formatAmount(value, minorUnits(currency)));
  const filed: TextKey = facts.filing.form.kind === 'claim' ? 'field.claimSum' : 'field.lossSum';
  const filedFor = filedSums(facts);
  const sums = (['invoiceSum', 'insureSum', 'receivedSum'] as const).map((name) =>
    amount(addAmounts(invoices.map((line) => line[name]))),
  );
  return [
    ...(currency === ''
      ? []
      : [{ kind: 'paragraph' as const, text: say('paper.in-currency', { currency }), quiet: true }]),
    {
      kind: 'table',
      columns: [
        { title: label('paper.column.number'), width: 30, align: 'center' },
        { title: label('field.invoiceNo'), width: 0 },
        { title: label('paper.column.invoiced'), width: 78, align: 'right' },
        { title: label('paper.column.insured'), width: 78, align: 'right' },
        { title: label('paper.column.received'), width: 70, align: 'right' },
        { title: label(filed), width: 78, align: 'right' },
        { title: label('field.dueDate'), width: 66 },
      ],
      rows: [
        ...invoices.map((line, i) => ({
          cells: [
            String(i + 1),
            line.invoiceNo,
            amount(line.invoiceSum),
            amount(line.insureSum),
            amount(line.receivedSum),
            amount(filedFor[i] ?? ''),
            line.dueDate,
          ],
          below: detailsOf(line, speech),
        })),
        // A form without invoices yet is filled in by hand.
        ...(invoices.length === 0 ? Array.from({ length: 4 }, (_, i) => ({ cells: [String(i + 1)] })) : []),
        { cells: ['', say('paper.total'), ...sums, amount(addAmounts(filedFor)), ''], strong: true },
      ],
    },
  ];
};

export const questionsBlock = ({ filing: { form } }: PaperFacts, { labelOf, data, label }: Speech): PaperBlock[] => {
  if (!isCaseForm(form)) return [];
  return fields([
    ...sixQuestions.map((question) => {
      const answer = form.answers[question];
      return {
        label: labelOf(`question.${question}`),
        value: answer === null ? '' : data(answer === 'yes' ? 'filing.yes' : 'filing.no'),
      };
    }),
    ...(form.answers.financeFlag === 'yes' || bankText(form.financingBank) !== ''
      ? [{ label: label('field.financingBank'), value: bankText(form.financingBank) }]
      : []),
  ]);
};

export const furtherBlock = ({ filing: { form } }: PaperFacts, { label }: Speech): PaperBlock[] => {
  if (form.kind === 'possible-loss-notice')
    return fields(
      spareFields.flatMap((name, i) =>
        form.spare[name].trim() === '' ? [] : [{ label: label('field.spare', { n: i + 1 }), value: form.spare[name] }],
      ),
    );
  return form.kind === 'claim' ? fields(form.extras.map(({ key, value }) => ({ label: key, value }))) : [];
};

export const peopleBlock = (facts: PaperFacts, { label }: Speech): PaperBlock[] => {
  const { form } = facts.filing;
  if (!isCaseForm(form)) return [];
  const isClaim = form.kind === 'claim';
  return fields([
    { label: label('field.salesperson'), value: form.salesperson },
    { label: label(isClaim ? 'field.applicant' : 'field.operator'), value: operatorOf(facts) },
    {
      label: label(isClaim ? 'field.appliedOn' : 'field.operatedOn'),
      value: form.kind === 'claim' ? form.appliedOn : form.operatedOn,
    },
  ]);
};
