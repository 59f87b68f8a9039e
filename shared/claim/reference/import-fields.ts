import type { CellType } from './read-cell.ts';
import type { ReferenceList } from './records.ts';

/** A column a list may have. `headings`: what it is called in the lists of firms and of the insurer, in both languages. */
export type ImportField = {
  readonly id: string;
  readonly type: CellType;
  readonly isRequired: boolean;
  readonly headings: readonly string[];
};

const field = (id: string, type: CellType, headings: string, isRequired = false): ImportField => ({
  id,
  type,
  isRequired,
  headings: headings.split('|'),
});

const policyNo = '保单号|保险单号|保险单号码|保单编号|policyno|policynumber|policy';
const buyerNo =
  '买方代码|信保买方代码|中国信保买方代码|限额买方代码|sinosurebuyerno|buyercode|buyerno|insurersbuyercode';
const ownBuyerNo = '企业买方代码|客户编码|客户编号|客户代码|corpbuyerno|customercode|customerno|ownbuyercode';
const buyerName =
  '买方名称|买方|买家名称|客户名称|客户|进口商|buyername|buyer|customername|customer|nameofbuyer|买方英文名称';
const country = '买方国家|国家|国别|国家代码|买方国家地区|country|countrycode|buyerscountry';
const payMode = '支付方式|付款方式|结算方式|付款条件|paymode|paymentmode|paymentterms|termsofpayment';
const payTerm = '账期|信用期限|放账期|付款期限|账期天|payterm|term|termdays|creditterm|days';
const currency = '币种|币制|货币|币别|currency|ccy|moneyid';
const hsCode = '海关编码|商品编码|商品编号|hs编码|hscode|hs|code10';
const goods = '货物名称|商品名称|品名|货名|goods|goodsname|description|commodity';
const contract = '合同号|合同编号|外销合同号|合同协议号|contractno|contract|contractnumber|scno';
const bill = '提单号|运单号|提运单号|提单号码|transportbillno|blno|billoflading|bl|billofladingno';
const customs =
  '报关单号|海关编号|报关单编号|报关单号码|customsbillno|customsdeclarationno|customsdeclno|declarationno';

/** The columns of each list, in the order of the preview. */
export const importFields: Readonly<Record<ReferenceList, readonly ImportField[]>> = {
  policies: [
    field('policyNo', 'code', policyNo, true),
    field('productName', 'text', '产品|产品名称|险种|保险产品|product|productname'),
    field('insuredName', 'text', '被保险人|被保险人名称|投保人|企业名称|insured|insuredname|nameoftheinsured'),
    field('insuredUscc', 'code', '统一社会信用代码|社会信用代码|信用代码|税号|uscc|unifiedsocialcreditcode'),
    field('clientNo', 'code', '企业标识|客户标识|企业代码|clientno|clientid'),
    field('validFrom', 'date', '保险起期|起期|生效日期|保险期间起|开始日期|validfrom|from|effectivedate'),
    field('validTo', 'date', '保险止期|止期|到期日|保险期间止|终止日期|结束日期|validto|to|expirydate'),
    field('currency', 'currency', currency),
    field('maxLiability', 'amount', '最高赔偿限额|累计赔偿限额|最高限额|责任限额|maxliability|maximumliability'),
    field('minimumPremium', 'amount', '最低保费|最低保险费|minimumpremium|minpremium'),
  ],
  buyers: [
    field('sinosureBuyerNo', 'code', buyerNo),
    field('corpBuyerNo', 'code', ownBuyerNo),
    field('name', 'text', buyerName, true),
    field('country', 'country', country),
    field('address', 'text', '地址|买方地址|address|buyeraddress'),
    field('regNo', 'code', '注册号|税号|登记号|regno|registrationno|vatno|taxno'),
    field('limit.policyNo', 'code', policyNo),
    field('limit.payMode', 'pay-mode', payMode),
    field('limit.payTermDays', 'days', payTerm),
    field(
      'limit.limitSum',
      'amount',
      '信用限额|限额|批复限额|限额金额|限额余额|limit|limitsum|creditlimit|limitamount',
    ),
    field('limit.currency', 'currency', `${currency}|限额币种`),
    field('limit.validFrom', 'date', '限额生效日期|生效日期|限额生效日|批复日期|validfrom|effectivedate'),
    field('limit.validTo', 'date', '限额失效日期|失效日期|限额到期日|到期日|validto|expirydate'),
    field(
      'limit.otherRate',
      'ratio',
      '赔偿比例|拖欠赔偿比例|其他风险赔偿比例|其他赔偿比例|otherrate|indemnityratio|ratio',
    ),
    field('limit.refuseRate', 'ratio', '拒收赔偿比例|拒收风险赔偿比例|拒收比例|refuserate|rejectionratio'),
  ],
  shipments: [
    field('invoiceNo', 'code', '发票号|发票号码|发票编号|商业发票号|invoiceno|invoice|invoicenumber|invno', true),
    field('policyNo', 'code', policyNo),
    field('sinosureBuyerNo', 'code', buyerNo),
    field('corpBuyerNo', 'code', ownBuyerNo),
    field('buyerName', 'text', buyerName),
    field('invoiceSum', 'amount', '发票金额|出运金额|发票总额|invoicesum|invoiceamount|amount|invoicevalue'),
    field('insureSum', 'amount', '投保金额|申报金额|保险金额|insuresum|insuredamount|insuredsum'),
    field('currency', 'currency', currency),
    field('payMode', 'pay-mode', payMode),
    field('payTermDays', 'days', payTerm),
    field(
      'shippedOn',
      'date',
      '出运日期|出运日|装船日期|出口日期|发运日期|transportdate|shippedon|shipmentdate|shipdate',
    ),
    field('dueDate', 'date', '应付款日|应付款日期|应收款日|到期日|应付日期|shouldpaydate|duedate|due'),
    field('declaredOn', 'date', '申报日期|申报日|出运申报日期|declaredon|declarationdate'),
    field('hsCode', 'code', hsCode),
    field('goodsName', 'text', goods),
    field('contractNo', 'code', contract),
    field('orderNo', 'code', '订单号|订单编号|采购订单号|orderno|po|pono'),
    field('transportBillNo', 'code', bill),
    field('customsDeclarationNo', 'code', customs),
    field('receiptStatus', 'receipt-status', '收汇状态|信保确认的收汇状态|receiptstatus'),
  ],
  declarations: [
    field('customsDeclarationNo', 'code', customs, true),
    field('exportedOn', 'date', '出口日期|出口日|离境日期|exportedon|exportdate'),
    field('consignor', 'text', '境内发货人|经营单位|发货人|出口企业|consignor|exporter|shipper'),
    field('contractNo', 'code', contract),
    field('transportBillNo', 'code', bill),
    field('totalSum', 'amount', '总价|报关金额|成交总价|合计金额|总金额|totalsum|total|totalamount'),
    field('currency', 'currency', currency),
    field('goods.hsCode', 'code', hsCode),
    field('goods.goodsName', 'text', goods),
    field('goods.quantity', 'code', '数量|成交数量|quantity|qty'),
    field('goods.unit', 'text', '单位|成交单位|计量单位|unit'),
    field('goods.sum', 'amount', '商品总价|货值|行金额|linesum|goodssum|lineamount'),
  ],
};
