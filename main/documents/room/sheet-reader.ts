import { ok } from '../../../shared/ipc/result.ts';
import type { SheetReader } from '../page-reader.ts';
import type { OcrReaderDeps } from './ocr-reader.ts';
import { defaultSheetLimits as limits, sheetsReply } from './sheet-contract.ts';

/** The job of a room that reads a list. */
export const createSheetReader = (deps: Omit<OcrReaderDeps, 'maxPixels'>): SheetReader => ({
  async readSheets({ read, format }, options) {
    const document = deps.transfers.offerDocument(read);
    const args = { documentUrl: document.url, format, limits };
    const end = await deps.send({ op: 'sheets', args }, options, true).finally(document.revoke);
    const unreadable = deps.readFailure(document);
    if (unreadable !== undefined) return unreadable;
    if (end.kind !== 'value') return deps.refuse(end);
    const reply = sheetsReply(limits).safeParse(end.value);
    return reply.success ? ok(reply.data) : deps.distrust();
  },
});
