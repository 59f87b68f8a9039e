import type { Text } from '../text.ts';

/** Typing a filing into a portal: its fields in order, its files in a folder. */
export const copyOutTexts = {
  'help.copy-out': {
    zh: '把定稿的内容逐项抄到门户网页：回车复制一项并走到下一项，抄到哪里会记住。日期和金额可按门户的写法。',
    en: 'Copies what was fixed into the portal: Enter copies a field and goes on, and where you stopped is kept. Dates and amounts can be written as the portal wants them.',
  },
  'copyOut.title': { zh: '抄录到门户', en: 'Copy into the portal' },
  'copyOut.heading': { zh: '抄录：{kind}', en: 'Copy out: {kind}' },
  'copyOut.begin': { zh: '开始逐项抄录', en: 'Begin copying' },
  'copyOut.goOn': { zh: '接着抄录', en: 'Go on copying' },
  'copyOut.layOut': { zh: '文件放进文件夹', en: 'Lay the files out in a folder' },
  'copyOut.laidOut': {
    zh: '{count} 个文件和清单已放进“{folder}”。',
    en: '{count} files and their list are in "{folder}".',
  },
  'copyOut.tooLarge': {
    zh: '{count} 个文件超过设置里的大小，门户可能不收；清单里已标出。',
    en: '{count} files are over the size in the settings and may be refused; the list marks them.',
  },
  'copyOut.progress': { zh: '已复制 {done}/{total}', en: '{done} of {total} copied' },
  'copyOut.keys': {
    zh: '回车或 ↓ 复制并到下一项，↑ 回上一项，S 跳过，Delete 取消标记',
    en: 'Enter or ↓ copies and goes on, ↑ goes back, S skips, Delete takes a mark away',
  },
  'copyOut.back': { zh: '回到发送', en: 'Back to sending' },
  'copyOut.notNow': { zh: '这份申报现在不用抄录', en: 'There is nothing to copy for this filing now' },
  'copyOut.dayFormat': { zh: '日期写法', en: 'Dates' },
  'copyOut.amountFormat': { zh: '金额写法', en: 'Amounts' },
  'copyOut.onTop': { zh: '窗口置顶', en: 'Stay on top' },
  'copyOut.saidCopied': { zh: '已复制“{field}”', en: 'Copied: {field}' },
  'copyOut.saidSkipped': { zh: '已标记“{field}”', en: 'Marked: {field}' },
  'copyOut.state.open': { zh: '复制', en: 'Copy' },
  'copyOut.state.copied': { zh: '已复制', en: 'Copied' },
  'copyOut.state.skipped': { zh: '已跳过', en: 'Skipped' },
  'copyOut.source': { zh: '顺序依据：{source}', en: 'Order from: {source}' },
  'copyOut.invoice': { zh: '发票 {n}', en: 'Invoice {n}' },
  'copyOut.statements': { zh: '随附说明', en: 'Statements' },
  'copyOut.statement': { zh: '说明 {n}', en: 'Statement {n}' },
  'copyOut.fileCount': { zh: '附件数', en: 'Number of files' },
  'copyOut.index': { zh: '清单', en: 'List' },
  'copyOut.col.no': { zh: '序号', en: 'No.' },
  'copyOut.col.file': { zh: '文件名', en: 'File' },
  'copyOut.col.what': { zh: '单证', en: 'Document' },
  'copyOut.col.bytes': { zh: '字节', en: 'Bytes' },
  'copyOut.col.over': { zh: '大小', en: 'Size' },
  'copyOut.over': { zh: '超过 {mb} MB', en: 'over {mb} MB' },
  'progress.files': { zh: '正在写文件', en: 'Writing the files' },
  'timeline.hand-laid-out': {
    zh: '文件放进文件夹，{count} 个；指纹 {digest}',
    en: '{count} files laid out in a folder; digest {digest}',
  },
  'fault.copy-row-unknown': {
    zh: '这一项不在定稿里。没有变化。',
    en: 'That field is not part of what was fixed. Nothing has changed.',
  },
} as const satisfies Record<string, Text>;
