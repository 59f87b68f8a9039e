import type { Text } from '../text.ts';
import { helpTexts } from './help.ts';

/** The frame: title bar, rail, palette, network corner, vault. */
export const appTexts = {
  ...helpTexts,
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
  'app.rail': { zh: '主导航', en: 'Main navigation' },
  'app.toScreen': { zh: '转到“{screen}”', en: 'Go to {screen}' },
  'app.skip': { zh: '跳到内容', en: 'Skip to the content' },
  'app.back': { zh: '返回', en: 'Back' },
  'app.help': { zh: '本页帮助', en: 'Help with this screen' },
  'app.close': { zh: '关闭', en: 'Close' },
  'app.cancel': { zh: '取消', en: 'Cancel' },
  'app.retry': { zh: '重试', en: 'Try again' },
  'app.open': { zh: '打开', en: 'Open' },
  'app.loading': { zh: '正在读取', en: 'Loading' },
  'app.loadFailed': { zh: '没能读取', en: 'This could not be loaded' },
  'app.failed': { zh: '没有完成', en: 'This was not done' },
  'app.saved': { zh: '已保存', en: 'Saved' },
  'app.news': { zh: '通知', en: 'Notifications' },
  'app.none': { zh: '—', en: '—' },

  'app.theme.toDark': { zh: '切换到深色', en: 'Switch to dark' },
  'app.theme.toLight': { zh: '切换到浅色', en: 'Switch to light' },
  'app.language.switch': { zh: '切换到英文', en: 'Switch to Chinese' },

  'app.net.online': { zh: '在线', en: 'Online' },
  'app.net.offline': { zh: '离线', en: 'Offline' },
  'app.net.waiting': { zh: '{count} 件待发', en: '{count} waiting' },
  'app.net.sending': { zh: '发送中 {percent}%', en: 'Sending {percent}%' },
  'app.net.attention': { zh: '{count} 件受阻', en: '{count} stuck' },
  'app.net.open': { zh: '打开待发：{state}', en: 'Open the outbox: {state}' },

  'app.palette.title': { zh: '查找和操作', en: 'Search and do' },
  'app.palette.placeholder': {
    zh: '案件、买方、发票号，或一个操作',
    en: 'A case, buyer, invoice number, or an action',
  },
  'app.palette.cases': { zh: '案件', en: 'Cases' },
  'app.palette.actions': { zh: '操作', en: 'Actions' },
  'app.palette.screens': { zh: '页面', en: 'Screens' },
  'app.palette.nothing': {
    zh: '没有找到。可以试试买方名称的一部分或发票号。',
    en: "Nothing found. Try part of the buyer's name or an invoice number.",
  },

  'app.do.newCase': { zh: '新建案件', en: 'New case' },
  'app.do.openSample': { zh: '打开示例案件', en: 'Open the sample case' },
  'app.do.importCase': { zh: '导入交接包', en: 'Import a hand-over package' },

  'app.crash.title': { zh: '这一页出错了', en: 'Something on this page went wrong' },
  'app.crash.text': {
    zh: '已保存的内容都在。可以重新打开这一页；仍然不行请重新启动应用。',
    en: 'What was saved is safe. Open the page again; if that does not help, restart the app.',
  },
  'app.crash.again': { zh: '重新打开', en: 'Open it again' },
  'app.crash.home': { zh: '回到今天', en: 'Back to Today' },

  'app.vault.create': { zh: '先设一个口令', en: 'First, set a passphrase' },
  'app.vault.createText': {
    zh: '这台电脑没有系统钥匙串，案件资料将用这个口令加密。口令只有您知道，忘记后没有任何办法找回资料。',
    en: 'This computer has no system keyring, so your cases are encrypted with this passphrase. Only you know it; without it there is no way back to them.',
  },
  'app.vault.unlock': { zh: '输入口令', en: 'Enter your passphrase' },
  'app.vault.unlockText': { zh: '案件资料已加密保存在本机。', en: 'Your cases are kept encrypted on this computer.' },
  'app.vault.passphrase': { zh: '口令', en: 'Passphrase' },
  'app.vault.again': { zh: '再输一遍', en: 'Once more' },
  'app.vault.hint': {
    zh: '至少 {minimum} 个字符，几个不相干的词最好记。',
    en: 'At least {minimum} characters; a few unrelated words are easy to remember.',
  },
  'app.vault.different': { zh: '两次输入不一样。', en: 'The two are not the same.' },
  'app.vault.strength': { zh: '强度：{level}', en: 'Strength: {level}' },
  'app.vault.strength.short': { zh: '太短', en: 'too short' },
  'app.vault.strength.weak': { zh: '弱', en: 'weak' },
  'app.vault.strength.fair': { zh: '一般', en: 'fair' },
  'app.vault.strength.good': { zh: '好', en: 'good' },
  'app.vault.understood': {
    zh: '我明白：忘记口令就无法再打开这些资料',
    en: 'I understand: without the passphrase these data cannot be opened again',
  },
  'app.vault.doCreate': { zh: '建立并打开', en: 'Create and open' },
  'app.vault.doUnlock': { zh: '打开', en: 'Open' },
  'app.vault.damaged': { zh: '资料现在打不开', en: 'Your data cannot be opened now' },
  'app.vault.keyringLocked': { zh: '等待系统钥匙串', en: "Waiting for the system's keyring" },
  'dialog.documents': { zh: 'PDF 和图片', en: 'PDF and pictures' },
  'dialog.packages': { zh: '交接包', en: 'Hand-over package' },
} as const satisfies Record<string, Text>;
