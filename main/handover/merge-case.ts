import type { ClaimDocument } from '../../shared/claim/document.ts';
import type { CaseState, MergeDocument } from '../../shared/claim/merge/case-state.ts';
import { type MergedCase, mergeCases } from '../../shared/claim/merge/merge-cases.ts';
import { type Choices, conflictsOf, type Json, sameJson } from '../../shared/claim/merge/three-way.ts';
import { isWithUs, newOriginal } from '../../shared/claim/original.ts';
import type { Desk } from '../cases/desk.ts';
import { takeRunningNo } from '../cases/running-no.ts';
import { refuse } from '../cases/settle.ts';
import { derivedOf, documentOf } from '../cases/take-in.ts';
import type { CaseCopies } from './case-copies.ts';
import { arrived, type OpenedPackage, type Taken } from './import-case.ts';
import { arrangedPage, stateOf } from './state-of-case.ts';

export type MergeDeps = { readonly desk: Desk; readonly copies: CaseCopies };
/** A colleague's package beside the case it is of. Kept in memory: after a restart it is opened again. */
export type MergeSession = { readonly caseId: string; readonly opened: OpenedPackage };

type TakenDocument = Taken['documents'][number];

const theirDocument = ({ document, outcome }: TakenDocument, id: string): MergeDocument => ({
  id,
  sha256: outcome.sha256,
  code: document.code,
  title: document.title,
  presentation: document.presentation ?? 'scan',
  pages: (document.pages ?? outcome.pages.map((_page, index) => ({ index, rotation: 0 as const, removed: false }))).map(
    arrangedPage,
  ),
  ...(document.filePageCount === undefined ? {} : { filePageCount: document.filePageCount }),
  originalToFollow: document.originalToFollow,
});

/** The case as the colleague has it. */
const theirState = ({ caseId, opened: { claim, taken } }: MergeSession): CaseState => ({
  caseNo: claim.case.caseNo,
  facts: claim.case.facts,
  filings: claim.filings.map((filing) => arrived(filing, caseId)),
  documents: taken.documents.flatMap((one) =>
    one.document.id === undefined ? [] : [theirDocument(one, one.document.id)],
  ),
});

export type MergePreview = MergedCase & { readonly mine: CaseState; readonly hasBase: boolean };

export const previewMerge = ({ desk, copies }: MergeDeps, session: MergeSession, choices?: Choices): MergePreview => {
  const { caseId, opened } = session;
  const { exportId, lineage } = opened.claim;
  const base = copies.newestOf(caseId, [...lineage, ...(exportId === undefined ? [] : [exportId])]);
  const mine = stateOf(desk, caseId);
  return { ...mergeCases(base, mine, theirState(session), choices), mine, hasBase: base !== undefined };
};

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The register follows what the merged document promises; a paper that has left stays in it. */
const setPromise = (desk: Desk, { id, caseId, originalToFollow }: ClaimDocument): void => {
  const owed = desk.records.originals.get(id);
  if (originalToFollow === null) {
    if (owed !== undefined && isWithUs(owed)) desk.records.originals.remove(id);
    return;
  }
  if (owed === undefined)
    desk.records.originals.put(
      newOriginal({ documentId: id, caseId, runningNo: takeRunningNo(desk), ...originalToFollow }),
    );
  else if (isWithUs(owed)) desk.records.originals.put({ ...owed, ...originalToFollow });
};

const writeDocuments = (desk: Desk, { caseId, opened }: MergeSession, merged: CaseState): void => {
  const { records } = desk;
  const here = records.documents.ofCase(caseId);
  const files = new Map([...opened.taken.documents, ...opened.taken.parents].map((one) => [one.outcome.sha256, one]));
  for (const wanted of merged.documents) {
    const known = here.find(({ document }) => document.id === wanted.id);
    const made = new Map(
      opened.taken.documents.flatMap(({ document, outcome }) =>
        (document.pages ?? []).map((page) => [JSON.stringify([outcome.sha256, arrangedPage(page)]), page] as const),
      ),
    );
    const { pages, ...fields } = wanted;
    if (known !== undefined) {
      const isSame = sameJson(plain(known.document.pages.map(arrangedPage)), plain(pages));
      const { filePageCount: _counted, ...old } = known.document;
      const document: ClaimDocument = {
        ...old,
        ...fields,
        // What was made of a page over there was made anew when the package was opened.
        pages: isSame ? old.pages : pages.map((page) => made.get(JSON.stringify([wanted.sha256, page])) ?? page),
        removedAt: null,
      };
      if (isSame && known.document.removedAt === null && sameJson(plain(document), plain(known.document))) continue;
      records.documents.put({ ...known, document });
      setPromise(desk, document);
      continue;
    }
    const file = files.get(wanted.sha256);
    const { outcome, text } = file ?? refuse('package-file-missing', 'never', { name: wanted.title });
    const document = {
      ...documentOf(desk, caseId, outcome, { id: wanted.id, title: wanted.title }),
      ...fields,
      pages: pages.map((page) => made.get(JSON.stringify([wanted.sha256, page])) ?? page),
    };
    records.documents.put({ document, derived: derivedOf(outcome, text) });
    setPromise(desk, document);
  }
  const wantedIds = new Set(merged.documents.map(({ id }) => id));
  for (const { document, ...stored } of here) {
    if (document.removedAt !== null || wantedIds.has(document.id)) continue;
    const owed = records.originals.get(document.id);
    if (owed !== undefined && !isWithUs(owed)) continue;
    records.originals.remove(document.id);
    records.documents.put({ ...stored, document: { ...document, removedAt: desk.now(), originalToFollow: null } });
  }
  // Files others have pages of, although their own document is gone.
  const kept = new Set(records.documents.ofCase(caseId).map(({ document }) => document.sha256));
  const sources = new Set(merged.documents.flatMap(({ pages }) => pages.flatMap(({ source }) => source ?? [])));
  for (const sha256 of sources) {
    const file = files.get(sha256);
    if (kept.has(sha256) || file === undefined) continue;
    const document = documentOf(desk, caseId, file.outcome);
    const gone = { pages: [], filePageCount: document.pages.length, removedAt: desk.now() };
    records.documents.put({ document: { ...document, ...gone }, derived: derivedOf(file.outcome, file.text) });
  }
};

