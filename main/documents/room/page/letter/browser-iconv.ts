/** Stands in for iconv-lite in the room's bundle (scripts/build/targets.mjs): what is used of it, with the browser's decoders. */

const latin = 'windows-1252';

/** `cp936`, `windows936`, `gb2312` … as the Encoding standard names them; unknown ones are read as Western. */
const decoderFor = (name: string): TextDecoder => {
  const codePage = /^(?:cp|windows-?|win-?)?(\d{3,5})$/i.exec(name)?.[1];
  const labels: Readonly<Record<string, string>> = {
    '932': 'shift_jis',
    '936': 'gbk',
    '949': 'euc-kr',
    '950': 'big5',
    '65001': 'utf-8',
  };
  try {
    return new TextDecoder(codePage === undefined ? name : (labels[codePage] ?? `windows-${codePage}`));
  } catch {
    return new TextDecoder(latin);
  }
};

export const decode = (bytes: Uint8Array, encoding: string): string => decoderFor(encoding).decode(bytes);

/** Only letters inside letters are written anew, and their texts are copied as bytes. */
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
