import { childOf, childrenOf, textOf, type XmlNode } from './xml-tree.ts';

export interface InvoiceLine {
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
  readonly taxRate: string;
}

/** An invoice as its XML says it, nothing worked out. What it doesn't say is ''. */
export interface XmlInvoice {
  /** Chinese e-invoices keep their Chinese words, all others have English ones. */
  readonly language: 'zh' | 'en';
  readonly kind: string;
  readonly isCredit: boolean;
  readonly number: string;
  /** YYYY-MM-DD */
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly buyer: string;
  readonly buyerNo: string;
  readonly seller: string;
  readonly sellerNo: string;
  readonly contractNo: string;
  readonly orderNo: string;
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly grossInWords: string;
  readonly remark: string;
  readonly issuer: string;
  readonly lines: readonly InvoiceLine[];
}

/** Text at the end of a way down from `node`; '' where there is none. */
const at = (node: XmlNode | undefined, ...way: string[]): string => {
  const last = way.at(-1) ?? '';
  const holder = way.slice(0, -1).reduce<XmlNode | undefined>((here, name) => childOf(here, name), node);
  return textOf(holder, last) ?? '';
};
const down = (node: XmlNode | undefined, ...way: string[]): XmlNode | undefined =>
  way.reduce<XmlNode | undefined>((here, name) => childOf(here, name), node);
const firstOf = (...texts: string[]): string => texts.find((text) => text !== '') ?? '';

/** 2024-05-01 08:30:00 · 2024-05-01+08:00 · 20240501 as 2024-05-01; anything else as it stands. */
const dayOf = (text: string): string => {
  const match = /^(\d{4})[-/.年]?(\d{2})[-/.月]?(\d{2})/.exec(text);
  return match === null ? text : `${match[1]}-${match[2]}-${match[3]}`;
};

/** 数电票: the structure of the tax administration's e-invoice files. */
function chinese(root: XmlNode): XmlInvoice | undefined {
  const data = childOf(root, 'EInvoiceData');
  if (data === undefined) return undefined;
  const header = childOf(root, 'Header');
  const labels = childOf(header, 'InherentLabel');
  const supervision = childOf(root, 'TaxSupervisionInfo');
  const basic = childOf(data, 'BasicInformation');
  return {
    language: 'zh',
    kind: firstOf(at(labels, 'GeneralOrSpecialVAT', 'LabelName'), at(labels, 'EInvoiceType', 'LabelName'), '电子发票'),
    isCredit: false,
    number: firstOf(at(supervision, 'InvoiceNumber'), at(header, 'EIid')),
    issuedOn: dayOf(firstOf(at(supervision, 'IssueTime'), at(basic, 'RequestTime'))),
    dueOn: '',
    buyer: at(data, 'BuyerInformation', 'BuyerName'),
    buyerNo: at(data, 'BuyerInformation', 'BuyerIdNum'),
    seller: at(data, 'SellerInformation', 'SellerName'),
    sellerNo: at(data, 'SellerInformation', 'SellerIdNum'),
    contractNo: '',
    orderNo: '',
    // 数电票 are in renminbi whatever was paid in (发票管理办法实施细则: amounts in 人民币).
    currency: 'CNY',
    net: at(basic, 'TotalAmWithoutTax'),
    tax: at(basic, 'TotalTaxAm'),
    gross: at(basic, 'TotalTax-includedAmount'),
    grossInWords: at(basic, 'TotalTax-includedAmountInChinese'),
    remark: at(data, 'AdditionalInformation', 'Remark'),
    issuer: at(basic, 'Drawer'),
    lines: childrenOf(data, 'IssuItemInformation').map((item) => ({
      name: at(item, 'ItemName'),
      spec: at(item, 'SpecMod'),
      unit: at(item, 'MeaUnits'),
      quantity: at(item, 'Quantity'),
      price: at(item, 'UnPrice'),
      amount: at(item, 'Amount'),
      taxRate: percent(at(item, 'TaxRate')),
    })),
  };
}

/** 0.13 as 13%; rates in words stay. */
const percent = (rate: string): string => {
  const value = Number(rate);
  return rate === '' || !Number.isFinite(value) || value > 1 ? rate : `${Math.round(value * 10_000) / 100}%`;
};

const ublParty = (root: XmlNode, role: string): { name: string; number: string } => {
  const party = down(root, role, 'Party');
  return {
    name: firstOf(at(party, 'PartyLegalEntity', 'RegistrationName'), at(party, 'PartyName', 'Name')),
    number: firstOf(at(party, 'PartyTaxScheme', 'CompanyID'), at(party, 'PartyLegalEntity', 'CompanyID')),
  };
};

