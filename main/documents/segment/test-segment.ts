import type { Result } from '../../../shared/ipc/result.ts';
import { createByteFeed } from './byte-feed.ts';
import type { SegmentTables } from './format.ts';
import { verifySegment } from './read-segment.ts';

/** The bytes in pieces of the given size, each in memory that is overwritten afterwards, as a careless source would. */
export async function* inPieces(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.slice(at, at + pieceBytes);
    yield piece;
    piece.fill(0xee);
  }
}

export const verifyBytes = (bytes: Uint8Array, pieceBytes = 4096): Promise<Result<SegmentTables>> =>
  verifySegment(createByteFeed(inPieces(bytes, pieceBytes)));

export const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Writes a PDF from the text of its objects; object 1 is the catalog. */
export const makePdfText = (objects: readonly string[], trailer = ''): Uint8Array => {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};
