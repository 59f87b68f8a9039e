import type { Text } from '../text.ts';

/** 交叉核对: the matrix, and the doubts that come out of it. */
export const crossCheckTexts = {
  'crosscheck.title': { zh: '交叉核对', en: 'Cross-check' },
  'crosscheck.open': { zh: '交叉核对：表单、平台资料、单证', en: 'Cross-check: form, platform data, documents' },
  'crosscheck.back': { zh: '回到表单', en: 'Back to the form' },
  'crosscheck.summary': {
    zh: '{differences} 处不一致，{agreements} 处一致',
    en: '{differences} differences, {agreements} agreements',
  },
  'crosscheck.show': { zh: '显示', en: 'Show' },
  'crosscheck.onlyDifferent': { zh: '只看不一致', en: 'Differences' },
  'crosscheck.said': { zh: '有对照的', en: 'Compared' },
  'crosscheck.all': { zh: '全部', en: 'All' },
  'crosscheck.col.field': { zh: '项目', en: 'Field' },
  'crosscheck.col.form': { zh: '表单', en: 'Form' },
  'crosscheck.col.platform': { zh: '平台资料', en: 'Platform data' },
  'crosscheck.col.documents': { zh: '单证', en: 'Documents' },
  'crosscheck.group.case': { zh: '整个案件', en: 'The whole case' },
  'crosscheck.group.invoice': { zh: '第 {line} 行 发票 {no}', en: 'Line {line}, invoice {no}' },
  'crosscheck.differences': { zh: '{count} 处不一致', en: '{count} different' },
  'crosscheck.agrees': { zh: '一致', en: 'agrees' },
  'crosscheck.allAgree': { zh: '全部一致', en: 'all agree' },
  'crosscheck.agreeCount': { zh: '{count} 份一致', en: '{count} agree' },
  'crosscheck.close': { zh: '写法不同', en: 'written otherwise' },
  'crosscheck.closeDate': { zh: '相差几天', en: 'a few days apart' },
  'crosscheck.differs': { zh: '不一致', en: 'differs' },
  'crosscheck.unsaid': { zh: '没有对照', en: 'nothing to compare' },
  'crosscheck.empty': { zh: '没有填', en: 'not filled in' },
  'crosscheck.jump': { zh: '到表单的“{field}”', en: 'To "{field}" in the form' },
  'crosscheck.explained': { zh: '已说明：{text}', en: 'Explained: {text}' },
  'crosscheck.none': { zh: '没有不一致', en: 'No differences' },
  'crosscheck.noneText': {
    zh: '表单、平台资料和单证里能对照的内容都一致。',
    en: 'Whatever form, platform data and documents both say is the same.',
  },
  'crosscheck.nothing': { zh: '还没有可以对照的资料', en: 'There is nothing to compare with yet' },
  'crosscheck.nothingText': {
    zh: '同步或导入平台资料、加入单证后，这里逐项对照。',
    en: 'Once platform data is synced or imported, or documents are added, they are compared here field by field.',
  },
  'crosscheck.toReference': { zh: '去平台资料', en: 'To the platform data' },

  'doubt.platform-differs': {
    zh: '{field}与平台资料不一致：表单是“{form}”，{source}是“{value}”。',
    en: '{field} differs from the platform: the form says "{form}", {source} say "{value}".',
  },
  'doubt.document-differs': {
    zh: '{field}与单证不一致：表单是“{form}”，“{source}”上是“{value}”。',
    en: '{field} differs from a document: the form says "{form}", "{source}" says "{value}".',
  },
  'doubt.sources-disagree': {
    zh: '{field}没有填，而各份资料的说法不一：“{source}”是“{value}”。',
    en: '{field} is empty, and its sources disagree: "{source}" says "{value}".',
  },
  'doubt.policy-not-on-platform': {
    zh: '平台资料里没有保单 {policyNo}。',
    en: 'The platform data has no policy {policyNo}.',
  },
  'doubt.buyer-not-on-platform': {
    zh: '平台资料里没有买方代码 {buyerNo}。',
    en: 'The platform data has no buyer {buyerNo}.',
  },
  'doubt.shipment-not-on-platform': {
    zh: '发票 {invoiceNo}：平台资料里没有它的出运申报。',
    en: 'Invoice {invoiceNo}: the platform data has no shipment declared for it.',
  },
  'doubt.shipment-not-accepted': {
    zh: '发票 {invoiceNo}：出运申报还没有受理（状态 {status}）。',
    en: 'Invoice {invoiceNo}: its shipment is not accepted yet (status {status}).',
  },
  'doubt.shipment-of-other-buyer': {
    zh: '发票 {invoiceNo}：出运申报的买方是 {buyerNo}，不是本案的买方。',
    en: 'Invoice {invoiceNo}: its shipment was declared for buyer {buyerNo}, not the one of this case.',
  },
  'doubt.platform-differs.todo': {
    zh: '核对哪一个对；平台错的，说明原因。',
    en: 'Find out which is right; if it is the form, say why.',
  },
  'doubt.document-differs.todo': {
    zh: '看单证原件，改表单，或说明为什么不同。',
    en: 'Look at the paper, correct the form, or say why they differ.',
  },
  'doubt.sources-disagree.todo': { zh: '核对后填上正确的。', en: 'Find out which is right and enter it.' },
  'doubt.policy-not-on-platform.todo': {
    zh: '核对保单号，或先同步平台资料。',
    en: 'Check the number, or sync the platform data first.',
  },
  'doubt.buyer-not-on-platform.todo': {
    zh: '核对限额审批单上的代码，或先同步平台资料。',
    en: 'Check the code on the limit approval, or sync the platform data first.',
  },
  'doubt.shipment-not-on-platform.todo': {
    zh: '核对发票号；确实没有申报的，附漏报、迟报说明。',
    en: 'Check the number; if it was not declared, add a statement on the late declaration.',
  },
  'doubt.shipment-not-accepted.todo': {
    zh: '跟进出运申报，或说明原因。',
    en: 'Follow up the declaration, or say why.',
  },
  'doubt.shipment-of-other-buyer.todo': {
    zh: '一份报损只针对一个买方；换发票或改买方。',
    en: 'A notice is against one buyer; take another invoice or correct the buyer.',
  },
} as const satisfies Record<string, Text>;
