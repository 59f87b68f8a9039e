import type { Text } from '../text.ts';

/** Locking the app, and secrets on the clipboard. */
export const lockTexts = {
  'lock.title': { zh: '应用锁', en: 'App lock' },
  'lock.now': { zh: '锁定', en: 'Lock' },
  'lock.doNow': { zh: '立即锁定', en: 'Lock now' },
  'lock.text': {
    zh: '离开座位时锁定：屏幕上什么都不留，回来输入口令，回到原来的地方。锁定期间，待发的继续发送，备份照常；通知不写内容。电脑睡眠或系统锁屏时也会锁定。',
    en: 'Lock it when you leave your desk: nothing stays on the screen, and the passphrase brings you back to where you were. Meanwhile the outbox goes on sending and backups go on; notifications say nothing of a case. It also locks when the computer sleeps or its screen is locked.',
  },
  'lock.after': { zh: '没人操作多久后自动锁定', en: 'Locks itself when nobody has touched it for' },
  'lock.minutes': { zh: '{minutes} 分钟', en: '{minutes} min' },
  'lock.never': { zh: '不自动', en: 'never' },
  'lock.needsPassphrase': { zh: '锁定要先有口令', en: 'A passphrase is needed to lock' },
  'lock.noPassphraseText': {
    zh: '现在由系统钥匙串保管钥匙，谁坐到这台已登录的电脑前都能打开。设一个口令后，每次启动和解锁都要输入它，恢复密钥也只凭它显示。',
    en: 'The system keyring keeps the key now, so whoever sits at this signed-in computer can open your cases. With a passphrase, it is asked at each start and to unlock, and the recovery key is shown for it alone.',
  },
  'lock.newPassphrase': { zh: '口令', en: 'Passphrase' },
  'lock.doSet': { zh: '设定口令', en: 'Set the passphrase' },
  'lock.drop': { zh: '改回由系统钥匙串保管', en: 'Give the key back to the system keyring' },
  'lock.dropText': {
    zh: '启动时不再问口令，应用锁随之停用。',
    en: 'Starts will no longer ask for a passphrase, and the app lock ends with it.',
  },
  'lock.doDrop': { zh: '改回', en: 'Give it back' },
  'lock.held': { zh: '已锁定', en: 'Locked' },
  'lock.heldText': {
    zh: '输入口令，回到原来的地方。待发的仍在继续发送。',
    en: 'Enter the passphrase to go back to where you were. The outbox goes on sending.',
  },
  'lock.copy': { zh: '复制', en: 'Copy' },
  'lock.copied': {
    zh: '已复制，{seconds} 秒后从剪贴板清除',
    en: 'Copied; it goes from the clipboard in {seconds} s',
  },
  'lock.cleared': { zh: '已从剪贴板清除', en: 'Gone from the clipboard' },
  'help.key.lock': { zh: '锁定应用', en: 'Lock the app' },
  'notice.locked.title': { zh: '绿色通道', en: 'Green Channel' },
  'notice.locked.body': { zh: '有新消息，解锁后查看', en: 'There is news; unlock to see it' },
  'fault.unlock-wait': {
    zh: '口令错得太多，这次没有检查。数据没有变化。请过 {seconds} 秒再试。',
    en: 'Too many wrong passphrases, so this one was not looked at. Nothing was changed. Try again in {seconds} s.',
  },
  'fault.passphrase-needed': {
    zh: '还没有设口令，这一步没有执行。数据没有变化。请先在设置的“应用锁”里设一个口令。',
    en: 'No passphrase is set, so this was not done. Nothing was changed. Set one under "App lock" in the settings first.',
  },
} as const satisfies Record<string, Text>;
