import { ok } from '../../shared/ipc/result.ts';
import type { Candidate } from '../cases/candidate.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import type { TakeIn } from '../cases/take-in.ts';
import { SourceRefused } from '../documents/file-source.ts';
import type { Gather } from '../documents/gather/gather.ts';
import { type AttachmentDeps, attachmentSource } from './attachment-source.ts';

export type LetterDeps = AttachmentDeps & {
  readonly desk: Desk;
  readonly takeIn: TakeIn;
  readonly gather: Pick<Gather, 'bytes'>;
};

/** An archive is listed in memory, so it may only be this big. */
const maxArchiveBytes = 100e6;
const isArchive = (name: string, sizeBytes: number): boolean => /\.zip$/i.test(name) && sizeBytes <= maxArchiveBytes;

/** What came with letters, offered and taken in. */
export const letterHandlers = (deps: LetterDeps): HandlersOf<'letter'> => {
  const { desk } = deps;

  /** The file itself; for an archive what is in it. */
  const candidatesOf = async (
    documentId: string,
    index: number,
    signal: AbortSignal,
  ): Promise<{ found: readonly Candidate[]; skipped: number }> => {
    const { document, derived } = desk.needDocument(documentId);
    const attachment = derived.attachments[index] ?? refuse('attachment-gone', 'never');
    // A file that needs a password is read again when there is one, long after this call.
    const later = attachmentSource(deps, document, index, attachment, new AbortController().signal);
    const single = { found: [{ name: attachment.name, source: ok(later) }], skipped: 0 };
    if (!isArchive(attachment.name, attachment.sizeBytes)) return single;
    const parts: Uint8Array[] = [];
    try {
      for await (const part of attachmentSource(deps, document, index, attachment, signal).open()) parts.push(part);
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
      return { found: [{ name: attachment.name, source: { ok: false, error: error.fault } }], skipped: 0 };
    }
    return deps.gather.bytes(attachment.name, Buffer.concat(parts), signal);
  };

  return {
    'letter.attachments': ({ documentId }) =>
      settle(() => {
        const { document, derived } = desk.needDocument(documentId);
        const others = desk.records.documents.ofCase(document.caseId).filter((one) => one.document.removedAt === null);
        return {
          attachments: derived.attachments.map(({ name, sizeBytes, sha256 }, index) => ({
            index,
            name,
            sizeBytes,
            takenAs: others.find((one) => one.document.sha256 === sha256)?.document.id ?? null,
          })),
        };
      }),
    'letter.take-attachments': ({ documentId, indexes, filingId, jobId }, { signal }) =>
      settle(async () => {
        const { caseId } = desk.needDocument(documentId).document;
        const found: Candidate[] = [];
        let skipped = 0;
        for (const index of new Set(indexes)) {
          const one = await candidatesOf(documentId, index, signal);
          found.push(...one.found);
          skipped += one.skipped;
        }
        return { ...(await deps.takeIn({ caseId, filingId, jobId }, found, signal)), skipped };
      }),
  };
};
