import path from 'node:path';
import type { ClaimCase } from '../../shared/claim/case.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { claimFileName, type HandoverClaim, type HandoverDocument } from '../../shared/claim/handover.ts';
import { nextRef } from '../cases/case-handlers.ts';
import type { Desk } from '../cases/desk.ts';
import { takeRunningNo } from '../cases/running-no.ts';
import { refuse, unwrap } from '../cases/settle.ts';
import { derivedOf, documentOf, keepText } from '../cases/take-in.ts';
import type { DocumentSource } from '../documents/file-source.ts';
import type { Intake, IntakeOutcome } from '../documents/intake.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { openPackageFiles, type PackageFiles } from './package-files.ts';
import { readPackage } from './read-package.ts';

export type ImportDeps = { readonly desk: Desk; readonly intake: Intake; readonly blobs: Pick<BlobStore, 'put'> };
export type ImportOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

type Taken = { readonly document: HandoverDocument; readonly outcome: IntakeOutcome; readonly text: string | null };

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

/** Documents of a package go the same way as every other file: a package is no reason to trust what is in it. */
const takeDocuments = async (
  { intake, blobs }: ImportDeps,
  files: PackageFiles,
  claim: HandoverClaim,
  { signal, onProgress }: ImportOptions,
): Promise<Taken[]> => {
  const taken: Taken[] = [];
  for (const document of claim.documents) {
    onProgress(taken.length, claim.documents.length);
    const outcome = await intake.take(entrySource(files, document.file), {
      signal,
      ...(document.view === undefined ? {} : { carriedView: entrySource(files, document.view) }),
    });
    if (!outcome.ok) {
      if (outcome.error.code === 'cancelled') throw new DOMException('cancelled', 'AbortError');
      return refuse('package-document-refused', 'after-user', { name: document.file, why: outcome.error.code });
    }
    const sorted = document.pages?.map((page) => page.index).sort((a, b) => a - b);
    if (sorted !== undefined && (sorted.length !== outcome.value.pageCount || sorted.some((index, i) => index !== i)))
      refuse('package-file-invalid', 'never', { name: document.file, at: 'pages' });
    taken.push({ document, outcome: outcome.value, text: await keepText({ blobs }, outcome.value.text) });
  }
  onProgress(claim.documents.length, claim.documents.length);
  return taken;
};

/** Nothing that is here already may be overwritten by what a package calls the same, nor may one entry replace another. */
const refuseKnownIds = ({ records }: Desk, claim: HandoverClaim): void => {
  const named = [...claim.filings.map(({ id }) => id), ...claim.documents.flatMap(({ id }) => id ?? [])];
  const known = named.some((id) => records.filings.get(id) !== undefined || records.documents.get(id) !== undefined);
  if (known || new Set(named).size !== named.length)
    refuse('package-file-invalid', 'never', { name: claimFileName, at: 'id' });
};

/** What was on its way is on its way from the other computer; here it can be gone on with. */
const arrived = (filing: Filing, caseId: string): Filing => ({
  ...filing,
  caseId,
  ...(['queued', 'sending', 'needs-attention'].includes(filing.state) ? { state: 'draft', attention: null } : {}),
});

const record = (desk: Desk, claim: HandoverClaim, taken: readonly Taken[], fileName: string): string => {
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
    for (const { document, outcome, text } of taken) {
      const kept = { ...documentOf(desk, caseId, outcome, document), originalToFollow: document.originalToFollow };
      records.documents.put({ document: kept, derived: derivedOf(outcome, text) });
      if (kept.originalToFollow !== null) {
        records.originals.put({
          documentId: kept.id,
          caseId,
          runningNo: takeRunningNo(desk),
          status: 'owed',
          ...kept.originalToFollow,
          printedAt: [],
          courier: null,
          waybill: null,
          postedOn: null,
          receivedAt: null,
        });
      }
    }
    for (const filing of claim.filings) records.filings.put(arrived(filing, caseId));
    desk.note({ caseId, filingId: null, kind: 'case-imported', params: { fileName } });
    return caseId;
  }, ['cases', 'documents', 'originals']);
};

/**
 * Brings a package in: checked as a whole first, then every document through the intake, then one transaction. Whatever
 * is wrong with it, the profile stays as it was.
 */
export const importCase = async (deps: ImportDeps, place: string, options: ImportOptions): Promise<string> => {
  const files = unwrap(await openPackageFiles(place));
  try {
    const claim = unwrap(await readPackage(files, options.signal));
    if (claim.case.id !== undefined && deps.desk.records.cases.get(claim.case.id) !== undefined)
      refuse('package-case-exists', 'never', { ref: deps.desk.records.cases.get(claim.case.id)?.ref ?? '' });
    return record(deps.desk, claim, await takeDocuments(deps, files, claim, options), path.basename(place));
  } finally {
    files.close();
  }
};
