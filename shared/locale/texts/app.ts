import type { Text } from '../text.ts';

export const appTexts = {
  'app.name': { zh: '绿色通道', en: 'Green Channel' },
  'app.practice': {
    zh: '演练模式：数据只在本机，不会送到任何真实受理端',
    en: 'Practice mode: data stays on this computer and reaches no real endpoint',
  },
  'app.home': { zh: '今天', en: 'Today' },
  'app.cases': { zh: '案件', en: 'Cases' },
  'app.originals': { zh: '正本', en: 'Originals' },
  'app.outbox': { zh: '待发', en: 'Outbox' },
  'app.settings': { zh: '设置', en: 'Settings' },
} as const satisfies Record<string, Text>;
