import { toHalfWidth } from '../identifiers.ts';
import { type Cell, layOut } from './page-layout.ts';
import type { PageText } from './page-text.ts';

/** A kind of the checklist a document may be, with the words that say so. */
export interface KindRead {
  readonly code: string;
  /** 0–1 */
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** `heading`: the paper is called that. `signs`: words such a paper has and others rarely have. */
interface KindRule {
  readonly code: string;
  readonly heading: RegExp;
  readonly signs?: RegExp;
}

const rules: readonly KindRule[] = [
  {
    code: 'TRD-INV',
    heading:
      /^(?:COMMERCIAL|PROFORMA INVOICE AND|EXPORT|TAX|SALES)?INVOICE$|^(?:商业|出口)发票|增值税.{0,4}发票|^发票$|电子发票/,
    signs:
      /INVOICEN(?:O|UMBER)|INVOICEDATE|INVNO|发票号|发票编号|开票日期|AMOUNTDUE|价税合计|DUEDATE|DATEDUE|UNITPRICE|应付款日|单价/,
  },
  {
    code: 'TRD-PL',
    heading: /PACKINGLIST|PACKINGSLIP|WEIGHTLIST|装箱单|磅码单|包装明细/,
    signs: /GROSSWEIGHT|NETWEIGHT|毛重|净重|CARTONNO|箱号/,
  },
  {
    code: 'TRD-BL',
    heading: /BILLOFLADING|SEAWAYBILL|AIRWAYBILL|^(?:海运)?提单$|^(?:空)?运单$|EXPRESSWAYBILL/,
    signs: /SHIPPEDONBOARD|LADENONBOARD|PORTOFLOADING|NOTIFYPARTY|CONTAINERNO|提单号|FREIGHTPREPAID|FREIGHTCOLLECT/,
  },
  {
    code: 'TRD-CUS',
    heading: /出口货物报关单|海关出口货物|报关单$|CUSTOMSDECLARATION/,
    signs: /海关编号|预录入编号|境内发货人|境外收货人|出境关别|监管方式|申报日期/,
  },
  {
    code: 'TRD-CON',
    heading:
      /SALESCONTRACT|SALESCONFIRMATION|PURCHASEORDER|PURCHASECONTRACT|PROFORMAINVOICE|^CONTRACT$|销售合同|购销合同|售货确认书|形式发票|买卖合同|采购订单/,
    signs: /THESELLER|THEBUYER|ARBITRATION|FORCEMAJEURE|仲裁|不可抗力|签订/,
  },
  {
    code: 'TRD-LC',
    heading: /LETTEROFCREDIT|DOCUMENTARYCREDIT|信用证|MT700|MT734|MT799/,
    signs: /DATEOFEXPIRY|ISSUINGBANK|开证行/,
  },
  {
    code: 'TRD-COL',
    heading: /COLLECTIONORDER|COLLECTIONINSTRUCTION|REMITTANCELETTER|托收委托书|托收面函|REMITTINGBANK/,
  },
  { code: 'TRD-ACC', heading: /BILLOFEXCHANGE|^DRAFT$|^汇票|承兑通知|ACCEPTANCEADVICE/, signs: /ACCEPTED|承兑/ },
  { code: 'TRD-ACK', heading: /STATEMENTOFACCOUNT|ACKNOWLEDGE?MENTOFDEBT|CONFIRMATIONOFDEBT|对账单|欠款确认|债权确认/ },
  { code: 'TRD-POD', heading: /PROOFOFDELIVERY|DELIVERYNOTE|DELIVERYRECEIPT|收货证明|签收单|送货单/ },
  { code: 'TRD-RCP', heading: /CREDITADVICE|INWARDREMITTANCE|收汇水单|入账通知|汇入汇款|结汇水单/ },
  { code: 'TRD-BKR', heading: /NOTICEOFBANKRUPTCY|INSOLVENCY|CHAPTER11|PROOFOFCLAIM|破产公告|破产申请|债权申报/ },
  { code: 'TRD-REJ', heading: /REJECTIONLETTER|NOTICEOFREJECTION|拒收函|拒收通知/ },
  {
    code: 'TRD-LTR',
    heading: /^DEMANDLETTER|PAYMENTREMINDER|^REMINDER|催款函|律师函|LETTEROFDEMAND/,
    signs: /^SUBJECT|^FROM|OVERDUE|逾期/,
  },
  { code: 'INS-LIM', heading: /信用限额审批单|信用限额.{0,4}(?:批复|通知)|CREDITLIMITAPPROVAL/ },
  { code: 'INS-SHP', heading: /出运申报单|出运申报.{0,4}(?:明细|回执)|SHIPMENTDECLARATION/ },
  { code: 'INS-PRM', heading: /保费(?:通知书|发票|缴费)|保险费发票|PREMIUMINVOICE|缴费凭证/ },
  {
    code: 'INS-POL',
    heading: /保险单(?:明细表)?$|^保险单|短期出口信用保险.{0,10}保险单|批单$|INSURANCEPOLICY|POLICYSCHEDULE/,
    signs: /保险单号|被保险人|POLICYNO/,
  },
  { code: 'AML-LIC', heading: /营业执照|居民身份证|BUSINESSLICEN[CS]E/, signs: /法定代表人|注册资本|经营范围/ },
  { code: 'APP-ASG', heading: /权益转让书|请求权转让|赔款转让协议|ASSIGNMENTOFRIGHTS/ },
  { code: 'APP-ENT', heading: /委托追偿|委托代理协议|授权委托书|COLLECTIONMANDATE|POWEROFATTORNEY/ },
  { code: 'APP-STMT', heading: /案情说明|STATEMENTOFTHECASE/ },
];

/** Kinds this reading can tell. */
export const knownKinds: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

const squash = (text: string): string =>
  toHalfWidth(text)
    .toUpperCase()
    .replace(/[^A-Z0-9\u3400-\u9fff]/g, '');

/** Letters a recogniser confuses inside words, as letters. */
const lettersOf = (text: string): string =>
  text
    .replace(/(?<=[A-Z])0|0(?=[A-Z])/g, 'O')
    .replace(/(?<=[A-Z])[1|]|[1|](?=[A-Z])/g, 'I')
    .replace(/(?<=[A-Z])5(?=[A-Z])/g, 'S');

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 1;

/** A heading stands high and is larger than the rest; a mention further down only counts a little. */
const weightOf = (cell: Cell, page: PageText, usual: number): number => {
  const high = cell.box.y < page.heightPt * 0.3;
  const large = cell.box.height > usual * 1.25;
  if (high && large) return 1;
  if (high) return 0.75;
  return large ? 0.6 : 0.2;
};

const maxEvidence = 3;

/** What a document may be, the likeliest first; empty where nothing says so. Reads the first two pages only. */
export const recogniseKind = (pages: readonly PageText[]): KindRead[] => {
  const found = new Map<string, { heading: number; signs: Set<string>; evidence: string[] }>();
  for (const [number, page] of pages.slice(0, 2).entries()) {
    const { lines, cells } = layOut(page);
    const usual = median(cells.map((cell) => cell.box.height));
    // A heading may be spread over its line: "C O M M E R C I A L  I N V O I C E".
    const whole = lines.flatMap((line) => {
      const [first] = line;
      return first === undefined || line.length < 2 ? [] : [{ ...first, text: line.map(({ text }) => text).join('') }];
    });
    for (const cell of [...cells, ...whole]) {
      const letters = lettersOf(squash(cell.text));
      if (letters === '' || letters.length > 120) continue;
      for (const rule of rules) {
        const heading = rule.heading.test(letters);
        const sign = rule.signs?.exec(letters)?.[0];
        if (!heading && sign === undefined) continue;
        const one = found.get(rule.code) ?? { heading: 0, signs: new Set(), evidence: [] };
        found.set(rule.code, one);
        if (sign !== undefined) one.signs.add(sign);
        if (!heading) continue;
        // A long sentence with the word in it is about such a paper and not one.
        const weight = weightOf(cell, page, usual) * (letters.length > 40 ? 0.4 : 1) * (number === 0 ? 1 : 0.5);
        if (weight > one.heading) {
          one.heading = weight;
          one.evidence.unshift(cell.text.trim().slice(0, 80));
        }
      }
    }
  }
  return [...found]
    .map(([code, { heading, signs, evidence }]) => ({
      code,
      confidence:
        Math.round(Math.min(0.99, heading * 0.84 + Math.min(3, signs.size) * (heading > 0 ? 0.05 : 0.12)) * 100) / 100,
      evidence: [...evidence, ...signs].slice(0, maxEvidence),
    }))
    .filter(({ confidence }) => confidence >= 0.2)
    .sort((a, b) => b.confidence - a.confidence);
};
