import type { Text } from '../text.ts';

/** 复核: two pairs of eyes before something is sent. */
export const signOffTexts = {
  'signOff.title': { zh: '复核', en: 'Review' },
  'signOff.on': { zh: '提交前须经复核', en: 'A second pair of eyes before sending' },
  'signOff.what': {
    zh: '录单员请求复核，审核员批准或写意见退回，提交人发送批准过的内容。批准后有任何改动，批准作废，需要重新请求。',
    en: 'A clerk asks, a reviewer approves or sends back with comments, a sender sends what was approved. Any change after the approval voids it.',
  },
  'signOff.honest': {
    zh: '角色只在本机上选择，不需要密码：它防的是疏忽，防不住能使用这台电脑的人。',
    en: 'Roles are chosen on this computer without a password: they guard against slips, not against whoever can use the computer.',
  },
  'signOff.person': { zh: '要添加的人', en: 'Person to add' },
  'signOff.addPerson': { zh: '添加人员', en: 'Add a person' },
  'signOff.removePerson': { zh: '移除 {name}', en: 'Remove {name}' },
  'signOff.role.clerk': { zh: '录单员', en: 'Clerk' },
  'signOff.role.reviewer': { zh: '审核员', en: 'Reviewer' },
  'signOff.role.sender': { zh: '提交人', en: 'Sender' },
  'signOff.atDesk': { zh: '现在操作的人', en: 'Who is at the desk' },
  'signOff.nobody': { zh: '请选择', en: 'Choose' },
  'signOff.waiting': { zh: '{count} 份待复核', en: '{count} to review' },
  'signOff.state.none': { zh: '尚未请求复核', en: 'Not asked for yet' },
  'signOff.state.asked': { zh: '待复核', en: 'Waiting for a reviewer' },
  'signOff.state.sent-back': { zh: '已退回修改', en: 'Sent back' },
  'signOff.state.approved': { zh: '已批准', en: 'Approved' },
  'signOff.voided': {
    zh: '批准后内容有改动，批准已作废，请重新请求复核。',
    en: 'It was changed after the approval, which is void. Ask for a review again.',
  },
  'signOff.ask': { zh: '请求复核', en: 'Ask for a review' },
  'signOff.takeBack': { zh: '收回请求', en: 'Take back' },
  'signOff.approve': { zh: '批准', en: 'Approve' },
  'signOff.sendBack': { zh: '退回修改', en: 'Send back' },
  'signOff.sendBackText': { zh: '退回的理由（可空，已有意见时）', en: 'Why (may be empty where there are comments)' },
  'signOff.comments': { zh: '意见', en: 'Comments' },
  'signOff.commentOn': { zh: '对“{place}”写意见', en: 'Comment on {place}' },
  'signOff.commentText': { zh: '意见', en: 'Comment' },
  'signOff.commentSave': { zh: '记下', en: 'Keep' },
  'signOff.resolve': { zh: '标为已处理', en: 'Resolve' },
  'signOff.blocked.sign-off-nobody': { zh: '请先选择现在操作的人。', en: 'Choose who is at the desk.' },
  'signOff.blocked.sign-off-role': {
    zh: '提交人才能提交，现在操作的人没有这个角色。',
    en: 'Only a sender may send, and whoever is at the desk is none.',
  },
  'signOff.blocked.sign-off-missing': { zh: '复核批准后才能提交。', en: 'It can be sent once it is approved.' },
  'signOff.blocked.sign-off-changed': {
    zh: '内容与批准的不一样了，请重新请求复核。',
    en: 'It is no longer what was approved. Ask for a review again.',
  },
  'signOff.place.filing': { zh: '整份表单', en: 'The whole filing' },
  'signOff.place.page': { zh: '{title} 第 {page} 页', en: '{title}, page {page}' },

  'fault.sign-off-off': {
    zh: '复核没有开启，没有改动。可以在设置里开启。',
    en: 'Reviews are not switched on; nothing was changed. Settings switches them on.',
  },
  'fault.sign-off-nobody': {
    zh: '还没有选择现在操作的人，没有改动。请先在“现在操作的人”里选择。',
    en: 'Nobody is chosen as sitting at the desk; nothing was changed. Choose who is working.',
  },
  'fault.sign-off-role': {
    zh: '现在操作的人没有这个角色，没有改动。请换人，或在设置里给角色。',
    en: 'Whoever is at the desk does not have the role for this; nothing was changed. Change seats, or give the role in Settings.',
  },
  'fault.sign-off-own-work': {
    zh: '自己请求的复核不能自己批准，没有改动。请另一位审核员批准。',
    en: 'Nobody approves what they asked for themselves; nothing was changed. Let another reviewer decide.',
  },
  'fault.sign-off-state': {
    zh: '复核已不在这一步，没有改动。请看最新状态。',
    en: 'The review is no longer at that step; nothing was changed. Look at where it stands.',
  },
  'fault.sign-off-comments-open': {
    zh: '还有未处理的意见，没有批准。请先处理意见，或退回修改。',
    en: 'Comments are still open, so it was not approved. Resolve them, or send it back.',
  },
  'fault.sign-off-reason-missing': {
    zh: '没有意见也没有理由，没有退回。请写明要改什么。',
    en: 'There is neither a comment nor a reason, so it was not sent back. Say what should change.',
  },
  'fault.sign-off-changed': {
    zh: '内容与批准（或您看到）的不一样了，没有继续。请再看一遍。',
    en: 'It is no longer what was approved, or what you saw; nothing was done. Look at it again.',
  },
  'fault.sign-off-missing': {
    zh: '还没有批准，没有提交。内容都在。请先请求复核。',
    en: 'It has not been approved, so it was not sent. Everything is kept. Ask for a review first.',
  },
  'fault.sign-off-name-twice': {
    zh: '有两位同名的人员，没有保存。请加以区分。',
    en: 'Two people have the same name, so nothing was saved. Tell them apart.',
  },

  'timeline.sign-off-asked': { zh: '{name} 请求复核', en: '{name} asked for a review' },
  'timeline.sign-off-taken-back': { zh: '{name} 收回复核请求', en: '{name} took the request back' },
  'timeline.sign-off-approved': { zh: '{name} 复核批准', en: '{name} approved it' },
  'timeline.sign-off-sent-back': { zh: '{name} 复核退回', en: '{name} sent it back' },
  'timeline.sign-off-voided': { zh: '批准后有改动，批准作废', en: 'Changed after the approval, which is void' },
  'timeline.sign-off-sent': { zh: '由 {name} 提交，{reviewer} 批准', en: 'Sent by {name}, approved by {reviewer}' },
} as const satisfies Record<string, Text>;
