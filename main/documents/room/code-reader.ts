import { ok } from '../../../shared/ipc/result.ts';
import type { CodeReader } from '../page-reader.ts';
import { type CodesLimits, codesReply } from './codes-contract.ts';
import type { OcrReaderDeps } from './ocr-reader.ts';

/** A4 at 280 dpi: a bar of 0.33 mm is three to four pixels wide. */
const readAtPx = 3300;
const limits: CodesLimits = { maxPages: 100, maxCodes: 500, maxChars: 400 };

/** The job of a room that looks for bar codes. */
export function createCodeReader(deps: OcrReaderDeps): CodeReader {
  return {
    async readCodes({ read, mediaType }, options) {
      const document = deps.transfers.offerDocument(read);
      const { maxPixels } = deps;
      const args = { documentUrl: document.url, mediaType, maxPx: readAtPx, maxPixels, limits };
      const end = await deps.send({ op: 'codes', args }, options, true).finally(document.revoke);
      const unreadable = deps.readFailure(document);
      if (unreadable !== undefined) return unreadable;
      if (end.kind !== 'value') return deps.refuse(end);
      const reply = codesReply(limits).safeParse(end.value);
      return reply.success ? ok(reply.data) : deps.distrust();
    },
  };
}
