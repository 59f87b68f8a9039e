import type { Text } from '../text.ts';

/** Sending without the endpoint: company mailbox, typing into a portal, a colleague; and the journal of what became of it. */
export const byHandTexts = {
  'channel.label': { zh: '怎么发出', en: 'How it is sent' },
  'channel.endpoint': { zh: '单一窗口', en: 'Single window' },
  'channel.email': { zh: '企业邮箱', en: 'E-mail' },
  'channel.copy-out': { zh: '抄录到门户', en: 'Copy to portal' },
  'channel.hand-over': { zh: '交同事发送', en: 'Via colleague' },
  'channel.hint.email': {
    zh: '定稿后生成邮件，由您在邮件程序里发出。',
    en: 'It is fixed and put into mails; you send them with your mail program.',
  },
  'channel.hint.copy-out': {
    zh: '定稿后逐项复制到门户网页，文件放进一个文件夹。',
    en: 'It is fixed; you copy it field by field into the portal, its files lie in a folder.',
  },
  'channel.hint.hand-over': {
    zh: '定稿后导出交接包，由同事发出。',
    en: 'It is fixed and exported as a hand-over package; a colleague sends it.',
  },
  'channel.noEndpoint': {
    zh: '这次补件是对方线下提出的，单一窗口收不了答复。',
    en: 'This was asked outside the single window, which cannot take the answer.',
  },
  'channel.prepare': { zh: '定稿', en: 'Fix the package' },

  'channels.title': { zh: '发送渠道', en: 'Ways of sending' },
  'channels.text': {
    zh: '没有单一窗口账号时，用企业邮箱、抄录或交同事发送。这里定默认渠道和收件地址。',
    en: 'Without an account at the single window, packages go by e-mail, by copying or through a colleague. Set the usual way and the addresses here.',
  },
  'channels.default': { zh: '默认渠道', en: 'Usual way' },
  'channels.from': { zh: '发件的企业邮箱', en: 'Your company mailbox' },
  'channels.maxMb': { zh: '每封邮件不超过（MB）', en: 'Largest mail (MB)' },
  'channels.maxHint': { zh: '含编码后增大的部分。', en: 'As it travels, with the growth of its coding.' },
  'channels.wrongMax': { zh: '请填 1 到 500', en: 'From 1 to 500' },
  'channels.wrongAddress': { zh: '不是邮箱地址：{text}', en: 'Not an address: {text}' },
  'channels.recipients': { zh: '收件方', en: 'Recipients' },
  'channels.recipient': { zh: '保险公司分支机构', en: "Insurer's branch" },
  'channels.to': { zh: '收件人（可多个，用逗号隔开）', en: 'To (several, apart by commas)' },
  'channels.cc': { zh: '抄送', en: 'Copy to' },
  'channels.add': { zh: '加一个收件方', en: 'Add a recipient' },
  'channels.remove': { zh: '删除收件方 {name}', en: 'Remove {name}' },
  'channels.newName': { zh: '新收件方', en: 'New recipient' },

  'hand.title': { zh: '{kind}：{channel}', en: '{kind}: {channel}' },
  'hand.prepared': {
    zh: '已定稿，还没有发出。按下面的步骤发出后，点“我已发出”。',
    en: 'Fixed and not sent yet. Follow the steps below, then say that you have sent it.',
  },
  'hand.wasSent': { zh: '{day} 由 {who} 发出', en: 'Sent on {day} by {who}' },
  'hand.wasSentNobody': { zh: '{day} 发出', en: 'Sent on {day}' },
  'hand.digest': { zh: '内容指纹', en: 'Content digest' },
  'hand.contents': { zh: '内容', en: 'Contents' },
  'hand.contentsText': { zh: '{count} 个文件，{size}', en: '{count} files, {size}' },
  'hand.preparedAt': { zh: '定稿', en: 'Fixed' },
  'hand.takeBack': { zh: '取回修改', en: 'Take it back' },
  'hand.sent': { zh: '我已发出', en: 'I have sent it' },
  'hand.sentOn': { zh: '发出日期', en: 'Sent on' },
  'hand.sentText': {
    zh: '确认后不能再取回；之后的情况由您记在下面的进展里。',
    en: 'It cannot be taken back then. What follows you write into the journal.',
  },
  'hand.again': { zh: '再发一次', en: 'Send it again' },
  'hand.againText': {
    zh: '对方没有收到时，把同一份内容再发一次，并记入案件记录。',
    en: 'If it did not arrive: the same contents once more, kept in the record.',
  },
  'hand.failed': { zh: '没有完成', en: 'Not done' },
  'hand.notHere': {
    zh: '定稿的文件在发送的那台电脑上。状态可以在这里接着记。',
    en: 'The fixed files are on the computer that sent them. The journal can be kept here.',
  },
  'hand.openFolder': { zh: '打开文件夹', en: 'Open the folder' },

  'hand.mails': { zh: '邮件（{count} 封）', en: 'Mails ({count})' },
  'hand.mailNo': { zh: '第 {no} 封，共 {of} 封', en: '{no} of {of}' },
  'hand.recipient': { zh: '收件方', en: 'Recipient' },
  'hand.recipientChoose': { zh: '请选择', en: 'Choose' },
  'hand.toSettings': { zh: '去设置收件地址', en: 'Set up addresses' },
  'hand.noRecipients': {
    zh: '先在设置里填企业邮箱和收件地址。',
    en: 'Enter your mailbox and the addresses in the settings first.',
  },
  'hand.openMails': { zh: '在邮件程序里打开', en: 'Open in the mail program' },
  'hand.saveMails': { zh: '存到文件夹', en: 'Save to a folder' },
  'hand.mailsOpened': {
    zh: '已交给邮件程序 {count} 封草稿。检查后逐封发出。',
    en: '{count} drafts handed to the mail program. Look at them and send each.',
  },
  'hand.mailsSaved': { zh: '已存 {count} 封到“{folder}”。', en: '{count} mails saved in "{folder}".' },

  'hand.handOver': { zh: '导出交接包', en: 'Export the hand-over package' },
  'hand.handOverText': {
    zh: '导出整个案件，同事导入后由他发出。请在确认对方已发出后再点“我已发出”。',
    en: 'Export the whole case; a colleague imports and sends it. Say that it is sent once you know it was.',
  },
  'hand.handedOver': { zh: '已导出：{name}', en: 'Exported: {name}' },

  'hand.mail.practice': { zh: '演练', en: 'practice' },
  'hand.mail.practiceLine': {
    zh: '本邮件为演练，不是真实申报。',
    en: 'This mail is practice and no real filing.',
  },
  'hand.mail.subject': { zh: '{kind}材料 {insured}', en: '{kind} documents {insured}' },
  'hand.mail.hello': { zh: '您好：', en: 'Dear Sir or Madam,' },
  'hand.mail.body.possible-loss-notice': {
    zh: '现按保单约定报送可能损失通知书及材料，请查收。',
    en: 'please find our notice of possible loss with its documents attached.',
  },
  'hand.mail.body.claim': {
    zh: '现报送索赔申请及材料，请查收。',
    en: 'please find our claim with its documents attached.',
  },
  'hand.mail.body.supplement': {
    zh: '现报送贵方要求的补充材料，请查收。',
    en: 'please find the documents you asked for attached.',
  },
  'hand.mail.insured': { zh: '被保险人', en: 'Insured' },
  'hand.mail.policy': { zh: '保险单号', en: 'Policy no.' },
  'hand.mail.buyer': { zh: '买方', en: 'Buyer' },
  'hand.mail.caseNo': { zh: '案件号', en: 'Case no.' },
  'hand.mail.amount': { zh: '金额', en: 'Amount' },
  'hand.mail.split': {
    zh: '材料共 {count} 个文件，因邮件大小限制分为 {of} 封，这是第 {no} 封。',
    en: 'The {count} files are sent in {of} mails because of their size; this is number {no}.',
  },
  'hand.mail.files': { zh: '本邮件附件（{count} 个）：', en: 'Attached to this mail ({count}):' },
  'hand.mail.digest': {
    zh: '全部文件的清单见 manifest.json，其 SHA-256 为 {digest}',
    en: 'All files are listed in manifest.json, whose SHA-256 is {digest}',
  },
  'hand.mail.originals': {
    zh: '注明后补的正本将按承诺日期另行寄出。',
    en: 'Originals marked to follow will be posted by the promised day.',
  },

  'journal.title': { zh: '进展', en: 'Journal' },
  'journal.text': {
    zh: '对方的答复由您记下，状态、期限和正本随之变化。',
    en: 'Write down what they answer; state, deadlines and originals follow it.',
  },
  'journal.empty': { zh: '还没有记录对方的答复。', en: 'Nothing has been written down yet.' },
  'journal.add': { zh: '记一条', en: 'Add' },
  'journal.correct': { zh: '更正', en: 'Correct' },
  'journal.strike': { zh: '划掉', en: 'Strike out' },
  'journal.save': { zh: '记下', en: 'Write down' },
  'journal.cancel': { zh: '不记了', en: 'Cancel' },
  'journal.overruled': { zh: '已更正', en: 'corrected' },
  'journal.what': { zh: '情况', en: 'What' },
  'journal.choose': { zh: '请选择', en: 'Choose' },
  'journal.on': { zh: '日期', en: 'Date' },
  'journal.no.received': { zh: '收件编号', en: 'Acceptance no.' },
  'journal.no.accepted': { zh: '案件号', en: 'Case no.' },
  'journal.by': { zh: '补件期限', en: 'Due by' },
  'journal.amount': { zh: '金额', en: 'Amount' },
  'journal.wrongAmount': { zh: '请填数字，如 1234.50', en: 'A number such as 1234.50' },
  'journal.currency': { zh: '币种', en: 'Currency' },
  'journal.note': { zh: '说明', en: 'Note' },
  'journal.document': { zh: '凭据（案件里的单证）', en: 'Evidence (a document of the case)' },
  'journal.noDocument': { zh: '没有', en: 'None' },
  'journal.openCalendar': { zh: '打开日历', en: 'Open calendar' },
  'journal.notADay': { zh: '不是日期', en: 'Not a date' },
  'journal.kind.received': { zh: '对方收到', en: 'Received' },
  'journal.kind.accepted': { zh: '受理', en: 'Accepted' },
  'journal.kind.in-review': { zh: '审核中', en: 'In review' },
  'journal.kind.returned': { zh: '退回', en: 'Returned' },
  'journal.kind.supplement-requested': { zh: '要求补件', en: 'Asks for more' },
  'journal.kind.supplement-received': { zh: '收到补件', en: 'Supplement received' },
  'journal.kind.original-received': { zh: '收到正本', en: 'Originals received' },
  'journal.kind.assessed': { zh: '定损', en: 'Assessed' },
  'journal.kind.paid': { zh: '赔付', en: 'Paid' },
  'journal.kind.refused': { zh: '拒赔', en: 'Refused' },
  'journal.kind.withdrawn': { zh: '撤销', en: 'Withdrawn' },
  'journal.kind.message': { zh: '其他消息', en: 'Message' },

  'progress.mails': { zh: '正在生成邮件', en: 'Making the mails' },
  'next.send-by-hand': { zh: '发出并确认', en: 'Send it and say so' },

  'timeline.hand-prepared': {
    zh: '{filingKind}定稿，{channel}；{who}；指纹 {digest}',
    en: '{filingKind} fixed for {channel}; {who}; digest {digest}',
  },
  'timeline.hand-taken-back': {
    zh: '{filingKind}取回修改，{channel}；{who}',
    en: '{filingKind} taken back, {channel}; {who}',
  },
  'timeline.hand-sent': {
    zh: '{filingKind}已发出，{channel}；{who}；指纹 {digest}',
    en: '{filingKind} sent, {channel}; {who}; digest {digest}',
  },
  'timeline.hand-again': {
    zh: '{filingKind}再发一次，{channel}；{who}；指纹 {digest}',
    en: '{filingKind} sent again, {channel}; {who}; digest {digest}',
  },
  'timeline.hand-mails': {
    zh: '生成邮件 {count} 封，收件方 {to}；指纹 {digest}',
    en: '{count} mails made for {to}; digest {digest}',
  },
  'timeline.journal-added': { zh: '{journalKind}（{on}）{text} {who}', en: '{journalKind} ({on}) {text} {who}' },
  'timeline.journal-corrected': {
    zh: '更正进展：{journalKind}（{on}）{text} {who}',
    en: 'Journal corrected: {journalKind} ({on}) {text} {who}',
  },
  'timeline.journal-struck': {
    zh: '划掉进展：{journalKind}（{on}）{text} {who}',
    en: 'Struck out of the journal: {journalKind} ({on}) {text} {who}',
  },

  'fault.file-too-large-for-mail': {
    zh: '“{name}”太大，一封邮件装不下，没有定稿。草稿没有变化。请在“大小”里把它变小或分份，或在设置里放宽邮件大小。',
    en: '"{name}" is too large for one mail, so nothing was fixed. The draft is unchanged. Make it smaller or split it under sizes, or allow larger mails in the settings.',
  },
  'fault.asked-by-hand': {
    zh: '这次补件是对方线下提出的，单一窗口收不了答复。草稿没有变化。请换一个渠道。',
    en: 'This was asked outside the single window, which cannot take the answer. The draft is unchanged. Choose another way of sending.',
  },
  'fault.filing-sent-by-hand': {
    zh: '这份申报不是经单一窗口发出的，单一窗口撤不了。请线下向对方撤销，然后在进展里记“撤销”。',
    en: 'This filing did not go through the single window, which cannot withdraw it. Withdraw it with the insurer and write that into the journal.',
  },
  'fault.not-sent-by-hand': {
    zh: '这份申报不是手工渠道发出的。没有变化。',
    en: 'This filing was not sent by hand. Nothing has changed.',
  },
  'fault.package-not-here': {
    zh: '定稿的文件不在这台电脑上，在发送的那台上。没有变化。',
    en: 'The fixed files are not on this computer but on the one that sent them. Nothing has changed.',
  },
  'fault.already-sent-by-hand': {
    zh: '已经确认发出，不能取回。要再发，请用“再发一次”。',
    en: 'It is said to be sent already and cannot be taken back. Use "Send it again" if it has to go once more.',
  },
  'fault.answered-by-hand': {
    zh: '对方已有答复，不再重发。没有变化。',
    en: 'They have answered already, so it is not sent again. Nothing has changed.',
  },
  'fault.day-in-future': {
    zh: '日期还没到。没有记下。请改日期。',
    en: 'That day is still to come. Nothing was written. Correct the date.',
  },
  'fault.not-followed-by-hand': {
    zh: '只有已经手工发出的申报才能记进展。没有记下。',
    en: 'A journal is kept only of what was sent by hand. Nothing was written.',
  },
  'fault.journal-note-missing': {
    zh: '请写明对方说了什么。没有记下。',
    en: 'Write what they said. Nothing was written down.',
  },
  'fault.journal-not-possible': {
    zh: '按日期顺序，这一步接不上前面的状态，没有记下。请检查日期和前面的记录。',
    en: 'In the order of days this cannot follow what is written before, so nothing was written. Check the date and the earlier entries.',
  },
  'fault.journal-entry-closed': {
    zh: '这条记录属于上一次发送，不能再改。没有变化。',
    en: 'This entry belongs to an earlier sending and cannot be changed. Nothing has changed.',
  },
  'fault.journal-request-answered': {
    zh: '这次补件要求已经答复，不能划掉。没有变化。',
    en: 'This request has been answered and cannot be struck out. Nothing has changed.',
  },
  'fault.mail-not-set-up': {
    zh: '还没有填企业邮箱或收件地址，没有生成邮件。请到设置的“发送渠道”里填。',
    en: 'Your mailbox or the address is missing, so no mail was made. Enter them in the settings under ways of sending.',
  },
  'fault.no-mail-program': {
    zh: '这台电脑打不开邮件文件，内容没有发出。请“存到文件夹”，再从邮件程序里打开。',
    en: 'This computer has no program for mail files; nothing was sent. Save them to a folder and open them from your mail program.',
  },
  'fault.folder-not-there': {
    zh: '文件夹不见了。定稿的内容都在，请重新存一次。',
    en: 'The folder is gone. What was fixed is safe; save it again.',
  },
} as const satisfies Record<string, Text>;
