import type { Text } from '../text.ts';

/** How the real endpoint is reached: proxy, authorities, certificate. */
export const transportTexts = {
  'transport.title': { zh: '连接', en: 'Connection' },
  'transport.text': {
    zh: '通常什么都不用改：系统的代理设置会自动采用。公司网络有特别要求时在这里填写，只存在加密的保险库里。',
    en: "Usually nothing to do: the system's proxy is used by itself. What the firm's network asks for beyond that is entered here and kept in the encrypted vault only.",
  },
  'transport.proxy': { zh: '代理', en: 'Proxy' },
  'transport.direct': { zh: '不经代理', en: 'none' },
  'transport.asks': { zh: '代理 {proxy} 要求登录', en: 'The proxy {proxy} asks for a name and password' },
  'transport.refused': {
    zh: '代理 {proxy} 没有接受现在的用户名和口令',
    en: 'The proxy {proxy} did not accept the name and password',
  },
  'transport.loggedIn': { zh: '以 {user} 登录代理 {proxy}', en: 'At the proxy {proxy} as {user}' },
  'transport.user': { zh: '代理用户名', en: 'Name at the proxy' },
  'transport.password': { zh: '代理口令', en: 'Password at the proxy' },
  'transport.saveLogin': { zh: '保存', en: 'Save' },
  'transport.forgetLogin': { zh: '忘记代理登录', en: 'Forget the proxy login' },
  'transport.authority': { zh: '公司根证书', en: "Firm's authority" },
  'transport.authorityNone': { zh: '未添加', en: 'none added' },
  'transport.fingerprint': { zh: '指纹 (SHA-256)', en: 'Fingerprint (SHA-256)' },
  'transport.until': { zh: '有效期至 {day}', en: 'valid until {day}' },
  'transport.chooseAuthority': { zh: '添加根证书…', en: 'Add an authority…' },
  'transport.replaceAuthority': { zh: '换根证书…', en: 'Replace the authority…' },
  'transport.forgetAuthority': { zh: '去掉根证书', en: 'Remove the authority' },
  'transport.certificate': { zh: '客户端证书', en: 'Client certificate' },
  'transport.certificateNone': { zh: '未添加', en: 'none added' },
  'transport.certificateSet': { zh: '已添加', en: 'added' },
  'transport.chooseCertificate': { zh: '添加客户端证书…', en: 'Add a client certificate…' },
  'transport.replaceCertificate': { zh: '换客户端证书…', en: 'Replace the client certificate…' },
  'transport.forgetCertificate': { zh: '去掉客户端证书', en: 'Remove the client certificate' },
  'transport.certificatePassword': { zh: '证书文件的口令', en: 'Password of the file' },
  'transport.certificatePasswordText': {
    zh: '.p12 或 .pfx 文件里有证书和私钥。先输入它的口令，再选择文件。',
    en: 'A .p12 or .pfx file holds the certificate with its private key. Enter its password, then choose the file.',
  },
  'transport.chooseFile': { zh: '选择文件…', en: 'Choose the file…' },
  'dialog.certificates': { zh: '证书', en: 'Certificates' },
  'fault.tls-expired': {
    zh: '受理端的证书已过期或尚未生效，没有发送任何内容。请先校准系统时间；若时间正确，请联系受理机构。',
    en: "The endpoint's certificate has expired or is not valid yet, so nothing was sent. Set the system clock; if it is right, tell the receiving organisation.",
  },
  'fault.tls-other-host': {
    zh: '应答的证书属于另一个地址，没有发送任何内容。请核对受理端地址，或询问网络管理员。',
    en: 'The certificate shown is for another address, so nothing was sent. Check the address of the endpoint or ask your network administrator.',
  },
  'fault.client-certificate-needed': {
    zh: '受理端要求客户端证书，或不接受现在的这个。请在设置的“连接”里添加机构发给您的 .p12 或 .pfx 文件。',
    en: 'The endpoint asks for a client certificate, or does not accept the present one. Add the .p12 or .pfx file you were given under Connection in the settings.',
  },
  'fault.proxy-login-needed': {
    zh: '公司代理 {proxy} 要求登录。内容安全地留在本机。请在设置的“连接”里填写代理的用户名和口令。',
    en: "The firm's proxy {proxy} wants a name and password. Everything is safe here. Enter them under Connection in the settings.",
  },
  'fault.proxy-refused': {
    zh: '公司代理 {proxy} 没有接通受理端。会自动再试；若一直如此，请询问网络管理员。',
    en: "The firm's proxy {proxy} did not connect to the endpoint. It will be tried again; if it stays so, ask your network administrator.",
  },
  'fault.certificate-unreadable': {
    zh: '读不了这个文件，或者它太大，不像证书。请另选一个。',
    en: 'This file cannot be read, or is too large for a certificate. Choose another.',
  },
  'fault.authority-invalid': {
    zh: '这个文件里没有可以签发证书的根证书。请向网络管理员索取 .pem 或 .crt 文件。',
    en: 'There is no authority in this file that signs other certificates. Ask your network administrator for a .pem or .crt file.',
  },
  'fault.authority-expired': {
    zh: '这个根证书已于 {until} 过期，没有添加。请索取新的。',
    en: 'This authority expired on {until} and was not added. Ask for a new one.',
  },
  'fault.client-certificate-password': {
    zh: '口令打不开这个证书文件。请核对口令，再选一次。',
    en: 'The password does not open this file. Check it and choose the file again.',
  },
  'fault.client-certificate-invalid': {
    zh: '这不是可用的客户端证书文件。请选择机构发给您的 .p12 或 .pfx 文件。',
    en: 'This is no client certificate file that can be used. Choose the .p12 or .pfx file you were given.',
  },
  'fault.client-certificate-expired': {
    zh: '这个客户端证书已于 {until} 过期，没有添加。请向机构索取新的。',
    en: 'This client certificate expired on {until} and was not added. Ask for a new one.',
  },
} as const satisfies Record<string, Text>;
