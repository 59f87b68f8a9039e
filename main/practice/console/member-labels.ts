import type { Bilingual } from '../../../shared/singleWindow/values.ts';

/** Words for wire names in forms and events; a name that isn't here is shown as it is. */
export const memberLabels: Readonly<Record<string, Bilingual>> = {
  acceptanceNo: { zh: '受理编号', en: 'Acceptance no.' },
  adoptMeasure: { zh: '减损措施', en: 'Mitigation' },
  amount: { zh: '金额', en: 'Amount' },
  amounts: { zh: '核定金额', en: 'Amounts' },
  applicant: { zh: '申请人', en: 'Applicant' },
  applyTime: { zh: '申请日期', en: 'Applied on' },
  buyerName: { zh: '买方名称', en: 'Buyer' },
  by: { zh: '期限', en: 'By' },
  caseExplain: { zh: '案情说明', en: 'Account of the case' },
  caseNo: { zh: '案件编号', en: 'Case no.' },
  claimReason: { zh: '索赔理由', en: 'Reason for the claim' },
  claimSum: { zh: '索赔金额', en: 'Claimed' },
  code: { zh: '代码', en: 'Code' },
  code10: { zh: '海关代码', en: 'HS code' },
  contractNo: { zh: '合同号', en: 'Contract no.' },
  corpBuyerNo: { zh: '企业买方代码', en: 'Own buyer code' },
  currency: { zh: '币种', en: 'Currency' },
  customsBillNo: { zh: '报关单号', en: 'Customs declaration no.' },
  detainFlag: { zh: '是否已签署《赔款转让协议》', en: 'Assignment of proceeds signed' },
  documentCode: { zh: '单证代码', en: 'Document code' },
  documentId: { zh: '单证', en: 'Document' },
  documentIds: { zh: '单证', en: 'Documents' },
  employeeName: { zh: '经办人', en: 'Handled by' },
  field: { zh: '字段', en: 'Field' },
  financeFlag: { zh: '是否已办理贸易融资', en: 'Trade finance taken' },
  goodsName: { zh: '货物名称', en: 'Goods' },
  ifArf: { zh: '是否已签署《应收账款转让协议》', en: 'Receivables assigned' },
  ifBankurge: { zh: '是否已向保兑银行催款', en: 'Confirming bank urged' },
  ifInsuranturge: { zh: '是否已签署《索赔权转让协议》', en: 'Assignment of the right to claim signed' },
  inReplyTo: { zh: '所答补件要求', en: 'In reply to' },
  insureSum: { zh: '投保金额', en: 'Insured' },
  invoiceNo: { zh: '发票号', en: 'Invoice no.' },
  invoices: { zh: '发票', en: 'Invoices' },
  invoiceSum: { zh: '发票金额', en: 'Invoice amount' },
  label: { zh: '项目', en: 'Item' },
  moneyId: { zh: '币种', en: 'Currency' },
  note: { zh: '备注', en: 'Note' },
  paidOn: { zh: '赔付日期', en: 'Paid on' },
  payMode: { zh: '支付方式', en: 'Payment mode' },
  payTerm: { zh: '账期(天)', en: 'Term (days)' },
  plReasonCode: { zh: '可损原因', en: 'Loss reason' },
  plReasonDesc: { zh: '可损原因描述', en: 'Loss reason, in words' },
  plSum: { zh: '可损金额', en: 'Possible loss' },
  policyNo: { zh: '保险单号', en: 'Policy no.' },
  reason: { zh: '原因', en: 'Reason' },
  reasons: { zh: '原因', en: 'Reasons' },
  requestId: { zh: '补件要求编号', en: 'Request id' },
  shouldPayDate: { zh: '应付款日', en: 'Due date' },
  sinosureBuyerNo: { zh: '中国信保买方代码', en: 'Insurer’s buyer code' },
  suppliedBy: { zh: '补件申报', en: 'Supplied by filing' },
  text: { zh: '内容', en: 'Text' },
  transportBillNo: { zh: '提单号', en: 'Bill of lading no.' },
  transportDate: { zh: '出运日期', en: 'Shipped on' },
  troverFlag: { zh: '是否委托我司追讨', en: 'Collection entrusted to the insurer' },
  what: { zh: '补充内容', en: 'What is asked' },
  withdraws: { zh: '撤销的申报', en: 'Withdraws filing' },
};

const yesNo: readonly Bilingual[] = [
  { zh: '否', en: 'No' },
  { zh: '是', en: 'Yes' },
];

/** Words for the codes of one member. */
const codeWords: Readonly<Record<string, readonly Bilingual[]>> = {
  troverFlag: yesNo,
  financeFlag: yesNo,
  ifInsuranturge: yesNo,
  detainFlag: yesNo,
  ifBankurge: yesNo,
  ifArf: yesNo,
  plReasonCode: [
    { zh: '拖欠', en: 'Arrears' },
    { zh: '拒收', en: 'Rejection' },
    { zh: '破产', en: 'Bankruptcy' },
    { zh: '其他', en: 'Other' },
  ],
  payMode: [
    { zh: '—', en: '—' },
    { zh: 'L/C', en: 'L/C' },
    { zh: 'D/P', en: 'D/P' },
    { zh: 'D/A', en: 'D/A' },
    { zh: 'O/A', en: 'O/A' },
  ],
};

/** The value of a member in words where it is a code, otherwise as it is. */
export function valueText(name: string, value: unknown, language: 'zh' | 'en'): string {
  const text = String(value);
  const words = /^\d$/.test(text) ? codeWords[name]?.[Number(text)] : undefined;
  return words?.[language] ?? text;
}
