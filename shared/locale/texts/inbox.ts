import type { Text } from '../text.ts';

/** 待归案: what came out of the scan folder and waits for its case. */
export const inboxTexts = {
  'inbox.title': { zh: '待归案', en: 'To be filed' },
  'inbox.open': { zh: '打开待归案', en: 'Open what is to be filed' },
  'inbox.waiting': {
    zh: '扫描文件夹里有 {count} 份文件待归案',
    en: '{count} files from the scan folder are to be filed',
  },
  'inbox.look': { zh: '查看', en: 'Look' },
  'inbox.put': { zh: '加入本案…', en: 'Add to this case…' },
  'inbox.came': { zh: '扫描文件夹收到 {count} 份新文件', en: '{count} new files in the scan folder' },
  'inbox.empty': { zh: '没有待归案的文件', en: 'Nothing is to be filed' },
  'inbox.emptyText': {
    zh: '扫描仪存进扫描文件夹的文件会自动出现在这里，再由您归入案件。',
    en: 'What a scanner saves into the scan folder appears here by itself, and you put it into a case.',
  },
  'inbox.noFolder': { zh: '还没有选择扫描文件夹', en: 'No scan folder has been chosen' },
  'inbox.noFolderText': {
    zh: '选一个扫描仪存文件的文件夹，新文件会自动出现在这里。应用只读取，不移动也不删除。',
    en: 'Choose the folder a scanner saves to; new files appear here by themselves. The app only reads, it moves and deletes nothing.',
  },
  'inbox.list': { zh: '待归案的文件', en: 'Files to be filed' },
  'inbox.select': { zh: '选择 {name}', en: 'Select {name}' },
  'inbox.all': { zh: '全选', en: 'Select all' },
  'inbox.case': { zh: '案件', en: 'Case' },
  'inbox.caseNone': { zh: '没有这样的案件', en: 'No such case' },
  'inbox.file': { zh: '归入案件', en: 'File into the case' },
  'inbox.fileHere': { zh: '加入 {count} 份', en: 'Add {count}' },
  'inbox.filed': { zh: '已归入 {count} 份', en: '{count} filed' },
  'inbox.dismiss': { zh: '移出列表：{name}', en: 'Take out of the list: {name}' },
  'inbox.dismissed': {
    zh: '已移出列表，文件夹里的文件没有动',
    en: 'Taken out of the list; the file in the folder is untouched',
  },
  'inbox.failed': { zh: '没有归案', en: 'Not filed' },
  'inbox.facts': { zh: '{time} · {pages} 页 · {size}', en: '{time} · {pages} p. · {size}' },
  'inbox.factsRefused': { zh: '{time} · {size}', en: '{time} · {size}' },
  'inbox.folder': { zh: '扫描文件夹', en: 'Scan folder' },
  'inbox.folderText': {
    zh: '扫描仪存进这个文件夹的文件写完后会自动收进待归案。应用只读取，不移动也不删除。',
    en: 'Files a scanner saves into this folder are taken in once they are complete, and wait to be filed. The app only reads; it moves and deletes nothing.',
  },
  'inbox.folderPlace': { zh: '位置', en: 'Place' },
  'inbox.folderNone': { zh: '未选择', en: 'none' },
  'inbox.folderArriving': { zh: '正在写入 {count} 个文件', en: '{count} files are being written' },
  'inbox.folderBefore': {
    zh: '选择时已有 {count} 个文件，没有收',
    en: '{count} files were there before and were left alone',
  },
  'inbox.takeBefore': { zh: '把已有的也收进来', en: 'Take those too' },
  'inbox.choose': { zh: '选择文件夹…', en: 'Choose a folder…' },
  'inbox.chooseOther': { zh: '换一个文件夹…', en: 'Choose another folder…' },
  'inbox.leave': { zh: '不再查看', en: 'Stop looking' },
  'inbox.folderFailed': { zh: '扫描文件夹有问题', en: 'Trouble with the scan folder' },
} as const satisfies Record<string, Text>;
