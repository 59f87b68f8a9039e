import { keptPages } from '../../shared/claim/document.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import { isOver, type Targets } from '../../shared/claim/targets.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import type { SizeRow, TargetsView } from '../../shared/ipc/targets-views.ts';
import { arrangementOf, standingSending } from '../cases/arrangement.ts';
import type { Desk } from '../cases/desk.ts';
import { openFilingFile } from '../cases/package.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import { filesOf } from '../pages/page-sources.ts';
import { ownTargetsOf, targetsOf, targetsSetting } from '../records/own-targets.ts';
import type { StoredDocument } from '../records/records.ts';
import { type DocumentSizes, documentSizes } from './document-sizes.ts';
import { type ProposalDeps, type Proposed, proposeSize } from './size-proposals.ts';

export type TargetsDeps = ProposalDeps & { readonly desk: Desk; readonly announce: Pick<Announce, 'progress'> };

/** What is sent as it is whatever its size: e-originals whose own bytes are the proof, and what is no paper at all. */
const isFixed = ({ mediaType }: StoredDocument['document']): boolean =>
  mediaType !== 'application/pdf' && !mediaType.startsWith('image/');

export const targetsHandlers = (deps: TargetsDeps): HandlersOf<'targets'> => {
  const { desk } = deps;
  const { settings } = desk.records;
  /** Tried and not decided; made again after a restart. */
  const proposals = new Map<string, Proposed | { readonly of: string; readonly fault: Fault }>();

  const viewOf = (): TargetsView => ({ data: targetsOf(settings), isOwn: ownTargetsOf(settings) !== null });
  const replace = (own: Targets | null): TargetsView => {
    settings.put(targetsSetting, own);
    proposals.clear();
    desk.announce.changed(['app', 'documents']);
    return viewOf();
  };

  const sizesOf = (stored: StoredDocument): Promise<DocumentSizes> =>
    documentSizes(stored, filesOf(desk.records.documents.ofCase(stored.document.caseId)), deps.open);

  const rowOf = async (stored: StoredDocument, targets: Targets): Promise<SizeRow> => {
    const { document } = stored;
    const { fileBytes, pageBytes } = await sizesOf(stored);
    const sending = standingSending(stored);
    const kept = proposals.get(document.id);
    const proposed = kept?.of === arrangementOf(stored) ? kept : undefined;
    return {
      documentId: document.id,
      title: document.title,
      pageCount: keptPages(document).length,
      fileBytes,
      largestPageBytes: Math.max(0, ...pageBytes),
      isOver: isOver(fileBytes, pageBytes, targets),
      isFixed: isFixed(document),
      decided:
        sending === undefined
          ? null
          : {
              afterBytes: sending.smaller?.sizeBytes ?? fileBytes,
              parts: sending.parts,
              codedPages: sending.smaller?.codedPages ?? 0,
            },
      proposal: proposed !== undefined && 'shown' in proposed ? proposed.shown : null,
      fault: proposed !== undefined && 'fault' in proposed ? proposed.fault : null,
    };
  };

  /** A document that travels with a filing under way is frozen with it. */
  const assertFree = ({ document }: StoredDocument): void => {
    const filings = desk.records.filings.ofCase(document.caseId).filter((f) => f.documentIds.includes(document.id));
    if (filings.length > 0 && filings.every((f) => !isEditable(f.state))) refuse('document-already-sent');
  };
  const decide = (
    documentIds: readonly string[],
    sendingOf: (stored: StoredDocument) => StoredDocument['sending'],
  ): null => {
    for (const caseId of new Set(documentIds.map((id) => desk.needDocument(id).document.caseId)))
      desk.change(caseId, () => {
        for (const id of documentIds) {
          const stored = desk.needDocument(id);
          if (stored.document.caseId !== caseId) continue;
          assertFree(stored);
          desk.records.documents.put({ ...stored, sending: sendingOf(stored) });
        }
      }, ['documents', 'cases']);
    return null;
  };

  return {
    'targets.get': () => settle(viewOf),
    'targets.save': ({ data }) => settle(() => replace(data)),
    'targets.reset': () => settle(() => replace(null)),
    'targets.sizes': ({ filingId }) =>
      settle(async () => {
        const targets = targetsOf(settings);
        const rows: SizeRow[] = [];
        for (const stored of openFilingFile(desk, filingId).travelling) rows.push(await rowOf(stored, targets));
        return { rows };
      }),
    'targets.propose': ({ documentIds, jobId }, { signal }) =>
      settle(async () => {
        const targets = targetsOf(settings);
        const tell = (done: number): void => deps.announce.progress(jobId, 'shrinking', done, documentIds.length);
        for (const [i, id] of documentIds.entries()) {
          signal.throwIfAborted();
          tell(i);
          const stored = desk.needDocument(id);
          if (isFixed(stored.document)) continue;
          // One that can't be done is told in its row and leaves the others alone.
          const tried = await settle(async () => proposeSize(deps, stored, await sizesOf(stored), targets, { signal }));
          if (signal.aborted) refuse('cancelled');
          proposals.set(id, tried.ok ? tried.value : { of: arrangementOf(stored), fault: tried.error });
        }
        tell(documentIds.length);
        desk.announce.changed(['documents']);
        return null;
      }),
    'targets.use': ({ documentIds }) =>
      settle(() =>
        decide(documentIds, (stored) => {
          const proposed = proposals.get(stored.document.id);
          if (proposed === undefined || !('sending' in proposed) || proposed.of !== arrangementOf(stored))
            return refuse('size-proposal-old');
          return proposed.sending;
        }),
      ),
    'targets.restore': ({ documentIds }) =>
      settle(() => {
        for (const id of documentIds) proposals.delete(id);
        return decide(documentIds, () => undefined);
      }),
  };
};
