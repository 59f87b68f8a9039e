import type { Text } from '../../locale/text.ts';

/** How a value is written in a portal's form. */
export const copyKinds = [
  'text',
  'day',
  'amount',
  'count',
  'yes-no',
  'loss-reason',
  'pay-mode',
  'receipt-status',
] as const;
export type CopyKind = (typeof copyKinds)[number];

/** One field: its name in the package (the insurer's own EDI name), the key of its label, and how its value is shown. */
export type PortalField = {
  readonly name: string;
  readonly label: string;
  readonly kind: CopyKind;
  /** Key of a text that fills `{bank}` of the label. */
  readonly bank?: string | undefined;
  /** Fills `{n}` of the label. */
  readonly n?: number | undefined;
};
export type PortalGroup = {
  readonly id: string;
  /** Key of the heading. */
  readonly title: string;
  /** Once for every invoice instead of once. */
  readonly each?: 'invoices';
  readonly fields: readonly PortalField[];
};
export type PortalOrder = {
  readonly source: Text;
  readonly trust: 'A' | 'B' | 'C' | 'D';
  readonly groups: readonly PortalGroup[];
};

const text = (name: string, label: string): PortalField => ({ name, label, kind: 'text' });
const of = (kind: CopyKind, name: string, label: string): PortalField => ({ name, label, kind });
const bank = (name: string, bankKey: string, part: 'swift' | 'ownCode' | 'name'): PortalField => ({
  name,
  label: `field.bank.${part}`,
  kind: 'text',
  bank: `field.${bankKey}`,
});
const question = (name: string): PortalField => ({ name, label: `question.${name}`, kind: 'yes-no' });

const party: PortalGroup = {
  id: 'party',
  title: 'filing.section.policy',
  fields: [
    text('clientNo', 'field.insured.clientNo'),
    text('insuredName', 'field.insured.name'),
    text('insuredUscc', 'field.insured.uscc'),
    text('policyNo', 'field.policyNo'),
    text('caseNo', 'field.caseNo'),
    text('sinosureBuyerNo', 'field.buyer.sinosureBuyerNo'),
    text('corpBuyerNo', 'field.buyer.corpBuyerNo'),
    text('buyerName', 'field.buyer.name'),
    text('buyerCountry', 'field.buyer.country'),
    text('buyerRegNo', 'field.buyer.regNo'),
    text('buyerAddress', 'field.buyer.address'),
  ],
};
const banks: PortalGroup = {
  id: 'banks',
  title: 'filing.section.bank',
  fields: [
    bank('bizOpenBankno', 'openingBank', 'swift'),
    bank('corpOpenBankno', 'openingBank', 'ownCode'),
    bank('bizExBankno', 'confirmingBank', 'swift'),
    bank('corpExBankno', 'confirmingBank', 'ownCode'),
  ],
};
const financing: readonly PortalField[] = [
  bank('fBankno', 'financingBank', 'swift'),
  bank('fBankName', 'financingBank', 'name'),
  bank('corpfbankno', 'financingBank', 'ownCode'),
];
const invoices = (sums: readonly PortalField[]): PortalGroup => ({
  id: 'invoice',
  title: 'copyOut.invoice',
  each: 'invoices',
  fields: [
    text('invoiceNo', 'field.invoiceNo'),
    of('amount', 'invoiceSum', 'field.invoiceSum'),
    of('amount', 'insureSum', 'field.insureSum'),
    text('moneyId', 'field.currency'),
    of('day', 'shouldPayDate', 'field.dueDate'),
    ...sums,
    of('amount', 'receivedSum', 'field.receivedSum'),
    of('receipt-status', 'receiptStatus', 'field.receiptStatus'),
    of('pay-mode', 'payMode', 'field.payMode'),
    of('count', 'payTerm', 'field.payTermDays'),
    of('day', 'transportDate', 'field.shippedOn'),
    of('day', 'declaredOn', 'field.declaredOn'),
    of('day', 'expectdate', 'field.expectedOn'),
    text('code10', 'field.hsCode'),
    text('goodsName', 'field.goodsName'),
    text('contractNo', 'field.contractNo'),
    text('orderNo', 'field.orderNo'),
    text('lcno', 'field.lcNo'),
    text('transportBillNo', 'field.transportBillNo'),
    text('customsBillNo', 'field.customsDeclarationNo'),
    text('trafficCode', 'field.trafficCode'),
    text('payerName', 'field.payerName'),
    text('exporterName', 'field.exporterName'),
    text('feePayMode', 'field.feePayMode'),
    of('yes-no', 'ifFinancing', 'field.financed'),
    text('remark', 'field.remark'),
  ],
});

