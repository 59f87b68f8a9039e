import type {
  BuyerRow,
  DeclarationRow,
  PolicyRow,
  ReferenceKind,
  ShipmentRow,
} from '../../shared/singleWindow/reference.ts';

// One exporter, one policy, three buyers. Names, numbers and codes are invented; the USCC has a right check digit and
// the customs numbers have the right form (9th digit 0 = export), so that the client's own checks pass on them.

const updatedAt = '2026-01-05T01:00:00Z';
const policyNo = 'SCH017067-161600';
const exporter = '上海启明进出口有限公司';

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
];

const limit = (payMode: '1' | '2' | '3' | '4', payTerm: number, limitSum: string) => ({
  policyNo,
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

const shipments: ShipmentRow[] = [
  shipment('0918', '86400.00', { shipped: '2025-09-18', due: '2025-11-17', declared: '2025-09-22' }, american),
  shipment('1009', '52150.50', { shipped: '2025-10-09', due: '2025-12-08', declared: '2025-10-13' }, american),
  shipment('1030', '31875.25', { shipped: '2025-10-30', due: '2025-12-29', declared: '2025-11-03' }, american),
  shipment('0911', '64020.00', { shipped: '2025-09-11', due: '2025-12-10', declared: '2025-09-15' }, german),
];

const declarations: DeclarationRow[] = shipments.map((row) => ({
  updatedAt,
  customsBillNo: row.customsBillNo ?? '',
  exportedOn: row.transportDate,
  consignor: exporter,
  ...(row.contractNo === undefined ? {} : { contractNo: row.contractNo }),
  ...(row.transportBillNo === undefined ? {} : { transportBillNo: row.transportBillNo }),
  totalSum: row.invoiceSum,
  moneyId: row.moneyId,
  goods: [{ code10: row.code10, goodsName: row.goodsName, quantity: '1200', unit: '套', sum: row.invoiceSum }],
}));

const data: Record<ReferenceKind, readonly unknown[]> = { policies, buyers, shipments, declarations };

/**
 * Page of the sample data from `cursor` on (`undefined` = from the start), or `undefined` for a cursor that isn't ours.
 * The data doesn't change, so the cursor is the number of rows already given.
 */
export function referencePage(
  kind: ReferenceKind,
  cursor: string | undefined,
  limit: number,
): { items: readonly unknown[]; cursor: string; more: boolean } | undefined {
  const from = /^r(\d{1,9})$/.exec(cursor ?? 'r0')?.[1];
  if (from === undefined) return undefined;
  const start = Number(from);
  const items = data[kind].slice(start, start + limit);
  return { items, cursor: `r${start + items.length}`, more: start + items.length < data[kind].length };
}
