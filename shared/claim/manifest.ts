import type { Manifest, ManifestDocument, MeasureStatement } from '../singleWindow/manifest.ts';
import { addAmounts, isAmount } from './amount.ts';
import { isDay } from './calendar-date.ts';
import { type CaseFacts, type ClaimCase, caseNoOf, type Invoice } from './case.ts';
import {
  lossReasonEdiCode,
  payModeEdiCode,
  receiptStatusEdiCode,
  type SixAnswers,
  type SixQuestion,
  sixQuestions,
} from './codes.ts';
import { type ClaimForm, type Filing, type FilingForm, isCaseForm, spareFields } from './filing.ts';

/** Only what is filled in travels: a draft keeps '' for "not filled in". */
const given = <T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value.trim() !== '')
      .map(([key, value]) => [key, value?.trim()]),
  ) as { [K in keyof T]?: string };

const amountIf = (text: string): string | undefined => (isAmount(text) ? plain(text) : undefined);
/** The wire wants no leading zeros: `007` → `7`. */
const plain = (amount: string): string => amount.replace(/^0+(?=\d)/, '');
const dayIf = (text: string): string | undefined => (isDay(text) ? text : undefined);

const flags = (answers: SixAnswers): Record<SixQuestion, '0' | '1'> =>
  Object.fromEntries(sixQuestions.map((q) => [q, answers[q] === 'yes' ? '1' : '0'])) as Record<SixQuestion, '0' | '1'>;

const invoiceOnWire = (line: Invoice, facts: CaseFacts) => ({
  invoiceNo: line.invoiceNo.trim(),
  invoiceSum: plain(line.invoiceSum),
  moneyId: facts.currency,
  ...(facts.payMode === null ? {} : { payMode: payModeEdiCode[facts.payMode] }),
  ...(/^\d{1,4}$/.test(line.payTermDays) && Number(line.payTermDays) <= 3650
    ? { payTerm: Number(line.payTermDays) }
    : {}),
  ...(line.financed === null ? {} : { ifFinancing: line.financed === 'yes' ? ('1' as const) : ('0' as const) }),
  ...(line.receiptStatus === null ? {} : { receiptStatus: receiptStatusEdiCode[line.receiptStatus] }),
  ...given({
    insureSum: amountIf(line.insureSum),
    receivedSum: amountIf(line.receivedSum),
    shouldPayDate: dayIf(line.dueDate),
    transportDate: dayIf(line.shippedOn),
    declaredOn: dayIf(line.declaredOn),
    code10: line.hsCode.slice(0, 64),
    goodsName: line.goodsName,
    contractNo: line.contractNo.slice(0, 64),
    transportBillNo: line.transportBillNo.slice(0, 64),
    customsBillNo: line.customsDeclarationNo.slice(0, 64),
    orderNo: line.orderNo.slice(0, 64),
    lcno: line.lcNo.slice(0, 64),
    payerName: line.payerName,
    exporterName: line.exporterName,
    trafficCode: line.trafficCode.slice(0, 64),
    expectdate: dayIf(line.expectedOn),
    feePayMode: line.feePayMode.slice(0, 64),
    remark: line.remark,
  }),
});

const parties = (facts: CaseFacts, form: FilingForm) => ({
  policyNo: facts.policyNo.trim(),
  ...given({
    clientNo: facts.insured.clientNo,
    insuredName: facts.insured.name,
    insuredUscc: facts.insured.uscc,
    sinosureBuyerNo: facts.buyer.sinosureBuyerNo,
    corpBuyerNo: facts.buyer.corpBuyerNo,
    buyerName: facts.buyer.name,
    buyerCountry: facts.buyer.country,
    buyerAddress: facts.buyer.address,
    buyerRegNo: facts.buyer.regNo,
    bizOpenBankno: facts.openingBank.swift,
    corpOpenBankno: facts.openingBank.ownCode,
    bizExBankno: facts.confirmingBank.swift,
    corpExBankno: facts.confirmingBank.ownCode,
    ...(isCaseForm(form)
      ? {
          fBankno: form.financingBank.swift,
          fBankName: form.financingBank.name,
          corpfbankno: form.financingBank.ownCode,
        }
      : {}),
  }),
});