const source: Text = {
  zh: '信保通-EDI 接口 Plnotice / ClaimApply 的字段顺序；以门户实际页面为准',
  en: "the field order of the insurer's EDI types Plnotice and ClaimApply; the portal's own page counts",
};

/**
 * The order in which fields are typed. The portals' own screens are in no public text; this is the order of the insurer's
 * interface types, invoices one after another as both known front-ends ask for them.
 */
export const portalOrders: Readonly<Record<'possible-loss-notice' | 'claim' | 'supplement', PortalOrder>> = {
  'possible-loss-notice': {
    source,
    trust: 'A',
    groups: [
      { ...party, fields: [text('corpSerialNo', 'review.serial'), ...party.fields] },
      banks,
      invoices([of('amount', 'plSum', 'field.lossSum')]),
      {
        id: 'loss',
        title: 'filing.section.reason',
        fields: [
          of('amount', 'plSum', 'review.total.possible-loss-notice'),
          text('moneyId', 'field.currency'),
          of('loss-reason', 'plReasonCode', 'field.lossReason'),
          text('plReasonDesc', 'field.lossReasonText'),
          of('day', 'knownOn', 'field.knownOn'),
          text('caseExplain', 'field.caseExplain'),
          text('adoptMeasure', 'field.measuresTaken'),
        ],
      },
      {
        id: 'questions',
        title: 'filing.section.questions',
        fields: [
          question('troverFlag'),
          question('financeFlag'),
          ...financing,
          question('ifInsuranturge'),
          question('detainFlag'),
          question('ifBankurge'),
          question('ifArf'),
        ],
      },
      {
        id: 'people',
        title: 'filing.section.people',
        fields: [
          text('empnameorworkno', 'field.salesperson'),
          text('corpoperator', 'field.operator'),
          of('day', 'corpoperatime', 'field.operatedOn'),
          of('count', 'filenum', 'copyOut.fileCount'),
          ...Array.from({ length: 10 }, (_, i) => ({ ...text(`item${i + 1}`, 'field.spare'), n: i + 1 })),
        ],
      },
    ],
  },
  claim: {
    source,
    trust: 'A',
    groups: [
      { ...party, fields: [text('corpSerialNo', 'review.serial'), ...party.fields] },
      banks,
      invoices([of('amount', 'plSum', 'field.lossSum'), of('amount', 'claimSum', 'field.claimSum')]),
      {
        id: 'loss',
        title: 'filing.section.reason',
        fields: [
          of('amount', 'claimSum', 'review.total.claim'),
          text('moneyId', 'field.currency'),
          of('loss-reason', 'plReasonCode', 'field.lossReason'),
          text('claimReason', 'field.claimReason'),
          text('caseExplain', 'field.caseExplain'),
        ],
      },
      {
        id: 'people',
        title: 'filing.section.people',
        fields: [
          text('applicant', 'field.applicant'),
          of('day', 'applyTime', 'field.appliedOn'),
          text('employeeName', 'field.salesperson'),
        ],
      },
      {
        id: 'questions',
        title: 'filing.section.questions',
        fields: [
          question('detainFlag'),
          question('financeFlag'),
          ...financing,
          question('ifArf'),
          question('ifBankurge'),
          question('ifInsuranturge'),
          question('troverFlag'),
          of('count', 'filenum', 'copyOut.fileCount'),
        ],
      },
    ],
  },
  supplement: {
    source: { zh: '没有公开的补件页面；只有说明要填', en: 'no such page is public; only the note is typed' },
    trust: 'D',
    groups: [
      {
        id: 'supplement',
        title: 'filing.section.request',
        fields: [text('corpSerialNo', 'review.serial'), text('caseNo', 'field.caseNo'), text('note', 'field.note')],
      },
    ],
  },
};
