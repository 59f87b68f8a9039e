import type { Text } from '../text.ts';

/** Faults of folders, archives, the scan folder and the scanner: what happened, what is safe, what to do. */
export const waysInFaultTexts = {
  'fault.folder-unreadable': {
    zh: '这个文件夹打不开，里面的文件没有加入。其他文件不受影响。请检查权限或网络盘后再试。',
    en: 'This folder cannot be opened; its files were not added. Other files are not affected. Check its permissions or the network drive.',
  },
  'fault.folder-empty': {
    zh: '文件夹里没有可以加入的文件。',
    en: 'The folder holds no file that could be added.',
  },
  'fault.folder-too-deep': {
    zh: '文件夹套了超过 {max} 层，更里面的没有加入。请把里面的文件夹单独加入。',
    en: 'Folders are nested more than {max} deep; what lies deeper was not added. Add the inner folder on its own.',
  },
  'fault.folder-too-many-files': {
    zh: '一次最多加入 {max} 个文件，从这一个起没有加入。前面的已加入。请分几次加入。',
    en: 'At most {max} files come in at once; from this one on none was added. Those before it are in. Add the rest separately.',
  },
  'fault.folder-too-large': {
    zh: '文件夹太大，从这一个起没有加入。前面的已加入。请分几次加入。',
    en: 'The folder is too large; from this file on none was added. Those before it are in. Add the rest separately.',
  },
  'fault.zip-damaged': {
    zh: '压缩包已损坏或不完整，没有打开。案件没有变化。请让对方重发，或解压后再加入。',
    en: 'The ZIP is damaged or incomplete and was not opened. The case is unchanged. Ask for it again, or unpack it and add the files.',
  },
  'fault.zip-empty': {
    zh: '压缩包里没有可以加入的文件。',
    en: 'The ZIP holds no file that could be added.',
  },
  'fault.zip-locked': {
    zh: '压缩包有密码，没有打开。案件没有变化。请用密码解压后，把文件加进来。',
    en: 'The ZIP needs a password and was not opened. The case is unchanged. Unpack it with the password and add the files.',
  },
  'fault.zip-too-many-files': {
    zh: '压缩包里超过 {max} 个文件，没有打开。案件没有变化。请解压后分几次加入。',
    en: 'The ZIP holds more than {max} files and was not opened. The case is unchanged. Unpack it and add the files in parts.',
  },
  'fault.zip-too-large': {
    zh: '压缩包解开后太大，没有加入。案件没有变化。请解压后只加入需要的文件。',
    en: 'Unpacked, the ZIP is too large and was not added. The case is unchanged. Unpack it and add the files you need.',
  },
  'fault.zip-bomb': {
    zh: '压缩包的内容不正常（像是恶意文件），没有打开。案件没有变化。请向发件人核实。',
    en: 'The ZIP is built in a way only harmful files are and was not opened. The case is unchanged. Ask the sender about it.',
  },
  'fault.zip-path-refused': {
    zh: '这个文件名想写到压缩包外面去，没有加入。其他文件不受影响。请向发件人核实。',
    en: 'The name of this file leads out of the ZIP, so it was not added. Other files are not affected. Ask the sender about it.',
  },
  'fault.zip-duplicate': {
    zh: '压缩包里有两个同名文件，只加入了第一个。请解压后核对另一个。',
    en: 'The ZIP holds two files of this name; only the first was added. Unpack it and look at the other one.',
  },
  'fault.zip-method-unknown': {
    zh: '这个文件用了不认识的压缩方式，没有加入。其他文件不受影响。请解压后加入。',
    en: 'This file is packed in an unknown way and was not added. Other files are not affected. Unpack it and add it.',
  },
  'fault.zip-entry-damaged': {
    zh: '压缩包里的这个文件已损坏，没有加入。其他文件不受影响。请让对方重发。',
    en: 'This file is damaged inside the ZIP and was not added. Other files are not affected. Ask for it again.',
  },
  'fault.zip-too-deep': {
    zh: '压缩包套得太深，里面这个没有打开。其他文件不受影响。请解压后再加入。',
    en: 'ZIPs are nested too deep; this one was not opened. Other files are not affected. Unpack it and add the files.',
  },
  'fault.scanner-address-invalid': {
    zh: '这不是扫描仪的地址。请填写像 192.168.1.20 这样的地址。',
    en: 'This is no address of a scanner. Type one like 192.168.1.20.',
  },
  'fault.scanner-address-refused': {
    zh: '这个地址不在内部网络，没有连接。请填写与电脑同一网络的扫描仪地址。',
    en: 'This address is outside the local network and was not contacted. Type that of a scanner on the same network.',
  },
  'fault.scanner-unreachable': {
    zh: '连不上扫描仪，它可能已关机或换了地址。已扫描的页都在。请检查电源和网络后再试。',
    en: 'The scanner cannot be reached; it may be off or have another address. Pages scanned so far are safe. Check power and network and try again.',
  },
  'fault.scanner-silent': {
    zh: '扫描仪没有应答。已扫描的页都在。请看一眼扫描仪的面板，再试一次。',
    en: 'The scanner does not answer. Pages scanned so far are safe. Look at its panel and try again.',
  },
  'fault.scanner-not-speaking': {
    zh: '这个地址的设备不像是支持 AirScan（eSCL）的扫描仪，没有扫描。请检查地址，或在设备上打开 AirScan。',
    en: 'What answers there is no scanner that speaks AirScan (eSCL); nothing was scanned. Check the address, or switch AirScan on at the device.',
  },
  'fault.scanner-forgotten': {
    zh: '找不到这台扫描仪，没有扫描。请重新查找。',
    en: 'This scanner is not known any more; nothing was scanned. Look for it again.',
  },
  'fault.scanner-empty': {
    zh: '送稿器里没有纸，没有扫描。请放好原件再开始。',
    en: 'The feeder is empty; nothing was scanned. Put the papers in and start again.',
  },
  'fault.scanner-jam': {
    zh: '扫描仪卡纸了。已扫描的页都在。请取出卡住的纸，把剩下的放好，再继续扫描。',
    en: 'The paper is jammed. Pages scanned so far are safe. Take it out, put the rest in again and scan more.',
  },
  'fault.scanner-open': {
    zh: '扫描仪的盖子开着。已扫描的页都在。请盖好后再继续扫描。',
    en: 'A cover of the scanner is open. Pages scanned so far are safe. Close it and scan more.',
  },
  'fault.scanner-busy': {
    zh: '扫描仪正忙，可能有人在用。已扫描的页都在。请稍后再试。',
    en: 'The scanner is busy; somebody may be using it. Pages scanned so far are safe. Try again in a moment.',
  },
  'fault.scanner-down': {
    zh: '扫描仪停住了。已扫描的页都在。请按面板上的提示处理后再试。',
    en: 'The scanner has stopped. Pages scanned so far are safe. Do what its panel says and try again.',
  },
  'fault.scanner-order-refused': {
    zh: '扫描仪不接受这些设置，没有扫描。请换一种进纸或分辨率再试。',
    en: 'The scanner does not accept these settings; nothing was scanned. Choose another source or resolution.',
  },
  'fault.scanner-lost': {
    zh: '扫描到一半和扫描仪断开了。收到的页都在，正在传的这一页没有收全。请检查网络，从这一页起继续扫描。',
    en: 'The connection broke half-way. The pages that arrived are safe; the one under way is not complete. Check the network and scan on from that page.',
  },
  'fault.scanner-too-many-pages': {
    zh: '一次最多扫描 {max} 页。已扫描的页都在。请先完成这一份，再扫其余的。',
    en: 'At most {max} pages are scanned at once. Those scanned are safe. Finish this document, then scan the rest.',
  },
  'fault.scan-running': {
    zh: '还在扫描，这一步没有执行。请等它扫完，或先停止。',
    en: 'Scanning is under way, so this was not done. Wait until it is over, or stop it first.',
  },
  'fault.scan-no-pages': {
    zh: '还没有扫描任何一页。请先扫描。',
    en: 'No page has been scanned yet. Scan first.',
  },
  'fault.scan-folder-gone': {
    zh: '扫描文件夹不见了，可能被移走或网络盘没有连上。已收到的都在。找回文件夹后会自动继续，也可以另选一个。',
    en: 'The scan folder is gone; it may have been moved, or a network drive is not connected. What was taken is safe. It goes on by itself once the folder is back; or choose another one.',
  },
  'fault.scan-folder-unreadable': {
    zh: '扫描文件夹打不开。已收到的都在。请检查文件夹的权限；能打开后会自动继续。',
    en: 'The scan folder cannot be opened. What was taken is safe. Check its permissions; it goes on by itself afterwards.',
  },
  'fault.inbox-file-gone': {
    zh: '这份文件已不在待归案里，没有变化。请看一眼它是否已经归案。',
    en: 'This file is not waiting any more; nothing was changed. See whether it has been filed already.',
  },
} as const satisfies Record<string, Text>;