/**
 * Writes a merge in one transaction and keeps what was there. Refuses with 'merge-open' {count} while a conflict is not
 * decided, 'changed-meanwhile' when the case is not as it was shown, 'merge-while-sending' when a filing is on its way.
 */
export const applyMerge = (deps: MergeDeps, session: MergeSession, choices: Choices, shown: CaseState): null => {
  const { desk, copies } = deps;
  const { caseId, opened } = session;
  const { records } = desk;
  return desk.change(caseId, () => {
    const merged = previewMerge(deps, session, choices);
    if (!sameJson(plain(merged.mine), plain(shown))) refuse('changed-meanwhile');
    if (
      merged.mine.filings.some(
        ({ state, byHand }) => ['queued', 'sending', 'needs-attention'].includes(state) && byHand === null,
      )
    )
      refuse('merge-while-sending');
    const open = conflictsOf(merged).filter(({ path }) => !choices.has(path));
    if (open.length > 0) refuse('merge-open', 'after-user', { count: open.length });
    const before = {
      fileName: opened.fileName,
      case: desk.needCase(caseId),
      filings: records.filings.ofCase(caseId),
      documents: records.documents.ofCase(caseId),
      originals: records.originals.ofCase(caseId),
    };
    const at = desk.now();
    const { state } = merged;
    records.cases.put({
      ...before.case,
      caseNo: state.caseNo,
      facts: state.facts,
      revision: before.case.revision + 1,
      updatedAt: at,
    });
    writeDocuments(desk, session, state);
    for (const filing of state.filings) {
      const old = before.filings.find(({ id }) => id === filing.id);
      if (old !== undefined && sameJson(plain(old), plain(filing))) continue;
      records.filings.put({ ...filing, caseId, revision: filing.revision + 1, updatedAt: at });
    }
    copies.keepReceipts(opened.receipts);
    if (opened.claim.exportId !== undefined) copies.keepState(opened.claim.exportId, caseId, at, theirState(session));
    for (const id of opened.claim.lineage) copies.keepName(id, caseId, at);
    copies.keepUndo(caseId, at, { ...before, after: stateOf(desk, caseId) });
    desk.note({
      caseId,
      filingId: null,
      kind: 'case-merged',
      params: { fileName: opened.fileName, count: merged.differences.filter(({ by }) => by !== 'mine').length },
    });
    return null;
  }, ['cases', 'documents', 'originals']);
};

/** A merge can be taken back until something else has been done to the case. */
export const canUndo = ({ desk, copies }: MergeDeps, caseId: string): boolean => {
  const undo = copies.undoOf(caseId);
  return undo !== undefined && sameJson(plain(undo.after), plain(stateOf(desk, caseId)));
};

/** Puts everything back as it was before the last merge. */
export const undoMerge = (deps: MergeDeps, caseId: string): null => {
  const { desk, copies } = deps;
  const { records } = desk;
  return desk.change(caseId, () => {
    const undo = copies.undoOf(caseId);
    if (undo === undefined || !canUndo(deps, caseId)) return refuse('merge-not-undoable');
    const now = desk.needCase(caseId);
    records.cases.put({ ...undo.case, revision: now.revision + 1, updatedAt: desk.now() });
    const filings = new Map(undo.filings.map((filing) => [filing.id, filing]));
    for (const { id, revision } of records.filings.ofCase(caseId)) {
      const old = filings.get(id);
      if (old === undefined) copies.dropFiling(id);
      else records.filings.put({ ...old, revision: revision + 1 });
    }
    for (const { documentId } of records.originals.ofCase(caseId)) records.originals.remove(documentId);
    for (const stored of undo.documents) records.documents.put(stored);
    const known = new Set(undo.documents.map(({ document }) => document.id));
    for (const { document, ...stored } of records.documents.ofCase(caseId))
      if (!known.has(document.id) && document.removedAt === null)
        records.documents.put({ ...stored, document: { ...document, removedAt: desk.now(), originalToFollow: null } });
    for (const original of undo.originals) records.originals.put(original);
    copies.forgetUndo(caseId);
    desk.note({ caseId, filingId: null, kind: 'case-merge-undone', params: { fileName: undo.fileName } });
    return null;
  }, ['cases', 'documents', 'originals']);
};
