import type { Text } from '../text.ts';

/** What was read in documents. */
export const readingTexts = {
  'reading.strip': { zh: '从单证读到', en: 'Read in the documents' },
  'reading.stripCount': { zh: '{count} 项待确认', en: '{count} to confirm' },
  'reading.stripKey': { zh: '采纳第一项', en: 'Take the first' },
  'reading.showAll': { zh: '全部显示（{count} 项）', en: 'Show all {count}' },
  'reading.accept': { zh: '采纳', en: 'Take' },
  'reading.dismiss': { zh: '不对，不采纳：{field}', en: 'Not right: {field}' },
  'reading.look': { zh: '看原处：{field}', en: 'Show on the page: {field}' },
  'reading.sure': { zh: '把握 {percent}%', en: '{percent}% sure' },
  'reading.inLine': { zh: '第 {line} 行 {field}', en: 'Line {line}, {field}' },
  'reading.from': { zh: '来自 {title}', en: 'From {title}' },
  'reading.fromChanged': { zh: '来自 {title}，已改', en: 'From {title}, changed' },
  'reading.placeAlt': { zh: '第 {page} 页上读到“{read}”的位置', en: 'Where “{read}” stands on page {page}' },
  'reading.placeCaption': { zh: '第 {page} 页，原文“{read}”', en: 'Page {page}, as written: “{read}”' },

  'reading.field.invoiceNo': { zh: '发票号', en: 'Invoice no.' },
  'reading.field.invoiceDate': { zh: '发票日期', en: 'Invoice date' },
  'reading.field.amount': { zh: '发票金额', en: 'Invoice amount' },
  'reading.field.currency': { zh: '币种', en: 'Currency' },
  'reading.field.buyerName': { zh: '买方名称', en: 'Buyer' },
  'reading.field.transportBillNo': { zh: '提单号', en: 'B/L no.' },
  'reading.field.customsDeclarationNo': { zh: '报关单号', en: 'Customs declaration no.' },
  'reading.field.contractNo': { zh: '合同号', en: 'Contract no.' },
  'reading.field.dueDate': { zh: '应付款日', en: 'Due date' },
  'reading.field.shippedOn': { zh: '出运日期', en: 'Shipped on' },
  'reading.field.policyNo': { zh: '保单号', en: 'Policy no.' },
  'reading.field.uscc': { zh: '统一社会信用代码', en: 'Unified social credit code' },

  'reading.kind': { zh: '识别：{name} {percent}%', en: 'Looks like: {name}, {percent}%' },
  'reading.waiting': { zh: '等待识别文字', en: 'Waiting to be read' },
  'reading.underWay': { zh: '正在读取文字', en: 'Reading the text' },
  'reading.recognising': { zh: '正在识别第 {page} / {total} 页', en: 'Recognising page {page} of {total}' },
  'reading.failed': { zh: '没能读出文字', en: 'The text could not be read' },
  'progress.reading': { zh: '正在读取单证', en: 'Reading the documents' },
  'fault.proposal-not-found': {
    zh: '这项读取结果已经更新，表单没有变化。请看新的结果。',
    en: 'This document was read again meanwhile; the form is unchanged. Look at the new result.',
  },
  'reading.again': { zh: '再读一次', en: 'Read again' },
} as const satisfies Record<string, Text>;
