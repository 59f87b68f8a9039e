import type { Text } from '../locale/text.ts';
import type { LossReason, PayMode } from './codes.ts';

/** M expected · C if it exists or applies · '-' not expected. */
export type Expectation = 'M' | 'C' | '-';
export type ChecklistGroup = 'application' | 'trade' | 'insurance' | 'anti-money-laundering';

export type ChecklistRow = {
  readonly code: string;
  readonly name: Text;
  readonly group: ChecklistGroup;
  readonly notice: Expectation;
  readonly claim: Readonly<Record<PayMode, Expectation>>;
  /** Expected (M) in a claim for these loss reasons even where the payment mode alone says C or '-'. */
  readonly alsoFor?: readonly LossReason[];
  /** The app makes this paper itself out of the form (cover and index of the dossier): nothing to scan. */
  readonly madeFromForm?: true;
};

export type ChecklistData = {
  readonly source: string;
  readonly trust: 'A' | 'B' | 'C' | 'D';
  readonly rows: readonly ChecklistRow[];
};

const all = (expectation: Expectation): Record<PayMode, Expectation> => ({
  LC: expectation,
  DP: expectation,
  DA: expectation,
  OA: expectation,
});

/**
 * The matrix this app ships as editable data. It is an inference from secondary sources (trust mark D): the binding list is the
 * policy's own 《索赔单证明细表》, and the screen says so. A firm's own list replaces it under the setting `checklist`.
 */
export const shippedChecklist: ChecklistData = {
  source: '以保单《索赔单证明细表》为准',
  trust: 'D',
  rows: [
    {
      code: 'APP-PLN',
      name: { zh: '可能损失通知书', en: 'Notice of possible loss' },
      group: 'application',
      notice: 'M',
      claim: all('M'),
      madeFromForm: true,
    },
    {
      code: 'APP-CLM',
      name: { zh: '索赔申请书', en: 'Claim application' },
      group: 'application',
      notice: '-',
      claim: all('M'),
      madeFromForm: true,
    },
    {
      code: 'APP-LIST',
      name: { zh: '索赔单证明细表', en: 'Schedule of claim documents' },
      group: 'application',
      notice: '-',
      claim: all('M'),
      madeFromForm: true,
    },
    {
      code: 'APP-ASG',
      name: { zh: '赔偿请求权转让协议／权益转让书', en: 'Assignment of rights' },
      group: 'application',
      notice: '-',
      claim: all('M'),
    },
    {
      code: 'APP-STMT',
      name: { zh: '案情说明', en: 'Statement of the case' },
      group: 'application',
      notice: 'C',
      claim: all('M'),
    },
    {
      code: 'APP-ENT',
      name: { zh: '委托追偿协议／授权书', en: 'Collection mandate' },
      group: 'application',
      notice: 'C',
      claim: all('C'),
    },
    {
      code: 'TRD-CON',
      name: { zh: '贸易合同／订单／形式发票', en: 'Sales contract / order / pro forma' },
      group: 'trade',
      notice: 'C',
      claim: all('M'),
    },
    {
      code: 'TRD-INV',
      name: { zh: '商业发票', en: 'Commercial invoice' },
      group: 'trade',
      notice: 'C',
      claim: all('M'),
    },
    {
      code: 'TRD-BL',
      name: { zh: '提单／运单／空运单', en: 'Bill of lading / waybill' },
      group: 'trade',
      notice: 'C',
      claim: all('M'),
    },
    {
      code: 'TRD-CUS',
      name: { zh: '出口报关单', en: 'Export customs declaration' },
      group: 'trade',
      notice: 'C',
      claim: all('M'),
    },
    { code: 'TRD-PL', name: { zh: '装箱单', en: 'Packing list' }, group: 'trade', notice: '-', claim: all('M') },
    {
      code: 'TRD-LTR',
      name: { zh: '贸易往来函电（含催款）', en: 'Correspondence (incl. demands)' },
      group: 'trade',
      notice: 'C',
      claim: { LC: 'C', DP: 'C', DA: 'M', OA: 'M' },
      alsoFor: ['protracted-default'],
    },
    {
      code: 'TRD-LC',
      name: { zh: '信用证及修改、交单面函、银行电文', en: 'L/C, amendments, presentation, bank messages' },
      group: 'trade',
      notice: 'C',
      claim: { LC: 'M', DP: '-', DA: '-', OA: '-' },
    },
    {
      code: 'TRD-COL',
      name: { zh: '托收委托书／面函、代收行电文', en: 'Collection order, bank messages' },
      group: 'trade',
      notice: 'C',
      claim: { LC: '-', DP: 'M', DA: 'M', OA: '-' },
    },
    {
      code: 'TRD-ACC',
      name: { zh: '买方承兑文件／已承兑汇票', en: 'Acceptance / accepted draft' },
      group: 'trade',
      notice: '-',
      claim: { LC: 'C', DP: '-', DA: 'M', OA: '-' },
    },
    {
      code: 'TRD-ACK',
      name: { zh: '债权／欠款确认、对账单', en: 'Acknowledgement of debt, statement' },
      group: 'trade',
      notice: '-',
      claim: all('C'),
    },
    {
      code: 'TRD-POD',
      name: { zh: '收货证明', en: 'Proof of delivery' },
      group: 'trade',
      notice: '-',
      claim: { LC: '-', DP: '-', DA: '-', OA: 'C' },
    },
    {
      code: 'TRD-RCP',
      name: { zh: '部分收汇水单', en: 'Receipts of part payments' },
      group: 'trade',
      notice: '-',
      claim: { LC: '-', DP: 'C', DA: 'C', OA: 'C' },
    },
    {
      code: 'TRD-BKR',
      name: { zh: '破产公告、债权申报证明', en: 'Insolvency notice, proof of debt filed' },
      group: 'trade',
      notice: 'C',
      claim: all('-'),
      alsoFor: ['insolvency'],
    },
    {
      code: 'TRD-REJ',
      name: { zh: '拒收函、货物状态与处理方案', en: 'Rejection letter, state of the goods, disposal plan' },
      group: 'trade',
      notice: 'C',
      claim: all('-'),
      alsoFor: ['rejection'],
    },
    {
      code: 'INS-POL',
      name: { zh: '保险单／保险单明细表／批单', en: 'Policy, schedule, endorsements' },
      group: 'insurance',
      notice: '-',
      claim: all('M'),
    },
    {
      code: 'INS-LIM',
      name: { zh: '信用限额审批单', en: 'Credit limit approval' },
      group: 'insurance',
      notice: '-',
      claim: all('M'),
    },
    {
      code: 'INS-SHP',
      name: { zh: '出运申报单（受理回执）', en: 'Shipment declaration (accepted)' },
      group: 'insurance',
      notice: '-',
      claim: all('M'),
    },
    {
      code: 'INS-PRM',
      name: { zh: '保费发票／缴费凭证', en: 'Premium invoice / proof of payment' },
      group: 'insurance',
      notice: '-',
      claim: all('M'),
    },
    {
      code: 'AML-LIC',
      name: { zh: '营业执照、经办人／法人证件等反洗钱材料', en: 'Business licence and identity papers (AML)' },
      group: 'anti-money-laundering',
      notice: '-',
      claim: all('M'),
    },
    { code: 'OTHER', name: { zh: '其他材料', en: 'Other' }, group: 'trade', notice: 'C', claim: all('C') },
  ],
};
