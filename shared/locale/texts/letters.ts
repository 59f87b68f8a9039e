import type { Text } from '../text.ts';

/** What comes with letters. */
export const letterTexts = {
  'letters.attachments': { zh: '邮件附件', en: 'Attachments of the letter' },
  'letters.attachmentsCount': { zh: '邮件附件（{count} 个）', en: 'Attachments of the letter ({count})' },
  'letters.take': { zh: '收为单证（{count} 个）', en: 'Take in as documents ({count})' },
  'letters.taken': { zh: '已收', en: 'Taken in' },
  'letters.show': { zh: '看已收的单证：{name}', en: 'Show the document: {name}' },
} as const satisfies Record<string, Text>;
