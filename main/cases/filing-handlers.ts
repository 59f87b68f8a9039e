import { claimFromNotice, emptyClaim, emptyNotice, type Filing, type FilingForm } from '../../shared/claim/filing.ts';
import { isEditable, nextState } from '../../shared/claim/filing-life.ts';
import { canStart, latest } from '../../shared/claim/spine.ts';
import type { Desk } from './desk.ts';
import { newFiling } from './new-filing.ts';
import { type HandlersOf, refuse, settle } from './settle.ts';

export type FilingEditHandlers = Pick<
  HandlersOf<'filing'>,
  | 'filing.start'
  | 'filing.answer-request'
  | 'filing.save-form'
  | 'filing.explain'
  | 'filing.not-applicable'
  | 'filing.set-documents'
  | 'filing.reopen'
>;

const save = (desk: Desk, filing: Filing, change: Partial<Filing>): Filing => {
  const changed = { ...filing, ...change, updatedAt: desk.now() };
  desk.records.filings.put(changed);
  const claimCase = desk.needCase(filing.caseId);
  desk.records.cases.put({ ...claimCase, updatedAt: changed.updatedAt });
  return changed;
};

/** Changes an editable filing; a `ready` one becomes a draft again, since what was checked is no longer what is there. */
const edit = <T>(desk: Desk, filingId: string, work: (filing: Filing) => { change: Partial<Filing>; value: T }): T => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const filing = desk.needFiling(filingId);
    if (!isEditable(filing.state) || filing.state === 'returned') refuse('filing-not-editable');
    const { change, value } = work(filing);
    save(desk, filing, { ...change, state: nextState(filing.state, 'edited') ?? filing.state });
    return value;
  });
};

const startForm = (desk: Desk, kind: 'possible-loss-notice' | 'claim', filings: readonly Filing[]): FilingForm => {
  if (kind === 'possible-loss-notice') return emptyNotice;
  const notice = latest(filings, 'possible-loss-notice');
  return notice?.form.kind === 'possible-loss-notice'
    ? claimFromNotice(notice.form, desk.today())
    : { ...emptyClaim, appliedOn: desk.today() };
};

/** Far more doubts and checklist rows than a filing can have. */
const maxRemarks = 1000;

/** Adds one remark by its key. Keys come from the page, so their number ends somewhere, and none names a prototype. */
const withRemark = (remarks: Readonly<Record<string, string>>, key: string, text: string): Record<string, string> => {
  if (key === '__proto__') refuse('message-malformed', 'never');
  if (!Object.hasOwn(remarks, key) && Object.keys(remarks).length >= maxRemarks) refuse('message-malformed', 'never');
  return { ...remarks, [key]: text };
};

export const filingEditHandlers = (desk: Desk): FilingEditHandlers => ({
  'filing.start': ({ caseId, kind }) =>
    settle(() =>
      desk.change(caseId, () => {
        const claimCase = desk.needCase(caseId);
        const filings = desk.records.filings.ofCase(caseId);
        const open = latest(filings, kind);
        // Two drafts of one kind would be two answers to one question: go on with the one that is there.
        if (open !== undefined && !canStart(filings, kind)) return { filingId: open.id };
        const documents = desk.records.documents.ofCase(caseId).filter(({ document }) => document.removedAt === null);
        const filing = newFiling(
          desk,
          caseId,
          startForm(desk, kind, filings),
          documents.map(({ document }) => document.id),
        );
        desk.records.filings.put(filing);
        if (kind === 'claim') {
          // The claim starts from the amounts reported as lost; the clerk changes what differs.
          const invoices = claimCase.facts.invoices.map((line) =>
            line.claimSum === '' ? { ...line, claimSum: line.lossSum } : line,
          );
          desk.records.cases.put({
            ...claimCase,
            facts: { ...claimCase.facts, invoices },
            revision: claimCase.revision + 1,
            updatedAt: desk.now(),
          });
        }
        desk.note({ caseId, filingId: filing.id, kind: 'filing-started', params: { filingKind: kind } });
        return { filingId: filing.id };
      }),
    ),

  'filing.answer-request': ({ filingId, requestId }) =>
    settle(() => {
      const asked = desk.needFiling(filingId);
      return desk.change(asked.caseId, () => {
        const request =
          asked.supplementRequests.find((r) => r.requestId === requestId) ?? refuse('request-not-found', 'never');
        const begun = desk.records.filings
          .ofCase(asked.caseId)
          .find(
            (f) =>
              f.form.kind === 'supplement' &&
              f.form.inReplyTo === request.requestId &&
              f.state !== 'withdrawn' &&
              f.state !== 'refused',
          );
        if (begun !== undefined) return { filingId: begun.id };
        const filing = newFiling(
          desk,
          asked.caseId,
          { kind: 'supplement', inReplyTo: requestId, answersFilingId: filingId, note: '' },
          [],
        );
        desk.records.filings.put(filing);
        desk.note({
          caseId: asked.caseId,
          filingId: filing.id,
          kind: 'filing-started',
          params: { filingKind: 'supplement' },
        });
        return { filingId: filing.id };
      });
    }),

  'filing.save-form': ({ filingId, revision, form }) =>
    settle(() =>
      edit(desk, filingId, (filing) => {
        if (filing.revision !== revision) refuse('revision-conflict');
        if (filing.form.kind !== form.kind) refuse('message-malformed', 'never');
        return { change: { form, revision: revision + 1 }, value: { revision: revision + 1, savedAt: desk.now() } };
      }),
    ),

  'filing.explain': ({ filingId, doubtKey, text }) =>
    settle(() =>
      edit(desk, filingId, (filing) => ({
        change: { explanations: withRemark(filing.explanations, doubtKey, text) },
        value: null,
      })),
    ),

  'filing.not-applicable': ({ filingId, code, reason }) =>
    settle(() =>
      edit(desk, filingId, (filing) => ({
        change: { notApplicable: withRemark(filing.notApplicable, code, reason) },
        value: null,
      })),
    ),

  'filing.set-documents': ({ filingId, documentIds }) =>
    settle(() =>
      edit(desk, filingId, (filing) => {
        const known = new Set(desk.records.documents.ofCase(filing.caseId).map(({ document }) => document.id));
        if (documentIds.some((id) => !known.has(id))) refuse('document-not-found', 'never');
        return { change: { documentIds: [...new Set(documentIds)] }, value: null };
      }),
    ),

  'filing.reopen': ({ filingId }) =>
    settle(() => {
      const { caseId } = desk.needFiling(filingId);
      return desk.change(caseId, () => {
        const filing = desk.needFiling(filingId);
        const state = nextState(filing.state, 'reopen') ?? refuse('filing-not-editable');
        save(desk, filing, { state, revision: filing.revision + 1, resubmits: filing.endpointFilingId });
        desk.note({ caseId, filingId, kind: 'filing-reopened' });
        return null;
      });
    }),
});
