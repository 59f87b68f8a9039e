import path from 'node:path';
import { type LoosePage, pagesWithin } from '../../shared/claim/arrange-pages.ts';
import type { ClaimCase } from '../../shared/claim/case.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { claimFileName, type HandoverClaim, type HandoverDocument } from '../../shared/claim/handover.ts';
import { newOriginal } from '../../shared/claim/original.ts';
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import { nextRef } from '../cases/case-handlers.ts';
import type { Desk } from '../cases/desk.ts';
import { takeRunningNo } from '../cases/running-no.ts';
import { refuse, unwrap } from '../cases/settle.ts';
import { derivedOf, documentOf, keepText } from '../cases/take-in.ts';
import type { DocumentSource } from '../documents/file-source.ts';
import type { Intake, IntakeOutcome } from '../documents/intake.ts';
import { type FinishDeps, finishedKey, makeFinished } from '../pages/finish-pages.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { CaseCopies } from './case-copies.ts';
import { openPackageFiles, type PackageFiles } from './package-files.ts';
import { readPackage } from './read-package.ts';
import { type ReceivedReceipt, soundReceipts } from './receipts.ts';
import { stateOf } from './state-of-case.ts';

export type ImportDeps = {
  readonly desk: Desk;
  /** Of the vault: a package of the other mode is refused. */
  readonly mode: EndpointMode;
  readonly intake: Intake;
  readonly finisher: FinishDeps['finisher'];
  readonly blobs: Pick<BlobStore, 'put' | 'open'>;
  readonly copies: CaseCopies;
};
export type ImportOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

type TakenFile = { readonly outcome: IntakeOutcome; readonly text: string | null };
export type Taken = {
  readonly documents: readonly (TakenFile & { readonly document: HandoverDocument })[];
  /** Kept without a document of their own: others have their pages. */
  readonly parents: readonly (TakenFile & { readonly title: string })[];
};

async function* entryBytes(files: PackageFiles, name: string): AsyncGenerator<Uint8Array> {
  yield* await files.open(name);
}

const entrySource = (files: PackageFiles, name: string): DocumentSource => {
  const sizeBytes = files.sizes.get(name);
  return {
    name: path.posix.basename(name),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    open: () => entryBytes(files, name),
  };
};

/** Files of a package go the same way as every other file: a package is no reason to trust what is in it. */
const takeFiles = async (
  { intake, blobs }: ImportDeps,
  files: PackageFiles,
  claim: HandoverClaim,
  { signal, onProgress }: ImportOptions,
): Promise<Taken> => {
  const total = claim.documents.length + claim.files.length;
  let done = 0;
  const take = async ({ file, view }: Pick<HandoverDocument, 'file' | 'view'>): Promise<TakenFile> => {
    onProgress(done, total);
    const outcome = await intake.take(entrySource(files, file), {
      signal,
      ...(view === undefined ? {} : { carriedView: entrySource(files, view) }),
    });
    if (!outcome.ok) {
      if (outcome.error.code === 'cancelled') throw new DOMException('cancelled', 'AbortError');
      return refuse('package-document-refused', 'after-user', { name: file, why: outcome.error.code });
    }
    done += 1;
    return { outcome: outcome.value, text: await keepText({ blobs }, outcome.value.text) };
  };
  const documents: (TakenFile & { document: HandoverDocument })[] = [];
  for (const document of claim.documents) documents.push({ document, ...(await take(document)) });
  const parents: (TakenFile & { title: string })[] = [];
  for (const file of claim.files) parents.push({ title: file.title, ...(await take(file)) });
  onProgress(total, total);
  return { documents, parents };
};

/** Every page must be one of a file in the package; a document that says nothing else has all of its own file's. */
const refuseUnknownPages = ({ documents, parents }: Taken): void => {
  const counts = new Map([...documents, ...parents].map(({ outcome }) => [outcome.sha256, outcome.pageCount]));
  for (const { document, outcome } of documents) {
    if (document.pages === undefined) continue;
    const isSound =
      document.pages.every(({ index, source }) => index < (counts.get(source ?? outcome.sha256) ?? 0)) &&
      document.pages.some((page) => !page.removed);
    const sorted = document.pages.map((page) => page.index).sort((a, b) => a - b);
    const isWhole = sorted.length === outcome.pageCount && sorted.every((index, i) => index === i);
    if (!isSound || (document.filePageCount ?? outcome.pageCount) !== outcome.pageCount)
      refuse('package-file-invalid', 'never', { name: document.file, at: 'pages' });
    if (document.filePageCount === undefined && !isWhole)
      refuse('package-file-invalid', 'never', { name: document.file, at: 'pages' });
  }
};

/** What was made of pages over there is made here again: it is nothing a package could be trusted with. */
const finishTaken = async (deps: ImportDeps, taken: Taken, { signal, onProgress }: ImportOptions): Promise<Taken> => {
  const files = new Map(
    [...taken.documents, ...taken.parents].map(({ outcome }) => [
      outcome.sha256,
      { document: outcome, derived: { view: outcome.view === null ? null : { ...outcome.view } } },
    ]),
  );
  const made = new Map<string, string>();
  const loose = ({ document, outcome }: Taken['documents'][number]): LoosePage[] =>
    (document.pages ?? []).map(({ made: _made, ...page }) => ({ ...page, source: page.source ?? outcome.sha256 }));
  unwrap(await makeFinished(deps, files, taken.documents.flatMap(loose), made, { signal, onProgress }));
  return {
    ...taken,
    documents: taken.documents.map((one) => {
      if (one.document.pages === undefined) return one;
      const pages = loose(one).map((page) => {
        const madeAs = page.finish === undefined ? undefined : made.get(finishedKey(page));
        return madeAs === undefined ? page : { ...page, made: madeAs };
      });
      return { ...one, document: { ...one.document, pages: pagesWithin(pages, one.outcome.sha256) } };
    }),
  };
};

