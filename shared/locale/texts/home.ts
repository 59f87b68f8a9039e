import type { Text } from '../text.ts';

export const homeTexts = {
  'home.title': { zh: '今天', en: 'Today' },
  'home.needsYou': { zh: '需要您处理', en: 'Needs you' },
  'home.needsYouNone': { zh: '没有要处理的事。', en: 'Nothing needs you.' },
  'home.moving': { zh: '进行中', en: 'Moving' },
  'home.movingNone': { zh: '没有在途的申报。', en: 'Nothing is under way.' },
  'home.exposure': { zh: '未了金额', en: 'Open amounts' },
  'home.exposureOf': { zh: '{currency} 按阶段的未了金额', en: 'Open amounts in {currency} by stage' },
  'home.stage': { zh: '阶段', en: 'Stage' },
  'home.count': { zh: '件数', en: 'Cases' },
  'home.amount': { zh: '金额', en: 'Amount' },
  'home.all': { zh: '全部案件（{count}）', en: 'All cases ({count})' },
  'home.empty.title': { zh: '从第一个案件开始', en: 'Start with your first case' },
  'home.empty.text': {
    zh: '报损、索赔、单证和后补的正本都放在案件里。内容只存在本机，随时保存。',
    en: 'Loss notice, claim, documents and originals to follow live in a case. It stays on this computer and is saved as you type.',
  },
  'home.start.text': {
    zh: '填写报损，放入扫描件，自检后提交。',
    en: 'Fill in the loss notice, add scans, check and submit.',
  },
  'home.sample.text': {
    zh: '一个填好大半的示例，适合先走一遍。',
    en: 'A sample that is nearly filled in, to walk through first.',
  },
  'home.import.text': { zh: '接着做同事交来的案件。', en: "Carry on with a colleague's case." },
} as const satisfies Record<string, Text>;
