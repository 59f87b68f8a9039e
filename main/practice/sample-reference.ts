import type {
  BuyerRow,
  DeclarationRow,
  PolicyRow,
  ReferenceKind,
  ShipmentRow,
} from '../../shared/singleWindow/reference.ts';

// Two exporters with a policy each, and their buyers; one of them is the firm of the sample case. Names, numbers and codes
// are invented; customs numbers have the right form (9th digit 0 = export), so that the client's own checks pass on them.

const updatedAt = '2026-01-05T01:00:00Z';
const policyNo = 'SCH017067-161600';
const exporter = '上海启明进出口有限公司';

/** As in the sample case that comes with the app. */
const sampleFirm = {
  name: '上海样例锦程纺织品有限公司',
  uscc: '91310115EXAMPLE033',
  clientNo: 'SH-SAMPLE-0001',
  policyNo: 'SCH099001-261600',
  buyerNo: 'USA/990017',
};

const policies: PolicyRow[] = [
  {
    updatedAt,
    policyNo,
    productName: '短期出口信用保险 综合险',
    insuredName: exporter,
    insuredUscc: '91350100M000100Y43',
    clientNo: '00017067',
    validFrom: '2025-07-01',
    validTo: '2026-06-30',
    moneyId: 'USD',
    maxLiability: '5000000.00',
    minimumPremium: '12000.00',
  },
  {
    updatedAt,
    policyNo: sampleFirm.policyNo,
    productName: '短期出口信用保险 综合险',
    insuredName: sampleFirm.name,
    insuredUscc: sampleFirm.uscc,
    clientNo: sampleFirm.clientNo,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    moneyId: 'USD',
    maxLiability: '400000.00',
    minimumPremium: '9400.00',
  },
];

const limit = (payMode: '1' | '2' | '3' | '4', payTerm: number, limitSum: string, under = policyNo) => ({
  policyNo: under,
  payMode,
  payTerm,
  limitSum,
  moneyId: 'USD',
  validFrom: '2025-07-15',
  validTo: null,
  refuseRate: '0.80',
  otherRate: '0.90',
});

const buyers: BuyerRow[] = [
  {
    updatedAt,
    sinosureBuyerNo: 'USA/387022',
    corpBuyerNo: 'B-US-001',
    name: 'Harbor & Pine Home Goods Inc.',
    country: 'USA',
    address: '410 Dockside Ave, Baltimore, MD 21230',
    limits: [limit('4', 60, '300000.00')],
  },
  {
    updatedAt,
    sinosureBuyerNo: 'DEU/120456',
    corpBuyerNo: 'B-DE-002',
    name: 'Nordlicht Haushaltswaren GmbH',
    country: 'DEU',
    address: 'Speicherstraße 12, 20457 Hamburg',
    limits: [limit('3', 90, '180000.00')],
  },
  {
    updatedAt,
    sinosureBuyerNo: 'BRA/055310',
    corpBuyerNo: 'B-BR-003',
    name: 'Comercial Serra Azul Ltda.',
    country: 'BRA',
    address: 'Rua das Palmeiras 88, São Paulo',
    limits: [limit('2', 30, '90000.00')],
  },
  {
    updatedAt,
    sinosureBuyerNo: sampleFirm.buyerNo,
    name: 'Hollow Creek Sample Outfitters, Inc.',
    country: 'USA',
    address: '1 Invented Avenue, Sampleton, USA',
    limits: [{ ...limit('4', 90, '150000.00', sampleFirm.policyNo), validFrom: '2026-03-25' }],
  },
];

const shipment = (
  serial: string,
  sum: string,
  dates: { shipped: string; due: string; declared: string },
  buyer: { no: string; corpNo: string; payMode: '1' | '2' | '3' | '4'; payTerm: number },
): ShipmentRow => ({
  updatedAt,
  policyNo,
  sinosureBuyerNo: buyer.no,
  corpBuyerNo: buyer.corpNo,
  invoiceNo: `QM2025-${serial}`,
  invoiceSum: sum,
  insureSum: sum,
  moneyId: 'USD',
  payMode: buyer.payMode,
  payTerm: buyer.payTerm,
  transportDate: dates.shipped,
  shouldPayDate: dates.due,
  declaredOn: dates.declared,
  code10: '6911101900',
  goodsName: '瓷餐具',
  contractNo: `QM-SC-25${serial}`,
  orderNo: `PO-${serial}`,
  transportBillNo: `SHBAL25${serial}77`,
  customsBillNo: `22312025000${serial}001`,
  status: '5',
  receiptStatus: '0',
});

