import type { Text } from '../text.ts';

/** Doubts about what pages look like: what is doubtful, and what to do about it. */
export const doubtPageTexts = {
  'doubt.page-dark': {
    zh: '“{title}”第 {pages} 页太暗，可能看不清。',
    en: '"{title}", page {pages}: too dark to be read.',
  },
  'doubt.page-dark.todo': { zh: '在亮处重拍或重扫。', en: 'Take it again in better light, or scan it.' },
  'doubt.page-faint': {
    zh: '“{title}”第 {pages} 页字迹太淡，可能看不清。',
    en: '"{title}", page {pages}: the print is too faint to be read.',
  },
  'doubt.page-faint.todo': { zh: '加深后重扫，或换一份底稿。', en: 'Scan it darker, or take another copy.' },
  'doubt.page-blurred': { zh: '“{title}”第 {pages} 页模糊。', en: '"{title}", page {pages}: blurred.' },
  'doubt.page-blurred.todo': { zh: '拿稳重拍，或改用扫描。', en: 'Take it again with a steady hand, or scan it.' },
  'doubt.page-cut-off': {
    zh: '“{title}”第 {pages} 页的文字顶到边缘，可能没拍全。',
    en: '"{title}", page {pages}: text runs out of the picture; part of the page may be missing.',
  },
  'doubt.page-cut-off.todo': {
    zh: '让四边都露出来再拍一次。',
    en: 'Take it again with all four edges in the picture.',
  },
  'doubt.page-turned': { zh: '“{title}”第 {pages} 页没有放正。', en: '"{title}", page {pages}: not the right way up.' },
  'doubt.page-turned.todo': { zh: '在页面工具里转正。', en: 'Turn it with the page tools.' },
  'doubt.page-coarse': {
    zh: '“{title}”第 {pages} 页只有约 {dpi} dpi，低于 150。',
    en: '"{title}", page {pages}: only about {dpi} dpi, less than 150.',
  },
  'doubt.page-coarse.todo': {
    zh: '用原图，不要用聊天软件压缩过的；或按 200 dpi 重扫。',
    en: 'Use the picture as it was taken, not one a chat program made small; or scan it at 200 dpi.',
  },
  'doubt.page-blank': {
    zh: '“{title}”第 {pages} 页好像是空白页。',
    en: '"{title}", page {pages}, looks blank.',
  },
  'doubt.page-blank.todo': {
    zh: '不需要就去掉（Del）；需要就说明一句。',
    en: 'Take it out (Del), or say why it is needed.',
  },
  'doubt.page-twice': {
    zh: '“{title}”第 {pages} 页与“{otherTitle}”第 {otherPosition} 页看来是同一页。',
    en: '"{title}", page {pages}, seems to be the same page as "{otherTitle}", page {otherPosition}.',
  },
  'doubt.page-twice.todo': { zh: '只留一份；确要两份请说明。', en: 'Keep one of them; explain it if both are meant.' },
  'doubt.document-other-kind': {
    zh: '“{title}”放在“{code}”里，看内容更像“{looksLike}”。',
    en: '"{title}" is filed as "{code}" but reads like "{looksLike}".',
  },
  'doubt.document-other-kind.todo': {
    zh: '改正种类；无误可以说明。',
    en: 'Put its kind right; explain it if it is right.',
  },
} as const satisfies Record<string, Text>;
