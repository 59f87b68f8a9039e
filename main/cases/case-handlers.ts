import { type ClaimCase, emptyFacts } from '../../shared/claim/case.ts';
import { isPackageForm } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import { type ShowDocument, viewCase, viewHome } from './case-views.ts';
import type { Desk } from './desk.ts';
import { type HandlersOf, refuse, settle } from './settle.ts';

export type CaseHandlers = Omit<
  HandlersOf<'case'>,
  'case.export' | 'case.import' | 'case.import-opened' | 'case.open-sample'
> &
  HandlersOf<'home'>;

/** GC-2026-0007: the year of the clerk's day and a running number within it. */
export const nextRef = (desk: Desk): string => {
  const prefix = `GC-${desk.today().slice(0, 4)}-`;
  const last = Number(desk.records.cases.highestRef(prefix)?.slice(prefix.length) ?? '0');
  return `${prefix}${String(last + 1).padStart(4, '0')}`;
};

export const createCase = (desk: Desk, facts = emptyFacts): ClaimCase => {
  const at = desk.now();
  const claimCase: ClaimCase = {
    id: desk.newId(),
    ref: '',
    caseNo: null,
    facts,
    revision: 0,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  };
  return desk.change(claimCase.id, () => {
    const numbered = { ...claimCase, ref: nextRef(desk) };
    desk.records.cases.put(numbered);
    desk.note({ caseId: numbered.id, filingId: null, kind: 'case-created' });
    return numbered;
  });
};

const setArchived = (desk: Desk, caseId: string, archivedAt: string | null): null =>
  desk.change(caseId, () => {
    const claimCase = desk.needCase(caseId);
    desk.records.cases.put({ ...claimCase, archivedAt, updatedAt: desk.now() });
    desk.note({ caseId, filingId: null, kind: archivedAt === null ? 'case-restored' : 'case-archived' });
    return null;
  });

export const caseHandlers = (desk: Desk, show: ShowDocument): CaseHandlers => ({
  'home.view': () => settle(() => viewHome(desk)),
  'case.list': (query) => settle(() => desk.records.index.list(query, desk.today())),
  'case.create': () => settle(() => ({ caseId: createCase(desk).id })),
  'case.view': ({ caseId }) => settle(() => viewCase(desk, show, caseId)),
  'case.save-facts': ({ caseId, revision, facts }) =>
    settle(() =>
      desk.change(caseId, () => {
        const claimCase = desk.needCase(caseId);
        if (claimCase.revision !== revision) refuse('revision-conflict');
        const filings = desk.records.filings.ofCase(caseId);
        // What is on its way was frozen; the facts may change again once a filing is back in the clerk's hands or a new one is begun.
        const isOpen = filings.some(({ form, state }) => isPackageForm(form) && isEditable(state));
        // The estimate is ours alone and never travels.
        const isMore =
          JSON.stringify({ ...facts, estimate: null }) !== JSON.stringify({ ...claimCase.facts, estimate: null });
        if (filings.length > 0 && !isOpen && isMore) refuse('case-not-editable');
        const savedAt = desk.now();
        desk.records.cases.put({ ...claimCase, facts, revision: revision + 1, updatedAt: savedAt });
        return { revision: revision + 1, savedAt };
      }),
    ),
  'case.archive': ({ caseId }) => settle(() => setArchived(desk, caseId, desk.now())),
  'case.restore': ({ caseId }) => settle(() => setArchived(desk, caseId, null)),
});
