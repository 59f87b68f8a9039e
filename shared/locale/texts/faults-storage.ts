import type { Text } from '../text.ts';

/** Faults of the vault, the database and the disk. Each says what happened, what is safe, what to do. */
export const storageFaultTexts = {
  'fault.disk-full': {
    zh: '磁盘已满，刚才的内容没有写入。之前保存的都在。请腾出一些空间，然后重试。',
    en: 'The disk is full and the last change was not written. Everything saved before is safe. Free some space, then try again.',
  },
  'fault.disk-read-only': {
    zh: '数据文件夹不允许写入，刚才的内容没有保存。已有数据没有变化。请检查文件夹权限，然后重试。',
    en: "The data folder cannot be written to, so the last change was not saved. Existing data is unchanged. Check the folder's permissions, then try again.",
  },
  'fault.disk-error': {
    zh: '磁盘读写出错。已保存的数据没有改动。请检查磁盘或换一个位置备份，然后重试。',
    en: 'The disk reported an error. Saved data was not changed. Check the disk, make a copy elsewhere, then try again.',
  },
  'fault.database-busy': {
    zh: '数据库正忙，这次没有完成。数据没有变化。请稍等片刻再试。',
    en: 'The database is busy and this was not done. Nothing was changed. Wait a moment and try again.',
  },
  'fault.database-damaged': {
    zh: '数据库文件已损坏，应用停在这里不再写入。原文件保留未动。请用备份或交接包恢复。',
    en: 'The database file is damaged, so the app stopped writing to it. The file is kept as it is. Restore from a copy or a hand-over package.',
  },
  'fault.database-missing': {
    zh: '找不到数据库文件，但密钥还在。没有新建空库以免掩盖问题。请把数据文件夹恢复原位。',
    en: 'The database file is missing although its key is here. No empty one was made in its place. Put the data folder back.',
  },
  'fault.data-newer': {
    zh: '这些数据是由更新版本的应用保存的，本版本没有改动它。请安装新版本后再打开。',
    en: 'These data were saved by a newer version of the app and were left untouched. Install the newer version to open them.',
  },
  'fault.migration-failed': {
    zh: '升级数据格式时出错（第 {version} 步），已退回升级前的状态，数据未丢。请保留数据文件夹并联系支持。',
    en: 'Updating the data format failed at step {version}; it was rolled back and nothing was lost. Keep the data folder and ask for help.',
  },
  'fault.vault-exists': {
    zh: '这里已经有一个保险库，没有覆盖它。请用原来的口令打开。',
    en: 'There is already a vault here and it was not overwritten. Open it with its own passphrase.',
  },
  'fault.vault-newer': {
    zh: '保险库由更新版本的应用建立，本版本没有改动它。请安装新版本。',
    en: 'The vault was made by a newer version of the app and was left untouched. Install the newer version.',
  },
  'fault.vault-file-damaged': {
    zh: '保险库的钥匙文件已损坏，加密数据原样保留。请从备份恢复钥匙文件。',
    en: "The vault's key file is damaged; the encrypted data were left as they are. Restore the key file from a copy.",
  },
  'fault.vault-file-missing': {
    zh: '找到了加密数据，但钥匙文件不见了。没有新建钥匙，数据原样保留。请把钥匙文件恢复原位。',
    en: 'There are encrypted data but their key file is missing. No new key was made and the data are untouched. Put the key file back.',
  },
  'fault.passphrase-wrong': {
    zh: '口令不对。数据没有变化。请检查大小写和输入法后再试。',
    en: 'That is not the passphrase. Nothing was changed. Check capitals and the input method, then try again.',
  },
  'fault.passphrase-too-short': {
    zh: '口令太短，至少 {minimum} 个字符。尚未建立任何东西。请换一个更长的口令。',
    en: 'The passphrase is too short: at least {minimum} characters. Nothing was created yet. Choose a longer one.',
  },
  'fault.passphrase-not-set': {
    zh: '这个保险库没有设置口令，是由系统钥匙串保管的。数据没有变化。请在原来的系统账户下打开。',
    en: "This vault has no passphrase; the system's keyring keeps its key. Nothing was changed. Open it under the account that made it.",
  },
  'fault.keyring-not-set': {
    zh: '这个保险库用口令保护，不在系统钥匙串里。数据没有变化。请输入口令。',
    en: "This vault is protected by a passphrase, not by the system's keyring. Nothing was changed. Enter the passphrase.",
  },
  'fault.keyring-unavailable': {
    zh: '系统钥匙串现在打不开。数据没有变化。请登录系统钥匙串后重新启动应用。',
    en: "The system's keyring cannot be opened now. Nothing was changed. Sign in to the keyring and start the app again.",
  },
  'fault.keyring-changed': {
    zh: '系统钥匙串换过了，打不开原来的钥匙。加密数据原样保留。请在原来的系统账户下打开，或用备份恢复。',
    en: "The system's keyring has changed and no longer opens the key. The encrypted data are untouched. Use the account that made it, or restore a copy.",
  },
  'fault.blob-missing': {
    zh: '这份单证的文件不在数据文件夹里。案件其余内容完好。请重新加入这份文件。',
    en: 'The file of this document is not in the data folder. The rest of the case is safe. Add the file again.',
  },
  'fault.blob-damaged': {
    zh: '这份单证的文件已损坏，没有用它。案件其余内容完好。请重新加入这份文件。',
    en: 'The file of this document is damaged and was not used. The rest of the case is safe. Add the file again.',
  },
  'fault.blob-too-large': {
    zh: '这份文件太大，无法整个读入。文件没有变化。请拆成较小的文件再加入。',
    en: 'This file is too large to be read as a whole. It was not changed. Split it and add the parts.',
  },
  'fault.stored-file-unreadable': {
    zh: '已保存的文件读不出来。案件其余内容完好。请重试；仍然不行就重新加入这份文件。',
    en: 'The stored file could not be read. The rest of the case is safe. Try again; if it still fails, add the file anew.',
  },
} as const satisfies Record<string, Text>;