const american = { no: 'USA/387022', corpNo: 'B-US-001', payMode: '4', payTerm: 60 } as const;
const german = { no: 'DEU/120456', corpNo: 'B-DE-002', payMode: '3', payTerm: 90 } as const;

/** The three invoices of the sample case; the third with the code that the case has cut short. */
const sampleShipment = (
  serial: string,
  sums: { invoice: string; insured: string },
  dates: { shipped: string; due: string; declared: string },
  goods: { code10: string; name: string; month: string },
  receiptStatus: '0' | '2',
): ShipmentRow => ({
  updatedAt,
  policyNo: sampleFirm.policyNo,
  sinosureBuyerNo: sampleFirm.buyerNo,
  invoiceNo: `SJ26-${serial}`,
  invoiceSum: sums.invoice,
  insureSum: sums.insured,
  moneyId: 'USD',
  payMode: '4',
  payTerm: 90,
  transportDate: dates.shipped,
  shouldPayDate: dates.due,
  declaredOn: dates.declared,
  code10: goods.code10,
  goodsName: goods.name,
  contractNo: 'SJ-HC-2026-03',
  transportBillNo: `SMPLSHA26${goods.month}${serial}`,
  customsBillNo: customsNos[serial] ?? '',
  status: '5',
  receiptStatus,
});

const customsNos: Readonly<Record<string, string>> = {
  '0117': '224820260000511701',
  '0126': '224820260000612602',
  '0139': '224820260000613903',
};

const shipments: ShipmentRow[] = [
  sampleShipment(
    '0117',
    { invoice: '48260.40', insured: '48260.40' },
    { shipped: '2026-05-12', due: '2026-08-10', declared: '2026-05-15' },
    { code10: '6302601090', name: '全棉毛巾', month: '05' },
    '2',
  ),
  sampleShipment(
    '0126',
    { invoice: '31875.00', insured: '30000.00' },
    { shipped: '2026-06-03', due: '2026-09-01', declared: '2026-06-08' },
    { code10: '6302319200', name: '全棉床品四件套', month: '06' },
    '0',
  ),
  sampleShipment(
    '0139',
    { invoice: '22418.85', insured: '22418.85' },
    { shipped: '2026-06-24', due: '2026-09-22', declared: '2026-06-29' },
    { code10: '6207910012', name: '全棉浴袍', month: '06' },
    '0',
  ),
  shipment('0918', '86400.00', { shipped: '2025-09-18', due: '2025-11-17', declared: '2025-09-22' }, american),
  shipment('1009', '52150.50', { shipped: '2025-10-09', due: '2025-12-08', declared: '2025-10-13' }, american),
  shipment('1030', '31875.25', { shipped: '2025-10-30', due: '2025-12-29', declared: '2025-11-03' }, american),
  shipment('0911', '64020.00', { shipped: '2025-09-11', due: '2025-12-10', declared: '2025-09-15' }, german),
];

const declarations: DeclarationRow[] = shipments.map((row) => ({
  updatedAt,
  customsBillNo: row.customsBillNo ?? '',
  exportedOn: row.transportDate,
  consignor: row.policyNo === policyNo ? exporter : sampleFirm.name,
  ...(row.contractNo === undefined ? {} : { contractNo: row.contractNo }),
  ...(row.transportBillNo === undefined ? {} : { transportBillNo: row.transportBillNo }),
  totalSum: row.invoiceSum,
  moneyId: row.moneyId,
  goods: [{ code10: row.code10, goodsName: row.goodsName, quantity: '1200', unit: '套', sum: row.invoiceSum }],
}));

/** What a new practice endpoint knows. */
export const sampleReference: Readonly<Record<ReferenceKind, readonly unknown[]>> = {
  policies,
  buyers,
  shipments,
  declarations,
};
