import type { Text } from '../text.ts';

/** Faults between us and the single-window endpoint. */
export const endpointFaultTexts = {
  'fault.aborted': {
    zh: '这次操作已中断，没有改变任何内容。需要时请重新开始。',
    en: 'This was interrupted and changed nothing. Start it again when you like.',
  },
  'fault.network-offline': {
    zh: '现在没有网络。申报内容已安全存在本机，网络恢复后会自动发送。',
    en: 'There is no network now. The filing is safe on this computer and will be sent by itself when the network is back.',
  },
  'fault.network-cut': {
    zh: '连接中断了。已传的部分不会丢，会自动从断点续传。',
    en: 'The connection was cut. What has been sent is kept, and sending carries on from there by itself.',
  },
  'fault.network-timeout': {
    zh: '对方很久没有回应。申报内容安全，稍后会自动再试。',
    en: 'There was no answer in time. The filing is safe and will be tried again by itself.',
  },
  'fault.tls-untrusted': {
    zh: '受理端的证书不可信，没有发送任何内容。若公司网络会检查加密连接，请在设置的“连接”里添加公司根证书。',
    en: "The endpoint's certificate is not trusted, so nothing was sent. If the firm's network inspects encrypted connections, add its authority under Connection in the settings.",
  },
  'fault.endpoint-not-speaking': {
    zh: '回应的不是受理端（可能是上网登录页或代理）。没有发送申报内容。请先确认能正常上网，稍后会自动再试。',
    en: 'Something other than the endpoint answered, perhaps a Wi-Fi sign-in page or a proxy. Nothing was handed over. Check the connection; it will be tried again.',
  },
  'fault.endpoint-busy': {
    zh: '受理端正忙，请它稍后再收。申报内容安全，会自动再试。',
    en: 'The endpoint is busy and asked to wait. The filing is safe and will be tried again by itself.',
  },
  'fault.endpoint-failed': {
    zh: '受理端内部出错。申报内容安全，会自动再试。',
    en: 'The endpoint had an internal error. The filing is safe and will be tried again by itself.',
  },
  'fault.unavailable': {
    zh: '受理端暂时不可用。申报内容安全，会自动再试。',
    en: 'The endpoint is not available for the moment. The filing is safe and will be tried again by itself.',
  },
  'fault.internal': {
    zh: '受理端内部出错。申报内容安全，会自动再试。',
    en: 'The endpoint had an internal error. The filing is safe and will be tried again by itself.',
  },
  'fault.too-many-requests': {
    zh: '请求太频繁，受理端要求稍等。申报内容安全，会自动再试。',
    en: 'Too many requests; the endpoint asked to wait. The filing is safe and will be tried again by itself.',
  },
  'fault.endpoint-refused': {
    zh: '受理端拒绝了这次请求。申报内容仍在本机。请查看说明，改好后再发送。',
    en: 'The endpoint refused the request. The filing is still here. Read its words, correct what is wrong and send again.',
  },
  'fault.endpoint-storage-full': {
    zh: '受理端的存储空间不足，没有收下。申报内容仍在本机。请过些时候再发送，或联系对方。',
    en: 'The endpoint has no space left and did not take it. The filing is still here. Send it later, or ask them.',
  },
  'fault.endpoint-address-invalid': {
    zh: '受理端地址不正确，没有发送任何内容。请在设置里检查地址。',
    en: "The endpoint's address is not valid, so nothing was sent. Check it in Settings.",
  },
  'fault.endpoint-not-encrypted': {
    zh: '受理端地址不是加密连接，没有发送任何内容。请改用 https 地址。',
    en: "The endpoint's address is not encrypted, so nothing was sent. Use an https address.",
  },
  'fault.practice-endpoint-required': {
    zh: '演练数据只能发到本机的演练受理端，已经拦下，没有发送。请在设置里启动演练受理端。',
    en: 'Practice data can only go to the practice endpoint on this computer; it was stopped and nothing was sent. Start the practice endpoint in Settings.',
  },
  'fault.real-endpoint-required': {
    zh: '正式数据不能发到演练受理端，已经拦下，没有发送。请在设置里检查受理端。',
    en: 'Real data cannot go to a practice endpoint; it was stopped and nothing was sent. Check the endpoint in Settings.',
  },
  'fault.sign-in-needed': {
    zh: '受理端要求重新登录。申报内容安全。请登录后再发送。',
    en: 'The endpoint wants you to sign in again. The filing is safe. Sign in, then send.',
  },
  'fault.token-missing': {
    zh: '还没有登录受理端。申报内容安全。请登录后再发送。',
    en: 'You are not signed in to the endpoint. The filing is safe. Sign in, then send.',
  },
  'fault.token-invalid': {
    zh: '登录已失效。申报内容安全。请重新登录后再发送。',
    en: 'The sign-in is no longer valid. The filing is safe. Sign in again, then send.',
  },
  'fault.malformed-request': {
    zh: '受理端读不懂这次请求，没有收下。申报内容仍在本机。请更新应用或联系支持。',
    en: 'The endpoint could not read the request and took nothing. The filing is still here. Update the app or ask for help.',
  },
  'fault.invalid-manifest': {
    zh: '受理端认为表单内容不合要求，没有收下。内容仍在本机。请按提示修改后再发送。',
    en: 'The endpoint found the form not as required and took nothing. Everything is still here. Correct it and send again.',
  },
  'fault.idempotency-key-missing': {
    zh: '请求缺少防重复标记，受理端没有收下。申报内容仍在本机。请更新应用或联系支持。',
    en: 'The request lacked its repeat guard and was not taken. The filing is still here. Update the app or ask for help.',
  },
  'fault.idempotency-conflict': {
    zh: '同一编号已经发过不同的内容，受理端没有收下第二份。两份内容都没有丢。请收回后重新提交。',
    en: 'The same number was already used for other content, so this was not taken. Nothing is lost. Take the filing back and submit it again.',
  },
  'fault.not-acceptable-now': {
    zh: '按现在的状态，受理端不能接收这份申报。内容仍在本机。请查看时间线上的最新状态。',
    en: 'In its present state the endpoint cannot take this filing. It is still here. See the newest state in the timeline.',
  },
  'fault.corp-serial-no-taken': {
    zh: '这个企业流水号在受理端已被占用，没有收下。内容仍在本机。请联系对方核对。',
    en: 'This serial number is already used at the endpoint, so nothing was taken. The filing is still here. Ask them to check.',
  },
  'fault.documents-missing': {
    zh: '受理端说还缺单证文件。本机文件都在，会自动补传。',
    en: 'The endpoint says document files are missing. They are all here and will be sent again by themselves.',
  },
  'fault.signature-invalid': {
    zh: '受理端没有认可本机的签名，没有收下。申报内容仍在本机。请检查系统时间后再发送。',
    en: "The endpoint did not accept this computer's signature. The filing is still here. Check the system clock and send again.",
  },
  'fault.digest-mismatch': {
    zh: '受理端收到的文件与本机不一致，没有采用。本机文件完好。请收回后重新提交。',
    en: 'What the endpoint got differs from the file here, so it was not used. The file here is intact. Take the filing back and submit again.',
  },
  'fault.precondition-failed': {
    zh: '受理端的状态已经变化，这一步没有执行。请先查看时间线，再决定。',
    en: 'The state at the endpoint has changed, so this step was not done. Look at the timeline first.',
  },
  'fault.body-too-large': {
    zh: '这次内容超过受理端的上限，没有收下。内容仍在本机。请减小单证后再提交。',
    en: 'This is larger than the endpoint allows and was not taken. It is still here. Make the documents smaller and submit again.',
  },
  'fault.document-too-large': {
    zh: '有单证超过受理端的大小上限，没有收下。本机文件完好。请拆分或压缩后再提交。',
    en: 'A document is larger than the endpoint allows. The file here is intact. Split or compress it and submit again.',
  },
  'fault.media-type-not-allowed': {
    zh: '受理端不接收这种文件格式。本机文件完好。请换成 PDF 再提交。',
    en: 'The endpoint does not take this kind of file. The file here is intact. Use a PDF and submit again.',
  },
  'fault.upload-expired': {
    zh: '上传等得太久，受理端已清除半份。本机文件完好，会自动重新上传。',
    en: 'The upload waited too long and the endpoint dropped the half. The file here is intact and will be sent again by itself.',
  },
  'fault.upload-gone': {
    zh: '受理端找不到传了一半的文件。本机文件完好，会自动重新上传。',
    en: 'The endpoint no longer has the half-sent file. The file here is intact and will be sent again by itself.',
  },
  'fault.upload-locked': {
    zh: '受理端还在处理上一次上传。文件完好，稍后会自动再试。',
    en: 'The endpoint is still busy with the last upload. The file is intact and will be tried again.',
  },
  'fault.upload-offset-wrong': {
    zh: '断点位置对不上，已改用受理端的位置。文件完好，会自动续传。',
    en: "The place to carry on did not match; the endpoint's own is used now. The file is intact and sending goes on.",
  },
  'fault.upload-length-wrong': {
    zh: '受理端记的文件长度不对。本机文件完好，会自动重新上传。',
    en: 'The endpoint noted a different length. The file here is intact and will be sent again by itself.',
  },
  'fault.upload-digest-mismatch': {
    zh: '传到的文件校验不一致，受理端没有采用。本机文件完好，会自动重新上传。',
    en: 'The file arrived changed and was not used. The file here is intact and will be sent again by itself.',
  },
  'fault.upload-address-foreign': {
    zh: '受理端给的上传地址不属于它自己，已拦下，没有上传。请联系对方核实。',
    en: "The upload address is not the endpoint's own, so it was stopped and nothing was sent. Ask them about it.",
  },
  'fault.client-key-damaged': {
    zh: '本机的签名密钥已损坏，没有发送。申报内容安全。请用备份恢复数据文件夹。',
    en: "This computer's signing key is damaged, so nothing was sent. The filing is safe. Restore the data folder from a copy.",
  },
  'fault.pinned-keys-damaged': {
    zh: '内置的受理端公钥损坏，无法核对回执。申报内容安全。请重新安装应用。',
    en: "The endpoint's built-in public keys are damaged, so receipts cannot be checked. Filings are safe. Install the app again.",
  },
  'fault.receipt-signature-invalid': {
    zh: '回执的签名核对不通过，没有采用它。申报内容安全，请到待发里重试或联系对方。',
    en: "The receipt's signature does not hold, so it was not accepted. The filing is safe. Retry in the outbox or ask them.",
  },
  'fault.receipt-other-filing': {
    zh: '收到的是别的申报的回执，没有采用。申报内容安全，请重试或联系对方。',
    en: 'The receipt belongs to another filing and was not accepted. The filing is safe. Retry or ask them.',
  },
  'fault.receipt-other-manifest': {
    zh: '回执对应的内容与提交的不一致，没有采用。申报内容安全，请联系对方核对。',
    en: 'The receipt is for other content than was submitted and was not accepted. The filing is safe. Ask them to check.',
  },
  'fault.receipt-other-mode': {
    zh: '回执来自另一种模式（演练或正式），没有采用。申报内容安全，请检查设置里的受理端。',
    en: 'The receipt comes from the other mode, practice or real, and was not accepted. The filing is safe. Check the endpoint in Settings.',
  },
} as const satisfies Record<string, Text>;
