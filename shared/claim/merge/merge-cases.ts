import type { Filing } from '../filing.ts';
import { type CaseState, caseStateSchema, type MergeDocument } from './case-state.ts';
import { hasLeft, isSentTwice, leader, mergeLife } from './merge-filings.ts';
import { type Choices, type Difference, type Json, sameJson, threeWay } from './three-way.ts';

/** What somebody should know that is no choice. */
export type MergeNotice = {
  /** sent-there: the colleague has sent it; sent-twice: both have; kept-as-sent: edits of what was sent are left out. */
  readonly kind: 'sent-there' | 'sent-twice' | 'kept-as-sent';
  readonly filingId: string;
};
/** Long texts, which may be written anew out of both. Anything else is one side's or the other's. */
const writable = new Set(['lossReasonText', 'caseExplain', 'measuresTaken', 'claimReason', 'note']);
export const isWritable = (path: string): boolean => writable.has(path.split('/').at(-1) ?? '');

export type MergedCase = {
  readonly state: CaseState;
  readonly differences: readonly Difference[];
  readonly notices: readonly MergeNotice[];
};

type FilingContent = Pick<Filing, 'id' | 'form' | 'documentIds' | 'explanations' | 'notApplicable'>;
const contentOf = ({ id, form, documentIds, explanations, notApplicable }: Filing): FilingContent => ({
  ...{ id, form, documentIds, explanations, notApplicable },
});

/** The same file added on both sides is one document: theirs goes by the id it has here. */
const aligned = (base: CaseState | undefined, mine: CaseState, theirs: CaseState): CaseState => {
  const known = new Set([...mine.documents, ...(base?.documents ?? [])].map(({ id }) => id));
  const there = new Set(theirs.documents.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const document of theirs.documents) {
    if (known.has(document.id)) continue;
    const same = mine.documents.find(
      ({ id, sha256 }) => sha256 === document.sha256 && !there.has(id) && ![...names.values()].includes(id),
    );
    // One taken out over there and added again is another document.
    if (same !== undefined && base?.documents.every(({ id }) => id !== same.id) !== false)
      names.set(document.id, same.id);
  }
  if (names.size === 0) return theirs;
  const named = (id: string): string => names.get(id) ?? id;
  return {
    ...theirs,
    documents: theirs.documents.map((document) => ({ ...document, id: named(document.id) })),
    filings: theirs.filings.map((filing) => ({ ...filing, documentIds: filing.documentIds.map(named) })),
  };
};

/** Pages of one document that lie in another: then their lists belong together. */
const isInterwoven = (states: readonly CaseState[]): boolean =>
  states.some(({ documents }) => documents.some(({ filePageCount }) => filePageCount !== undefined));

type Content = {
  readonly caseNo: string | null;
  readonly facts: Json;
  readonly filings: readonly Json[];
  readonly documents: readonly Json[];
  /** Only where pages went across documents: all of them as one value, so that none is lost or doubled. */
  readonly pages?: readonly Json[];
};

