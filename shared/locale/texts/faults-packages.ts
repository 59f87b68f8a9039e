import type { Text } from '../text.ts';

/** Faults of hand-over packages, dossiers, the outbox and tracking. */
export const packageFaultTexts = {
  'fault.package-not-readable': {
    zh: '这不是能读的交接包，没有导入。现有案件没有变化。请向同事要一份完整的 ZIP。',
    en: 'This is not a readable hand-over package, so nothing was imported. Your cases are unchanged. Ask your colleague for the complete ZIP.',
  },
  'fault.package-entry-refused': {
    zh: '交接包里有不允许的内容（{name}），没有导入。现有案件没有变化。请让同事重新导出。',
    en: 'The package contains something not allowed ({name}), so nothing was imported. Your cases are unchanged. Have it exported again.',
  },
  'fault.package-too-large': {
    zh: '交接包太大，没有导入。现有案件没有变化。请让同事减少单证后重新导出。',
    en: 'The package is too large, so nothing was imported. Your cases are unchanged. Have it exported with fewer documents.',
  },
  'fault.package-file-damaged': {
    zh: '交接包里的 {name} 读不出来，没有导入。现有案件没有变化。请重新拷贝一份。',
    en: 'The file {name} in the package cannot be read, so nothing was imported. Your cases are unchanged. Copy the package again.',
  },
  'fault.package-file-invalid': {
    zh: '交接包里的 {name} 格式不对，没有导入。现有案件没有变化。请让同事重新导出。',
    en: 'The file {name} in the package does not have the right form, so nothing was imported. Your cases are unchanged. Have it exported again.',
  },
  'fault.package-file-missing': {
    zh: '交接包缺少 {name}，没有导入。现有案件没有变化。请向同事要完整的一份。',
    en: 'The package lacks {name}, so nothing was imported. Your cases are unchanged. Ask for the complete one.',
  },
  'fault.package-file-tampered': {
    zh: '交接包里的 {name} 与清单不符，可能被改过，没有导入。请让同事重新导出并当面核对。',
    en: 'The file {name} does not match the list of the package and may have been changed, so nothing was imported. Have it exported again and check with your colleague.',
  },
  'fault.package-file-unlisted': {
    zh: '交接包里多出清单之外的 {name}，没有导入。现有案件没有变化。请让同事重新导出。',
    en: 'The package holds {name}, which its list does not name, so nothing was imported. Your cases are unchanged. Have it exported again.',
  },
  'fault.target-folder-missing': {
    zh: '要保存的文件夹不见了，没有保存。案件没有变化。请重新选择位置。',
    en: 'The folder to save into is gone, so nothing was saved. The case is unchanged. Choose another place.',
  },
  'fault.dossier-too-large': {
    zh: '卷宗太大，没有生成。单证都在。请减少或压缩单证后再试。',
    en: 'The dossier would be too large and was not made. The documents are safe. Use fewer or smaller ones.',
  },
  'fault.segment-page-missing': {
    zh: '有一页整理后的页面找不到，卷宗没有生成。单证都在。请重新加入那份单证。',
    en: 'A prepared page is missing, so the dossier was not made. The documents are safe. Add that document again.',
  },
  'fault.workshop-crashed': {
    zh: '生成卷宗的程序意外停止，没有生成。单证都在。请再试一次。',
    en: 'The part that makes dossiers stopped, so nothing was made. The documents are safe. Try once more.',
  },
  'fault.workshop-not-ready': {
    zh: '生成卷宗的程序还没准备好。单证都在。请稍后再试。',
    en: 'The part that makes dossiers is not ready yet. The documents are safe. Try again in a moment.',
  },
  'fault.document-encrypted': {
    zh: 'PDF 加了密，没有加入。案件没有变化。请另存一份不加密的再加入。',
    en: 'The PDF is encrypted and was not added. The case is unchanged. Save an unencrypted copy and add that.',
  },
  'fault.document-too-complex': {
    zh: 'PDF 结构异常复杂，出于安全没有加入。案件没有变化。请打印成新的 PDF 再加入。',
    en: 'The PDF is unusually complex and for safety was not added. The case is unchanged. Print it to a new PDF and add that.',
  },
  'fault.file-too-large': {
    zh: '文件太大，没有加入。案件没有变化。请压缩或拆分后再加入。',
    en: 'The file is too large and was not added. The case is unchanged. Compress or split it first.',
  },
  'fault.case-no-unknown': {
    zh: '对方还没有给出案件号。这件内容已排队，案件号到了会自动发送。',
    en: 'The other side has not given a case number yet. This waits and is sent by itself once it is known.',
  },
  'fault.endpoint-other-manifest': {
    zh: '受理端登记的内容与提交的不一致，已停下。申报内容安全。请联系对方核对。',
    en: 'The endpoint recorded other content than was sent, so sending stopped. The filing is safe. Ask them to check.',
  },
  'fault.filing-superseded': {
    zh: '受理端已有更新的一份，这一份不再发送。内容都在本机。请查看时间线。',
    en: 'The endpoint already has a newer version, so this one is not sent. Everything is still here. See the timeline.',
  },
  'fault.filing-not-sent': {
    zh: '这份申报还没有送出，不需要撤销。内容都在本机。可以直接收回修改。',
    en: 'This filing has not been sent, so there is nothing to withdraw. It is still here; simply take it back.',
  },
  'fault.filing-not-withdrawable': {
    zh: '这份申报现在不能撤销：对方还没收到，或已经了结。内容都在本机。还没送出的请直接收回修改。',
    en: 'It cannot be withdrawn now: they do not have it yet, or it is closed. It is safe. Take back what has not gone.',
  },
  'fault.too-late': {
    zh: '已经送出，不能再收回或暂停。内容安全。需要时请与对方联系。',
    en: 'It has already gone out and can no longer be taken back or paused. It is safe. Contact them if needed.',
  },
  'fault.feed-incomplete': {
    zh: '有几条状态消息暂时没有收到，已收到的不受影响。会自动再取。',
    en: 'Some status messages have not arrived yet; those received are not affected. They will be fetched again.',
  },
  'fault.feed-restarted': {
    zh: '受理端的消息编号重新开始了，已停止接收以免弄错。已有记录都在。请联系对方核实。',
    en: 'The endpoint started its message numbers anew, so receiving stopped to avoid mistakes. All records are kept. Ask them about it.',
  },
  'fault.message-malformed': {
    zh: '界面发出的请求不完整，没有执行。已保存的内容都在。请重试；反复出现请重启应用。',
    en: 'The screen sent an incomplete request, which was not done. What was saved is safe. Try again; if it comes back, restart the app.',
  },
  'fault.sender-not-trusted': {
    zh: '请求不是来自本应用的窗口，已拦下，没有执行。数据没有变化。请重启应用。',
    en: 'The request did not come from the own window and was stopped. Nothing was changed. Restart the app.',
  },
  'fault.record-damaged': {
    zh: '有一条记录读不出来，已原样保留，没有改动。其余内容完好。请用备份或交接包恢复。',
    en: 'A record cannot be read; it was kept as it is. Everything else is safe. Restore it from a copy or a hand-over package.',
  },
  'fault.vault-locked': {
    zh: '资料还没有打开，这一步没有执行。数据没有变化。请先输入口令。',
    en: 'Your data are not open yet, so this was not done. Nothing was changed. Enter the passphrase first.',
  },
} as const satisfies Record<string, Text>;
