import type { Text } from '../text.ts';

/** `progress.<step>`: what long work is doing. */
export const progressTexts = {
  'progress.intake': { zh: '正在检查文件', en: 'Checking the files' },
  'progress.dossier': { zh: '正在生成卷宗', en: 'Making the dossier' },
  'progress.package': { zh: '正在打包', en: 'Making the package' },
  'progress.pack': { zh: '正在生成寄送单', en: 'Making the sheets' },
  'progress.papers': { zh: '正在排文书', en: 'Setting the papers' },
  'progress.refund': { zh: '正在整理退税资料', en: 'Making the tax refund pack' },
  'progress.export': { zh: '正在写交接包', en: 'Writing the hand-over package' },
  'progress.import': { zh: '正在读交接包', en: 'Reading the hand-over package' },
  'progress.sample': { zh: '正在准备示例', en: 'Preparing the sample' },
  'progress.scan': { zh: '正在扫描', en: 'Scanning' },
  'progress.working': { zh: '正在处理', en: 'Working' },
  'progress.count': { zh: '{done} / {total}', en: '{done} of {total}' },
  'progress.left': { zh: '{done} / {total}，约 {seconds} 秒', en: '{done} of {total}, about {seconds} s' },
  'progress.cancel': { zh: '停止', en: 'Stop' },
} as const satisfies Record<string, Text>;
