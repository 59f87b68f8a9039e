import type { Text } from '../text.ts';

/** Words printed on letters and forms, beside what their templates say. */
export const paperTexts = {
  'paper.kind.possible-loss-notice': { zh: '可能损失通知书', en: 'Notice of possible loss' },
  'paper.kind.claim-application': { zh: '索赔申请书', en: 'Claim application' },
  'paper.kind.document-list': { zh: '索赔单证明细表', en: 'Schedule of claim documents' },
  'paper.kind.case-statement': { zh: '案情说明', en: 'Statement of the case' },
  'paper.kind.originals-undertaking': { zh: '正本后补承诺书', en: 'Undertaking for originals' },

  'paper.word.seam': { zh: '骑缝章', en: 'Seam seal' },
  'paper.word.reference': { zh: '{ref}　{serial}', en: '{ref}   {serial}' },
  'paper.column.number': { zh: '序号', en: 'No.' },
  'paper.column.invoiced': { zh: '发票金额', en: 'Invoiced' },
  'paper.column.insured': { zh: '投保金额', en: 'Insured' },
  'paper.column.received': { zh: '已收汇', en: 'Received' },
  'paper.column.document': { zh: '单证名称', en: 'Document' },
  'paper.column.pages': { zh: '页数', en: 'Pages' },
  'paper.column.form': { zh: '形式', en: 'Form' },
  'paper.column.original': { zh: '正本', en: 'Original' },
  'paper.column.running-no': { zh: '正本台账号', en: 'Register no.' },
  'paper.column.promised': { zh: '承诺日', en: 'Promised for' },
  'paper.column.reason': { zh: '后补原因', en: 'Reason' },
  'paper.column.copies': { zh: '份数', en: 'Copies' },
  'paper.total': { zh: '合计', en: 'Total' },
  'paper.in-currency': { zh: '币种 {currency}', en: 'in {currency}' },
  'paper.form.electronic': { zh: '电子件', en: 'E-document' },
  'paper.form.scan': { zh: '复印件（扫描）', en: 'Copy (scan)' },
  'paper.form.photo': { zh: '复印件（拍照）', en: 'Copy (photo)' },
  'paper.original.follows': { zh: '正本后补\n{promisedOn}', en: 'Follows\n{promisedOn}' },
  'paper.original.received': { zh: '正本已交', en: 'Received' },
  'paper.not-applicable': { zh: '不适用', en: 'Not applicable' },
  'paper.detail': { zh: '{label} {value}', en: '{label} {value}' },
} as const satisfies Record<string, Text>;
