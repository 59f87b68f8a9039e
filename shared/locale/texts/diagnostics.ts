import type { Text } from '../text.ts';

/** The diagnostics file: read before it is given away. */
export const diagnosticsTexts = {
  'diagnostics.title': { zh: '诊断文件', en: 'Diagnostics file' },
  'diagnostics.text': {
    zh: '遇到问题请人帮忙时用。里面有：版本、系统、文件大小和件数、待发的状态、最近的错误代码和时间。没有：名称、金额、案件号、文件夹路径、口令、密钥。应用不会自己发送它；下面就是全部内容，看过再保存。',
    en: 'For whoever helps you with a problem. In it: versions, system, sizes and counts, states of the outbox, codes and times of recent faults. Never in it: names, amounts, case numbers, folders, passphrases, keys. The app never sends it; you see all of it here before you save it.',
  },
  'diagnostics.view': { zh: '生成并查看', en: 'Make and read it' },
  'diagnostics.content': { zh: '诊断文件的全部内容', en: 'All of the diagnostics file' },
  'diagnostics.save': { zh: '保存…', en: 'Save…' },
  'diagnostics.saved': { zh: '已保存为 {name}', en: 'Saved as {name}' },
} as const satisfies Record<string, Text>;
