/** What a document can tell the form. */
export const readingFields = [
  'invoiceNo',
  'invoiceDate',
  'amount',
  'currency',
  'buyerName',
  'transportBillNo',
  'customsDeclarationNo',
  'contractNo',
  'dueDate',
  'shippedOn',
  'policyNo',
  'uscc',
] as const;
export type ReadingField = (typeof readingFields)[number];

/** What stands before a value. `field` null: not ours, but the value beside it is not ours either. */
export interface LabelRule {
  readonly words: string;
  readonly field: ReadingField | null;
  /** How surely the value beside it is this field's; 1 where nothing else is called that. */
  readonly weight: number;
}

const rules = (field: ReadingField | null, weight: number, words: string): LabelRule[] =>
  words.split('|').map((one) => ({ words: one, field, weight }));

export const labelRules: readonly LabelRule[] = [
  ...rules(
    'invoiceNo',
    1,
    'INVOICE NO|INVOICE NUMBER|INV NO|COMMERCIAL INVOICE NO|INVOICE REF|发票号码|发票号|发票编号',
  ),
  ...rules('invoiceDate', 1, 'INVOICE DATE|DATE OF INVOICE|INV DATE|开票日期|发票日期'),
  ...rules('invoiceDate', 0.8, 'DATE|DATED|DATE OF ISSUE|日期'),
  ...rules('amount', 1, 'GRAND TOTAL|TOTAL AMOUNT|AMOUNT DUE|TOTAL INVOICE VALUE|INVOICE TOTAL|TOTAL CONTRACT VALUE'),
  ...rules('amount', 1, 'TOTAL VALUE|BALANCE DUE|合计金额|总金额|金额合计|价税合计|合同总值|合同总金额|发票总额|小写'),
  ...rules('amount', 0.85, 'TOTAL|合计|总计|总值'),
  ...rules('currency', 1, 'CURRENCY|币制|币种'),
  ...rules('buyerName', 1, 'BUYER|THE BUYER|BUYER NAME|NAME OF BUYER|SOLD TO|BILL TO|INVOICE TO|MESSRS|FOR ACCOUNT OF'),
  ...rules('buyerName', 1, '买方|买方名称|购买方|购买方名称|境外收货人|买受人|进口商|客户名称'),
  ...rules('buyerName', 0.85, 'CONSIGNEE|TO|CUSTOMER|收货人|客户|致'),
  ...rules(
    'transportBillNo',
    1,
    'B/L NO|BILL OF LADING NO|BILL OF LADING NUMBER|BL NO|AIR WAYBILL NO|AWB NO|WAYBILL NO',
  ),
  ...rules('transportBillNo', 1, '提单号|提单号码|提运单号|运单号|空运单号'),
  ...rules('customsDeclarationNo', 1, '海关编号|报关单号|报关单编号|CUSTOMS DECLARATION NO'),
  ...rules('contractNo', 1, 'CONTRACT NO|CONTRACT NUMBER|S/C NO|SALES CONTRACT NO|SALES CONFIRMATION NO|P/I NO'),
  ...rules('contractNo', 1, '合同号|合同编号|合同号码|合同协议号|销售合同号'),
  ...rules('dueDate', 1, 'DUE DATE|PAYMENT DUE|PAYMENT DUE DATE|DATE DUE|PAY BY|PAYABLE ON|MATURITY DATE'),
  ...rules('dueDate', 1, '应付款日|应付款日期|到期日|付款到期日|付款日期|应付日期'),
  ...rules(
    'shippedOn',
    1,
    'SHIPPED ON BOARD DATE|SHIPPED ON BOARD|ON BOARD DATE|LADEN ON BOARD|LADEN ON BOARD THE VESSEL',
  ),
  ...rules('shippedOn', 1, '出口日期|装船日期|出运日期|发运日期'),
  ...rules('shippedOn', 0.9, 'DATE OF SHIPMENT|SHIPMENT DATE|SHIPPING DATE|SAILING DATE'),
  ...rules('policyNo', 1, 'POLICY NO|POLICY NUMBER|保险单号|保单号|保险单号码|保单编号'),
  ...rules('uscc', 1, '统一社会信用代码|纳税人识别号|社会信用代码|UNIFIED SOCIAL CREDIT CODE'),

  // What else stands on trade documents.
  ...rules(
    null,
    1,
    'SUB TOTAL|SUBTOTAL|TOTAL PACKAGES|TOTAL CARTONS|TOTAL QUANTITY|TOTAL GROSS WEIGHT|TOTAL NET WEIGHT',
  ),
  ...rules(
    null,
    1,
    'L/C NO|LETTER OF CREDIT NO|ORDER NO|PO NO|P/O NO|PURCHASE ORDER NO|ORDER DATE|CONTRACT DATE|L/C DATE',
  ),
  ...rules(null, 1, 'TAX NO|VAT NO|EORI NO|ACCOUNT NO|A/C NO|SWIFT|CONTAINER NO|SEAL NO|VOYAGE NO|BOOKING NO|PHONE NO'),
  ...rules(
    null,
    1,
    'SELLER|THE SELLER|SHIPPER|EXPORTER|BENEFICIARY|NOTIFY PARTY|FROM|PORT OF LOADING|PORT OF DISCHARGE',
  ),
  ...rules(
    null,
    1,
    'SHIP TO|DELIVER TO|DELIVERY ADDRESS|PLACE OF DELIVERY|FINAL DESTINATION|TERMS OF PAYMENT|PAYMENT TERMS',
  ),
  ...rules(
    null,
    1,
    'DATE OF EXPIRY|EXPIRY DATE|VALID UNTIL|LATEST SHIPMENT|LATEST DATE OF SHIPMENT|ETD|ETA|DELIVERY DATE',
  ),
  ...rules(
    null,
    1,
    'PLACE AND DATE OF ISSUE|PLACE OF ISSUE|QUANTITY|UNIT PRICE|DESCRIPTION|GROSS WEIGHT|NET WEIGHT|MARKS',
  ),
  ...rules(
    null,
    1,
    'ADDRESS|TEL|FAX|EMAIL|E-MAIL|ATTN|INCOTERMS|TRADE TERMS|VESSEL|SIGNATURE|PAGE|FREIGHT|MEASUREMENT',
  ),
  ...rules(
    null,
    1,
    '卖方|卖方名称|销售方|销售方名称|境内发货人|发货人|生产销售单位|通知方|地址|电话|传真|开户行|账号|备注',
  ),
  ...rules(
    null,
    1,
    '预录入编号|申报日期|备案号|许可证号|签订日期|合同日期|交货日期|有效期|信用证号|订单号|运输方式|运输工具名称',
  ),
  ...rules(
    null,
    1,
    '启运港|指运港|目的港|装运港|贸易国|成交方式|件数|毛重|净重|运费|保费|数量|单价|金额|总价|品名|付款方式|付款条件',
  ),
  ...rules(
    null,
    1,
    '小计|税额|箱数合计|发票代码|校验码|监管方式|征免性质|运抵国|离境口岸|出境关别|包装种类|申报单位|商品编号|签约地点',
  ),
];
