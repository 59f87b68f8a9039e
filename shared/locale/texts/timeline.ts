import type { Text } from '../text.ts';

/** `timeline.<kind>`: one line of a case's record, as main wrote it down. */
export const timelineTexts = {
  'timeline.label': { zh: '案件记录', en: 'Record of the case' },
  'timeline.us': { zh: '我方', en: 'Us' },
  'timeline.them': { zh: '对方', en: 'The other side' },
  'timeline.empty': { zh: '还没有记录', en: 'Nothing recorded yet' },
  'timeline.emptyText': {
    zh: '提交、受理、补件、寄送正本等都会按时间记在这里。',
    en: 'Submissions, acceptance, requests and posted originals are kept here in order of time.',
  },
  'timeline.today': { zh: '今天', en: 'Today' },
  'timeline.all': { zh: '全部', en: 'All' },
  'timeline.show': { zh: '显示哪一方', en: 'Whose entries' },

  'timeline.case-created': { zh: '新建案件', en: 'Case started' },
  'timeline.case-restored': { zh: '案件恢复到在办', en: 'Case restored' },
  'timeline.case-archived': { zh: '案件归档', en: 'Case archived' },
  'timeline.case-imported': { zh: '从交接包导入：{fileName}', en: 'Imported from {fileName}' },
  'timeline.case-exported': { zh: '导出交接包：{fileName}', en: 'Exported to {fileName}' },
  'timeline.filing-started': { zh: '开始填写{filingKind}', en: '{filingKind}: started' },
  'timeline.filing-queued': {
    zh: '提交{filingKind}（{documents} 份单证），等待发送',
    en: '{filingKind}: submitted with {documents} documents, waiting to be sent',
  },
  'timeline.filing-taken-back': { zh: '从待发中取回', en: 'Taken back from the outbox' },
  'timeline.filing-reopened': { zh: '重新打开修改', en: 'Opened again for correction' },
  'timeline.filing-discarded': { zh: '撤销作罢', en: 'The withdrawal was dropped' },
  'timeline.withdrawal-queued': { zh: '提交撤销：{reason}', en: 'Withdrawal submitted: {reason}' },
  'timeline.withdrawal-confirmed': { zh: '撤销已送达对方', en: 'The withdrawal has reached the other side' },
  'timeline.filing-received': {
    zh: '对方已收到，受理编号 {acceptanceNo}',
    en: 'Received by the other side, acceptance no. {acceptanceNo}',
  },
  'timeline.filing-stuck': { zh: '发送受阻：{code}', en: 'Sending is stuck: {code}' },
  'timeline.document-added': { zh: '加入单证“{title}”', en: 'Document added: "{title}"' },
  'timeline.document-removed': { zh: '移除单证“{title}”', en: 'Document removed: "{title}"' },
  'timeline.document-split': { zh: '分出单证“{title}”', en: 'Document split off: "{title}"' },
  'timeline.document-joined': { zh: '单证“{title}”并入了别的单证', en: 'Document joined into another: "{title}"' },
  'timeline.document-restored': { zh: '恢复单证“{title}”', en: 'Document restored: "{title}"' },
  'timeline.original-flagged': { zh: '“{title}”改为正本后补', en: '"{title}": original to follow' },
  'timeline.original-unflagged': { zh: '“{title}”取消正本后补', en: '"{title}": no original to follow any more' },
  'timeline.originals-printed': { zh: '打印寄送单，正本 {count} 份', en: 'Sheets printed for {count} originals' },
  'timeline.originals-printed-by': {
    zh: '{clerk} 打印寄送单，正本 {count} 份',
    en: '{clerk} printed the sheets for {count} originals',
  },
  'timeline.originals-reprinted': {
    zh: '重印寄送单（第 {time} 次），正本 {count} 份',
    en: 'Sheets printed again (no. {time}) for {count} originals',
  },
  'timeline.originals-reprinted-by': {
    zh: '{clerk} 重印寄送单（第 {time} 次），正本 {count} 份',
    en: '{clerk} printed the sheets again (no. {time}) for {count} originals',
  },
  'timeline.originals-posted-by': {
    zh: '{clerk} 寄出正本 {count} 份，{courier} {waybill}',
    en: '{clerk} posted {count} originals, {courier} {waybill}',
  },
  'timeline.originals-posted': {
    zh: '寄出正本 {count} 份，{courier} {waybill}',
    en: '{count} originals posted, {courier} {waybill}',
  },
  'timeline.originals-hold': { zh: '正本到手 {count} 份：{nos}', en: '{count} originals held: {nos}' },
  'timeline.originals-stamp': { zh: '正本盖章 {count} 份：{nos}', en: '{count} originals stamped: {nos}' },
  'timeline.originals-lose': { zh: '正本遗失 {count} 份：{nos}', en: '{count} originals lost: {nos}' },
  'timeline.originals-receive': {
    zh: '登记对方收到正本 {count} 份：{nos}',
    en: '{count} originals entered as received: {nos}',
  },
  'timeline.originals-reopen': {
    zh: '取消免交 {count} 份：{nos}',
    en: 'Waiver of {count} originals taken back: {nos}',
  },
  'timeline.originals-waive': {
    zh: '免交正本 {count} 份：{nos}，{reason}（{allowedBy}同意）',
    en: '{count} originals waived: {nos}. {reason} (allowed by {allowedBy})',
  },
  'timeline.originals-promise': {
    zh: '正本 {nos} 改为 {day} 前补交：{reason}',
    en: 'Originals {nos} promised for {day}: {reason}',
  },
  'timeline.originals-undone': {
    zh: '撤销了对 {count} 份正本的变更',
    en: 'A change of {count} originals was taken back',
  },
  'timeline.originals-missing': {
    zh: '同一包裹还缺正本 {count} 份：{nos}',
    en: 'Of that parcel {count} are missing: {nos}',
  },
  'timeline.originals-promise-noted': { zh: '对方已记录新的承诺日', en: 'The other side noted the new day' },
  'timeline.originals-promise-stuck': {
    zh: '新的承诺日没有告知成功：{code}',
    en: 'The other side could not be told the new day: {code}',
  },
  'timeline.originals-dispatched': { zh: '寄送信息已告知对方', en: 'The other side was told about the parcel' },
  'timeline.originals-dispatch-stuck': {
    zh: '寄送信息没有送达：{code}',
    en: 'The other side could not be told about the parcel: {code}',
  },
  'timeline.them-accepted': { zh: '受理，案件号 {caseNo}', en: 'Accepted, case no. {caseNo}' },
  'timeline.them-returned': { zh: '退回：{reasons}', en: 'Returned: {reasons}' },
  'timeline.them-in-review': { zh: '开始审核', en: 'Review started' },
  'timeline.them-supplement-requested': { zh: '要求在 {by} 前补件：{what}', en: 'Asks by {by} for: {what}' },
  'timeline.them-supplement-received': { zh: '收到补充材料', en: 'Supplement received' },
  'timeline.them-original-received': { zh: '收到正本 {count} 份', en: '{count} originals received' },
  'timeline.them-assessed': { zh: '定损核赔：{amounts}', en: 'Assessed: {amounts}' },
  'timeline.them-paid': { zh: '赔付 {amount}，付款日 {paidOn}', en: 'Paid {amount} on {paidOn}' },
  'timeline.them-refused': { zh: '拒赔：{reasons}', en: 'Refused: {reasons}' },
  'timeline.them-withdrawn': { zh: '确认撤销：{reason}', en: 'Withdrawal confirmed: {reason}' },
  'timeline.them-message': { zh: '留言：{text}', en: 'Message: {text}' },
  'timeline.entry-damaged': { zh: '这条记录读不出来了', en: 'This entry can no longer be read' },
} as const satisfies Record<string, Text>;
