import type { Text } from '../text.ts';

export const healthTexts = {
  'health.title': { zh: '健康检查', en: 'Vault health' },
  'health.text': {
    zh: '每次打开时查看全部文件，每周在后台逐字读一遍，数据库也一样。发现损坏会指出是哪一份，其余照常使用。',
    en: 'All files are looked at whenever the vault opens and read through once a week in the background, the database too. Damage is named; everything else stays usable.',
  },
  'health.files': { zh: '文件', en: 'Files' },
  'health.running': {
    zh: '正在后台核对，{checked} / {total}',
    en: 'being read in the background, {checked} of {total}',
  },
  'health.finished': { zh: '{at} 全部读过并核对', en: 'all read and compared {at}' },
  'health.never': { zh: '还没有全部核对过', en: 'not all read yet' },
  'health.records': { zh: '数据库', en: 'Database' },
  'health.recordsSound': { zh: '{at} 检查过，完好', en: 'sound, checked {at}' },
  'health.recordsDamaged': { zh: '{at} 检查发现损坏', en: 'damage found {at}' },
  'health.check': { zh: '立即检查', en: 'Check now' },
  'health.sound': { zh: '没有发现损坏。', en: 'No damage found.' },

  'health.damaged': { zh: '{count} 份单证的文件已损坏或丢失', en: 'Files of {count} documents are damaged or missing' },
  'health.damagedText': {
    zh: '其余案件和单证照常使用。{names}',
    en: 'All other cases and documents stay usable. {names}',
  },
  'health.damagedOne': { zh: '“{title}”（{ref}）', en: '"{title}" ({ref})' },
  'health.failed': { zh: '没有完成', en: 'Not done' },
  'health.more': { zh: '等', en: 'and more' },
  'health.look': { zh: '查看并恢复', en: 'Look and restore' },
  'health.open': { zh: '打开', en: 'Open' },
  'health.state.missing': { zh: '文件不见了', en: 'file missing' },
  'health.state.damaged': { zh: '文件已损坏', en: 'file damaged' },
  'health.since': { zh: '{at} 发现', en: 'noticed {at}' },
  'health.part.original': { zh: '原始文件', en: 'original file' },
  'health.part.pages': { zh: '提交用页面', en: 'pages to be sent' },
  'health.part.smaller': { zh: '压缩后的文件', en: 'smaller copy' },
  'health.part.view': { zh: '预览', en: 'preview' },
  'health.part.thumbs': { zh: '缩略图', en: 'thumbnails' },
  'health.part.text': { zh: '识别的文字', en: 'recognised text' },
  'health.here': {
    zh: '这份单证的文件已损坏或丢失，含它的材料不能提交。',
    en: 'The stored file of this document is damaged or missing. A filing with it cannot be sent.',
  },
  'health.hereDerived': {
    zh: '由这份单证生成的文件已损坏，可以重新生成；原始文件完好。',
    en: 'Files made from this document are damaged and can be made anew; its original is sound.',
  },
  'health.restore': { zh: '从备份恢复这份文件', en: 'Restore this file from the backup' },
  'health.restoreAll': { zh: '全部从备份恢复', en: 'Restore all from the backup' },
  'health.restoreFrom': { zh: '从别的备份恢复…', en: 'Restore from another backup…' },
  'health.addAgain': { zh: '重新加入原来的文件…', en: 'Add the same file again…' },
  'health.rebuild': { zh: '从原始文件重新生成', en: 'Make anew from the original' },
  'health.healed': { zh: '已恢复，核对无误。', en: 'Restored and checked.' },
  'health.notHealed': {
    zh: '还有 {left} 个文件没有恢复：备份里没有，或备份里的也已损坏。试试更早的备份，或重新加入原来的文件。',
    en: '{left} files are not restored: the backup does not have them, or has them damaged too. Try an older backup, or add the same file again.',
  },
  'health.sent': { zh: '已提交材料的留底“{name}”已损坏', en: 'The kept copy of "{name}", which was sent, is damaged' },
  'health.waiting': { zh: '待归案的“{name}”已损坏', en: '"{name}", which waits for its case, is damaged' },
  'health.recordsTitle': { zh: '数据库有损坏', en: 'The database is damaged' },
  'health.recordsText': {
    zh: '能读出的都可以继续使用。备份之后改过的案件，请先导出交接包，再从备份恢复。',
    en: 'What can be read stays usable. Hand over the cases changed since the backup as packages first, then restore from the backup.',
  },
  'health.closeAndRestore': { zh: '关闭并从备份恢复', en: 'Close and restore from a backup' },
  'health.closeAndRestoreText': {
    zh: '资料会关闭，然后选择备份文件。现在的资料整个改名保留，不会删除；备份之后的改动不在恢复的资料里。',
    en: 'Your data are closed and you choose the backup. What is here now is kept whole under another name; changes since the backup are not in what is restored.',
  },
  'health.record.case': { zh: '案件 {ref} 的记录读不出来', en: 'The record of case {ref} cannot be read' },
  'health.record.filing': { zh: '案件 {ref} 有一份材料的记录读不出来', en: 'A filing of case {ref} cannot be read' },
  'health.record.document': {
    zh: '案件 {ref} 有一份单证的记录读不出来',
    en: 'A document of case {ref} cannot be read',
  },
  'health.record.original': {
    zh: '案件 {ref} 有一份正本的记录读不出来',
    en: 'An original of case {ref} cannot be read',
  },

  'health.record.other': {
    zh: '另有内容读不出来，已放在一边：{ref}',
    en: 'Something else cannot be read and was put aside: {ref}',
  },
  'health.lost': { zh: '最后的一些改动可能丢失了', en: 'The last changes may be lost' },
  'health.lostText': {
    zh: '{at} 打开时，上次意外关闭前最后写入的内容读不出来。请核对最近改过的案件。当时的数据原样保留为 {name}。',
    en: 'When the vault was opened {at}, what was written last before an unexpected end could not be read. Look over the cases you changed last. The data as they were are kept as {name}.',
  },
  'health.known': { zh: '知道了', en: 'I know' },

  'progress.health': { zh: '正在检查', en: 'Checking' },
  'progress.health-restore': { zh: '正在恢复', en: 'Restoring' },

  'fault.document-damaged': {
    zh: '“{title}”保存的文件已损坏或丢失，没有提交。请打开这份单证，从备份恢复或重新加入原来的文件。',
    en: 'The stored file of "{title}" is damaged or missing, so nothing was sent. Open the document and restore it from the backup or add the same file again.',
  },
  'fault.file-differs': {
    zh: '这不是原来的那份“{name}”，内容不一样，没有使用它。请选择当初加入的同一个文件；要换成新文件，请作为新的单证加入。',
    en: 'This is not the same "{name}": its content differs and it was not used. Choose the very file that was added; to replace it, add it as a new document.',
  },
  'fault.document-original-damaged': {
    zh: '原始文件也已损坏，不能重新生成。请先从备份恢复，或重新加入原来的文件。',
    en: 'The original is damaged too, so nothing can be made from it. Restore it from the backup or add the same file again first.',
  },
  'fault.document-rebuild-differs': {
    zh: '重新生成的页数和原来不一样，没有替换。请从备份恢复。',
    en: 'The pages came out differently and nothing was replaced. Restore from the backup.',
  },
} as const satisfies Record<string, Text>;