/** As plain JSON: no members that are undefined. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const arrangementOf = ({ id, pages, filePageCount }: MergeDocument): Json =>
  plain([id, { pages, ...(filePageCount === undefined ? {} : { filePageCount }) }]);

const toContent = (state: CaseState, isWoven: boolean): Content => ({
  caseNo: state.caseNo,
  facts: plain(state.facts),
  filings: state.filings.map((filing) => plain(contentOf(filing))),
  documents: state.documents.map(({ pages, filePageCount, ...document }) =>
    plain(isWoven ? document : { ...document, pages, filePageCount }),
  ),
  ...(isWoven ? { pages: state.documents.map(arrangementOf) } : {}),
});

const replaced = <T extends { readonly id: string }>(list: readonly T[], put: readonly T[], add: boolean): T[] => [
  ...list.map((one) => put.find(({ id }) => id === one.id) ?? one),
  ...(add ? put.filter(({ id }) => !list.some((one) => one.id === id)) : []),
];

/** What was sent is what was sent: form and papers of a filing that has left count as its sender has them, on all sides. */
const pinned = (base: CaseState, mine: CaseState, theirs: CaseState) => {
  const notices: MergeNotice[] = [];
  const forms: Filing[] = [];
  const papers = new Map<string, MergeDocument>();
  for (const here of mine.filings) {
    const there = theirs.filings.find(({ id }) => id === here.id);
    if (there === undefined) continue;
    const before = base.filings.find(({ id }) => id === here.id);
    const isTheirs = leader(before, here, there) === 'theirs';
    const [lead, other] = isTheirs ? [there, here] : [here, there];
    if (!hasLeft(lead)) continue;
    const filingId = here.id;
    if (isSentTwice(before, here, there)) notices.push({ kind: 'sent-twice', filingId });
    else if (isTheirs && !hasLeft(here)) notices.push({ kind: 'sent-there', filingId });
    const [leadContent, otherContent] = [plain(contentOf(lead)), plain(contentOf(other))];
    const changed = before === undefined || !sameJson(plain(contentOf(before)), otherContent);
    if (changed && !sameJson(leadContent, otherContent)) notices.push({ kind: 'kept-as-sent', filingId });
    forms.push(lead);
    const documents = isTheirs ? theirs.documents : mine.documents;
    for (const id of lead.documentIds) {
      const document = documents.find((one) => one.id === id);
      if (document !== undefined) papers.set(id, document);
    }
  }
  const fix = (state: CaseState): CaseState => ({
    ...state,
    filings: replaced(state.filings, forms, true),
    documents: replaced(state.documents, [...papers.values()], true),
  });
  return { notices, base: fix(base), mine: fix(mine), theirs: fix(theirs) };
};

const empty = (state: CaseState): CaseState => ({ ...state, caseNo: null, filings: [], documents: [] });

const rebuilt = (value: Json, mine: CaseState, theirs: CaseState, base: CaseState | undefined): CaseState => {
  const merged = value as unknown as Content;
  const arrangements = new Map(
    (merged.pages ?? []).map((one) => one as unknown as [string, Pick<MergeDocument, 'pages' | 'filePageCount'>]),
  );
  const find = <T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T | undefined =>
    list?.find((one) => one.id === id);
  const documents = merged.documents.map((one) => {
    const document = one as unknown as MergeDocument;
    const arranged =
      merged.pages === undefined
        ? undefined
        : (arrangements.get(document.id) ?? find(mine.documents, document.id) ?? find(theirs.documents, document.id));
    return { ...document, ...(arranged === undefined ? {} : pick(arranged)) };
  });
  const filings = merged.filings.flatMap((one): Filing[] => {
    const content = one as unknown as FilingContent;
    const here = find(mine.filings, content.id);
    const there = find(theirs.filings, content.id);
    const life =
      here !== undefined && there !== undefined
        ? mergeLife(find(base?.filings, content.id), here, there)
        : (here ?? there);
    if (life === undefined) return [];
    // What waits to be sent here was fixed as it was here.
    const isFixed = life.state === 'queued' && !sameJson(plain(contentOf(life)), plain(content));
    return [{ ...life, ...content, ...(isFixed ? { state: 'draft' as const, byHand: null } : {}) }];
  });
  return caseStateSchema.parse({ caseNo: merged.caseNo, facts: merged.facts, filings, documents });
};

const pick = ({ pages, filePageCount }: Pick<MergeDocument, 'pages' | 'filePageCount'>) => ({
  pages,
  ...(filePageCount === undefined ? {} : { filePageCount }),
});

/**
 * What two people made of one case. `base` is what was handed over; without one everything that differs is a conflict.
 * Filings go forward only; nothing either side wrote is left out without a difference or a notice that says so.
 */
export const mergeCases = (
  base: CaseState | undefined,
  mine: CaseState,
  theirs: CaseState,
  choices: Choices = new Map(),
): MergedCase => {
  const other = aligned(base, mine, theirs);
  const fixed = pinned(base ?? empty(mine), mine, other);
  const isWoven = isInterwoven([fixed.mine, fixed.theirs]);
  const before = base === undefined ? undefined : plain(toContent(fixed.base, isWoven));
  const here = plain(toContent(fixed.mine, isWoven));
  const merged = threeWay(before, here, plain(toContent(fixed.theirs, isWoven)), choices);
  return {
    state: rebuilt(merged.value ?? here, mine, other, base),
    differences: merged.differences,
    notices: fixed.notices,
  };
};
