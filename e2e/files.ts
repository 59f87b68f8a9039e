import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { root } from '../scripts/setup/run.mjs';

/** The sample case that comes with the app. */
export const samplePackage = path.join(root, 'out/assets/sample-case.zip');

/** A PDF of plain pages, each naming itself. */
export const plainPdf = async (pages: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1)
    pdf.addPage([595, 842]).drawText(`Page ${page}`, { x: 60, y: 760, size: 40 });
  return pdf.save();
};

/** One page, 40-bit RC4, opens with the password "sample" only. */
const lockedPdfBase64 =
  'JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMyAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwg' +
  'L0NyZWF0aW9uRGF0ZSA8MDJkNDVjODM0MWRiNjg2NjQ5MTcwMjFmZjUxMmM3NWFjMT4gL0NyZWF0b3IgPGI4MTE2ZWMzNzM4OTU5' +
  'MzE3YjA4MzM0MmMwNDhmNjBjOWIzMmNiMzE1NDRiMTI5M2U3MzdlM2FmY2FlOGViN2Q3NDhmMTUxOGYwNjA4NTgwYWQ2NTEzODQ1' +
  'MzQzNjQ5ODIxZWE5MDAxMTM4NzczNzUzNWNmODVmYzFlYjQ3MmQ2MGFiMWYyMTZhNWYwYTQwM2M4MmYyOTgwOWM0NzBjNjMyOGZm' +
  'YmNkMzI0ODZiYjk5NjlkMD4gL01vZERhdGUgPDAyZDQ1YzgzNDFkYjY4NjY0OTE3MDIxZmY1MTJjNzVhYzE+IC9Qcm9kdWNlciA8' +
  'YjgxMTZlYzM3Mzg5NTkzMTdiMDgzMzQyYzA0OGY2MGM5YjMyY2IzMTU0NGIxMjkzZTczN2UzYWZjYWU4ZWI3ZDc0OGYxNTE4ZjA2' +
  'MDg1ODBhZDY1MTM4NDUzNDM2NDk4MjFlYTkwMDExMzg3NzM3NTM1Y2Y4NWZjMWViNDcyZDYwYWIxZjIxNmE1ZjBhNDAzYzgyZjI5' +
  'ODA5YzQ3MGM2MzI4ZmZiY2QzMjQ4NmJiOTk2OWQwPiA+PgplbmRvYmoKMyAwIG9iago8PCAvQ291bnQgMSAvS2lkcyBbIDQgMCBS' +
  'IF0gL1R5cGUgL1BhZ2VzID4+CmVuZG9iago0IDAgb2JqCjw8IC9Bbm5vdHMgWyBdIC9Db250ZW50cyBbIDUgMCBSIF0gL01lZGlh' +
  'Qm94IFsgMCAwIDMwMCAyMDAgXSAvUGFyZW50IDMgMCBSIC9SZXNvdXJjZXMgPDwgL0V4dEdTdGF0ZSA8PCA+PiAvRm9udCA8PCAv' +
  'SGVsdmV0aWNhLTcwOTg0ODA3ODkgNiAwIFIgPj4gL1hPYmplY3QgPDwgPj4gPj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjUgMCBv' +
  'YmoKPDwgL0ZpbHRlciAvRmxhdGVEZWNvZGUgL0xlbmd0aCA5MCA+PgpzdHJlYW0KswD+dX2vuzrDfddJXlValRF+8Q68o02XfVi8' +
  '/TfCEQRHHd1RyRLxuR0RsyeOXUVDexdqXTNcn/BUfzw0n5r5/yMciBgTLVB6QhyTrNcrN0ovtzmY3eQug+ScZW5kc3RyZWFtCmVu' +
  'ZG9iago2IDAgb2JqCjw8IC9CYXNlRm9udCAvSGVsdmV0aWNhIC9FbmNvZGluZyAvV2luQW5zaUVuY29kaW5nIC9TdWJ0eXBlIC9U' +
  'eXBlMSAvVHlwZSAvRm9udCA+PgplbmRvYmoKNyAwIG9iago8PCAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDQwIC9PIDw5MmZh' +
  'MDE0NjVkYmM0Yzk2NDQ2OTNmMzNjMDdjYjU0ZjU4N2RjZTFlMjY4MmZlOWVjZWE2MTA3YTFlZjYzMGRkPiAvUCAtNCAvUiAyIC9V' +
  'IDw4NDlkNDhlMjExZDFiY2RiNjI1YTRkNzk5OWVmM2QwMTc2OWJmYjhmOTk4Njc4MWIxMWE2NzQwMDM5M2Y3NWU5PiAvViAxID4+' +
  'CmVuZG9iagp4cmVmCjAgOAowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAwMCBu' +
  'IAowMDAwMDAwNTY3IDAwMDAwIG4gCjAwMDAwMDA2MjYgMDAwMDAgbiAKMDAwMDAwMDgyMCAwMDAwMCBuIAowMDAwMDAwOTgwIDAw' +
  'MDAwIG4gCjAwMDAwMDEwNzcgMDAwMDAgbiAKdHJhaWxlciA8PCAvSW5mbyAyIDAgUiAvUm9vdCAxIDAgUiAvU2l6ZSA4IC9JRCBb' +
  'PGI3NDNjNDQwZjVkYmIwYjJkZDdlMGNiMjE0ZjlkYjU5PjxiNzQzYzQ0MGY1ZGJiMGIyZGQ3ZTBjYjIxNGY5ZGI1OT5dIC9FbmNy' +
  'eXB0IDcgMCBSID4+CnN0YXJ0eHJlZgoxMjgzCiUlRU9GCg==';

export const lockedPdf = (): Uint8Array => Buffer.from(lockedPdfBase64, 'base64');

const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A picture in shades of one colour. */
export const picturePng = (width = 240, height = 320, tint = 40): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const line = (y: number) => [0, ...Array.from({ length: width }, (_, x) => [x % 256, y % 256, tint]).flat()];
  const pixels = Buffer.from(Array.from({ length: height }, (_, y) => line(y)).flat());
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

export const writeInto = (folder: string, name: string, bytes: Uint8Array | string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
