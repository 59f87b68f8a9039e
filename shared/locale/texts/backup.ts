import type { Text } from '../text.ts';

export const backupTexts = {
  'dialog.backups': { zh: '绿色通道备份', en: 'Green Channel backup' },

  'backup.title': { zh: '备份', en: 'Backup' },
  'backup.text': {
    zh: '所有案件和单证备份到一个加密文件，建议放在移动硬盘或网盘文件夹。每次只追加新的内容，写完后逐字核对。',
    en: 'All cases and documents go into one encrypted file, best on an external drive or in a synchronised folder. Each run adds only what is new and is read back and compared.',
  },
  'backup.place': { zh: '备份位置', en: 'Place' },
  'backup.noPlace': { zh: '还没有选择', en: 'not chosen yet' },
  'backup.choose': { zh: '选择位置…', en: 'Choose a place…' },
  'backup.change': { zh: '换一个位置…', en: 'Change the place…' },
  'backup.every': { zh: '自动备份', en: 'By itself' },
  'backup.every.day': { zh: '每天', en: 'daily' },
  'backup.every.week': { zh: '每周', en: 'weekly' },
  'backup.every.off': { zh: '不自动', en: 'never' },
  'backup.last': { zh: '上次备份', en: 'Last backup' },
  'backup.never': { zh: '还没有备份过', en: 'never' },
  'backup.lastText': {
    zh: '{at}，{documents} 个文件（新增 {added} 个），{size}',
    en: '{at}, {documents} files ({added} new), {size}',
  },
  'backup.lastDamaged': {
    zh: '有 {count} 个文件在本机上已经读不出来，没有进入这次备份；更早的备份里可能还有。',
    en: '{count} files can no longer be read on this computer and are not in this backup; an older backup may still have them.',
  },
  'backup.run': { zh: '立即备份', en: 'Back up now' },
  'backup.verify': { zh: '检查备份', en: 'Check the backup' },
  'backup.verified': {
    zh: '备份完好：{at} 的 {documents} 个文件全部读出并核对过。',
    en: 'The backup is sound: all {documents} files of {at} were read and compared.',
  },
  'backup.verifiedDamaged': {
    zh: '备份里有 {damaged} 个文件已损坏（共 {documents} 个）。请换一个位置再备份一次。',
    en: '{damaged} of {documents} files in the backup are damaged. Please make another backup in another place.',
  },
  'backup.failedAt': { zh: '{at} 没有备份成功', en: 'No backup was made on {at}' },
  'backup.due': { zh: '该备份了', en: 'A backup is due' },
  'backup.dueNoPlace': { zh: '案件还没有备份', en: 'Your cases have no backup yet' },
  'backup.toSettings': { zh: '去设置', en: 'To the settings' },

  'recovery.title': { zh: '恢复密钥', en: 'Recovery key' },
  'recovery.text': {
    zh: '忘记口令、换电脑或系统钥匙串丢失时，只有它能打开保险库和备份。请打印出来，与电脑分开保管。',
    en: 'When the passphrase is forgotten, the computer replaced or its keyring lost, this alone opens vault and backups. Print it and keep it away from the computer.',
  },
  'recovery.kept': { zh: '{at} 确认已保管', en: 'Said to be kept on {at}' },
  'recovery.notKept': { zh: '还没有确认保管', en: 'Not said to be kept yet' },
  'recovery.needsPassphrase': {
    zh: '恢复密钥只凭口令显示。现在钥匙由系统钥匙串保管，没有口令；请先在“应用锁”里设一个。',
    en: 'The recovery key is shown for a passphrase only. The system keyring keeps the key now and there is none: set one under "App lock" first.',
  },
  'recovery.show': { zh: '显示恢复密钥', en: 'Show the recovery key' },
  'recovery.hide': { zh: '收起', en: 'Hide' },
  'recovery.print': { zh: '打印…', en: 'Print…' },
  'recovery.doKept': { zh: '我已保管好', en: 'I have kept it' },
  'recovery.askPassphrase': { zh: '先输入口令', en: 'Your passphrase first' },
  'recovery.sheetTitle': { zh: '绿色通道 恢复密钥', en: 'Green Channel recovery key' },
  'recovery.sheetText': {
    zh: '凭此密钥可以打开全部案件资料和备份。任何拿到它的人也可以。请放在上锁的地方。',
    en: 'With this key all cases and backups can be opened, by anybody who has it. Keep it locked away.',
  },

  'recovery.passphrase': { zh: '更改口令', en: 'Change the passphrase' },
  'recovery.current': { zh: '现在的口令', en: 'Present passphrase' },
  'recovery.next': { zh: '新口令', en: 'New passphrase' },
  'recovery.doChange': { zh: '更改', en: 'Change' },
  'recovery.changed': {
    zh: '口令已更改。下次备份会带上新口令。',
    en: 'Changed. The next backup takes the new one along.',
  },

  'recovery.other': { zh: '打不开？', en: 'Cannot open it?' },
  'recovery.haveKey': { zh: '用恢复密钥', en: 'With the recovery key' },
  'recovery.haveBackup': { zh: '从备份恢复', en: 'From a backup' },
  'recovery.backToUnlock': { zh: '返回', en: 'Back' },
  'recovery.openTitle': { zh: '用恢复密钥打开', en: 'Open with the recovery key' },
  'recovery.key': { zh: '恢复密钥', en: 'Recovery key' },
  'recovery.keyHint': {
    zh: '14 组，每组 4 个字符。大小写、空格和横线都不影响。',
    en: '14 groups of 4 characters. Capitals, blanks and hyphens do not matter.',
  },
  'recovery.newPassphrase': { zh: '以后用的新口令', en: 'A new passphrase for from now on' },
  'recovery.doOpen': { zh: '打开', en: 'Open' },
  'recovery.restoreTitle': { zh: '从备份恢复', en: 'Restore from a backup' },
  'recovery.restoreText': {
    zh: '备份里的案件会成为这台电脑上的案件。原来的资料如果还在，会换个名字保留，不会删除。',
    en: 'The cases of the backup become the cases of this computer. Whatever is here now is kept under another name, not deleted.',
  },
  'recovery.pick': { zh: '选择备份文件…', en: 'Choose the backup file…' },
  'recovery.picked': { zh: '{name}（{size}，{at} 更新）', en: '{name} ({size}, changed {at})' },
  'recovery.way': { zh: '用什么打开', en: 'Open it with' },
  'recovery.way.passphrase': { zh: '口令', en: 'the passphrase' },
  'recovery.way.recovery-key': { zh: '恢复密钥', en: 'the recovery key' },
  'recovery.oldPassphrase': { zh: '备份时的口令', en: 'Passphrase of that time' },
  'recovery.doRestore': { zh: '恢复', en: 'Restore' },
  'recovery.restored': {
    zh: '已恢复到 {at} 的状态，{documents} 个文件。',
    en: 'Restored as of {at}, {documents} files.',
  },
  'recovery.restoredDamaged': {
    zh: '其中 {damaged} 个文件在备份里已损坏，没有恢复。',
    en: '{damaged} files were damaged in the backup and are not restored.',
  },

  'progress.backup': { zh: '正在备份', en: 'Backing up' },
  'progress.backup-verify': { zh: '正在检查备份', en: 'Checking the backup' },
  'progress.restore': { zh: '正在恢复', en: 'Restoring' },

  'fault.backup-not-one': {
    zh: '这不是绿色通道的备份文件，没有改动它。请另选一个文件，或换一个文件名。',
    en: 'This is not a Green Channel backup and it was left as it is. Choose another file, or another name.',
  },
  'fault.backup-newer': {
    zh: '这个备份是较新版本的程序写的。备份没有改动。请先更新程序。',
    en: 'This backup was written by a newer version of the app. It was left as it is. Update the app first.',
  },
  'fault.backup-key-wrong': {
    zh: '这个备份打不开：不是这个保险库的备份，或已全部损坏。请换一个备份文件或密钥。',
    en: 'This backup does not open: it belongs to another vault, or is damaged throughout. Try another backup or key.',
  },
  'fault.backup-missing': {
    zh: '找不到备份文件。移动硬盘或网盘可能没有连接。连接后再试，或重新选择。',
    en: 'The backup file is not there. Perhaps the drive is not plugged in. Connect it and try again, or choose anew.',
  },
  'fault.backup-damaged': {
    zh: '备份里的案件记录已损坏，没有恢复，本机资料没有改动。请换一个备份。',
    en: 'The records in this backup are damaged. Nothing was restored and nothing here was changed. Use another backup.',
  },
  'fault.backup-of-another-vault': {
    zh: '这个文件是另一个保险库的备份，没有改动它。请换一个文件名。',
    en: "This file is another vault's backup and was left as it is. Choose another name.",
  },
  'fault.backup-verify-failed': {
    zh: '写完后核对不一致，这次备份作废，上一次的备份仍然有效。请检查磁盘或换一个位置。',
    en: 'What was written does not read back the same. This run does not count; the backup before it still stands. Check the drive or choose another place.',
  },
  'fault.backup-no-place': {
    zh: '还没有选择备份位置。请先选择。',
    en: 'No place for the backup is chosen yet. Choose one first.',
  },
  'fault.backup-running': { zh: '正在备份，请稍候。', en: 'A backup is under way. Please wait.' },
  'fault.recovery-key-incomplete': {
    zh: '恢复密钥应有 {wanted} 个字符，现在是 {found} 个。请对照纸上的再输。',
    en: 'A recovery key has {wanted} characters, this has {found}. Compare it with the paper.',
  },
  'fault.recovery-key-mistyped': {
    zh: '恢复密钥有字符输错了。请对照纸上的再看一遍。',
    en: 'A character of the recovery key is mistyped. Compare it with the paper.',
  },
  'fault.recovery-key-wrong': {
    zh: '这不是这个保险库的恢复密钥。没有任何改动。',
    en: 'This is not the recovery key of this vault. Nothing was changed.',
  },
  'fault.vault-open': {
    zh: '保险库已经打开，不能在打开时恢复。',
    en: 'The vault is open; it cannot be restored while it is.',
  },
  'fault.disk-busy': {
    zh: '文件正被别的程序占用（杀毒软件或网盘）。没有数据丢失，稍后会再试。',
    en: 'Another program (a virus scanner, a sync client) holds the file. Nothing is lost; try again in a moment.',
  },
} as const satisfies Record<string, Text>;
