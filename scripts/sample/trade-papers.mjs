// @ts-check
import { add, buyer, contractNo, insured, invoices, money, payTermDays, totalOpen, totalSum } from './facts.mjs';
import { createPaper } from './paper.mjs';

/** @typedef {import('./paper.mjs').Fonts} Fonts */

const goodsColumns = [
  { label: '品名 Description', width: 36 },
  { label: '数量 Quantity', width: 18, right: true },
  { label: '单价 Unit price USD', width: 20, right: true },
  { label: '金额 Amount USD', width: 20, right: true },
];
/** @param {import('./facts.mjs').SampleInvoice} invoice */
const goodsRows = (invoice) =>
  invoice.lines.map((line) => [
    `${line.goods}\u3000${line.english}`,
    `${line.quantity.toLocaleString('en-US')} ${line.unit}`,
    line.price,
    money(line.sum),
  ]);

/** @param {Fonts} fonts */
export async function contract(fonts) {
  const paper = await createPaper(fonts, { title: `Sales contract ${contractNo}`, author: insured.name });
  paper.heading('销售合同', 'Sales Contract', contractNo);
  paper.facts([
    ['卖方 Seller', `${insured.name} ${insured.english}`],
    ['买方 Buyer', `${buyer.name} ${buyer.address}`],
    ['签订日期 Date', '2026-03-18'],
    ['付款方式 Payment', `O/A ${payTermDays} days after B/L date`],
    ['价格条件 Terms', 'FOB Shanghai, Incoterms 2020'],
    ['适用法律 Law', 'CISG; arbitration in Shanghai'],
  ]);
  paper.table(goodsColumns, invoices.flatMap(goodsRows), ['合计 Total', '', '', money(totalSum)]);
  paper.paragraph(
    '分三批出运，每批的提单日即为账期起算日。Shipment in three lots; credit of each lot runs from its B/L date.',
  );
  paper.nextPage();
  paper.heading('销售合同（第二页）', 'Sales Contract, page 2', contractNo);
  for (const clause of [
    '1. 品质以封样为准，允许数量增减 3%。Quality as per sealed sample; 3% more or less in quantity allowed.',
    '2. 买方应在到期日前将货款全额电汇至卖方账户。The buyer remits the full amount by T/T on or before the due date.',
    '3. 品质异议须于货到目的港 30 天内书面提出，并附公证行报告。Claims on quality must be made in writing within 30 days of arrival, with a surveyor’s report.',
    '4. 逾期付款按年利率 6% 计息。Overdue amounts bear interest at 6% a year.',
    '5. 货物所有权在货款付清前归卖方。Title remains with the seller until full payment.',
  ])
    paper.paragraph(clause);
  paper.signed(insured.english, '2026-03-18');
  paper.signed(buyer.name, '2026-03-20');
  return paper.finish();
}

