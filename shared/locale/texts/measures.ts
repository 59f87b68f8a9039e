import type { Text } from '../text.ts';
import { measureScreenTexts } from './measures-screen.ts';
import { measureStatementTexts } from './measures-statements.ts';

/** The relief measures: names, what they are for, what goes into their slot, and why they fit or not. */
export const measureTexts = {
  ...measureScreenTexts,
  ...measureStatementTexts,

  'measure.originals-to-follow.name': { zh: '正本后补', en: 'Originals to follow' },
  'measure.originals-to-follow.short': {
    zh: '先凭扫描件、照片和电子件办理，盖章正本按承诺日期补交。',
    en: 'Scans, photos and e-documents first; the stamped originals by the promised day.',
  },
  'measure.originals-to-follow.evidence': { zh: '正本后补承诺书', en: 'Undertaking to send the originals' },
  'measure.originals-to-follow.because.promised': {
    zh: '{count} 份单证已注明正本后补。',
    en: 'The originals of {count} documents are promised.',
  },
  'measure.originals-to-follow.because.copies': {
    zh: '{count} 份单证是扫描件或照片，需要补正本的请逐份注明。',
    en: '{count} documents are scans or photos; say which originals follow.',
  },
  'measure.originals-to-follow.because.electronic-only': {
    zh: '单证都是电子件，没有要补的正本。',
    en: 'All documents are electronic; there is no paper to follow.',
  },
  'measure.originals-to-follow.because.no-documents': { zh: '还没有单证。', en: 'There are no documents yet.' },

  'measure.same-day.name': { zh: '报损、索赔同日办理', en: 'Notice and claim on the same day' },
  'measure.same-day.short': {
    zh: '经绿色通道同日提交报损和索赔，不等案件号。',
    en: 'Both go through the green channel on one day, without waiting for a case number.',
  },
  'measure.same-day.evidence': { zh: '同日办理的依据', en: 'Grounds for filing both on one day' },
  'measure.same-day.because.claim-begun': {
    zh: '索赔已经开始，还没有案件号。',
    en: 'The claim has been begun and there is no case number yet.',
  },
  'measure.same-day.because.notice-there': {
    zh: '报损已有，案件号未到，可以同日索赔。',
    en: 'The notice is there and the case number is not: the claim can go the same day.',
  },
  'measure.same-day.because.no-notice': {
    zh: '先填报损，再开始索赔即可。',
    en: 'Fill in the notice first, then start the claim.',
  },
  'measure.same-day.because.case-no-there': {
    zh: '已有案件号 {caseNo}，按一般程序索赔即可。',
    en: 'There is a case number already ({caseNo}); the claim goes the usual way.',
  },

  'measure.late-notice.name': { zh: '报损迟报说明', en: 'Late loss notice' },
  'measure.late-notice.short': {
    zh: '超过保单的报损期限，附说明一并提交，不因此不报。',
    en: "The policy's term is over: the notice goes with a statement instead of not at all.",
  },
  'measure.late-notice.evidence': { zh: '报损迟报的证明', en: 'Proof of why the notice is late' },
  'measure.late-notice.because.past': {
    zh: '按保单期限应在 {by} 前报损，已过 {days} 天。',
    en: "By the policy's term it was due by {by}, {days} days ago.",
  },
  'measure.late-notice.because.in-time': { zh: '报损期限到 {by}，未过。', en: 'The term runs until {by}.' },
  'measure.late-notice.because.term-unknown': {
    zh: '知险日 {since}，已 {days} 天；保单期限尚未确认，请对照保险单明细表。',
    en: "Known since {since}, {days} days; the policy's term has not been confirmed, so check the schedule.",
  },
  'measure.late-notice.because.not-known': {
    zh: '知险日期未填，无法判断是否迟报。',
    en: 'The day the risk became known is missing, so lateness cannot be told.',
  },

  'measure.late-claim.name': { zh: '索赔迟报说明', en: 'Late claim' },
  'measure.late-claim.short': {
    zh: '超过保单的索赔期限，附说明提交。',
    en: 'The term for the claim is over: it goes with a statement.',
  },
  'measure.late-claim.evidence': { zh: '索赔迟报的证明', en: 'Proof of why the claim is late' },
  'measure.late-claim.because.past': {
    zh: '按保单期限应在 {by} 前索赔，已过 {days} 天。',
    en: "By the policy's term it was due by {by}, {days} days ago.",
  },
  'measure.late-claim.because.in-time': { zh: '索赔期限到 {by}，未过。', en: 'The term runs until {by}.' },
  'measure.late-claim.because.term-unknown': {
    zh: '报损日 {since}，已 {days} 天；保单期限尚未确认，请对照保险单明细表。',
    en: "Notice given on {since}, {days} days ago; the policy's term has not been confirmed, so check the schedule.",
  },
  'measure.late-claim.because.no-notice': {
    zh: '报损还没有送达对方，索赔期限尚未起算。',
    en: 'The notice has not reached them, so the term has not begun.',
  },

  'measure.early-claim.name': { zh: '快赔：未到应付款日先索赔', en: 'Early claim before the due date' },
  'measure.early-claim.short': {
    zh: '风险已确定而应付款日未到，附证据先行索赔。',
    en: 'The risk is certain and the due date has not come: claim now, with evidence.',
  },
  'measure.early-claim.evidence': { zh: '风险已确定的证据', en: 'Evidence that the risk is certain' },
  'measure.early-claim.because.risk-certain': {
    zh: '{count} 张发票未到应付款日（最早 {due}），损因为破产或拒收，风险已确定。',
    en: '{count} invoices are not due yet (first {due}), and insolvency or rejection makes the risk certain.',
  },
  'measure.early-claim.because.not-due': {
    zh: '{count} 张发票未到应付款日（最早 {due}）；须有证据表明风险已确定。',
    en: '{count} invoices are not due yet (first {due}); evidence has to show that the risk is certain.',
  },
  'measure.early-claim.because.all-due': { zh: '发票都已到应付款日。', en: 'All invoices are due.' },
  'measure.early-claim.because.no-due-dates': { zh: '发票还没有填应付款日。', en: 'No invoice has a due date yet.' },

  'measure.premium-set-off.name': { zh: '未缴最低保费抵扣', en: 'Unpaid minimum premium set off' },
  'measure.premium-set-off.short': {
    zh: '未缴的最低保费经书面同意从赔款中抵扣。',
    en: 'With written consent, unpaid minimum premium is taken out of the payment.',
  },
  'measure.premium-set-off.evidence': { zh: '抵扣同意书', en: 'Consent to the set-off' },
  'measure.premium-set-off.because.unpaid': {
    zh: '未缴最低保费 {currency} {amount}。',
    en: 'Unpaid minimum premium: {currency} {amount}.',
  },
  'measure.premium-set-off.because.unknown': {
    zh: '是否有未缴的最低保费尚未填写，请与信保核对。',
    en: 'Whether minimum premium is unpaid has not been entered; check with the insurer.',
  },
  'measure.premium-set-off.because.nothing-unpaid': { zh: '没有未缴的最低保费。', en: 'No premium is unpaid.' },

  'measure.premium-deferral.name': { zh: '缓缴保费承诺', en: 'Premium deferral undertaking' },
  'measure.premium-deferral.short': {
    zh: '凭书面承诺缓缴保费，保单先行生效。',
    en: 'Premium is paid later against a written promise; the policy takes effect meanwhile.',
  },
  'measure.premium-deferral.evidence': { zh: '缓缴保费承诺书', en: 'Undertaking to pay the premium later' },
  'measure.premium-deferral.because.unpaid': {
    zh: '未缴保费 {currency} {amount}，可申请缓缴。',
    en: 'Unpaid premium: {currency} {amount}; deferral can be asked for.',
  },
  'measure.premium-deferral.because.unknown': {
    zh: '是否有未缴保费尚未填写。',
    en: 'Whether premium is unpaid has not been entered.',
  },
  'measure.premium-deferral.because.set-off-chosen': {
    zh: '已同意从赔款中抵扣，不必缓缴。',
    en: 'It is set off against the payment already.',
  },
  'measure.premium-deferral.because.nothing-unpaid': { zh: '没有未缴的保费。', en: 'No premium is unpaid.' },

  'measure.late-shipment-declaration.name': { zh: '出运申报迟报说明', en: 'Late shipment declaration' },
  'measure.late-shipment-declaration.short': {
    zh: '因故迟报的出运申报，附说明视同按时申报。',
    en: 'A shipment declared late for cause counts as declared in time, with a statement.',
  },
  'measure.late-shipment-declaration.evidence': {
    zh: '出运申报迟报的证明',
    en: 'Proof of why the declaration was late',
  },
  'measure.late-shipment-declaration.because.late': {
    zh: '{count} 张发票的出运申报超过保单期限。',
    en: "{count} invoices were declared later than the policy's term.",
  },
  'measure.late-shipment-declaration.because.gap': {
    zh: '{count} 张发票在出运后申报，最长隔 {days} 天；申报期限以保单为准。',
    en: '{count} invoices were declared after shipment, {days} days at most; the policy says what is late.',
  },
  'measure.late-shipment-declaration.because.in-term': {
    zh: '出运申报都在保单期限内。',
    en: "All declarations are within the policy's term.",
  },
  'measure.late-shipment-declaration.because.same-day': {
    zh: '出运当天或之前已申报。',
    en: 'Declared on the day of shipment or before.',
  },
  'measure.late-shipment-declaration.because.no-dates': {
    zh: '出运日期或申报日期还没有填。',
    en: 'Dates of shipment or declaration are missing.',
  },

  'measure.assigned-proceeds.name': { zh: '保单融资：赔款转让', en: 'Assigned proceeds (policy financing)' },
  'measure.assigned-proceeds.short': {
    zh: '已办融资的，写明融资银行，赔款按转让协议支付。',
    en: 'Where trade finance was used: the bank is named and the proceeds go by the agreement.',
  },
  'measure.assigned-proceeds.evidence': {
    zh: '赔款转让协议／应收账款转让协议',
    en: 'Assignment of proceeds or receivables',
  },
  'measure.assigned-proceeds.because.financed': {
    zh: '六个问题里答了已融资或已签转让协议。',
    en: 'The answers say that finance was used or an assignment signed.',
  },
  'measure.assigned-proceeds.because.unanswered': {
    zh: '融资和转让的问题还没有答完。',
    en: 'The questions on finance and assignment are not all answered.',
  },
  'measure.assigned-proceeds.because.not-financed': {
    zh: '没有融资，也没有转让。',
    en: 'Neither financed nor assigned.',
  },

  'measure.small-firm.name': { zh: '小微企业通道', en: 'Small-firm path' },
  'measure.small-firm.short': {
    zh: '小微保单、信用保险 WE 平台和专精特新企业：单证从简，流程相同。',
    en: 'Small-firm policy, WE platform, specialised small firms: fewer documents, the same steps.',
  },
  'measure.small-firm.evidence': { zh: '小微或专精特新资格证明', en: 'Proof of being a small or specialised firm' },
  'measure.small-firm.because.policy-decides': {
    zh: '以保单类型为准：小微保单或经 WE 平台投保的适用。',
    en: 'The policy decides: it applies to small-firm policies and those taken on the WE platform.',
  },

  'measure.operational-flaw.name': { zh: '操作瑕疵说明', en: 'Operational flaw explained' },
  'measure.operational-flaw.short': {
    zh: '履约、申报或单证上的瑕疵，说明原因后随申报送出。',
    en: 'A flaw in performance, declaration or papers is explained, and the explanation travels.',
  },
  'measure.operational-flaw.evidence': { zh: '瑕疵情况的证明', en: 'Proof about the flaw' },
  'measure.operational-flaw.because.explained': {
    zh: '有 {count} 处提醒已写说明，可汇成一份瑕疵说明。',
    en: '{count} warnings are explained; one statement can sum them up.',
  },
  'measure.operational-flaw.because.returned': {
    zh: '曾被退回，可说明瑕疵和已采取的补救。',
    en: 'It was returned before: say what the flaw was and what was done.',
  },
  'measure.operational-flaw.because.anything': {
    zh: '有瑕疵而一时无法补正的，可以用。',
    en: 'Use it where a flaw cannot be mended in time.',
  },
} as const satisfies Record<string, Text>;
