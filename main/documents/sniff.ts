import type { DocumentMediaType } from '../../shared/claim/document.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';

/** Bytes of the beginning and of the end of a file that `sniff` looks at. */
export const sniffHeadBytes = 65_536;
export const sniffTailBytes = 65_557;

/** A PDF header may stand anywhere in the first 1024 bytes (ISO 32000-1, implementation note 13). */
const pdfHeaderWindow = 1024;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const startsWith =
  (...magics: (string | number[])[]) =>
  (head: Uint8Array): boolean =>
    magics.some((magic) => {
      const wanted = typeof magic === 'string' ? [...magic].map((c) => c.charCodeAt(0)) : magic;
      return wanted.length <= head.length && wanted.every((byte, i) => head[i] === byte);
    });

const brand = (head: Uint8Array, ...brands: string[]): boolean =>
  ascii(head, 4, 8) === 'ftyp' && brands.includes(ascii(head, 8, 12));

const isZip = startsWith('PK\x03\x04', 'PK\x05\x06');
const zipWith =
  (...names: string[]) =>
  (head: Uint8Array): boolean => {
    if (!isZip(head)) return false;
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return names.some((name) => text.includes(name));
  };

const opening = (head: Uint8Array): string => {
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  const text = Buffer.from(head.subarray(0, 2048)).toString(utf16 ? 'utf16le' : 'utf8');
  return text.replace(/^\uFEFF/, '').trimStart();
};

const mailHeader =
  /^(from|to|cc|date|subject|received|return-path|delivered-to|mime-version|message-id|x-[\w-]+|dkim-signature|content-type):/i;

const isText = (head: Uint8Array): boolean => {
  if (startsWith([0xff, 0xfe], [0xfe, 0xff])(head)) return true;
  return head.subarray(0, 4096).every((b) => b >= 0x20 || b === 9 || b === 10 || b === 12 || b === 13);
};

/** First match wins, so containers stand before what they are made of. */
const table = [
  ['jpeg', startsWith([0xff, 0xd8, 0xff])],
  ['png', startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['webp', (head: Uint8Array) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP'],
  ['gif', startsWith('GIF87a', 'GIF89a')],
  ['bmp', (head: Uint8Array) => ascii(head, 0, 2) === 'BM' && head.length > 26 && head[5] === 0 && head[9] === 0],
  ['tiff', startsWith([0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a], [0x49, 0x49, 0x2b, 0], [0x4d, 0x4d, 0, 0x2b])],
  ['heic', (head: Uint8Array) => brand(head, 'heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'heif')],
  ['avif', (head: Uint8Array) => brand(head, 'avif', 'avis')],
  ['video', (head: Uint8Array) => ascii(head, 4, 8) === 'ftyp'],
  ['ofd', zipWith('OFD.xml', 'Doc_0/')],
  ['docx', zipWith('word/')],
  ['xlsx', zipWith('xl/')],
  ['pptx', zipWith('ppt/')],
  ['odf', zipWith('application/vnd.oasis.opendocument')],
  ['zip', isZip],
  ['archive', startsWith('Rar!', [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b], 'BZh', [0xfd, 0x37, 0x7a, 0x58])],
  ['office-old', startsWith([0xd0, 0xcf, 0x11, 0xe0])],
  [
    'program',
    startsWith('MZ', '\x7fELF', '#!', [0xcf, 0xfa, 0xed, 0xfe], [0xfe, 0xed, 0xfa], [0xca, 0xfe, 0xba, 0xbe]),
  ],
  ['rtf', startsWith('{\\rtf')],
  ['html', (head: Uint8Array) => isText(head) && /^<(!doctype html|html|head|body|script)/i.test(opening(head))],
  ['xml', (head: Uint8Array) => isText(head) && /^<(\?xml|[\w:]+[\s>])/i.test(opening(head))],
  ['eml', (head: Uint8Array) => isText(head) && mailHeader.test(opening(head))],
  ['text', isText],
] as const;

export type FileType = (typeof table)[number][0] | 'pdf' | 'unknown';

const accepted = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tiff: 'image/tiff',
  heic: 'image/heic',
  ofd: 'application/ofd',
  xml: 'application/xml',
  eml: 'message/rfc822',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Partial<Record<FileType, DocumentMediaType>>;

/** An Outlook letter is known only by what stands in its directory (compound-file.ts). */
export type AcceptedMediaType = (typeof accepted)[keyof typeof accepted] | 'application/vnd.ms-outlook';

const isAccepted = (type: FileType): type is keyof typeof accepted => Object.hasOwn(accepted, type);

const hasPdfHeader = (head: Uint8Array): boolean => ascii(head, 0, pdfHeaderWindow).includes('%PDF-');

/**
 * The type of a file by its content alone; the name is never asked. `also` is set when the same bytes can be read
 * as a second type, so that two programs would show two different documents.
 */
export function typeOf(head: Uint8Array): { readonly type: FileType; readonly also?: FileType } {
  const first: FileType = table.find(([, test]) => test(head))?.[0] ?? 'unknown';
  if (!hasPdfHeader(head)) return { type: first };
  // Printer command lines and stray bytes before the header are common and harmless; a second file format is not.
  return first === 'text' || first === 'unknown' ? { type: 'pdf' } : { type: first, also: 'pdf' };
}

/**
 * Decides from the first bytes of a file (up to `sniffHeadBytes`) whether intake goes on.
 * Faults: file-empty, type-ambiguous {type, also}, type-not-supported {type}.
 */
export function sniff(head: Uint8Array): Result<AcceptedMediaType> {
  if (head.length === 0) return fault('file-empty', 'after-user');
  const { type, also } = typeOf(head);
  if (also !== undefined) return fault('type-ambiguous', 'never', { type, also });
  return isAccepted(type) ? ok(accepted[type]) : fault('type-not-supported', 'after-user', { type });
}

const endsAsZip = (tail: Uint8Array): boolean => {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === tail.length) return true;
  }
  return false;
};

const endsAsPdf = (tail: Uint8Array): boolean => {
  const end = Buffer.from(tail.subarray(-1024)).toString('latin1');
  return end.includes('startxref') && end.includes('%%EOF');
};

/** Types that are archives themselves, so that they end as one. */
const archives: readonly AcceptedMediaType[] = [accepted.ofd, accepted.docx, accepted.xlsx];
/** Types that hold other files as they are, so that they may end as any of them. */
const letters: readonly AcceptedMediaType[] = [accepted.eml, 'application/vnd.ms-outlook'];

/** The second type of a file that begins as one and ends as another: an archive or a PDF glued behind a picture. */
export function typeOfEnd(tail: Uint8Array, mediaType: AcceptedMediaType): FileType | undefined {
  if (letters.includes(mediaType)) return undefined;
  if (!archives.includes(mediaType) && endsAsZip(tail)) return 'zip';
  return mediaType !== 'application/pdf' && endsAsPdf(tail) ? 'pdf' : undefined;
}
