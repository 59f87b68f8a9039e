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
} as const satisfies Record<string, Text>;
