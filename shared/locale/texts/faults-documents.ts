import type { Text } from '../text.ts';

/** Faults of files that come in. A refused file changes nothing in the case. */
export const documentFaultTexts = {
  'fault.file-empty': {
    zh: '文件是空的，没有加入。案件没有变化。请检查原文件，重新导出或扫描。',
    en: 'The file is empty and was not added. The case is unchanged. Export or scan it again.',
  },
  'fault.file-not-regular': {
    zh: '这不是普通文件（可能是文件夹或快捷方式），没有加入。请选择文件本身。',
    en: 'This is not an ordinary file, perhaps a folder or a shortcut, and was not added. Choose the file itself.',
  },
  'fault.file-unreadable': {
    zh: '读不到这个文件，没有加入。请确认它没有被别的程序占用，且有权限打开。',
    en: 'The file cannot be read and was not added. Check that no other program holds it and that you may open it.',
  },
  'fault.type-not-supported': {
    zh: '这种文件现在收不了，没有加入。可以加入 PDF、OFD、图片（JPEG、PNG、TIFF、HEIC、WebP）、XML 电子发票、邮件（EML、MSG）、DOCX 和 XLSX，请转成其中一种再试。',
    en: 'This kind of file cannot be taken and was not added. PDF, OFD, pictures (JPEG, PNG, TIFF, HEIC, WebP), XML invoices, letters (EML, MSG), DOCX and XLSX can: turn it into one of them.',
  },
  'fault.type-ambiguous': {
    zh: '文件内容同时像两种格式，出于安全没有加入。请用原程序重新导出一份 PDF。',
    en: 'The content looks like two formats at once, so for safety it was not added. Export a fresh PDF from its own program.',
  },
  'fault.pdf-damaged': {
    zh: 'PDF 已损坏，没有加入。案件没有变化。请重新导出，或打印成 PDF 再加入。',
    en: 'The PDF is damaged and was not added. The case is unchanged. Export it again, or print it to a new PDF.',
  },
  'fault.pdf-password-needed': {
    zh: 'PDF 有打开密码，没有加入。请在这里输入密码，或另存一份不带密码的再加入。',
    en: 'The PDF needs a password and was not added. Enter it here, or save a copy without one and add that.',
  },
  'fault.pdf-password-wrong': {
    zh: 'PDF 的密码不对，没有加入。请重新输入，或另存一份不带密码的再加入。',
    en: "The PDF's password is wrong and it was not added. Enter it again, or save a copy without one and add that.",
  },
  'fault.locked-file-gone': {
    zh: '这个文件要重新选一次才能输入密码。案件没有变化。',
    en: 'Choose this file again to enter its password. The case is unchanged.',
  },
  'fault.intake-timeout': {
    zh: '处理这个文件用时太长，已放弃，没有加入。请重新导出或扫描。',
    en: 'This file took too long, was given up and was not added. Export or scan it again.',
  },
  'fault.ofd-damaged': {
    zh: 'OFD 已损坏或不完整，没有加入。案件没有变化。请重新下载原文件。',
    en: 'The OFD file is damaged or incomplete and was not added. The case is unchanged. Download it again.',
  },
  'fault.ofd-too-large': {
    zh: 'OFD 解开后太大，出于安全没有加入。请另存为 PDF 再加入。',
    en: 'The OFD file unpacks to too much, so for safety it was not added. Save it as PDF and add that.',
  },
  'fault.xml-damaged': {
    zh: 'XML 已损坏，或含有不该有的内容，没有加入。案件没有变化。请重新下载原文件。',
    en: 'The XML file is damaged or has parts no invoice has, and was not added. The case is unchanged. Download it again.',
  },
  'fault.xml-not-an-invoice': {
    zh: '这个 XML 不是认得的电子发票（数电票、UBL、CII），没有加入。请加入它的 PDF 或 OFD。',
    en: 'This XML is none of the invoices we know (Chinese e-invoice, UBL, CII) and was not added. Add its PDF or OFD instead.',
  },
  'fault.letter-damaged': {
    zh: '邮件已损坏，没有加入。案件没有变化。请在邮箱里重新导出，或打印成 PDF 再加入。',
    en: 'The letter is damaged and was not added. The case is unchanged. Export it again from the mailbox, or print it to a PDF.',
  },
  'fault.attachment-gone': {
    zh: '从邮件里取不出这个附件。请在邮箱里另存附件，再单独加入。',
    en: 'This attachment could not be taken out of the letter. Save it from the mailbox and add it on its own.',
  },
  'fault.office-damaged': {
    zh: 'Office 文件已损坏或不完整，没有加入。案件没有变化。请重新保存，或另存为 PDF 再加入。',
    en: 'The Office file is damaged or incomplete and was not added. The case is unchanged. Save it again, or as PDF.',
  },
  'fault.office-encrypted': {
    zh: 'Office 文件有密码，没有加入。请去掉密码另存，或另存为 PDF 再加入。',
    en: 'The Office file has a password and was not added. Save it without one, or as PDF.',
  },
  'fault.office-macros': {
    zh: '文件含宏（会自动运行的程序），出于安全没有加入。请另存为不含宏的 DOCX、XLSX 或 PDF。',
    en: 'The file has macros, programs that run by themselves, so for safety it was not added. Save it as DOCX or XLSX without them, or as PDF.',
  },
  'fault.office-old-format': {
    zh: '这是旧版 Office 文件（DOC、XLS、PPT），没有加入。请另存为 DOCX、XLSX 或 PDF 再加入。',
    en: 'This is an Office file of the old kind (DOC, XLS, PPT) and was not added. Save it as DOCX, XLSX or PDF.',
  },
  'fault.image-damaged': {
    zh: '图片已损坏，没有加入。案件没有变化。请重新拍照或扫描。',
    en: 'The picture is damaged and was not added. The case is unchanged. Take or scan it again.',
  },
  'fault.image-unsupported': {
    zh: '这种图片编码收不了，没有加入。请另存为普通 JPEG 或 PNG 再加入。',
    en: 'This kind of picture coding is not supported and was not added. Save it as an ordinary JPEG or PNG.',
  },
  'fault.image-too-large': {
    zh: '图片尺寸太大，没有加入。请缩小后再加入。',
    en: 'The picture has too many pixels and was not added. Make it smaller and add it again.',
  },
  'fault.too-many-pages': {
    zh: '页数太多，没有加入。请拆成几个文件再加入。',
    en: 'The file has too many pages and was not added. Split it into several files.',
  },
  'fault.document-too-many-pages': {
    zh: '页数太多，没有加入。请拆成几个文件再加入。',
    en: 'The file has too many pages and was not added. Split it into several files.',
  },
  'fault.document-damaged': {
    zh: '文件内容已损坏，没有采用。案件没有变化。请重新导出或扫描。',
    en: "The file's content is damaged and was not used. The case is unchanged. Export or scan it again.",
  },
  'fault.document-unreadable': {
    zh: '已保存的单证读不出来，这次没有发送。案件其余内容完好。请重新加入这份单证。',
    en: 'A stored document could not be read, so nothing was sent. The rest of the case is safe. Add the document again.',
  },
  'fault.page-not-found': {
    zh: '这份单证没有这一页。内容没有变化。请刷新后再试。',
    en: 'The document has no such page. Nothing was changed. Open it again and retry.',
  },
  'fault.segment-invalid': {
    zh: '整理页面时结果不对，没有采用。原文件完好。请重新加入这份文件。',
    en: 'Preparing the pages gave a wrong result, which was not used. The original file is intact. Add it again.',
  },
  'fault.document-room-crashed': {
    zh: '处理这份文件时出错，已隔离，应用不受影响。文件没有加入。请换一种格式再试。',
    en: 'Handling this file failed in its closed room; the app is not affected. The file was not added. Try another format.',
  },
  'fault.document-room-memory': {
    zh: '这份文件需要太多内存，已停止处理。案件没有变化。请缩小或拆分后再加入。',
    en: 'This file needs too much memory, so handling stopped. The case is unchanged. Make it smaller or split it.',
  },
  'fault.document-room-timeout': {
    zh: '处理这份文件太久，已停止。案件没有变化。请换一种格式或拆分后再试。',
    en: 'Handling this file took too long and was stopped. The case is unchanged. Use another format or split it.',
  },
  'fault.document-room-failed': {
    zh: '单证处理程序没有启动成功。案件没有变化。请稍后再试。',
    en: 'The part that handles documents did not start. The case is unchanged. Try again in a moment.',
  },
  'fault.cancelled': {
    zh: '已按您的意思取消，没有改变任何内容。',
    en: 'Cancelled as you asked; nothing was changed.',
  },
  'fault.checklist-code-in-use': {
    zh: '有单证归在 {code} 这一项，没有去掉。单证和清单都没有变化。请先把这些单证改归别的类别，再去掉这一项。',
    en: 'Documents are filed under {code}, so it was not removed. Documents and list are unchanged. Give those documents another kind first, then remove it.',
  },
  'fault.paper-template-wrong': {
    zh: '措辞里有认不出的占位符，没有保存；正在使用的措辞不变。请按检查里的位置改好再保存。',
    en: 'The wording names placeholders nobody knows, so it was not saved; the one in use stays. Correct the places listed under Check and save again.',
  },
  'fault.refund-not-paid': {
    zh: '这个案件还没有赔付，没有赔款可视同收汇，资料包没有制作。已填的内容都在；收到赔付后再做。',
    en: 'This case is not paid yet, so there is no payment to count as a receipt, and no pack was made. What was entered is safe; make it once the claim is paid.',
  },
  'fault.refund-no-declaration': {
    zh: '资料包里没有报关单，没有制作。已填的内容都在。请在发票里填 18 位出口报关单号，或勾选要放进去的报关单。',
    en: 'No customs declaration is in the pack, so none was made. What was entered is safe. Enter the 18-digit export numbers with the invoices, or tick the declarations that belong in it.',
  },
} as const satisfies Record<string, Text>;
