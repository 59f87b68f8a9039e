import type { Text } from '../text.ts';

/** The standard statements, as they stand on the cover unless the clerk writes another. `{name}`s come from the case. */
export const measureStatementTexts = {
  'measure.originals-to-follow.statement': {
    zh: '{insured}因{reason}，暂无法提交以下单证的盖章正本：{documents}。现先以扫描件、照片或电子件办理，承诺于 {day} 前补交正本，并对所交件与正本一致负责。',
    en: 'Because of {reason}, {insured} cannot hand in the stamped originals of: {documents}. Copies are filed now; the originals will follow by {day}, and the copies agree with them.',
  },
  'measure.same-day.statement': {
    zh: '{insured}就买方 {buyer}（保单 {policyNo}）的发票 {invoices} 经信保绿色通道同日提交报损和索赔。提交索赔时案件号尚未取得，请并案办理。',
    en: '{insured} files the notice and the claim against {buyer} (policy {policyNo}, invoices {invoices}) on the same day through the green channel. No case number is known yet; please handle them together.',
  },
  'measure.late-notice.statement': {
    zh: '{insured}于 {knownOn} 知悉买方 {buyer} 的风险，因{reason}，未能在保单 {policyNo} 约定期限内报损。现补报，请予受理；迟报未影响贵司追偿，减损措施见案情说明。',
    en: '{insured} learned of the risk with {buyer} on {knownOn}. Because of {reason}, the notice could not be given within the term of policy {policyNo}. It is given now; recovery has not been harmed, and the measures taken are described.',
  },
  'measure.late-claim.statement': {
    zh: '本案（案件号 {caseNo}，保单 {policyNo}，买方 {buyer}）因{reason}，未能在约定期限内提交索赔申请。现补交，请予受理。',
    en: 'In case {caseNo} (policy {policyNo}, buyer {buyer}) the claim could not be filed in time because of {reason}. It is filed now; please accept it.',
  },
  'measure.early-claim.statement': {
    zh: '买方 {buyer} 的风险已于 {day} 确定：{reason}。发票 {invoices} 中部分应付款日未到，等待已无意义，现申请先行索赔，证据随附。',
    en: 'The risk with {buyer} became certain on {day}: {reason}. Some of the invoices {invoices} are not due yet, but waiting serves nothing; the claim is made now with evidence enclosed.',
  },
  'measure.premium-set-off.statement': {
    zh: '{insured}在保单 {policyNo} 项下尚有未缴最低保费 {amount}，同意贵司从本案赔款中直接抵扣，不另行缴纳。',
    en: '{insured} owes minimum premium of {amount} under policy {policyNo} and agrees that it is set off against the payment in this case.',
  },
  'measure.premium-deferral.statement': {
    zh: '{insured}因{reason}，申请缓缴保单 {policyNo} 项下保费 {amount}，承诺于 {day} 前缴清；缓缴期间请维持保单效力。',
    en: 'Because of {reason}, {insured} asks to pay the premium of {amount} under policy {policyNo} later and undertakes to pay it by {day}; please keep the policy in force meanwhile.',
  },
  'measure.late-shipment-declaration.statement': {
    zh: '发票 {invoices} 的出运申报因{reason}迟于保单 {policyNo} 约定期限。货物出运属实，申报时未知悉风险，请视同按时申报。',
    en: 'Because of {reason}, invoices {invoices} were declared later than policy {policyNo} asks. The shipments are real and no risk was known when they were declared; please treat them as declared in time.',
  },
  'measure.assigned-proceeds.statement': {
    zh: '{insured}已就本案应收账款向 {bank} 办理融资，赔款请按转让协议支付；协议随附。',
    en: '{insured} has financed the receivables of this case with {bank}; please pay the proceeds as the enclosed assignment says.',
  },
  'measure.small-firm.statement': {
    zh: '{insured}属于{path}，申请按小微企业通道办理；未附的单证可按贵司要求补交。',
    en: '{insured} files as: {path}. Please handle the case on the small-firm path; documents not enclosed follow on request.',
  },
  'measure.operational-flaw.statement': {
    zh: '本案存在以下操作瑕疵：{reason}。瑕疵非故意造成，未改变风险，请予包容办理。',
    en: 'There is this operational flaw: {reason}. It was not intended and did not change the risk; please bear with it.',
  },
} as const satisfies Record<string, Text>;