const expObjects = ({ extras }: ClaimForm) => {
  const named = extras.filter(({ key }) => key.trim() !== '');
  return named.length === 0
    ? {}
    : { expobjects: named.map(({ key, value }) => ({ key: key.trim(), val: value.trim() })) };
};

const lossSums = (facts: CaseFacts): string => addAmounts(facts.invoices.map((line) => line.lossSum));
const claimSums = (facts: CaseFacts): string => addAmounts(facts.invoices.map((line) => line.claimSum));

export type ManifestInput = {
  readonly claimCase: ClaimCase;
  readonly filing: Filing;
  readonly documents: readonly ManifestDocument[];
  /** Explanations of doubts that still stand, by rule id. */
  readonly declarations: readonly { code: string; text: string }[];
  /** Statements of the relief measures that go along, in both languages, with the ids of their evidence. */
  readonly measures?: readonly MeasureStatement[];
  readonly createdAt: string;
};

/** The package in the words of the endpoint's contract. Call only after a self-check without errors; the client parses the result again. */
export const buildManifest = ({
  claimCase,
  filing,
  documents,
  declarations,
  measures = [],
  createdAt,
}: ManifestInput): Manifest => {
  const { facts } = claimCase;
  const caseNo = caseNoOf(claimCase);
  const { form } = filing;
  const common = {
    caseKey: claimCase.id,
    corpSerialNo: filing.corpSerialNo,
    ...(filing.resubmits === null ? {} : { resubmits: filing.resubmits }),
    ...(caseNo === null ? {} : { caseNo }),
    createdAt,
    declarations: [...declarations],
    ...(measures.length === 0 ? {} : { measures: [...measures] }),
    documents: [...documents],
  };
  switch (form.kind) {
    case 'possible-loss-notice':
      return {
        ...common,
        kind: form.kind,
        form: {
          ...parties(facts, form),
          policyNo: facts.policyNo.trim(),
          plReasonCode: lossReasonEdiCode[facts.lossReason ?? 'other'],
          invoices: facts.invoices.map((line) => ({ ...invoiceOnWire(line, facts), plSum: plain(line.lossSum) })),
          plSum: lossSums(facts),
          moneyId: facts.currency,
          ...flags(form.answers),
          ...given({
            plReasonDesc: facts.lossReasonText,
            knownOn: dayIf(facts.knownOn),
            caseExplain: form.caseExplain,
            adoptMeasure: form.measuresTaken,
            empnameorworkno: form.salesperson,
            corpoperator: form.operator,
            ...Object.fromEntries(spareFields.map((field) => [field, form.spare[field]])),
          }),
          corpoperatime: dayIf(form.operatedOn) ?? createdAt.slice(0, 10),
          filenum: documents.length,
        },
      };
    case 'claim':
      return {
        ...common,
        kind: form.kind,
        form: {
          ...parties(facts, form),
          policyNo: facts.policyNo.trim(),
          ...(caseNo === null ? {} : { caseNo }),
          plReasonCode: lossReasonEdiCode[facts.lossReason ?? 'other'],
          invoices: facts.invoices.map((line) => ({
            ...invoiceOnWire(line, facts),
            ...(isAmount(line.lossSum) ? { plSum: plain(line.lossSum) } : {}),
            claimSum: plain(line.claimSum),
          })),
          claimSum: claimSums(facts),
          moneyId: facts.currency,
          ...flags(form.answers),
          ...given({
            claimReason: form.claimReason,
            caseExplain: form.caseExplain,
            applicant: form.applicant,
            employeeName: form.salesperson,
            applyTime: dayIf(form.appliedOn),
          }),
          filenum: documents.length,
          ...expObjects(form),
        },
      };
    case 'supplement':
      return { ...common, kind: form.kind, form: { inReplyTo: form.inReplyTo, ...given({ note: form.note }) } };
    case 'withdrawal':
    case 'originals-dispatch':
      throw new Error(`${form.kind} has a call of its own and no manifest`);
  }
};
