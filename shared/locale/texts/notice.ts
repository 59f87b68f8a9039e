import type { Text } from '../text.ts';

/** Desktop notifications: `notice.<event>.title` and `.body`. */
export const noticeTexts = {
  'notice.received.title': { zh: '对方已收到', en: 'Received' },
  'notice.received.body': { zh: '受理编号 {acceptanceNo}', en: 'Acceptance no. {acceptanceNo}' },
  'notice.accepted.title': { zh: '已受理', en: 'Accepted' },
  'notice.accepted.body': { zh: '案件号 {caseNo}', en: 'Case no. {caseNo}' },
  'notice.returned.title': { zh: '被退回，请修改', en: 'Returned: please correct it' },
  'notice.returned.body': { zh: '{caseNo} {reasons}', en: '{caseNo} {reasons}' },
  'notice.in-review.title': { zh: '开始审核', en: 'In review' },
  'notice.in-review.body': { zh: '案件 {caseNo} 进入审核', en: 'Case {caseNo} is being reviewed' },
  'notice.supplement-requested.title': { zh: '要求补件，{by} 前答复', en: 'Supplement asked, by {by}' },
  'notice.supplement-requested.body': { zh: '{caseNo} {what}', en: '{caseNo} {what}' },
  'notice.supplement-received.title': { zh: '补充材料已收到', en: 'Supplement received' },
  'notice.supplement-received.body': { zh: '案件 {caseNo}', en: 'Case {caseNo}' },
  'notice.original-received.title': { zh: '正本已收到', en: 'Originals received' },
  'notice.original-received.body': { zh: '案件 {caseNo}，{count} 份', en: 'Case {caseNo}: {count}' },
  'notice.assessed.title': { zh: '定损核赔有结果', en: 'Assessed' },
  'notice.assessed.body': { zh: '{caseNo} {amounts}', en: '{caseNo} {amounts}' },
  'notice.paid.title': { zh: '已赔付 {amount}', en: 'Paid {amount}' },
  'notice.paid.body': { zh: '案件 {caseNo}，付款日 {paidOn}', en: 'Case {caseNo}, paid on {paidOn}' },
  'notice.refused.title': { zh: '拒赔', en: 'Refused' },
  'notice.refused.body': { zh: '{caseNo} {reasons}', en: '{caseNo} {reasons}' },
  'notice.withdrawn.title': { zh: '撤销已确认', en: 'Withdrawal confirmed' },
  'notice.withdrawn.body': { zh: '{caseNo} {reason}', en: '{caseNo} {reason}' },
  'notice.message.title': { zh: '对方留言', en: 'A message' },
  'notice.message.body': { zh: '{caseNo} {text}', en: '{caseNo} {text}' },
} as const satisfies Record<string, Text>;
