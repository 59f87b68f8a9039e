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
  'app.calendar': { zh: '日历', en: 'Calendar' },
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
    zh: '这台电脑没有系统钥匙串，案件资料将用这个口令加密。口令只有您知道；忘记后，只有在设置里打印的恢复密钥能打开。',
    en: 'This computer has no system keyring, so your cases are encrypted with this passphrase. Only you know it; once forgotten, only the recovery key printed from the settings opens them.',
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
    zh: '我明白：忘记口令又没有恢复密钥，就无法再打开这些资料',
    en: 'I understand: without passphrase and recovery key these data cannot be opened again',
  },
  'app.vault.doCreate': { zh: '建立并打开', en: 'Create and open' },
  'app.vault.doUnlock': { zh: '打开', en: 'Open' },
  'app.vault.damaged': { zh: '资料现在打不开', en: 'Your data cannot be opened now' },
  'app.vault.retry': { zh: '重试', en: 'Try again' },
  'app.vault.safe': {
    zh: '原来的文件一个都不会删除：恢复时整个资料夹改名保留在旁边。',
    en: 'None of the files is deleted: a restore keeps the whole folder under another name beside the new one.',
  },
  'app.vault.cannot.disk-full': {
    zh: '磁盘已满，打不开资料。已保存的内容都在。请腾出一些空间，然后重试。',
    en: 'The disk is full, so your data cannot be opened. Everything saved is there. Free some space, then try again.',
  },
  'app.vault.cannot.disk-read-only': {
    zh: '资料夹或磁盘现在不允许写入，打不开资料。已保存的内容没有变化。请检查文件夹权限，或磁盘是否写保护，然后重试。',
    en: 'The data folder or its disk cannot be written to, so your data cannot be opened. What is saved is unchanged. Check the permissions of the folder, or whether the disk is write-protected, then try again.',
  },
  'app.vault.cannot.disk-error': {
    zh: '磁盘读不出资料。请检查磁盘和连接，然后重试；仍然不行，请从备份恢复。',
    en: 'The disk does not give your data back. Check the disk and its connection, then try again; if it still fails, restore from a backup.',
  },
  'app.vault.cannot.disk-busy': {
    zh: '资料正被别的程序占用（杀毒软件、网盘或备份软件）。内容没有变化。等它结束或关闭它，然后重试。',
    en: 'Another program (a virus scanner, a sync or backup client) holds your data. Nothing was changed. Wait for it or close it, then try again.',
  },
  'app.vault.cannot.database-busy': {
    zh: '资料正被别的程序占用（网盘、备份软件或另一个绿色通道）。内容没有变化。等它结束或关闭它，然后重试。',
    en: 'Another program (a sync or backup client, or another Green Channel) holds your data. Nothing was changed. Wait for it or close it, then try again.',
  },
  'app.vault.cannot.database-damaged': {
    zh: '数据库文件已损坏，应用停在这里，不再写入。请从最近的备份恢复；备份之后的改动可以对照保留下来的原文件。',
    en: 'The database file is damaged. The app stops here and writes nothing to it. Restore from your newest backup; what was changed since then is in the files that are kept.',
  },
  'app.vault.cannot.database-missing': {
    zh: '找不到数据库文件，但单证都在。没有新建空库以免掩盖问题。请把数据文件夹恢复原位后重试，或从备份恢复。',
    en: 'The database file is missing although the documents are here. No empty one was made in its place. Put the file back and try again, or restore from a backup.',
  },
  'app.vault.keyringLocked': { zh: '等待系统钥匙串', en: "Waiting for the system's keyring" },
  'dialog.documents': { zh: 'PDF 和图片', en: 'PDF and pictures' },
  'dialog.unsaved': { zh: '有内容没能保存', en: 'Something could not be saved' },
  'dialog.unsavedDetail': {
    zh: '现在关闭会丢失刚才输入的内容。可能是磁盘已满或不可写。',
    en: 'Closing now loses what was typed last. The disk may be full or read-only.',
  },
  'dialog.stay': { zh: '返回继续', en: 'Stay' },
  'dialog.leave': { zh: '仍然关闭', en: 'Close anyway' },
  'dialog.packages': { zh: '交接包', en: 'Hand-over package' },
} as const satisfies Record<string, Text>;
