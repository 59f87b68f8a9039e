import type { CaseFacts } from '../../shared/claim/case.ts';
import { otherCode } from '../../shared/claim/checklist-data.ts';
import { sixQuestions } from '../../shared/claim/codes.ts';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { spareFields } from '../../shared/claim/filing.ts';
import type { FactPath, FormPath, InvoicePath } from './field-path.ts';

const facts: Readonly<Record<string, FactPath>> = {
  policyNo: 'policyNo',
  caseNo: 'knownCaseNo',
  buyerAddress: 'buyer.address',
  buyerRegNo: 'buyer.regNo',
  clientNo: 'insured.clientNo',
  insuredName: 'insured.name',
  insuredUscc: 'insured.uscc',
  sinosureBuyerNo: 'buyer.sinosureBuyerNo',
  corpBuyerNo: 'buyer.corpBuyerNo',
  buyerName: 'buyer.name',
  buyerCountry: 'buyer.country',
  bizOpenBankno: 'openingBank.swift',
  corpOpenBankno: 'openingBank.ownCode',
  bizExBankno: 'confirmingBank.swift',
  corpExBankno: 'confirmingBank.ownCode',
  plReasonCode: 'lossReason',
  plReasonDesc: 'lossReasonText',
  knownOn: 'knownOn',
  moneyId: 'currency',
};

const forms: Readonly<Record<string, FormPath>> = {
  fBankno: 'financingBank.swift',
  fBankName: 'financingBank.name',
  corpfbankno: 'financingBank.ownCode',
  caseExplain: 'caseExplain',
  adoptMeasure: 'measuresTaken',
  empnameorworkno: 'salesperson',
  employeeName: 'salesperson',
  corpoperator: 'operator',
  corpoperatime: 'operatedOn',
  claimReason: 'claimReason',
  applicant: 'applicant',
  applyTime: 'appliedOn',
  note: 'note',
  ...Object.fromEntries(spareFields.map((field) => [field, `spare.${field}` as const])),
  ...Object.fromEntries(sixQuestions.map((question) => [question, `answers.${question}` as const])),
};

const invoices: Readonly<Record<string, InvoicePath>> = {
  invoiceNo: 'invoiceNo',
  invoiceSum: 'invoiceSum',
  insureSum: 'insureSum',
  plSum: 'lossSum',
  claimSum: 'claimSum',
  receivedSum: 'receivedSum',
  receiptStatus: 'receiptStatus',
  shouldPayDate: 'dueDate',
  transportDate: 'shippedOn',
  declaredOn: 'declaredOn',
  payTerm: 'payTermDays',
  code10: 'hsCode',
  goodsName: 'goodsName',
  contractNo: 'contractNo',
  transportBillNo: 'transportBillNo',
  customsBillNo: 'customsDeclarationNo',
  orderNo: 'orderNo',
  lcno: 'lcNo',
  payerName: 'payerName',
  exporterName: 'exporterName',
  trafficCode: 'trafficCode',
  expectdate: 'expectedOn',
  feePayMode: 'feePayMode',
  ifFinancing: 'financed',
  remark: 'remark',
};

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The field here that a JSON pointer (RFC 6901) into the form as it was sent means, with or without the leading `/form`.
 * Undefined where the form has no such field any more: the reason is then shown without a jump.
 */
export const targetOfPointer = (
  pointer: string,
  { invoices: lines }: Pick<CaseFacts, 'invoices'>,
): DoubtTarget | undefined => {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [name = '', index = '', part] = parts[0] === 'form' ? parts.slice(1) : parts;
  if (name === 'invoices') {
    const line = lines[Number(index)];
    if (index === '' || line === undefined) return { kind: 'fact', path: 'invoices' };
    if (part === 'payMode') return { kind: 'fact', path: 'payMode' };
    if (part === 'moneyId') return { kind: 'fact', path: 'currency' };
    return { kind: 'invoice', invoiceId: line.id, path: own(invoices, part ?? 'invoiceNo') ?? 'invoiceNo' };
  }
  // The app counts the documents itself.
  if (name === 'filenum') return { kind: 'checklist', code: otherCode };
  if (name === 'expobjects') return { kind: 'form', path: 'extras' };
  // The totals of the form are sums over its invoices.
  if (name === 'plSum' || name === 'claimSum') return { kind: 'fact', path: 'invoices' };
  const fact = own(facts, name);
  if (fact !== undefined) return { kind: 'fact', path: fact };
  const form = own(forms, name);
  return form === undefined ? undefined : { kind: 'form', path: form };
};
