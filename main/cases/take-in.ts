import path from 'node:path';
import type { Presentation } from '../../shared/claim/codes.ts';
import type { ClaimDocument } from '../../shared/claim/document.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { IntakeBatch } from '../../shared/ipc/views.ts';
import type { Intake, IntakeOutcome } from '../documents/intake.ts';
import type { Announce } from '../ipc/announce.ts';
import type { Derived, StoredDocument } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Candidate } from './candidate.ts';
import type { Desk } from './desk.ts';
import type { Into } from './document-handlers.ts';
import type { LockedFiles } from './locked-files.ts';
import { refuse, settle, unwrap } from './settle.ts';

export type TakeInDeps = {
  readonly desk: Desk;
  readonly intake: Intake;
  readonly blobs: Pick<BlobStore, 'put'>;
  readonly announce: Pick<Announce, 'progress'>;
  readonly locked: LockedFiles;
};

/** A first guess the clerk can change: pictures of paper come from a phone or a scanner, everything else was born digital. */
const presentationOf = ({ mediaType, text }: IntakeOutcome): Presentation => {
  if (mediaType === 'image/tiff') return 'scan';
  if (mediaType.startsWith('image/')) return 'photo';
  if (mediaType !== 'application/pdf') return 'electronic';
  return text.some((page) => page.trim() !== '') ? 'electronic' : 'scan';
};

const titleOf = (fileName: string): string => path.parse(fileName).name.trim().slice(0, 200) || fileName;

/** The text of the pages as one stored file; null where there is none. */
export const keepText = async (
  { blobs }: Pick<TakeInDeps, 'blobs'>,
  text: readonly string[],
): Promise<string | null> =>
  text.every((page) => page.trim() === '')
    ? null
    : unwrap(await blobs.put(new TextEncoder().encode(JSON.stringify(text)))).sha256;

/** What a hand-over package already knows of a document. */
export type KnownDocument = {
  [K in 'id' | 'code' | 'title' | 'presentation' | 'pages']?: ClaimDocument[K] | undefined;
};

/** The record of a file that was taken in. */
export const documentOf = (
  desk: Desk,
  caseId: string,
  outcome: IntakeOutcome,
  known: KnownDocument = {},
): ClaimDocument => ({
  id: known.id ?? desk.newId(),
  caseId,
  code: known.code ?? null,
  title: known.title ?? titleOf(outcome.fileName),
  fileName: outcome.fileName,
  mediaType: outcome.mediaType,
  sizeBytes: outcome.sizeBytes,
  sha256: outcome.sha256,
  presentation: known.presentation ?? presentationOf(outcome),
  pages: known.pages ?? outcome.pages.map((_page, index) => ({ index, rotation: 0, removed: false })),
  originalToFollow: null,
  warnings: [...outcome.warnings],
  addedAt: desk.now(),
  removedAt: null,
});

/** What is kept beside the record. */
export const derivedOf = (outcome: IntakeOutcome, text: string | null): Derived => ({
  segment: outcome.segment,
  view: outcome.view === null ? null : { ...outcome.view },
  thumbs: [...outcome.thumbs],
  text,
  attachments: outcome.attachments.map((attachment) => ({ ...attachment })),
});

/** A taken-in file as it is kept; its text is stored on the way. */
export const storedOf = async (
  deps: Pick<TakeInDeps, 'desk' | 'blobs'>,
  caseId: string,
  outcome: IntakeOutcome,
): Promise<StoredDocument> => ({
  document: documentOf(deps.desk, caseId, outcome),
  derived: derivedOf(outcome, await keepText(deps, outcome.text)),
});

/** Keeps a taken-in file as a document of the case, and lets it travel with the filing when one is open. One durable step. */
export const keepStored = (
  desk: Desk,
  into: Pick<Into, 'caseId' | 'filingId'>,
  stored: StoredDocument,
): ClaimDocument => {
  const { document } = stored;
  desk.change(into.caseId, () => {
    desk.records.documents.put(stored);
    const filing = into.filingId === null ? undefined : desk.needFiling(into.filingId);
    if (filing !== undefined) {
      if (!isEditable(filing.state)) refuse('filing-not-editable');
      desk.records.filings.put({ ...filing, documentIds: [...filing.documentIds, document.id], updatedAt: desk.now() });
    }
    desk.records.cases.put({ ...desk.needCase(into.caseId), updatedAt: desk.now() });
    desk.note({
      caseId: into.caseId,
      filingId: into.filingId,
      kind: 'document-added',
      params: { title: document.title },
    });
  }, ['cases', 'documents']);
  return document;
};

export type TakeIn = (into: Into, candidates: readonly Candidate[], signal: AbortSignal) => Promise<IntakeBatch>;

const passwordFaults = ['pdf-password-needed', 'pdf-password-wrong'];

const keepLocked = (locked: LockedFiles, { caseId, filingId }: Into, { name, source }: Candidate): string =>
  locked.keep({ into: { caseId, filingId }, candidate: { name, source } });

/** A batch: each file ends in the case or with its reason; one bad file never stops the others. Kept files stay when the rest is cancelled. */
export const createTakeIn =
  (deps: TakeInDeps): TakeIn =>
  async (into, candidates, signal) => {
    deps.desk.needCase(into.caseId);
    let done = 0;
    const tell = (): void => deps.announce.progress(into.jobId, 'intake', done, candidates.length);
    tell();
    const outcomes = candidates.map(({ source, password }) =>
      (source.ok
        ? deps.intake.take(source.value, { signal, ...(password === undefined ? {} : { password }) })
        : Promise.resolve(source)
      ).finally(() => {
        done += 1;
        tell();
      }),
    );
    // Each is awaited in its turn below; one that fails before that is not unhandled.
    for (const pending of outcomes) pending.catch(() => undefined);
    const batch: IntakeBatch = { accepted: [], refused: [], skipped: 0 };
    // In the order they were dropped, each kept as soon as it and those before it are ready.
    for (const [i, pending] of outcomes.entries()) {
      const outcome = await pending;
      const candidate = candidates[i];
      const kept = await settle(async () =>
        keepStored(deps.desk, into, await storedOf(deps, into.caseId, unwrap(outcome))),
      );
      if (kept.ok) batch.accepted.push({ documentId: kept.value.id, fileName: kept.value.fileName });
      else {
        const isLocked = candidate !== undefined && passwordFaults.includes(kept.error.code);
        const retryId = isLocked ? keepLocked(deps.locked, into, candidate) : null;
        batch.refused.push({ fileName: candidate?.name ?? '', fault: kept.error, retryId });
      }
    }
    return batch;
  };
