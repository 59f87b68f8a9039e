import type { Text } from '../text.ts';

/** What stands on the pages we set ourselves for files that have none. They travel with the case, so they speak both languages. */
export const sheetTexts = {
  'sheet.badPage': { zh: '第 {page} 页无法显示', en: 'Page {page} cannot be shown' },
  'sheet.badPageText': {
    zh: '这一页的数据已损坏。原文件原样保留；请向出具方要一份完好的文件。',
    en: 'The data of this page is damaged. The file itself is kept as it came: ask its issuer for a sound one.',
  },

  'sheet.eInvoice': { zh: '电子发票（{kind}）', en: 'Electronic invoice ({kind})' },
  'sheet.invoice': { zh: '商业发票', en: 'Commercial invoice' },
  'sheet.creditNote': { zh: '红字发票', en: 'Credit note' },
  'sheet.invoiceNo': { zh: '发票号码', en: 'Invoice No.' },
  'sheet.creditNoteNo': { zh: '红字发票号码', en: 'Credit note No.' },
  'sheet.issuedOn': { zh: '开票日期', en: 'Invoice date' },
  'sheet.dueOn': { zh: '应付款日', en: 'Due date' },
  'sheet.buyer': { zh: '购买方名称', en: 'Buyer' },
  'sheet.buyerNo': { zh: '购买方识别号', en: 'Customer VAT ID' },
  'sheet.seller': { zh: '销售方名称', en: 'Seller' },
  'sheet.sellerNo': { zh: '销售方识别号', en: 'Supplier VAT ID' },
  'sheet.contractNo': { zh: '合同号', en: 'Contract No.' },
  'sheet.orderNo': { zh: '订单号', en: 'Order No.' },
  'sheet.currency': { zh: '币种', en: 'Currency' },
  'sheet.net': { zh: '不含税金额', en: 'Subtotal' },
  'sheet.tax': { zh: '税额', en: 'Tax' },
  'sheet.gross': { zh: '价税合计（小写）', en: 'Invoice total' },
  'sheet.grossInWords': { zh: '价税合计大写', en: 'In words' },
  'sheet.remark': { zh: '备注', en: 'Remarks' },
  'sheet.issuer': { zh: '开票人', en: 'Issued by' },
  'sheet.item': { zh: '项目名称', en: 'Description' },
  'sheet.spec': { zh: '规格型号', en: 'Specification' },
  'sheet.unit': { zh: '单位', en: 'Unit' },
  'sheet.quantity': { zh: '数量', en: 'Quantity' },
  'sheet.price': { zh: '单价', en: 'Unit price' },
  'sheet.amount': { zh: '金额', en: 'Line amount' },
  'sheet.taxRate': { zh: '税率', en: 'Tax rate' },
  'sheet.moreLines': {
    zh: '另有 {count} 行未列出，见原文件。',
    en: 'A further {count} lines are not listed; see the file.',
  },
  'sheet.fromXml': {
    zh: '本页由 XML 电子发票的数据排出，便于阅读；以原 XML 文件为准，原文件一并提交。',
    en: 'Set from the data of the XML invoice for reading. The XML file itself counts, and is sent with it.',
  },

  'sheet.letter': { zh: '邮件', en: 'Letter' },
  'sheet.noSubject': { zh: '（无主题）', en: '(no subject)' },
  'sheet.from': { zh: '发件人', en: 'From' },
  'sheet.to': { zh: '收件人', en: 'To' },
  'sheet.cc': { zh: '抄送', en: 'Cc' },
  'sheet.sentAt': { zh: '日期', en: 'Date' },
  'sheet.subject': { zh: '主题', en: 'Subject' },
  'sheet.attachments': { zh: '附件', en: 'Attachments' },
  'sheet.noText': { zh: '（没有正文）', en: '(no text)' },

  'sheet.attached': { zh: '电子附件', en: 'Attached file' },
  'sheet.attachedText': {
    zh: '这份文件不能逐页显示，原文件随案件一并提交。',
    en: 'This file cannot be shown page by page. The file itself is sent with the case.',
  },
  'sheet.fileName': { zh: '文件名', en: 'File name' },
  'sheet.fileKind': { zh: '类型', en: 'Type' },
  'sheet.fileSize': { zh: '大小', en: 'Size' },
  'sheet.fileHash': { zh: 'SHA-256', en: 'SHA-256' },
  'sheet.kind.docx': { zh: 'Word 文档（DOCX）', en: 'Word document (DOCX)' },
  'sheet.kind.xlsx': { zh: 'Excel 工作簿（XLSX）', en: 'Excel workbook (XLSX)' },
  'sheet.bytes': { zh: '{count} 字节', en: '{count} bytes' },
} as const satisfies Record<string, Text>;

/** These pages are set in the document room, which doesn't carry all texts of the app. */
export const fillText = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
