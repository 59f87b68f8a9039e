import type { Text } from '../text.ts';

/** F1: what a screen is for. The keys are listed by the help sheet itself. */
export const helpTexts = {
  'help.home': {
    zh: '这里先列出需要您处理的案件，每行一个按钮；再列出已送出、正在进行的案件；最后是各阶段的未了金额。',
    en: 'First the cases that need you, each with one button; then those on their way; then the open amounts by stage.',
  },
  'help.cases': {
    zh: '所有案件。搜索框会找案件、买方、发票号、表单和单证里的文字，两个汉字就够；“出处”列出每一处并直接跳过去。筛选可以取名保存。归档的案件不会删除。',
    en: 'Every case. The search looks into cases, buyers, invoice numbers, forms and the text of documents; Places lists each spot and leads there. Filters can be kept under a name. Archived cases are never deleted.',
  },
  'help.case': {
    zh: '一个案件的全貌：走到哪一步、下一步做什么、有哪些表单、单证、记录和欠交的正本。右上角的按钮就是下一步。',
    en: 'One case as a whole: how far it is, what comes next, its forms, documents, records and owed originals. The button at the top right is the next step.',
  },
  'help.filing': {
    zh: '左边填表，中间放单证，右边是自检疑点。每次改动一秒内自动保存。发票可以从 Excel 直接粘贴。',
    en: 'Form on the left, documents in the middle, doubts on the right. Every change is kept within a second. Invoices can be pasted from Excel.',
  },
  'help.review': {
    zh: '提交前最后看一遍对方将看到的内容。没有网络也可以提交，网络恢复后自动送出。',
    en: 'A last look at what the other side will see. You can submit without a network; it is sent when the network is back.',
  },
  'help.measures': {
    zh: '列出便利措施，说明本案能不能用、为什么。采用后填写原因，核对说明，把证明放进单证；说明会印在封面并随申报送出。可以撤销。',
    en: 'The relief measures, whether this case can use each and why. Take one up, say why, check its statement and file the evidence; the statement goes on the cover and travels. Undo works here.',
  },
  'help.tax-refund': {
    zh: '赔付之后，按报关单整理申报退税要的资料：保险合同、理赔单据、入账凭证和备案单证。缺的会标出来；存放处写进备案单证目录。要哪些单证、措辞都可以改，以主管税务机关要求为准。',
    en: 'Once the claim is paid, put together what the tax refund needs for each customs declaration: contract, settlement, bank record and the documents to be kept. What is missing is marked; storage places go into the directory. The list and the wording can be changed; the competent tax office decides.',
  },
  'help.reference': {
    zh: '保单、买方、出运申报、报关单：联网自动同步，离线可用，每条都有来源。也可从 Excel 或 CSV 导入，先预览再写入。填报时从这里选取。',
    en: 'Policies, buyers, shipments and customs declarations: synced when online, usable offline, each with its source. Excel or CSV lists are previewed before anything is written. Forms are filled from here.',
  },
  'help.cross-check': {
    zh: '表单、平台资料、单证逐项对照。不一致的会成为疑点，可以改，也可以说明原因；点项目名称回到表单的那一栏。',
    en: 'Form, platform data and documents, field by field. A difference becomes a doubt: correct it or explain it. Press the name of a field to go there.',
  },
  'help.originals': {
    zh: '承诺后补的正本都登记在这里：在手、盖章、存放处、改承诺日、免交都可成批登记并撤销；打印清单、填写快递单号，对方确认收到后自动销账。双击看一份的全部经过。',
    en: 'Every promised original is registered here: held, stamped, its place, another day, a waiver, for many at once and with a way back; print the sheets, enter courier and waybill; it closes when the other side confirms. A double click tells all that happened to one.',
  },
  'help.calendar': {
    zh: '报损、索赔、补件和正本的期限，按月和按列表。每一项都写明来自哪份保单的哪项设置；点一下打开案件。',
    en: 'Deadlines of notices, claims, requests and originals, as a month and as a list. Each says which setting of which policy it comes from; a click opens the case.',
  },
  'help.rules': {
    zh: '这个应用知道的每一条规则、它的来源和参考程度。可以按文字、编号或来源查找。',
    en: 'Every rule this app knows, its source and how far to trust it. Find one by words, id or source.',
  },
  'help.outbox': {
    zh: '等待送出的内容。断网时排队，恢复后自动续传；受阻的会说明原因。',
    en: 'What waits to be sent. It queues while there is no network and carries on by itself; what is stuck says why.',
  },
  'help.pages': {
    zh: '所有单证的页面排在一起：选中后转、裁、扶正、净化、去掉，拖动或剪切粘贴可移到任何一份单证，也可分开、合并。每一步都能撤销，原文件始终不变。',
    en: 'The pages of all documents side by side: select, then turn, crop, straighten, clean up or take out; drag, or cut and paste, into any document; split and join. Every step can be undone and the original files never change.',
  },
  'help.inbox': {
    zh: '扫描文件夹里的新文件先收在这里：选中文件，选好案件，归入。文件夹里的文件不会被移动或删除。',
    en: 'New files of the scan folder are gathered here: select them, choose the case, file them. The files in the folder are never moved or deleted.',
  },
  'help.settings': {
    zh: '语言、外观、经办人姓名、扫描文件夹，以及演练受理端的开关。',
    en: "Language, appearance, the clerk's name, the scan folder, and the practice endpoint.",
  },
  'help.keys': { zh: '键盘', en: 'Keys' },
  'help.key.palette': { zh: '查找和操作', en: 'Search and do' },
  'help.key.help': { zh: '本页帮助', en: 'This help' },
  'help.key.save': { zh: '立即保存（平时自动）', en: 'Save at once (it is automatic anyway)' },
  'help.key.rail': { zh: '切换页面', en: 'Switch screens' },
  'help.key.escape': { zh: '关闭最上面的一层，或返回', en: 'Close what is on top, or go back' },
  'help.key.newCase': { zh: '新建案件', en: 'New case' },
  'help.key.doubt': { zh: '下一个 / 上一个疑点', en: 'Next / previous doubt' },
  'help.key.undo': { zh: '撤销 / 重做', en: 'Undo / redo' },
  'help.key.next': { zh: '到下一栏', en: 'Go to the next field' },
  'help.key.grid': { zh: '发票表中上下移动', en: 'Move up and down in the invoices' },
  'help.key.duplicateRow': { zh: '复制这张发票', en: 'Duplicate this invoice' },
  'help.key.removeRow': { zh: '删除这张发票', en: 'Remove this invoice' },
  'help.key.newRow': { zh: '加一张发票', en: 'Add an invoice' },
} as const satisfies Record<string, Text>;
