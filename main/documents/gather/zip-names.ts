import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

/** Code page 437 from 0x80 on: what a ZIP name is written in when nothing else is said (APPNOTE 6.3.10, appendix D). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const utf8Flag = 0x800;
/** Info-ZIP Unicode Path (APPNOTE 4.6.9): version, CRC-32 of the plain name, the name in UTF-8. */
const unicodePathId = 0x7075;

const decoded = (encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const fromCp437 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (cp437[byte - 0x80] ?? ''))).join('');

/**
 * Whether the bytes over 0x7f come in pairs as everyday Chinese does (GB 2312's rows). The letters of code page 437
 * stand alone among plain ones, so that they hardly ever pair up that way.
 */
const looksChinese = (bytes: Uint8Array): boolean => {
  let common = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] ?? 0;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
    else rare += 1;
  }
  return common > rare;
};

/** Name of bytes without a flag: UTF-8 where they are it (macOS), GBK where they look it (Windows in China), else code page 437. */
export const decodeZipName = (bytes: Uint8Array): string => {
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const gbk = looksChinese(bytes) ? decoded('gb18030', bytes) : undefined;
  return gbk ?? fromCp437(bytes);
};

const unicodePathOf = ({ extraFields, fileNameRaw }: Entry): string | undefined => {
  const field = extraFields.find(({ id }) => id === unicodePathId)?.data;
  if (field === undefined || field.length < 6 || field[0] !== 1) return undefined;
  // Written for another name: an old program has renamed the entry and left the field.
  if (field.readUInt32LE(1) !== crc32(fileNameRaw)) return undefined;
  return decoded('utf-8', field.subarray(5));
};

/** An entry's name as its maker meant it. */
export const zipNameOf = (entry: Entry): string => {
  const flagged = (entry.generalPurposeBitFlag & utf8Flag) === 0 ? undefined : decoded('utf-8', entry.fileNameRaw);
  return flagged ?? unicodePathOf(entry) ?? decodeZipName(entry.fileNameRaw);
};

/** True for a name that leads out of the archive: absolute, with a drive, or upwards. */
export const leadsOut = (name: string): boolean => {
  const parts = name.split(/[/\\]/);
  return name.includes('\0') || /^[/\\]/.test(name) || /^[a-z]:/i.test(name) || parts.includes('..');
};
