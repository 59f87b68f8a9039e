import type { Text } from '../text.ts';

/** Doubts about relief measures: wanted and not taken up, taken up and not complete, taken up for nothing. */
export const measureDoubtTexts = {
  'doubt.originals-undeclared': {
    zh: '有 {count} 份正本后补，但没有采用“正本后补”措施。',
    en: '{count} originals follow, but the measure "Originals to follow" is not taken up.',
  },
  'doubt.originals-undeclared.todo': { zh: '采用后封面会写明。', en: 'Take it up so that the cover says so.' },
  'doubt.originals-unreasoned': { zh: '正本后补没有写原因。', en: 'No reason why the originals follow.' },
  'doubt.originals-unreasoned.todo': { zh: '如居家办公无法盖章。', en: 'Such as: no stamp at home.' },
  'doubt.originals-idle': {
    zh: '采用了“正本后补”，但没有一份单证注明正本后补。',
    en: '"Originals to follow" is taken up, but no document promises its original.',
  },
  'doubt.originals-idle.todo': { zh: '在单证处注明，或不用这项。', en: 'Mark the documents, or let the measure go.' },
  'doubt.same-day-undeclared': {
    zh: '索赔没有案件号，与报损同日提交，但没有采用“同日办理”。',
    en: 'The claim goes with its notice and without a case number, but "Same day" is not taken up.',
  },
  'doubt.same-day-undeclared.todo': {
    zh: '采用后对方会并案办理。',
    en: 'Take it up so that they handle both together.',
  },
  'doubt.same-day-idle': {
    zh: '已有案件号，“同日办理”的说明不再成立。',
    en: 'There is a case number, so the "Same day" statement no longer holds.',
  },
  'doubt.same-day-idle.todo': { zh: '不用这项。', en: 'Let the measure go.' },
  'doubt.late-notice-unreasoned': { zh: '报损迟报说明没有写原因。', en: 'No reason why the notice is late.' },
  'doubt.late-notice-unreasoned.todo': { zh: '写明为什么迟报。', en: 'Say why it is late.' },
  'doubt.late-notice-idle': {
    zh: '报损没有超过保单期限，迟报说明多余。',
    en: 'The notice is in time; the statement of lateness is not needed.',
  },
  'doubt.late-notice-idle.todo': { zh: '核对期限，或不用这项。', en: 'Check the term, or let the measure go.' },
  'doubt.late-claim-unreasoned': { zh: '索赔迟报说明没有写原因。', en: 'No reason why the claim is late.' },
  'doubt.late-claim-unreasoned.todo': { zh: '写明为什么迟报。', en: 'Say why it is late.' },
  'doubt.late-claim-idle': {
    zh: '索赔没有超过保单期限，迟报说明多余。',
    en: 'The claim is in time; the statement of lateness is not needed.',
  },
  'doubt.late-claim-idle.todo': { zh: '核对期限，或不用这项。', en: 'Check the term, or let the measure go.' },
  'doubt.early-claim-unreasoned': {
    zh: '快赔没有写风险何以确定。',
    en: 'The early claim does not say why the risk is certain.',
  },
  'doubt.early-claim-unreasoned.todo': { zh: '写明事实和日期。', en: 'State the facts and the day.' },
  'doubt.early-claim-day': {
    zh: '风险确定日缺失，或晚于今天。',
    en: 'The day the risk became certain is missing or in the future.',
  },
  'doubt.early-claim-day.todo': { zh: '对照证据填写。', en: 'Take it from the evidence.' },
  'doubt.early-claim-idle': {
    zh: '发票都已到应付款日，快赔说明多余。',
    en: 'All invoices are due; the early-claim statement is not needed.',
  },
  'doubt.early-claim-idle.todo': { zh: '不用这项。', en: 'Let the measure go.' },
  'doubt.set-off-no-amount': { zh: '抵扣没有写未缴保费金额。', en: 'The set-off names no amount.' },
  'doubt.set-off-no-amount.todo': { zh: '与信保核对后填写。', en: 'Ask the insurer and fill it in.' },
  'doubt.set-off-no-consent': {
    zh: '采用了抵扣，但没有表示同意。',
    en: 'The set-off is taken up without consent.',
  },
  'doubt.set-off-no-consent.todo': { zh: '勾选同意，或不用这项。', en: 'Give the consent, or let it go.' },
  'doubt.set-off-over-claim': {
    zh: '未缴保费 {amount} 超过索赔金额 {limit}。',
    en: 'The unpaid premium {amount} exceeds the claim {limit}.',
  },
  'doubt.set-off-over-claim.todo': { zh: '核对两个金额。', en: 'Check both amounts.' },
  'doubt.deferral-no-amount': { zh: '缓缴没有写保费金额。', en: 'The deferral names no amount.' },
  'doubt.deferral-no-amount.todo': { zh: '与信保核对后填写。', en: 'Ask the insurer and fill it in.' },
  'doubt.deferral-day': {
    zh: '承诺缴清日缺失或已过。',
    en: 'The day to pay by is missing or past.',
  },
  'doubt.deferral-day.todo': { zh: '写一个做得到的日期。', en: 'Give a day you can keep.' },
  'doubt.deferral-and-set-off': {
    zh: '同一笔保费既申请缓缴又同意抵扣。',
    en: 'The same premium is both deferred and set off.',
  },
  'doubt.deferral-and-set-off.todo': { zh: '保留一项。', en: 'Keep one of them.' },
  'doubt.late-declaration-unreasoned': {
    zh: '出运申报迟报说明没有写原因。',
    en: 'No reason why the shipment was declared late.',
  },
  'doubt.late-declaration-unreasoned.todo': { zh: '写明为什么迟报。', en: 'Say why it was late.' },
  'doubt.late-declaration-idle': {
    zh: '没有迟报的出运申报，说明多余。',
    en: 'No shipment was declared late; the statement is not needed.',
  },
  'doubt.late-declaration-idle.todo': { zh: '核对日期，或不用这项。', en: 'Check the dates, or let it go.' },
  'doubt.assigned-undeclared': {
    zh: '答了已签转让协议，但没有采用“保单融资”。',
    en: 'An assignment is signed, but "Assigned proceeds" is not taken up.',
  },
  'doubt.assigned-undeclared.todo': {
    zh: '采用后写明融资银行，赔款才能付对。',
    en: 'Take it up and name the bank, so that the payment goes to the right place.',
  },
  'doubt.assigned-no-bank': { zh: '赔款转让没有写融资银行。', en: 'The assignment names no bank.' },
  'doubt.assigned-no-bank.todo': { zh: '照转让协议填写。', en: 'Take it from the agreement.' },
  'doubt.assigned-answers-differ': {
    zh: '采用了“保单融资”，但六个问题里两份转让协议都答“否”。',
    en: '"Assigned proceeds" is taken up, but both questions on assignment say no.',
  },
  'doubt.assigned-answers-differ.todo': { zh: '核对六个问题。', en: 'Check the six questions.' },
  'doubt.small-firm-path-missing': {
    zh: '小微企业通道没有选属于哪一种。',
    en: 'The small-firm path does not say which kind.',
  },
  'doubt.small-firm-path-missing.todo': { zh: '请选一项。', en: 'Choose one.' },
  'doubt.flaw-unreasoned': { zh: '操作瑕疵说明没有写瑕疵是什么。', en: 'The flaw is not described.' },
  'doubt.flaw-unreasoned.todo': { zh: '写明瑕疵、原因和补救。', en: 'Say what it is, why, and what was done.' },
} as const satisfies Record<string, Text>;
