import type { Text } from '../text.ts';

/** The real endpoint, and signing in at it. */
export const endpointTexts = {
  'endpoint.title': { zh: '受理端', en: 'Endpoint' },
  'endpoint.practiceText': {
    zh: '现在是演练：案件只送到本机的演练受理端，没有法律效力。正式业务用另一个保险库，两边的案件、名单和钥匙互不相通，也不能互相导入。',
    en: 'This is practice: cases go to the practice endpoint on this computer only and have no legal effect. Real business has a vault of its own; cases, lists and keys of one never get into the other.',
  },
  'endpoint.goReal': { zh: '转到正式业务…', en: 'Go to real business…' },
  'endpoint.goRealTitle': { zh: '转到正式业务？', en: 'Go to real business?' },
  'endpoint.goRealText': {
    zh: '演练的案件留在演练里，随时可以回来。正式业务从空的保险库开始，有自己的口令和恢复密钥。',
    en: 'Practice cases stay in practice, and you can come back at any time. Real business starts with an empty vault with a passphrase and a recovery key of its own.',
  },
  'endpoint.goPractice': { zh: '回到演练…', en: 'Back to practice…' },
  'endpoint.goPracticeTitle': { zh: '回到演练？', en: 'Back to practice?' },
  'endpoint.goPracticeText': {
    zh: '正式案件留在正式保险库里。在演练期间，正式的待发不会发送，也不收对方的消息。',
    en: 'Real cases stay in their vault. While you practise, nothing real is sent and no news of the other side is fetched.',
  },
  'endpoint.switch': { zh: '转过去', en: 'Go' },
  'endpoint.real': { zh: '正式业务', en: 'Real business' },
  'endpoint.address': { zh: '受理端地址', en: 'Address of the endpoint' },
  'endpoint.addressHint': {
    zh: '由受理机构提供，以 https:// 开头。',
    en: 'Given by the receiving organisation; begins with https://.',
  },
  'endpoint.look': { zh: '查看', en: 'Look' },
  'endpoint.compare': { zh: '与受理机构给您的资料核对', en: 'Compare with what the organisation gave you' },
  'endpoint.compareText': {
    zh: '签名钥匙的指纹应与机构公布的一致。确认后，回执只认这些钥匙。',
    en: 'The fingerprint of the signing key should be the one the organisation publishes. Once confirmed, only these keys count for receipts.',
  },
  'endpoint.name': { zh: '名称', en: 'Name' },
  'endpoint.url': { zh: '地址', en: 'Address' },
  'endpoint.fingerprint': { zh: '签名钥匙指纹', en: 'Key fingerprint' },
  'endpoint.signInServer': { zh: '登录服务器', en: 'Sign-in server' },
  'endpoint.confirmedAt': { zh: '确认于', en: 'Confirmed' },
  'endpoint.skew': {
    zh: '本机时钟与受理端相差 {minutes} 分钟，请先校准时间。',
    en: 'The clock of this computer differs from the endpoint by {minutes} minutes; set it first.',
  },
  'endpoint.confirm': { zh: '核对无误，使用', en: 'It matches, use it' },
  'endpoint.other': { zh: '换一个受理端', en: 'Use another endpoint' },
  'endpoint.otherTitle': { zh: '不再用这个受理端？', en: 'Stop using this endpoint?' },
  'endpoint.otherText': {
    zh: '会退出登录并忘记它的钥匙。还没有向它发送过任何内容。',
    en: 'You are signed out and its keys are forgotten. Nothing was ever sent to it.',
  },
  'endpoint.forget': { zh: '不再使用', en: 'Stop using it' },
  'signIn.title': { zh: '登录', en: 'Sign-in' },
  'signIn.start': { zh: '登录', en: 'Sign in' },
  'signIn.again': { zh: '重新登录', en: 'Sign in again' },
  'signIn.out': { zh: '退出登录', en: 'Sign out' },
  'signIn.cancel': { zh: '取消登录', en: 'Cancel' },
  'signIn.signedOut': { zh: '未登录', en: 'Not signed in' },
  'signIn.signedOutText': {
    zh: '离线工作不需要登录；发送和收取消息时才需要。',
    en: 'Work offline needs no sign-in; sending and receiving does.',
  },
  'signIn.starting': { zh: '正在打开浏览器…', en: 'Opening the browser…' },
  'signIn.waiting': { zh: '请在浏览器中登录', en: 'Sign in in your browser' },
  'signIn.waitingText': {
    zh: '到 {at} 为止有效。浏览器没有打开？复制下面的地址，自己打开它。',
    en: 'Good until {at}. No browser came up? Copy this address and open it yourself.',
  },
  'signIn.url': { zh: '登录地址', en: 'Sign-in address' },
  'signIn.copy': { zh: '复制', en: 'Copy' },
  'signIn.copied': { zh: '已复制', en: 'Copied' },
  'signIn.as': { zh: '{name} 已登录', en: 'Signed in as {name}' },
  'signIn.someone': { zh: '已登录', en: 'Signed in' },
  'signIn.renews': { zh: '{since} 登录，自动续期', en: 'Since {since}; renewed by itself' },
  'signIn.until': { zh: '{since} 登录，{until} 到期', en: 'Since {since}; ends {until}' },
  'signIn.failed': { zh: '没有登录成功', en: 'Not signed in' },
  'signIn.revoking': {
    zh: '已在本机退出。登录服务器还没有收到，联网后会再告知。',
    en: 'Signed out here. The sign-in server could not be told yet; it will be once there is a connection.',
  },
  'signIn.needed': { zh: '登录后才能继续发送', en: 'Sign in to go on sending' },
  'signIn.neededText': {
    zh: '待发内容都安全地留在本机，登录后自动继续。',
    en: 'Everything waiting is safe on this computer and goes on by itself afterwards.',
  },
  'signIn.toSettings': { zh: '打开设置', en: 'Open settings' },
  'signIn.open': { zh: '账户：{state}，打开设置', en: 'Account: {state}; open settings' },
  'signIn.page.done': { zh: '登录成功', en: 'Signed in' },
  'signIn.page.doneText': {
    zh: '可以关闭这个页面，回到绿色通道。',
    en: 'You can close this page and go back to Green Channel.',
  },
  'signIn.page.failed': { zh: '没有登录成功', en: 'Not signed in' },
  'signIn.page.failedText': { zh: '请回到绿色通道再试。', en: 'Go back to Green Channel and try again.' },
  'signIn.page.notOurs': { zh: '这次登录已经不在等待', en: 'This sign-in is no longer waited for' },
  'signIn.page.notOursText': {
    zh: '它可能已取消、已过期，或不是由绿色通道发起的。请回到绿色通道重新登录。',
    en: 'It was cancelled, has expired, or was not started by Green Channel. Go back to Green Channel and sign in again.',
  },
  'fault.endpoint-not-set': {
    zh: '还没有设置受理端。内容安全地留在本机。请在设置里填写受理端地址。',
    en: 'No endpoint is set yet. Everything is safe here. Enter its address in the settings.',
  },
  'fault.endpoint-only-real': {
    zh: '演练中不能设置别的受理端，也不登录。请先在设置里转到正式业务。',
    en: 'In practice no other endpoint can be set and nobody signs in. Go to real business in the settings first.',
  },
  'fault.endpoint-in-use': {
    zh: '已有内容交给或准备交给这个受理端，不能换成别的。',
    en: 'Something was sent to this endpoint or waits for it, so it cannot be replaced.',
  },
  'fault.endpoint-issuer-other': {
    zh: '这个地址上的受理端自称是 {issuer}。请核对地址后再试。',
    en: 'The endpoint at this address calls itself {issuer}. Check the address and try again.',
  },
  'fault.endpoint-without-sign-in': {
    zh: '这个受理端没有说明在哪里登录，无法使用。请与受理机构联系。',
    en: 'This endpoint does not say where to sign in, so it cannot be used. Ask the receiving organisation.',
  },
  'fault.endpoint-keys-changed': {
    zh: '受理端的签名钥匙与刚才显示的不同，没有保存。请重新查看并核对指纹。',
    en: 'The signing keys are not the ones just shown; nothing was kept. Look again and compare the fingerprint.',
  },
  'fault.vault-of-other-mode': {
    zh: '这是另一种模式的保险库：演练和正式业务的资料不能混用。请在它自己的模式中打开或恢复。',
    en: 'This vault belongs to the other mode: practice and real business are never mixed. Open or restore it in its own mode.',
  },
  'fault.package-of-other-mode': {
    zh: '这个交接包来自另一种模式：演练案件不能导入正式业务，正式案件也不能导入演练。没有导入任何内容。',
    en: 'This package comes from the other mode: practice cases cannot enter real business, nor real ones practice. Nothing was imported.',
  },
  'fault.sample-only-practice': {
    zh: '示例案件只能在演练中打开。',
    en: 'The sample case opens in practice only.',
  },
  'fault.sign-in-denied': {
    zh: '在浏览器里没有同意登录。需要时请再登录一次。',
    en: 'The sign-in was declined in the browser. Sign in again when you want to.',
  },
  'fault.sign-in-refused': {
    zh: '登录服务器拒绝了登录（{reason}）。请再试；若仍不行，请联系受理机构。',
    en: 'The sign-in server refused ({reason}). Try again; if it stays so, ask the receiving organisation.',
  },
  'fault.sign-in-ended': {
    zh: '登录已失效：可能已过期、被撤销，或在别处用过。内容安全，请重新登录。',
    en: 'The sign-in has ended: it expired, was revoked, or was used elsewhere. Everything is safe; sign in again.',
  },
  'fault.sign-in-server-failed': {
    zh: '登录服务器暂时出错（{status}）。稍后再试。',
    en: 'The sign-in server fails at the moment ({status}). Try again later.',
  },
  'fault.sign-in-server-unfit': {
    zh: '登录服务器的地址没有加密或不属于它自己，没有打开。请联系受理机构。',
    en: 'The sign-in server gives an address that is not encrypted or not its own; it was not opened. Ask the receiving organisation.',
  },
  'fault.sign-in-answer-invalid': {
    zh: '登录的答复不是给这次登录的，没有采用。请重新登录；若反复出现，请联系受理机构。',
    en: 'The answer was not for this sign-in and was not used. Sign in again; if it keeps happening, ask the receiving organisation.',
  },
  'fault.sign-in-clock-wrong': {
    zh: '本机时钟与登录服务器相差太多，无法登录。请校准系统时间后再试。',
    en: 'The clock of this computer is too far from that of the sign-in server. Set the system time and try again.',
  },
  'fault.sign-in-timeout': {
    zh: '等了十分钟，浏览器里没有完成登录。需要时请再登录一次。',
    en: 'The sign-in was not finished in the browser within ten minutes. Sign in again when you want to.',
  },
  'fault.sign-in-other-account': {
    zh: '这个保险库的申报和消息属于另一个账户，没有登录。请用原来的账户登录。',
    en: 'The filings and news of this vault belong to another account; not signed in. Sign in with the account used before.',
  },
} as const satisfies Record<string, Text>;