/** OASIS UBL 2: Invoice and CreditNote (also Peppol, XRechnung). */
function ubl(root: XmlNode): XmlInvoice | undefined {
  const isCredit = root.name === 'CreditNote';
  const total = childOf(root, 'LegalMonetaryTotal');
  if (total === undefined || at(root, 'ID') === '') return undefined;
  const buyer = ublParty(root, 'AccountingCustomerParty');
  const seller = ublParty(root, 'AccountingSupplierParty');
  const gross = childOf(total, 'TaxInclusiveAmount') ?? childOf(total, 'PayableAmount');
  return {
    language: 'en',
    kind: '',
    isCredit,
    number: at(root, 'ID'),
    issuedOn: dayOf(at(root, 'IssueDate')),
    dueOn: dayOf(firstOf(at(root, 'DueDate'), at(root, 'PaymentMeans', 'PaymentDueDate'))),
    buyer: buyer.name,
    buyerNo: buyer.number,
    seller: seller.name,
    sellerNo: seller.number,
    contractNo: at(root, 'ContractDocumentReference', 'ID'),
    orderNo: at(root, 'OrderReference', 'ID'),
    currency: firstOf(at(root, 'DocumentCurrencyCode'), gross?.attributes.currencyID ?? ''),
    net: firstOf(at(total, 'TaxExclusiveAmount'), at(total, 'LineExtensionAmount')),
    tax: at(root, 'TaxTotal', 'TaxAmount'),
    gross: gross?.text.trim() ?? '',
    grossInWords: '',
    remark: childrenOf(root, 'Note')
      .map(({ text }) => text.trim())
      .join('\n'),
    issuer: '',
    lines: childrenOf(root, isCredit ? 'CreditNoteLine' : 'InvoiceLine').map((line) => {
      const quantity = childOf(line, isCredit ? 'CreditedQuantity' : 'InvoicedQuantity');
      const item = childOf(line, 'Item');
      return {
        name: firstOf(at(item, 'Name'), at(item, 'Description')),
        spec: at(item, 'SellersItemIdentification', 'ID'),
        unit: quantity?.attributes.unitCode ?? '',
        quantity: quantity?.text.trim() ?? '',
        price: at(line, 'Price', 'PriceAmount'),
        amount: at(line, 'LineExtensionAmount'),
        taxRate: rate(at(item, 'ClassifiedTaxCategory', 'Percent')),
      };
    }),
  };
}

const rate = (text: string): string => (text === '' ? '' : `${text}%`);

/** UN/CEFACT Cross Industry Invoice (ZUGFeRD, Factur-X). */
function crossIndustry(root: XmlNode): XmlInvoice | undefined {
  const document = childOf(root, 'ExchangedDocument') ?? childOf(root, 'HeaderExchangedDocument');
  const trade = childOf(root, 'SupplyChainTradeTransaction') ?? childOf(root, 'SpecifiedSupplyChainTradeTransaction');
  const agreement =
    childOf(trade, 'ApplicableHeaderTradeAgreement') ?? childOf(trade, 'ApplicableSupplyChainTradeAgreement');
  const settlement =
    childOf(trade, 'ApplicableHeaderTradeSettlement') ?? childOf(trade, 'ApplicableSupplyChainTradeSettlement');
  const sums =
    childOf(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation') ??
    childOf(settlement, 'SpecifiedTradeSettlementMonetarySummation');
  if (at(document, 'ID') === '' || sums === undefined) return undefined;
  const party = (role: string) => ({
    name: at(agreement, role, 'Name'),
    number: at(agreement, role, 'SpecifiedTaxRegistration', 'ID'),
  });
  const buyer = party('BuyerTradeParty');
  const seller = party('SellerTradeParty');
  return {
    language: 'en',
    kind: '',
    isCredit: at(document, 'TypeCode') === '381',
    number: at(document, 'ID'),
    issuedOn: dayOf(at(document, 'IssueDateTime', 'DateTimeString')),
    dueOn: dayOf(at(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime', 'DateTimeString')),
    buyer: buyer.name,
    buyerNo: buyer.number,
    seller: seller.name,
    sellerNo: seller.number,
    contractNo: at(agreement, 'ContractReferencedDocument', 'IssuerAssignedID'),
    orderNo: at(agreement, 'BuyerOrderReferencedDocument', 'IssuerAssignedID'),
    currency: at(settlement, 'InvoiceCurrencyCode'),
    net: firstOf(at(sums, 'TaxBasisTotalAmount'), at(sums, 'LineTotalAmount')),
    tax: at(sums, 'TaxTotalAmount'),
    gross: at(sums, 'GrandTotalAmount'),
    grossInWords: '',
    remark: childrenOf(document, 'IncludedNote')
      .map((note) => at(note, 'Content'))
      .filter((text) => text !== '')
      .join('\n'),
    issuer: '',
    lines: childrenOf(trade, 'IncludedSupplyChainTradeLineItem').map((line) => {
      const lineAgreement =
        childOf(line, 'SpecifiedLineTradeAgreement') ?? childOf(line, 'SpecifiedSupplyChainTradeAgreement');
      const delivery =
        childOf(line, 'SpecifiedLineTradeDelivery') ?? childOf(line, 'SpecifiedSupplyChainTradeDelivery');
      const lineSettlement =
        childOf(line, 'SpecifiedLineTradeSettlement') ?? childOf(line, 'SpecifiedSupplyChainTradeSettlement');
      const quantity = childOf(delivery, 'BilledQuantity');
      const lineSums =
        childOf(lineSettlement, 'SpecifiedTradeSettlementLineMonetarySummation') ??
        childOf(lineSettlement, 'SpecifiedTradeSettlementMonetarySummation');
      return {
        name: at(line, 'SpecifiedTradeProduct', 'Name'),
        spec: at(line, 'SpecifiedTradeProduct', 'SellerAssignedID'),
        unit: quantity?.attributes.unitCode ?? '',
        quantity: quantity?.text.trim() ?? '',
        price: at(lineAgreement, 'NetPriceProductTradePrice', 'ChargeAmount'),
        amount: at(lineSums, 'LineTotalAmount'),
        taxRate: rate(
          firstOf(
            at(lineSettlement, 'ApplicableTradeTax', 'RateApplicablePercent'),
            at(lineSettlement, 'ApplicableTradeTax', 'ApplicablePercent'),
          ),
        ),
      };
    }),
  };
}

/** The invoice an XML file is; undefined where it is none of the three kinds there are rules for. */
export function readInvoice(root: XmlNode): XmlInvoice | undefined {
  if (root.name === 'EInvoice') return chinese(root);
  if (root.name === 'Invoice' || root.name === 'CreditNote') return ubl(root);
  if (root.name === 'CrossIndustryInvoice' || root.name === 'CrossIndustryDocument') return crossIndustry(root);
  return undefined;
}
