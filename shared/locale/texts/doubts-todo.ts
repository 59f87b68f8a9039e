import type { Text } from '../text.ts';

/** What to do about each doubt. */
export const doubtTodoTexts = {
  'doubt.policy-no-missing.todo': { zh: '从保险单明细表抄录。', en: 'Copy it from the policy schedule.' },
  'doubt.insured-missing.todo': { zh: '按保单上的全称填写。', en: 'Enter the full name as on the policy.' },
  'doubt.buyer-missing.todo': { zh: '按限额审批单上的名称填写。', en: 'Enter it as on the credit limit approval.' },
  'doubt.loss-reason-missing.todo': { zh: '选一个最主要的损因。', en: 'Choose the main one.' },
  'doubt.loss-reason-text-missing.todo': { zh: '写一两句说明。', en: 'Describe it in a sentence or two.' },
  'doubt.invoices-missing.todo': {
    zh: '至少加一张发票，也可从 Excel 粘贴。',
    en: 'Add at least one; rows can be pasted from Excel.',
  },
  'doubt.invoice-no-missing.todo': { zh: '填写发票号，或删除这一行。', en: 'Enter it, or remove the line.' },
  'doubt.invoice-sum-unreadable.todo': { zh: '填写数字金额，如 12345.60。', en: 'Enter a figure such as 12345.60.' },
  'doubt.loss-sum-unreadable.todo': {
    zh: '填写未收回的金额，如 12345.60。',
    en: 'Enter what is still unpaid, such as 12345.60.',
  },
  'doubt.claim-sum-unreadable.todo': {
    zh: '填写金额，或用“带入可损金额”。',
    en: 'Enter a figure, or take over the loss amounts.',
  },
  'doubt.question-unanswered.todo': { zh: '选“是”或“否”。', en: 'Choose yes or no.' },
  'doubt.case-explain-missing.todo': {
    zh: '写清交易经过、违约情况和买方的说法。',
    en: 'Tell what was sold, what went wrong and what the buyer says.',
  },
  'doubt.supplement-empty.todo': {
    zh: '写一段说明，或加入对方要的单证。',
    en: 'Write a note or add the documents asked for.',
  },
  'doubt.withdrawal-reason-missing.todo': { zh: '写明为什么撤销。', en: 'Say why it is withdrawn.' },
  'doubt.withdrawal-type-missing.todo': { zh: '请选一项。', en: 'Choose one.' },
  'doubt.withdrawal-target-closed.todo': {
    zh: '按“不撤销了”结束这份撤销。',
    en: 'Press "Keep the filing" to end this withdrawal.',
  },
  'doubt.withdrawal-leaves-claim.todo': {
    zh: '确认是否也要撤销索赔。',
    en: 'Consider whether the claim should be withdrawn as well.',
  },
  'doubt.uscc-shape.todo': { zh: '对照营业执照检查。', en: 'Compare it with the business licence.' },
  'doubt.uscc-check-digit.todo': {
    zh: '对照营业执照逐位检查。',
    en: 'Compare it with the business licence character by character.',
  },
  'doubt.policy-no-pattern.todo': {
    zh: '对照保单检查；无误可以说明。',
    en: 'Compare it with the policy; explain it if it is right.',
  },
  'doubt.buyer-code-missing.todo': {
    zh: '从限额审批单抄录信保买方代码。',
    en: "Copy the insurer's code from the limit approval.",
  },
  'doubt.buyer-code-pattern.todo': { zh: '对照限额审批单检查。', en: 'Compare it with the limit approval.' },
  'doubt.currency-unknown.todo': { zh: '从列表里选择币种。', en: 'Choose the currency from the list.' },
  'doubt.bank-bic.todo': { zh: '对照信用证检查。', en: 'Compare it with the letter of credit.' },
  'doubt.opening-bank-missing.todo': { zh: '填写开证行 SWIFT 或名称。', en: "Enter the bank's SWIFT code or name." },
  'doubt.declaration-no-shape.todo': { zh: '对照报关单检查。', en: 'Compare it with the declaration.' },
  'doubt.declaration-is-import.todo': { zh: '换成出口报关单的号码。', en: 'Use the number of the export declaration.' },
  'doubt.declaration-year.todo': { zh: '检查报关单号和出运日期。', en: 'Check the number and the shipping date.' },
  'doubt.hs-code-shape.todo': { zh: '对照报关单检查。', en: 'Compare it with the declaration.' },
  'doubt.full-width-signs.todo': { zh: '改成半角字符。', en: 'Use half-width characters.' },
  'doubt.loss-over-insured.todo': {
    zh: '检查金额；确实如此请说明。',
    en: 'Check the amounts; explain it if it is so.',
  },
  'doubt.loss-over-invoice.todo': {
    zh: '检查金额；确实如此请说明。',
    en: 'Check the amounts; explain it if it is so.',
  },
  'doubt.loss-ignores-receipt.todo': {
    zh: '减去已收汇部分，或说明原因。',
    en: 'Take off what was received, or explain.',
  },
  'doubt.claim-over-loss.todo': { zh: '检查金额；确实如此请说明。', en: 'Check the amounts; explain it if it is so.' },
  'doubt.amount-too-fine.todo': { zh: '按币种的最小单位填写。', en: "Use the currency's own number of decimals." },
  'doubt.invoice-duplicate.todo': {
    zh: '删除重复的一行，或更正发票号。',
    en: 'Remove one line or correct its number.',
  },
  'doubt.due-date-missing.todo': { zh: '按合同或发票填写。', en: 'Take it from the contract or the invoice.' },
  'doubt.due-before-shipment.todo': {
    zh: '检查两个日期；预付款请说明。',
    en: 'Check both dates; explain advance payment.',
  },
  'doubt.shipped-in-future.todo': { zh: '按提单日期填写。', en: 'Use the date of the bill of lading.' },
  'doubt.not-yet-due.todo': { zh: '提前报损请说明风险为何已经确定。', en: 'Explain why the loss is already certain.' },
  'doubt.shipped-after-known.todo': {
    zh: '检查日期；确实如此请说明原因。',
    en: 'Check the dates; explain it if it is so.',
  },
  'doubt.known-on-missing.todo': { zh: '填写得知买方违约的那一天。', en: 'Enter the day you learned of the default.' },
  'doubt.known-in-future.todo': { zh: '检查日期。', en: 'Check the date.' },
  'doubt.financing-bank-missing.todo': { zh: '填写融资银行名称或 SWIFT。', en: "Enter the bank's name or SWIFT code." },
  'doubt.document-missing.todo': {
    zh: '加入单证，或在清单里说明不适用。',
    en: 'Add it, or say on the checklist why it does not apply.',
  },
  'doubt.no-documents.todo': { zh: '把手头有的扫描件先加进来。', en: 'Add the scans you have at hand.' },
  'doubt.document-unnamed.todo': { zh: '选择单证种类。', en: 'Choose its type.' },
  'doubt.document-twice.todo': { zh: '移除多余的一份。', en: 'Remove one of them.' },
  'doubt.original-promise-past.todo': {
    zh: '更改承诺日期，或先寄出正本。',
    en: 'Change the date, or post the original first.',
  },
  'doubt.original-promise-far.todo': {
    zh: '检查日期；确需这么久请说明。',
    en: 'Check the date; explain if it takes this long.',
  },
  'doubt.document-had-script.todo': { zh: '看一眼页面是否完整即可。', en: 'Just check that the pages are complete.' },
  'doubt.document-damaged.todo': {
    zh: '打开这份单证，从备份恢复，或重新加入原来的文件；也可以让它不随案件提交。',
    en: 'Open the document and restore it from the backup or add the same file again; or leave it out of this filing.',
  },
  'doubt.document-page-unreadable.todo': {
    zh: '请出具方重新给一份；实在没有，说明这一页是什么。',
    en: 'Ask its issuer for a sound file, or explain what the page was.',
  },
  'doubt.claim-without-notice.todo': {
    zh: '先提交报损，或同日一并提交。',
    en: 'Submit the notice first, or both on one day.',
  },
  'doubt.claim-reason-missing.todo': { zh: '写一句索赔的原因。', en: 'Give the reason in a sentence.' },
} as const satisfies Record<string, Text>;
