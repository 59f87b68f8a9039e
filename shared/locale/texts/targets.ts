import type { Text } from '../text.ts';

/** Sizes of files that are sent, and what can be done about them. */
export const targetTexts = {
  'targets.title': { zh: '文件大小', en: 'File sizes' },
  'targets.within': { zh: '每个文件和每一页都在目标以内。', en: 'Every file and every page is within the targets.' },
  'targets.over': { zh: '{count} 份超过目标', en: '{count} over the targets' },
  'targets.goal': {
    zh: '目标：每个文件 ≤ {file}，每页 ≤ {page}。原件始终保留，随时可以恢复。',
    en: 'Targets: files ≤ {file}, pages ≤ {page}. The originals are kept and come back with one press.',
  },
  'targets.size': { zh: '{file}，最大一页 {page}', en: '{file}, largest page {page}' },
  'targets.fixed': { zh: '电子原件，按原样送出', en: 'An e-original, sent as it is' },
  'targets.try': { zh: '试着缩小', en: 'Try smaller' },
  'targets.tryAll': { zh: '全部试着缩小', en: 'Try all smaller' },
  'targets.use': { zh: '采用', en: 'Use it' },
  'targets.useAll': { zh: '全部采用', en: 'Use all' },
  'targets.keep': { zh: '按原样送出', en: 'Send as it is' },
  'targets.restore': { zh: '恢复原样', en: 'Restore' },
  'targets.fromTo': { zh: '{before} → {after}', en: '{before} → {after}' },
  'targets.coded': { zh: '重新压缩 {count} 页', en: '{count} pages coded smaller' },
  'targets.parts': { zh: '分成 {count} 个文件', en: 'in {count} files' },
  'targets.part': { zh: '第 {no}/{of} 份：{pages} 页', en: 'part {no}/{of}: {pages} p.' },
  'targets.nothing': {
    zh: '没有能再缩小的扫描页，按原样送出。',
    en: 'No scan in it can be smaller; it is sent as it is.',
  },
  'targets.misses': { zh: '仍有一页超过目标', en: 'one page stays over the target' },
  'targets.decided': { zh: '按小文件送出', en: 'Sent smaller' },
  'targets.before': { zh: '原来 {size}', en: 'Before, {size}' },
  'targets.after': { zh: '缩小后 {size}', en: 'After, {size}' },
  'targets.signature': {
    zh: '它是电子单证：重新压缩或分份后，里面的电子签章不再有效。',
    en: 'It was born digital: coded anew or in parts, electronic signatures in it are no longer valid.',
  },
  'progress.shrinking': { zh: '正在试着缩小文件', en: 'Trying smaller files' },
  'fault.size-proposal-old': {
    zh: '单证的页面已经变了，请重新试一次。原件没有变化。',
    en: 'The pages have changed meanwhile; try again. The original is unchanged.',
  },
  'targets.settings': { zh: '送出文件的大小', en: 'Sizes of files sent' },
  'targets.settingsText': {
    zh: '超过时，提交前可以缩小或分份。公开资料里没有查到承保方的限制。',
    en: 'Over these a document can be coded smaller or sent in parts before it is submitted. The insurer’s own limits are not public.',
  },
  'targets.fileMb': { zh: '每个文件最多（MB）', en: 'Most for a file (MB)' },
  'targets.pageKb': { zh: '每页最多（KB）', en: 'Most for a page (KB)' },
  'targets.source': { zh: '来源', en: 'Source' },
  'targets.wrongFile': { zh: '0.2 到 2000 之间的数字', en: 'A number from 0.2 to 2000' },
  'targets.wrongPage': { zh: '50 到 2000000 之间的数字', en: 'A number from 50 to 2000000' },
  'targets.reset': { zh: '改回默认', en: 'Back to the shipped ones' },
  'targets.isOwn': { zh: '本公司', en: 'The firm’s own' },
} as const satisfies Record<string, Text>;
