import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { FilingAnswer } from '../../shared/singleWindow/filing.ts';
import type { Manifest, ManifestDocument } from '../../shared/singleWindow/manifest.ts';
import type { SendDeps, Work } from './work.ts';

const roundLimit = 3;
const stopped = () => fault('aborted', 'later');

/** Announces the filing, or asks what became of it when the endpoint has given it an id before. */
const announce = async (deps: SendDeps, work: Work, manifest: Manifest): Promise<Result<FilingAnswer>> => {
  const { endpointFilingId, createKey } = work.item().record;
  if (endpointFilingId !== null) return deps.adapter.documents(endpointFilingId, { signal: work.signal });
  const idempotencyKey = createKey ?? deps.newId();
  if (!work.advance('create', { createKey: idempotencyKey })) return stopped();
  return deps.adapter.createFiling(manifest, { signal: work.signal, idempotencyKey });
};

const checkAnswer = (answer: FilingAnswer, manifest: Manifest, digest: string): Result<null> => {
  if (answer.manifestDigest !== digest) return fault('endpoint-other-manifest', 'never');
  if (answer.state === 'superseded') return fault('filing-superseded', 'after-user');
  const known = new Set(manifest.documents.map((document) => document.documentId));
  const foreign = answer.documents.some((document) => !known.has(document.documentId));
  return foreign ? fault('endpoint-not-speaking', 'later', { reason: 'other-shape' }) : ok(null);
};

/** Counts over all documents of the filing, so that the bar never runs backwards between two of them. */
const progressOf = (manifest: Manifest, answer: FilingAnswer, work: Work) => {
  const sent = new Map<string, number>();
  const totalBytes = manifest.documents.reduce((sum, document) => sum + document.sizeBytes, 0);
  for (const { documentId, sizeBytes } of manifest.documents) sent.set(documentId, sizeBytes);
  for (const document of answer.documents) if (document.status === 'upload') sent.set(document.documentId, 0);
  return (documentId: string, sentBytes: number) => {
    sent.set(documentId, sentBytes);
    let sum = 0;
    for (const bytes of sent.values()) sum += bytes;
    work.progress(sum, totalBytes);
  };
};

const uploadMissing = async (
  deps: SendDeps,
  work: Work,
  manifest: Manifest,
  answer: FilingAnswer,
): Promise<Result<null>> => {
  const documents = new Map<string, ManifestDocument>(manifest.documents.map((one) => [one.documentId, one]));
  const progress = progressOf(manifest, answer, work);
  for (const wanted of answer.documents) {
    const document = documents.get(wanted.documentId);
    if (wanted.status === 'held' || document === undefined) continue;
    const { sha256, sizeBytes, documentId } = document;
    const sent = await deps.adapter.uploadDocument(
      {
        uploadUrl: wanted.uploadUrl,
        source: { sizeBytes, open: (start, signal) => deps.blobs.open(sha256, { start, signal }) },
        onProgress: (sentBytes) => progress(documentId, sentBytes),
      },
      { signal: work.signal },
    );
    if (!sent.ok) return sent;
    progress(documentId, sizeBytes);
  }
  return ok(null);
};

/**
 * Brings every byte of the filing to the endpoint, which says each time what it still wants.
 * Returns the endpoint's id of the filing.
 */
export const sendDocuments = async (
  deps: SendDeps,
  work: Work,
  manifest: Manifest,
  digest: string,
): Promise<Result<string>> => {
  for (let round = 1; ; round += 1) {
    const answer = await announce(deps, work, manifest);
    if (!answer.ok) return answer;
    const right = checkAnswer(answer.value, manifest, digest);
    if (!right.ok) return right;
    if (!work.advance('upload', { endpointFilingId: answer.value.filingId })) return stopped();
    const uploaded = await uploadMissing(deps, work, manifest, answer.value);
    if (uploaded.ok) return ok(answer.value.filingId);
    const { code } = uploaded.error;
    const renewable = code === 'upload-gone' || code === 'upload-digest-mismatch';
    if (!renewable) return uploaded;
    if (round < roundLimit) continue;
    // Bytes that arrive damaged again and again are not an accident of the line.
    return code === 'upload-digest-mismatch' ? fault(code, 'after-user') : uploaded;
  }
};
