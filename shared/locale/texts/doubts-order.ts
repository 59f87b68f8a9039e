import type { Text } from '../text.ts';

/** Doubts over names, the order of dates and sums, the policy's own terms, and documents that have aged; each with what to do. */
export const doubtOrderTexts = {
  'doubt.full-width-name': {
    zh: '名称里有全角字母或数字，与平台数据比对时会对不上。',
    en: "The name contains full-width letters or digits, which will not match the platform's data.",
  },
  'doubt.full-width-name.todo': {
    zh: '把字母和数字改成半角；中文括号可以保留。',
    en: 'Use half-width letters and digits; Chinese brackets may stay.',
  },
  'doubt.name-nearly-same': {
    zh: '案件 {ref} 里写作“{other}”，只差标点、空格或大小写，平台会当成两家。',
    en: 'Case {ref} writes "{other}": only punctuation, spaces or capitals differ, so the platform takes them for two.',
  },
  'doubt.name-nearly-same.todo': {
    zh: '统一成保单或限额审批单上的写法。',
    en: 'Write both as on the policy or the limit approval.',
  },
  'doubt.buyer-country-differs': {
    zh: '买方代码属于 {prefix}，买方国别却是 {country}。',
    en: 'The buyer code belongs to {prefix}, but the country is {country}.',
  },
  'doubt.buyer-country-differs.todo': { zh: '对照限额审批单检查。', en: 'Compare it with the limit approval.' },
  'doubt.uscc-missing': {
    zh: '没有填统一社会信用代码，平台靠它认出被保险人。',
    en: 'The credit code is missing; the platform knows the insured by it.',
  },
  'doubt.uscc-missing.todo': { zh: '从营业执照抄录。', en: 'Copy it from the business licence.' },
  'doubt.pay-mode-missing': {
    zh: '没有选支付方式，单证清单按最严的列出。',
    en: 'The payment mode is not chosen, so the document list shows the strictest case.',
  },
  'doubt.pay-mode-missing.todo': {
    zh: '按合同或出运申报选择。',
    en: 'Take it from the contract or the shipment declaration.',
  },
  'doubt.confirming-bank-missing': {
    zh: '回答了已向保兑行催款，但没有填保兑行。',
    en: 'You said the confirming bank was urged, but it is not given.',
  },
  'doubt.confirming-bank-missing.todo': { zh: '填写保兑行名称或 SWIFT。', en: "Enter the bank's name or SWIFT code." },
  'doubt.code-too-long': {
    zh: '这个号码超过 64 个字符，对方系统可能截断。',
    en: 'This number has more than 64 characters; the other side may cut it.',
  },
  'doubt.code-too-long.todo': {
    zh: '只填号码本身，说明写在案情里。',
    en: 'Enter the number alone; put remarks into the statement.',
  },
  'doubt.space-in-number': { zh: '号码中间有空格。', en: 'There is a space inside the number.' },
  'doubt.space-in-number.todo': { zh: '去掉空格。', en: 'Remove the space.' },
  'doubt.invoice-elsewhere': {
    zh: '发票 {invoiceNo} 已在案件 {ref} 里，同一发票只能报一次。',
    en: 'Invoice {invoiceNo} is in case {ref} already; each invoice is reported once.',
  },
  'doubt.invoice-elsewhere.todo': {
    zh: '检查是否建重了；前案已撤销的请说明。',
    en: 'See whether the case was begun twice; explain it if the other was withdrawn.',
  },
  'doubt.date-unreadable': { zh: '“{text}”不是日期。', en: '"{text}" is not a date.' },
  'doubt.date-unreadable.todo': { zh: '按年-月-日填写。', en: 'Enter year-month-day.' },
  'doubt.declared-in-future': {
    zh: '发票 {invoiceNo}：申报日期 {day} 还没有到。',
    en: 'Invoice {invoiceNo}: the day of declaration {day} is still to come.',
  },
  'doubt.declared-in-future.todo': { zh: '按出运申报回执填写。', en: "Take it from the declaration's receipt." },
  'doubt.applied-in-future': {
    zh: '申请日期 {day} 还没有到。',
    en: 'The day of the application, {day}, is still to come.',
  },
  'doubt.applied-in-future.todo': { zh: '填写今天或更早的日期。', en: 'Enter today or an earlier day.' },
  'doubt.known-before-due': {
    zh: '发票 {invoiceNo}：知险日期 {knownOn} 早于应付款日 {dueDate}，拖欠要到期后才成立。',
    en: 'Invoice {invoiceNo}: the risk was known on {knownOn}, before it fell due on {dueDate}; it is late only after that.',
  },
  'doubt.known-before-due.todo': {
    zh: '检查日期；到期前已确定拒付的请说明。',
    en: 'Check the dates; explain it if refusal was certain before.',
  },
  'doubt.due-date-off-term': {
    zh: '发票 {invoiceNo}：按 {days} 天账期应为 {expected} 前后，应付款日却是 {dueDate}。',
    en: 'Invoice {invoiceNo}: {days} days of credit give about {expected}, but the due date is {dueDate}.',
  },
  'doubt.due-date-off-term.todo': {
    zh: '对照合同；从到货或见票起算的请说明。',
    en: 'See the contract; explain it if it counts from arrival or sight.',
  },
  'doubt.pay-term-unreadable': {
    zh: '发票 {invoiceNo}：账期应为整数天数。',
    en: 'Invoice {invoiceNo}: the credit term should be a whole number of days.',
  },
  'doubt.pay-term-unreadable.todo': { zh: '只填天数，如 90。', en: 'Enter days only, such as 90.' },
  'doubt.insured-over-invoice': {
    zh: '发票 {invoiceNo}：投保金额 {amount} 大于发票金额 {limit}。',
    en: 'Invoice {invoiceNo}: the insured amount {amount} is more than the invoice amount {limit}.',
  },
  'doubt.insured-over-invoice.todo': { zh: '对照出运申报检查。', en: 'Compare it with the shipment declaration.' },
  'doubt.received-over-invoice': {
    zh: '发票 {invoiceNo}：已收汇 {amount} 大于发票金额 {limit}。',
    en: 'Invoice {invoiceNo}: {amount} was received, more than the invoice amount {limit}.',
  },
  'doubt.received-over-invoice.todo': { zh: '检查水单属于哪张发票。', en: 'See which invoice the payment belongs to.' },
  'doubt.receipt-status-differs': {
    zh: '发票 {invoiceNo}：收汇状态与已收汇金额 {amount} 不符。',
    en: 'Invoice {invoiceNo}: the receipt status does not fit the {amount} received.',
  },
  'doubt.receipt-status-differs.todo': { zh: '改状态或改金额。', en: 'Change the status or the amount.' },
  'doubt.claim-ignores-receipt': {
    zh: '发票 {invoiceNo}：索赔金额 {amount} 大于扣除已收汇后的余额 {limit}。',
    en: 'Invoice {invoiceNo}: the claim {amount} is more than what is still open after receipts, {limit}.',
  },
  'doubt.claim-ignores-receipt.todo': {
    zh: '减去已收汇部分，或说明原因。',
    en: 'Take off what was received, or explain.',
  },
  'doubt.claim-over-insured': {
    zh: '发票 {invoiceNo}：索赔金额 {amount} 大于投保金额 {limit}。',
    en: 'Invoice {invoiceNo}: the claim {amount} is more than the insured amount {limit}.',
  },
  'doubt.claim-over-insured.todo': {
    zh: '检查金额；确实如此请说明。',
    en: 'Check the amounts; explain it if it is so.',
  },
  'doubt.claims-over-losses': {
    zh: '各发票索赔合计 {amount} 大于报损合计 {limit}。',
    en: 'The claims add up to {amount}, more than the {limit} reported as lost.',
  },
  'doubt.claims-over-losses.todo': {
    zh: '逐行检查；报损后新增损失请说明。',
    en: 'Check line by line; explain losses that came later.',
  },
  'doubt.nothing-lost': { zh: '各发票金额合计为零。', en: 'The amounts add up to nothing.' },
  'doubt.nothing-lost.todo': { zh: '填写未收回的金额。', en: 'Enter what is still unpaid.' },
  'doubt.notice-late': {
    zh: '按已核对的保单期限，最晚应在 {day} 报损，已经过期。仍可提交，附迟报说明。',
    en: 'By the confirmed terms of the policy the notice was due on {day}. It can still go, with a statement.',
  },
  'doubt.notice-late.todo': {
    zh: '用“报损迟报说明”写明原因。',
    en: 'Give the reason with the measure for late notices.',
  },
  'doubt.claim-late': {
    zh: '按已核对的保单期限，最晚应在 {day} 索赔，已经过期。仍可提交，附迟报说明。',
    en: 'By the confirmed terms of the policy the claim was due on {day}. It can still go, with a statement.',
  },
  'doubt.claim-late.todo': {
    zh: '用“索赔迟报说明”写明原因。',
    en: 'Give the reason with the measure for late claims.',
  },
  'doubt.declaration-late': {
    zh: '发票 {invoiceNo}：按已核对的保单期限，出运申报应在 {day} 前完成。',
    en: 'Invoice {invoiceNo}: by the confirmed terms of the policy the shipment was to be declared by {day}.',
  },
  'doubt.declaration-late.todo': {
    zh: '填写申报日期；确实晚了用“出运申报迟报说明”。',
    en: 'Enter the day; if it was late, explain it with the measure for late declarations.',
  },
  'doubt.shipped-after-risk': {
    zh: '发票 {invoiceNo}：{shippedOn} 出运，而发票 {overdue} 拖欠到 {day} 已视为知险。',
    en: 'Invoice {invoiceNo}: shipped on {shippedOn}, when invoice {overdue} had counted as a known risk since {day}.',
  },
  'doubt.shipped-after-risk.todo': {
    zh: '检查日期；确实如此请说明原因。',
    en: 'Check the dates; explain it if it is so.',
  },
  'doubt.document-stale': {
    zh: '“{title}”是 {days} 天前加入的，可能已有更新的。',
    en: '"{title}" was added {days} days ago; there may be a newer one.',
  },
  'doubt.document-stale.todo': {
    zh: '换上最新的一份，或说明仍然有效。',
    en: 'Put in the latest, or say that it still holds.',
  },
  'doubt.returned-document-unchanged': {
    zh: '对方退回时指出“{title}”有问题（{reason}），现在还是原来那一份。',
    en: 'The return named "{title}" ({reason}), and it is still the same document.',
  },
  'doubt.returned-document-unchanged.todo': {
    zh: '换一份，或说明为什么没有问题。',
    en: 'Replace it, or say why it is all right.',
  },
  'doubt.original-after-request': {
    zh: '“{title}”承诺 {promisedOn} 补交正本，晚于对方要求的 {by}。',
    en: '"{title}": its original is promised for {promisedOn}, after the {by} they asked for.',
  },
  'doubt.original-after-request.todo': { zh: '提前承诺日期，或说明原因。', en: 'Promise an earlier day, or explain.' },
  'doubt.mandate-missing': {
    zh: '回答了委托追讨，但还没有委托追偿协议。',
    en: 'Collection is entrusted to the insurer, but the mandate is not here.',
  },
  'doubt.mandate-missing.todo': {
    zh: '加入签好的协议，或说明随后补上。',
    en: 'Add the signed mandate, or say when it follows.',
  },
} as const satisfies Record<string, Text>;