/** @type {(fonts: Fonts, invoice: import('./facts.mjs').SampleInvoice) => Promise<Uint8Array>} */
export async function commercialInvoice(fonts, invoice) {
  const paper = await createPaper(fonts, { title: `Commercial invoice ${invoice.no}`, author: insured.name });
  paper.heading('商业发票', 'Commercial Invoice', invoice.no);
  paper.facts([
    ['买方 Bill to', `${buyer.name} ${buyer.address}`],
    ['日期 Date', invoice.shippedOn],
    ['合同号 Contract no.', contractNo],
    ['付款到期日 Due date', invoice.dueDate],
    ['提单号 B/L no.', invoice.billOfLading],
    ['付款方式 Payment', `O/A ${payTermDays} days`],
  ]);
  paper.table(goodsColumns, goodsRows(invoice), ['合计 Total', '', 'USD', money(invoice.sum)]);
  paper.paragraph(`SAY US DOLLARS ${money(invoice.sum)} ONLY`, { bold: true });
  paper.signed(insured.english, invoice.shippedOn);
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function packingList(fonts) {
  const paper = await createPaper(fonts, { title: 'Packing list', author: insured.name });
  paper.heading('装箱单', 'Packing List', contractNo);
  paper.table(
    [
      { label: '发票号 Invoice', width: 20 },
      { label: '货物 Goods', width: 40 },
      { label: '箱数 Cartons', width: 16, right: true },
      { label: '毛重 Gross kg', width: 18, right: true },
    ],
    invoices.map(({ no, goods, cartons, grossKg }) => [no, goods, String(cartons), grossKg]),
  );
  paper.paragraph('唛头 Marks: HOLLOW CREEK / SJ-HC / SAMPLETON / C/NO. 1-UP');
  paper.signed(insured.english, '2026-06-24');
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function billsOfLading(fonts) {
  const paper = await createPaper(fonts, { title: 'Bills of lading', author: 'Sample Ocean Line (invented)' });
  invoices.forEach((invoice, i) => {
    if (i > 0) paper.nextPage();
    paper.heading('海运提单', 'Bill of Lading for combined transport', invoice.billOfLading);
    paper.facts([
      ['托运人 Shipper', insured.english],
      ['收货人 Consignee', buyer.name],
      ['船名航次 Vessel / voyage', invoice.vessel],
      ['装货港 Port of loading', 'Shanghai (Yangshan), China'],
      ['卸货港 Port of discharge', 'Sampleton, USA'],
      ['运费 Freight', 'FREIGHT COLLECT'],
    ]);
    paper.table(
      [
        { label: '货名 Description', width: 46 },
        { label: '件数 Packages', width: 20, right: true },
        { label: '毛重 Gross kg', width: 20, right: true },
      ],
      [[`${invoice.goods}\u3000INVOICE ${invoice.no}`, `${invoice.cartons} CTNS`, invoice.grossKg]],
    );
    paper.paragraph(`SHIPPED ON BOARD ${invoice.shippedOn}. CLEAN ON BOARD. THREE ORIGINALS.`, { bold: true });
    paper.signed('Sample Ocean Line, as carrier', invoice.shippedOn);
  });
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function customsDeclarations(fonts) {
  const paper = await createPaper(fonts, {
    title: 'Export customs declarations',
    author: '样例海关（虚构）',
    landscape: true,
  });
  invoices.forEach((invoice, i) => {
    if (i > 0) paper.nextPage();
    paper.heading('出口货物报关单', 'Export customs declaration', invoice.declaration);
    paper.facts([
      ['境内发货人 Exporter', `${insured.name}（${insured.uscc}）`],
      ['境外收货人 Consignee', buyer.name],
      ['出口日期 Date of export', invoice.shippedOn],
      ['监管方式 Trade mode', '一般贸易 0110'],
      ['提运单号 B/L no.', invoice.billOfLading],
      ['合同协议号 Contract', contractNo],
    ]);
    paper.table(
      [
        { label: '商品编号 HS code', width: 18 },
        { label: '商品名称 Goods', width: 34 },
        { label: '数量 Quantity', width: 18, right: true },
        { label: '单价 Price', width: 14, right: true },
        { label: '总价 Total USD', width: 18, right: true },
      ],
      invoice.lines.map((line) => [
        invoice.hsCode,
        line.goods,
        `${line.quantity.toLocaleString('en-US')} ${line.unit}`,
        line.price,
        money(line.sum),
      ]),
      ['', '合计', '', '', money(invoice.sum)],
    );
    paper.paragraph(`成交方式 FOB。件数 ${invoice.cartons}，毛重 ${invoice.grossKg} 千克。`);
  });
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function demandLetters(fonts) {
  const paper = await createPaper(fonts, { title: 'Demand for payment', author: insured.name });
  const table = () =>
    paper.table(
      [
        { label: '发票号 Invoice', width: 24 },
        { label: '到期日 Due date', width: 24 },
        { label: '欠款 Outstanding USD', width: 28, right: true },
      ],
      invoices.map(({ no, dueDate, open }) => [no, dueDate, money(open)]),
      ['合计 Total', '', money(totalOpen)],
    );
  paper.heading('Second demand for payment', '催款函（英文）', 'HC-2026-10-02');
  paper.paragraph(`To: ${buyer.name}, Accounts Payable`);
  paper.paragraph('Date: 2026-10-08');
  table();
  paper.paragraph(
    'In spite of our letters of 14 August and 9 September the invoices above are still unpaid. The goods were delivered without complaint. Your message of 6 October says that no date of payment can be given.',
  );
  paper.paragraph(
    'Please remit the full amount within seven days. Failing that we shall report the matter to our credit insurer and reserve all rights, including interest under clause 4 of the contract.',
  );
  paper.signed(insured.english, '2026-10-08');
  paper.nextPage();
  paper.heading('第二次催款函', 'Second demand for payment (translation)', 'HC-2026-10-02');
  paper.paragraph(`致：${buyer.name} 应付账款部`);
  table();
  paper.paragraph(
    '我司已于 8 月 14 日、9 月 9 日两次去函催收，上述发票至今未付。货物已交付，贵司未提出任何异议。贵司 10 月 6 日来函称无法给出付款日期。',
  );
  paper.paragraph('请于七日内全额付款。逾期我司将向出口信用保险机构报损，并保留包括合同第四条利息在内的全部权利。');
  paper.signed(insured.name, '2026-10-08');
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function statementOfAccount(fonts) {
  const paper = await createPaper(fonts, { title: 'Statement of account', author: buyer.name });
  paper.heading('对账单（买方确认欠款）', 'Statement of account, debt acknowledged', 'HC-SOA-2026-09');
  paper.table(
    [
      { label: '发票 Invoice', width: 18 },
      { label: '金额 Amount USD', width: 20, right: true },
      { label: '已付 Paid USD', width: 20, right: true },
      { label: '未付 Open USD', width: 20, right: true },
      { label: '到期日 Due', width: 16 },
    ],
    invoices.map((i) => [i.no, money(i.sum), money(i.received), money(i.open), i.dueDate]),
    ['合计 Total', money(totalSum), money(add(invoices.map((i) => i.received))), money(totalOpen), ''],
  );
  paper.paragraph('We confirm the open balance above as of 30 September 2026.');
  paper.signed(buyer.name, '2026-09-30');
  return paper.finish();
}
