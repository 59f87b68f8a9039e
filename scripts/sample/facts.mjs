// @ts-check
// The sample case: an exporter, a buyer and three unpaid invoices that don't exist. Amounts are exact texts.

export const insured = {
  name: '上海样例锦程纺织品有限公司',
  english: 'Shanghai Sample Jincheng Textiles Co., Ltd.',
  uscc: '91310115EXAMPLE033',
  address: '上海市浦东新区样例路 100 号（虚构地址）',
  clientNo: 'SH-SAMPLE-0001',
};
export const buyer = {
  name: 'Hollow Creek Sample Outfitters, Inc.',
  country: 'USA',
  code: 'USA/990017',
  address: '1 Invented Avenue, Sampleton, USA',
};
export const policyNo = 'SCH099001-261600';
export const contractNo = 'SJ-HC-2026-03';
export const currency = 'USD';
export const knownOn = '2026-10-08';
export const payTermDays = '90';

/**
 * @typedef {object} Line
 * @property {string} goods
 * @property {string} english
 * @property {number} quantity
 * @property {string} unit
 * @property {string} price
 * @property {string} sum
 */
/**
 * @typedef {object} SampleInvoice
 * @property {string} no
 * @property {string} sum
 * @property {string} insured
 * @property {string} received
 * @property {string} open what the buyer still owes
 * @property {string} claimed
 * @property {string} shippedOn
 * @property {string} declaredOn
 * @property {string} dueDate
 * @property {string} hsCode
 * @property {string} goods
 * @property {string} billOfLading
 * @property {string} declaration
 * @property {string} vessel
 * @property {number} cartons
 * @property {string} grossKg
 * @property {readonly Line[]} lines
 */
/** @type {readonly SampleInvoice[]} */
export const invoices = [
  {
    no: 'SJ26-0117',
    sum: '48260.40',
    insured: '48260.40',
    received: '12000.00',
    open: '36260.40',
    claimed: '36260.40',
    shippedOn: '2026-05-12',
    declaredOn: '2026-05-15',
    dueDate: '2026-08-10',
    hsCode: '6302601090',
    goods: '全棉毛巾 Cotton towels',
    billOfLading: 'SMPLSHA26050117',
    declaration: '224820260000511701',
    vessel: 'SAMPLE STAR / 612E',
    cartons: 412,
    grossKg: '5,680.0',
    lines: [
      {
        goods: '全棉浴巾 70×140 cm',
        english: 'Bath towel',
        quantity: 2400,
        unit: '条 pcs',
        price: '8.35',
        sum: '20040.00',
      },
      {
        goods: '全棉面巾 40×70 cm',
        english: 'Hand towel',
        quantity: 5200,
        unit: '条 pcs',
        price: '3.42',
        sum: '17784.00',
      },
      {
        goods: '全棉方巾 30×30 cm',
        english: 'Face cloth',
        quantity: 8697,
        unit: '条 pcs',
        price: '1.20',
        sum: '10436.40',
      },
    ],
  },
  {
    no: 'SJ26-0126',
    sum: '31875.00',
    insured: '30000.00',
    received: '0.00',
    open: '31875.00',
    claimed: '30000.00',
    shippedOn: '2026-06-03',
    declaredOn: '2026-06-08',
    dueDate: '2026-09-01',
    hsCode: '6302319200',
    goods: '全棉床品四件套 Cotton bed linen sets',
    billOfLading: 'SMPLSHA26060126',
    declaration: '224820260000612602',
    vessel: 'SAMPLE STAR / 618E',
    cartons: 313,
    grossKg: '3,944.0',
    lines: [
      {
        goods: '全棉床品四件套 Queen',
        english: 'Bed linen set, queen',
        quantity: 1250,
        unit: '套 sets',
        price: '25.50',
        sum: '31875.00',
      },
    ],
  },
  {
    no: 'SJ26-0139',
    sum: '22418.85',
    insured: '22418.85',
    received: '0.00',
    open: '22418.85',
    claimed: '22418.85',
    shippedOn: '2026-06-24',
    declaredOn: '2026-06-29',
    dueDate: '2026-09-22',
    // Eight digits instead of ten: something for the self-check to find.
    hsCode: '62079100',
    goods: '全棉浴袍 Cotton bathrobes',
    billOfLading: 'SMPLSHA26060139',
    declaration: '224820260000613903',
    vessel: 'SAMPLE DAWN / 021E',
    cartons: 268,
    grossKg: '2,210.5',
    lines: [
      { goods: '全棉浴袍 L/XL', english: 'Bathrobe', quantity: 1290, unit: '件 pcs', price: '14.85', sum: '19156.50' },
      {
        goods: '浴袍腰带（备件）',
        english: 'Spare belts',
        quantity: 3107,
        unit: '条 pcs',
        price: '1.05',
        sum: '3262.35',
      },
    ],
  },
];

/** Sums in cents: exact for amounts of this size. */
const cents = (/** @type {string} */ amount) => Math.round(Number(amount) * 100);
/** @param {readonly string[]} amounts */
export const add = (amounts) => (amounts.reduce((sum, amount) => sum + cents(amount), 0) / 100).toFixed(2);
/** `12000.00` as `12,000.00`. @param {string} amount */
export const money = (amount) => amount.replace(/\B(?=(\d{3})+\.)/g, ',');
export const totalOpen = add(invoices.map(({ open }) => open));
export const totalSum = add(invoices.map(({ sum }) => sum));
