import type { sheetEncodings } from '../../sheet-contract.ts';
import { Refusal } from '../refusal.ts';

type Encoding = (typeof sheetEncodings)[number];

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const decode = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The text of a list file: by its byte order mark, else UTF-8 where every byte fits, else GB18030, which contains GBK and
 * GB 2312 and is what Excel in China writes. Refused: 'sheet-text-unreadable'.
 */
export const decodeText = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } => {
  const marked = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  for (const encoding of marked === undefined ? (['utf-8', 'gb18030'] as const) : [marked]) {
    const text = decode(bytes, encoding);
    // Chinese text never holds a NUL; a program or a picture does.
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  throw new Refusal('sheet-text-unreadable');
};