/** Nothing that is here already may be overwritten by what a package calls the same, nor may one entry replace another. */
const refuseKnownIds = ({ records }: Desk, claim: HandoverClaim): void => {
  const named = [...claim.filings.map(({ id }) => id), ...claim.documents.flatMap(({ id }) => id ?? [])];
  const known = named.some((id) => records.filings.get(id) !== undefined || records.documents.get(id) !== undefined);
  if (known || new Set(named).size !== named.length)
    refuse('package-file-invalid', 'never', { name: claimFileName, at: 'id' });
};

/** What was on its way is on its way from the other computer; here it can be gone on with. */
export const arrived = (filing: Filing, caseId: string): Filing => ({
  ...filing,
  caseId,
  ...(['queued', 'sending', 'needs-attention'].includes(filing.state)
    ? { state: 'draft', attention: null, byHand: null }
    : {}),
});

const record = ({ desk, copies }: ImportDeps, { claim, taken, fileName, receipts }: OpenedPackage): string => {
  const { newId, records } = desk;
  const at = desk.now();
  const caseId = claim.case.id ?? newId();
  if (records.cases.get(caseId) !== undefined)
    refuse('package-case-exists', 'never', { ref: records.cases.get(caseId)?.ref ?? '' });
  return desk.change(caseId, () => {
    refuseKnownIds(desk, claim);
    const refTaken =
      claim.case.ref === undefined ||
      !/^GC-\d{4}-\d{4}$/.test(claim.case.ref) ||
      records.cases.highestRef(claim.case.ref) !== undefined;
    const claimCase: ClaimCase = {
      id: caseId,
      ref: refTaken ? nextRef(desk) : (claim.case.ref ?? ''),
      caseNo: claim.case.caseNo,
      facts: {
        ...claim.case.facts,
        invoices: claim.case.facts.invoices.map((line) => (line.id === '' ? { ...line, id: newId() } : line)),
      },
      revision: 0,
      createdAt: at,
      updatedAt: at,
      archivedAt: null,
    };
    records.cases.put(claimCase);
    for (const { document, outcome, text } of taken.documents) {
      const kept = {
        ...documentOf(desk, caseId, outcome, document),
        ...(document.filePageCount === undefined ? {} : { filePageCount: document.filePageCount }),
        originalToFollow: document.originalToFollow,
      };
      records.documents.put({ document: kept, derived: derivedOf(outcome, text) });
      if (kept.originalToFollow !== null) {
        records.originals.put(
          newOriginal({ documentId: kept.id, caseId, runningNo: takeRunningNo(desk), ...kept.originalToFollow }),
        );
      }
    }
    for (const { title, outcome, text } of taken.parents) {
      const document = documentOf(desk, caseId, outcome, { title });
      const gone = { pages: [], filePageCount: document.pages.length, removedAt: at };
      records.documents.put({ document: { ...document, ...gone }, derived: derivedOf(outcome, text) });
    }
    for (const filing of claim.filings) records.filings.put(arrived(filing, caseId));
    copies.keepReceipts(receipts);
    // What arrived is what both sides know: the base of what comes back.
    if (claim.exportId !== undefined) copies.keepState(claim.exportId, caseId, at, stateOf(desk, caseId));
    for (const id of claim.lineage) copies.keepName(id, caseId, at);
    desk.note({ caseId, filingId: null, kind: 'case-imported', params: { fileName } });
    return caseId;
  }, ['cases', 'documents', 'originals']);
};

/** A package that has been checked and whose files have been taken in; nothing of it is recorded yet. */
export type OpenedPackage = {
  readonly claim: HandoverClaim;
  readonly taken: Taken;
  readonly fileName: string;
  readonly receipts: readonly ReceivedReceipt[];
};

/** Checks a package as a whole and takes every document in. What is wrong with it is refused before anything is written. */
const openPackage = async (
  deps: ImportDeps,
  files: PackageFiles,
  claim: HandoverClaim,
  place: string,
  options: ImportOptions,
): Promise<OpenedPackage> => {
  const taken = await takeFiles(deps, files, claim, options);
  refuseUnknownPages(taken);
  return {
    claim,
    taken: await finishTaken(deps, taken, options),
    fileName: path.basename(place),
    receipts: await soundReceipts(claim),
  };
};

/** A case that is here already has to be merged, not brought in. */
export type BroughtIn =
  | { readonly kind: 'new'; readonly caseId: string }
  | { readonly kind: 'known'; readonly caseId: string; readonly opened: OpenedPackage };

/**
 * Brings a package in: checked as a whole first, then every document through the intake, then one transaction. Whatever
 * is wrong with it, the profile stays as it was.
 */
export const importCase = async (deps: ImportDeps, place: string, options: ImportOptions): Promise<BroughtIn> => {
  const files = unwrap(await openPackageFiles(place));
  try {
    const claim = unwrap(await readPackage(files, deps.mode, options.signal));
    const known = claim.case.id === undefined ? undefined : deps.desk.records.cases.get(claim.case.id);
    // Without a number of its own a package can't be told from the one it was made of.
    if (known !== undefined && claim.exportId === undefined) refuse('package-case-exists', 'never', { ref: known.ref });
    const opened = await openPackage(deps, files, claim, place, options);
    if (known !== undefined) return { kind: 'known', caseId: known.id, opened };
    return { kind: 'new', caseId: record(deps, opened) };
  } finally {
    files.close();
  }
};
