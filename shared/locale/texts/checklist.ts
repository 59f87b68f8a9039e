import type { Text } from '../text.ts';

export const checklistTexts = {
  'checklist.title': { zh: '单证清单', en: 'Checklist' },
  'checklist.shipped': { zh: '随应用提供', en: 'Comes with the app' },
  'checklist.own': { zh: '本单位清单', en: 'Your own list' },
  'checklist.ownChecked': { zh: '本单位清单，已核对保单', en: 'Your own list, checked against the policy' },
  'checklist.lines': { zh: '项目', en: 'Lines' },
  'checklist.cardText': {
    zh: '哪些单证要交，按报损或索赔、出险原因和支付方式提示。自检、单证栏和打印都用这份清单。',
    en: 'Which documents to send, by filing, loss reason and payment mode. Self-check, documents and print-outs use it.',
  },
  'checklist.rowCount': { zh: '共 {count} 项，其中自定 {own} 项', en: '{count} lines, {own} of your own' },
  'checklist.open': { zh: '查看和修改', en: 'See and change it' },
  'checklist.back': { zh: '设置', en: 'Settings' },
  'checklist.shippedText': {
    zh: '这份清单根据公开资料推断（D），只作提示，以保单所附明细表为准。改动任何一处，就成为本单位清单。',
    en: 'This list is inferred from public sources (D) and is a reminder only; the schedule attached to the policy governs. Change anything and it becomes your own list.',
  },
  'checklist.ownText': {
    zh: '改动立即用于所有案件的自检；已经送出的申报不变。',
    en: 'Changes count at once in the self-check of every case; filings already sent stay as they are.',
  },
  'checklist.source': { zh: '来源', en: 'Source' },
  'checklist.sourceHint': {
    zh: '例如：保单 SCH017067 所附《索赔单证明细表》',
    en: 'For instance: schedule of claim documents of policy SCH017067',
  },
  'checklist.isChecked': {
    zh: '已逐项与保单所附《索赔单证明细表》核对',
    en: 'Checked line by line against the schedule attached to the policy',
  },
  'checklist.reset': { zh: '恢复随应用的清单', en: "Back to the app's list" },
  'checklist.resetTitle': { zh: '恢复随应用提供的清单？', en: 'Go back to the list that comes with the app?' },
  'checklist.resetText': {
    zh: '本单位的名称、要求和自定的 {own} 项会去掉，不能撤销。案件和单证不变。',
    en: 'Your names, requirements and own lines ({own}) go, which cannot be undone. Cases and documents stay.',
  },
  'checklist.resetDo': { zh: '恢复', en: 'Go back' },
  'checklist.failed': { zh: '没有改成', en: 'Not changed' },
  'checklist.unreadable': { zh: '本单位清单读不出来', en: 'Your own list cannot be read' },

  'checklist.group.application': { zh: '申请', en: 'Application' },
  'checklist.group.trade': { zh: '贸易', en: 'Trade' },
  'checklist.group.insurance': { zh: '保险', en: 'Insurance' },
  'checklist.group.anti-money-laundering': { zh: '反洗钱', en: 'Anti-money laundering' },

  'checklist.expectation.M': { zh: '必备', en: 'Needed' },
  'checklist.expectation.C': { zh: '视情', en: 'If any' },
  'checklist.expectation.-': { zh: '不要', en: 'No' },

  'checklist.col.code': { zh: '代码', en: 'Code' },
  'checklist.col.zh': { zh: '中文名称', en: 'Chinese name' },
  'checklist.col.en': { zh: '英文名称', en: 'English name' },
  'checklist.col.notice': { zh: '报损', en: 'Notice' },
  'checklist.col.claim': { zh: '索赔', en: 'Claim' },
  'checklist.col.LC': { zh: 'L/C', en: 'L/C' },
  'checklist.col.DP': { zh: 'D/P', en: 'D/P' },
  'checklist.col.DA': { zh: 'D/A', en: 'D/A' },
  'checklist.col.OA': { zh: 'O/A', en: 'O/A' },
  'checklist.col.reasons': { zh: '这些原因必备', en: 'Needed for' },
  'checklist.cell': { zh: '{name}：{column}', en: '{name}: {column}' },
  'checklist.reasonsTitle': {
    zh: '“{name}”在哪些出险原因下必备',
    en: 'Loss reasons for which "{name}" is needed',
  },
  'checklist.reasonsNone': { zh: '无', en: 'None' },
  'checklist.fromForm': { zh: '由表单生成', en: 'From the form' },
  'checklist.fixed': { zh: '固定保留', en: 'Always there' },
  'checklist.remove': { zh: '去掉“{name}”', en: 'Remove "{name}"' },
  'checklist.removed': { zh: '已去掉“{name}”', en: '"{name}" removed' },
  'checklist.added': { zh: '已加入 {code}“{name}”', en: '{code} "{name}" added' },

  'checklist.add': { zh: '加一项', en: 'Add a line' },
  'checklist.addGroup': { zh: '分组', en: 'Group' },
  'checklist.addEnHint': { zh: '空着就用中文名称', en: 'Left empty: the Chinese name' },
  'checklist.addDo': { zh: '加入', en: 'Add' },
  'checklist.addFull': { zh: '最多 {count} 项。', en: 'At most {count} lines.' },
} as const satisfies Record<string, Text>;
