import type { Text } from '../text.ts';
import { measureDoubtTexts } from './doubts-measures.ts';
import { doubtOrderTexts } from './doubts-order.ts';
import { doubtPageTexts } from './doubts-pages.ts';
import { doubtTodoTexts } from './doubts-todo.ts';

/** `doubt.<ruleId>`: what is doubtful and why. `doubt.<ruleId>.todo`: what to do about it. */
export const doubtTexts = {
  ...measureDoubtTexts,
  ...doubtTodoTexts,
  ...doubtPageTexts,
  ...doubtOrderTexts,
  'doubt.policy-no-missing': {
    zh: '没有填保单号，对方无法找到保单。',
    en: 'The policy number is missing; without it nobody can find the policy.',
  },
  'doubt.insured-missing': {
    zh: '没有填被保险人名称，报损必须由被保险人本人提出。',
    en: "The insured's name is missing; a notice must come from the insured.",
  },
  'doubt.buyer-missing': {
    zh: '没有填买方名称，报损和索赔都针对一个买方。',
    en: "The buyer's name is missing; notice and claim are against one buyer.",
  },
  'doubt.loss-reason-missing': {
    zh: '没有选损因，审核和单证清单都取决于它。',
    en: 'The loss reason is not chosen; the review and the document list depend on it.',
  },
  'doubt.loss-reason-text-missing': {
    zh: '损因选了“其他”，但没有说明是什么。',
    en: 'The loss reason is "other", but it is not described.',
  },
  'doubt.invoices-missing': {
    zh: '还没有发票，损失金额是按发票报的。',
    en: 'There is no invoice yet; losses are reported invoice by invoice.',
  },
  'doubt.invoice-no-missing': { zh: '第 {line} 行没有发票号。', en: 'Line {line} has no invoice number.' },
  'doubt.invoice-sum-unreadable': {
    zh: '发票 {invoiceNo}：发票金额没有填，或不是金额。',
    en: 'Invoice {invoiceNo}: the invoice amount is missing or not an amount.',
  },
  'doubt.loss-sum-unreadable': {
    zh: '发票 {invoiceNo}：可损金额没有填，或不是金额。',
    en: 'Invoice {invoiceNo}: the loss amount is missing or not an amount.',
  },
  'doubt.claim-sum-unreadable': {
    zh: '发票 {invoiceNo}：索赔金额没有填，或不是金额。',
    en: 'Invoice {invoiceNo}: the claim amount is missing or not an amount.',
  },
  'doubt.question-unanswered': {
    zh: '“{question}”还没有回答，六个问题都必须回答。',
    en: '"{question}" is not answered; all six questions need an answer.',
  },
  'doubt.case-explain-missing': {
    zh: '没有写案情说明，对方要靠它了解经过。',
    en: 'The statement of the case is empty; the other side relies on it.',
  },
  'doubt.supplement-empty': {
    zh: '补充材料既没有说明也没有单证，等于没有回答。',
    en: 'The supplement has neither a note nor a document, so it answers nothing.',
  },
  'doubt.withdrawal-reason-missing': { zh: '没有写撤销原因。', en: 'No reason for the withdrawal.' },
  'doubt.withdrawal-type-missing': { zh: '没有选撤销处理类型。', en: 'The kind of withdrawal is not chosen.' },
  'doubt.withdrawal-target-closed': {
    zh: '要撤销的申报已经了结，或还没有送到对方。',
    en: 'The filing to be withdrawn is closed, or they do not have it.',
  },
  'doubt.withdrawal-leaves-claim': {
    zh: '撤销报损后，本案的索赔没有了报损这个前提。',
    en: 'Without its loss notice, the claim of this case stands alone.',
  },
  'doubt.uscc-shape': {
    zh: '统一社会信用代码不是 18 位的标准写法（不含 I、O、S、V、Z）。',
    en: 'This does not look like an 18-character credit code (no I, O, S, V or Z).',
  },
  'doubt.uscc-check-digit': {
    zh: '统一社会信用代码的校验位不对，通常是抄错了一位。',
    en: 'The check character of the credit code is wrong; usually one character was mistyped.',
  },
  'doubt.policy-no-pattern': {
    zh: '保单号与常见写法（如 SCH017067-161600）不同。',
    en: 'The policy number differs from the usual pattern (such as SCH017067-161600).',
  },
  'doubt.buyer-code-missing': {
    zh: '信保买方代码和企业买方代码都没有填，对方要按名称人工查找买方。',
    en: "Neither the insurer's nor your own buyer code is given, so the buyer must be searched by name.",
  },
  'doubt.buyer-code-pattern': {
    zh: '信保买方代码与常见写法（如 USA/387022）不同。',
    en: "The insurer's buyer code differs from the usual pattern (such as USA/387022).",
  },
  'doubt.currency-unknown': {
    zh: '币种“{currency}”不是国际标准币种代码。',
    en: '"{currency}" is not an ISO 4217 currency code.',
  },
  'doubt.bank-bic': {
    zh: 'SWIFT 代码应为 8 位或 11 位字母数字。',
    en: 'A SWIFT code has 8 or 11 letters and digits.',
  },
  'doubt.opening-bank-missing': {
    zh: '支付方式是信用证，但没有填开证行。',
    en: 'Payment is by letter of credit, but the issuing bank is not given.',
  },
  'doubt.declaration-no-shape': {
    zh: '发票 {invoiceNo}：报关单号应为 18 位数字。',
    en: 'Invoice {invoiceNo}: a customs declaration number has 18 digits.',
  },
  'doubt.declaration-is-import': {
    zh: '发票 {invoiceNo}：报关单号第 9 位是 1，表示进口。',
    en: 'Invoice {invoiceNo}: the ninth digit of the declaration number is 1, which means import.',
  },
  'doubt.declaration-year': {
    zh: '发票 {invoiceNo}：报关单号里的年份 {year} 与出运日期 {shippedOn} 相差太远。',
    en: 'Invoice {invoiceNo}: the year {year} in the declaration number is far from the shipping date {shippedOn}.',
  },
  'doubt.hs-code-shape': {
    zh: '发票 {invoiceNo}：海关编码应为 10 位数字。',
    en: 'Invoice {invoiceNo}: the HS code should have 10 digits.',
  },
  'doubt.full-width-signs': {
    zh: '含有全角字符，与平台数据比对时会对不上。',
    en: "There are full-width characters, which will not match the platform's data.",
  },
  'doubt.loss-over-insured': {
    zh: '发票 {invoiceNo}：可损金额 {amount} 大于投保金额 {limit}。',
    en: 'Invoice {invoiceNo}: the loss {amount} is more than the insured amount {limit}.',
  },
  'doubt.loss-over-invoice': {
    zh: '发票 {invoiceNo}：可损金额 {amount} 大于发票金额 {limit}。',
    en: 'Invoice {invoiceNo}: the loss {amount} is more than the invoice amount {limit}.',
  },
  'doubt.loss-ignores-receipt': {
    zh: '发票 {invoiceNo}：可损金额 {amount} 大于扣除已收汇后的余额 {limit}。',
    en: 'Invoice {invoiceNo}: the loss {amount} is more than what is still open after receipts, {limit}.',
  },
  'doubt.claim-over-loss': {
    zh: '发票 {invoiceNo}：索赔金额 {amount} 大于可损金额 {limit}。',
    en: 'Invoice {invoiceNo}: the claim {amount} is more than the loss {limit}.',
  },
  'doubt.amount-too-fine': {
    zh: '发票 {invoiceNo}：小数位多于 {currency} 的最小单位。',
    en: 'Invoice {invoiceNo}: more decimals than {currency} has.',
  },
  'doubt.invoice-duplicate': {
    zh: '发票 {invoiceNo} 重复，同一发票只能报一次。',
    en: 'Invoice {invoiceNo} appears twice; each invoice is reported once.',
  },
  'doubt.due-date-missing': {
    zh: '发票 {invoiceNo}：没有填应付款日，报损期限从它算起。',
    en: 'Invoice {invoiceNo}: the due date is missing; the time limit counts from it.',
  },
  'doubt.due-before-shipment': {
    zh: '发票 {invoiceNo}：应付款日 {dueDate} 早于出运日期 {shippedOn}。',
    en: 'Invoice {invoiceNo}: the due date {dueDate} is before the shipping date {shippedOn}.',
  },
  'doubt.shipped-in-future': {
    zh: '发票 {invoiceNo}：出运日期 {shippedOn} 还没有到。',
    en: 'Invoice {invoiceNo}: the shipping date {shippedOn} is still to come.',
  },
  'doubt.not-yet-due': {
    zh: '发票 {invoiceNo}：损因是拖欠，但应付款日 {dueDate} 还没有到。',
    en: 'Invoice {invoiceNo}: the reason is late payment, but it is not due until {dueDate}.',
  },
  'doubt.shipped-after-known': {
    zh: '发票 {invoiceNo}：{shippedOn} 出运，晚于知险日期 {knownOn}，知险后出运常被拒赔。',
    en: 'Invoice {invoiceNo}: shipped on {shippedOn}, after the risk was known on {knownOn}; a usual ground of refusal.',
  },
  'doubt.known-on-missing': {
    zh: '没有填知险日期，期限从知道或应当知道风险之日算起。',
    en: 'The day the risk became known is missing; time limits count from it.',
  },
  'doubt.known-in-future': {
    zh: '知险日期 {knownOn} 还没有到。',
    en: 'The day the risk became known, {knownOn}, is still to come.',
  },
  'doubt.financing-bank-missing': {
    zh: '已办理贸易融资，但没有填融资银行。',
    en: 'Trade finance was used, but the financing bank is not given.',
  },
  'doubt.document-missing': {
    zh: '清单里的“{code}”还没有，也没有说明不适用。',
    en: '"{code}" is on the checklist but is neither here nor explained as not applicable.',
  },
  'doubt.no-documents': {
    zh: '还没有任何单证。附上发票、提单和催款函电的报损很少被退回。',
    en: 'There are no documents yet. Notices with invoice, bill of lading and demands are rarely returned.',
  },
  'doubt.document-unnamed': {
    zh: '“{title}”还没有说明是什么单证。',
    en: '"{title}" has not been given a document type.',
  },
  'doubt.document-twice': {
    zh: '“{title}”与另一份单证内容完全相同。',
    en: '"{title}" has exactly the same content as another document.',
  },
  'doubt.original-promise-past': {
    zh: '“{title}”承诺 {promisedOn} 补交正本，日期已经过了。',
    en: '"{title}": its original was promised for {promisedOn}, which is past.',
  },
  'doubt.original-promise-far': {
    zh: '“{title}”承诺 {promisedOn} 补交正本，超过 90 天。',
    en: '"{title}": its original is promised for {promisedOn}, more than 90 days away.',
  },
  'doubt.document-had-script': {
    zh: '“{title}”里有脚本或附件，送出的页面已去掉它们。',
    en: '"{title}" contained a script or an attachment, which the pages sent leave out.',
  },
  'doubt.document-damaged': {
    zh: '“{title}”保存的文件已损坏或丢失，这份材料不能提交。',
    en: 'The stored file of "{title}" is damaged or missing, so this filing cannot be sent.',
  },
  'doubt.document-page-unreadable': {
    zh: '“{title}”有页面已损坏，无法显示。',
    en: '"{title}" has a damaged page that cannot be shown.',
  },
  'doubt.claim-without-notice': {
    zh: '还没有案件号，也没有送出过报损。一般先报损后索赔，绿色通道可同日提交。',
    en: 'There is no case number and no notice was sent. The notice usually comes first; the green channel allows the same day.',
  },
  'doubt.claim-reason-missing': {
    zh: '没有写索赔原因。',
    en: 'The reason of the claim is not given.',
  },
} as const satisfies Record<string, Text>;
