import type { Text } from '../text.ts';

/** `deadline.<id>`: what falls due. `deadline.<id>.why`: where the day comes from. */
export const deadlineTexts = {
  'deadline.notice-default': {
    zh: '报损期限（拖欠）：发票 {invoices}',
    en: 'Notice due (late payment): invoice {invoices}',
  },
  'deadline.notice-default.why': {
    zh: '从应付款日算起，天数由保单规定。',
    en: 'Counts from the due date; the policy says how long.',
  },
  'deadline.notice-rejection': { zh: '报损期限（拒收）', en: 'Notice due (rejection)' },
  'deadline.notice-rejection.why': {
    zh: '从知道或应当知道拒收之日算起，天数由保单规定。',
    en: 'Counts from knowing of the rejection; the policy says how long.',
  },
  'deadline.notice-insolvency': { zh: '报损期限（破产）', en: 'Notice due (insolvency)' },
  'deadline.notice-insolvency.why': {
    zh: '从知道或应当知道破产之日算起，天数由保单规定。',
    en: 'Counts from knowing of the insolvency; the policy says how long.',
  },
  'deadline.notice-other': { zh: '报损期限（其他损因）', en: 'Notice due (other reason)' },
  'deadline.notice-other.why': {
    zh: '从知险之日算起，天数由保单规定。',
    en: 'Counts from knowing of the risk; the policy says how long.',
  },
  'deadline.claim': { zh: '索赔期限', en: 'Claim due' },
  'deadline.claim.why': {
    zh: '从报损送达之日（或应付款日）算起，长短由保单规定。',
    en: 'Counts from the day the notice arrived (or the due date); the policy says how long.',
  },
  'deadline.declaration': { zh: '出运申报期限：发票 {invoices}', en: 'Shipment to be declared: invoice {invoices}' },
  'deadline.declaration.why': {
    zh: '从出运之日算起，还没有填申报日期的发票；天数由保单规定。',
    en: 'Counts from shipping, for invoices without a day of declaration; the policy says how long.',
  },
  'deadline.supplement': { zh: '补件答复：{what}', en: 'Answer the request: {what}' },
  'deadline.supplement.why': { zh: '对方在补件要求里写明的日期。', en: 'The day the other side named in its request.' },
  'deadline.original': { zh: '补交正本：{title}', en: 'Original promised: {title}' },
  'deadline.original.why': {
    zh: '本企业承诺补交正本的日期。',
    en: 'The day the firm itself promised the original for.',
  },
  'deadline.payment-due': { zh: '买方应付款日：发票 {invoices}', en: 'Payment due from the buyer: invoice {invoices}' },
  'deadline.payment-due.why': {
    zh: '发票上的应付款日，仅供留意。',
    en: "The invoice's due date, for information only.",
  },

  'deadline.counted': {
    zh: '保单 {policyNo}：{from} {start} 起 {length}',
    en: 'Policy {policyNo}: {length} from {from}, {start}',
  },
  'deadline.uncertain': { zh: '节假日尚未公布，日期可能变动', en: 'holidays not published yet, the day may move' },
  'deadline.length.days': { zh: '{count} 天', en: '{count} days' },
  'deadline.length.working-days': { zh: '{count} 个工作日', en: '{count} working days' },
  'deadline.length.months': { zh: '{count} 个月', en: '{count} months' },
  'deadline.today': { zh: '今天', en: 'today' },
  'deadline.inDays': { zh: '还有 {days} 天', en: 'in {days} days' },
  'deadline.past': { zh: '已过 {days} 天', en: '{days} days late' },
  'deadline.pastNeutral': { zh: '{days} 天前', en: '{days} days ago' },
  'deadline.open': { zh: '打开案件 {ref}', en: 'Open case {ref}' },

  'notice.deadline.days': { zh: '{days} 天后到期', en: 'due in {days} days' },
  'notice.deadline.today': { zh: '今天到期', en: 'due today' },
  'notice.deadline.late': { zh: '已过期 {days} 天', en: '{days} days late' },
  'notice.deadlines.title': { zh: '{count} 个期限临近或已过', en: '{count} deadlines near or past' },
  'notice.deadlines.body': { zh: '打开“日历”查看', en: 'Open the calendar to see them' },

  'calendar.title': { zh: '日历', en: 'Calendar' },
  'calendar.month': { zh: '{year} 年 {month} 月', en: '{month}/{year}' },
  'calendar.previous': { zh: '上个月', en: 'Previous month' },
  'calendar.next': { zh: '下个月', en: 'Next month' },
  'calendar.today': { zh: '回到今天', en: 'Today' },
  'calendar.list': { zh: '本月期限', en: 'This month' },
  'calendar.ofDay': { zh: '{day} 的期限', en: 'On {day}' },
  'calendar.wholeMonth': { zh: '看整月', en: 'Whole month' },
  'calendar.late': { zh: '已过期', en: 'Late' },
  'calendar.none': { zh: '这段时间没有期限。', en: 'Nothing falls due in this time.' },
  'calendar.more': { zh: '还有 {count} 项', en: '{count} more' },
  'calendar.day': { zh: '{day}，{count} 项', en: '{day}, {count}' },
  'calendar.made-up': { zh: '班', en: 'work' },
  'calendar.holiday': { zh: '休', en: 'off' },
  'calendar.coverage': {
    zh: '节假日数据到 {year} 年底；之后只按周末计算，日期可能变动',
    en: 'Holidays are known to the end of {year}; later days count weekends only and may move',
  },
  'calendar.coverageText': {
    zh: '国务院通常在每年秋天公布次年安排，更新应用后自动重算。',
    en: 'Next year is usually published each autumn; an update of the app counts again.',
  },
  'calendar.unconfirmed': {
    zh: '{count} 份在办保单还没有核对期限，日历上没有它们的报损、索赔期限',
    en: '{count} policies in use have no confirmed terms, so their notice and claim deadlines are missing here',
  },
  'calendar.toTerms': { zh: '填写期限', en: 'Enter the terms' },

  'home.due': { zh: '接下来要办', en: 'Next to do' },
  'home.dueNone': { zh: '三十天内没有期限。', en: 'Nothing falls due within thirty days.' },
  'home.dueAll': { zh: '看日历', en: 'Calendar' },
  'case.deadlinesNoTerms': {
    zh: '保单 {policyNo} 的期限还没有核对，这里没有报损、索赔期限。',
    en: 'The terms of policy {policyNo} are not confirmed, so notice and claim deadlines are missing here.',
  },
} as const satisfies Record<string, Text>;
