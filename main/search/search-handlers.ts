import { type SavedFilter, savedFiltersSchema } from '../../shared/claim/case-filter.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { SearchPlace } from '../../shared/claim/search/case-parts.ts';
import { searchWords, snippetOf } from '../../shared/claim/search/words.ts';
import type { SearchFound, SearchHit } from '../../shared/ipc/search-views.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import type { FoundPart } from '../records/search-index.ts';
import type { SearchKeeper } from './search-keeper.ts';

const savedFilters = 'saved-filters';
const maxFilters = 50;
/** Of one part (a form, a page) no more is listed. */
const linesOfPart = 3;

/** Where a field of the case is shown and edited: the form in hand, else the newest. */
const formFor = (filings: readonly Filing[]): string | null => {
  const forms = filings.filter(({ form }) => form.kind !== 'supplement');
  return (forms.find(({ state }) => isEditable(state)) ?? forms.at(-1))?.id ?? null;
};

const filingOf = (desk: Desk, caseId: string, place: SearchPlace): string | null => {
  switch (place.kind) {
    case 'form':
    case 'filing':
      return place.filingId;
    case 'fact':
    case 'invoice':
      return formFor(desk.records.filings.ofCase(caseId));
    default:
      return null;
  }
};

const hitsIn = (desk: Desk, found: readonly FoundPart[], words: readonly string[], limit: number): SearchHit[] => {
  const rows = new Map(
    desk.records.index.rowsOf([...new Set(found.map(({ caseId }) => caseId))]).map((r) => [r.id, r]),
  );
  const hits: SearchHit[] = [];
  for (const part of found) {
    const row = rows.get(part.caseId);
    if (row === undefined) continue;
    let listed = 0;
    for (const [position, { place, text }] of part.lines.entries()) {
      const snippet = snippetOf(text, words);
      if (snippet === undefined || listed >= linesOfPart) continue;
      if (hits.length >= limit) return hits;
      listed += 1;
      hits.push({
        id: `${part.entryId}.${position}`,
        caseId: row.id,
        caseRef: row.ref,
        buyerName: row.buyerName,
        stage: row.stage,
        place,
        filingId: filingOf(desk, row.id, place),
        documentTitle:
          'documentId' in place ? (desk.records.documents.get(place.documentId)?.document.title ?? null) : null,
        snippet: [...snippet],
      });
    }
  }
  return hits;
};

export const searchHandlers = (
  desk: Desk,
  keeper: Pick<SearchKeeper, 'left'>,
): HandlersOf<'search'> & HandlersOf<'filters'> => {
  const { settings } = desk.records;
  const kept = (): SavedFilter[] => settings.get(savedFilters, savedFiltersSchema) ?? [];
  const keep = (filters: readonly SavedFilter[]): void => {
    settings.put(savedFilters, filters);
    desk.announce.changed(['filters']);
  };
  return {
    'search.find': ({ text, limit }) =>
      settle((): SearchFound => {
        const words = searchWords(text);
        const found = desk.records.search.find(words, limit + 1);
        const hits = hitsIn(desk, found, words, limit + 1);
        return { hits: hits.slice(0, limit), hasMore: hits.length > limit, stillIndexing: keeper.left() };
      }),
    'filters.list': () => settle(() => ({ filters: kept() })),
    'filters.save': ({ name, filter }) =>
      settle(() =>
        desk.records.transaction(() => {
          const before = kept();
          const same = before.find((one) => one.name === name);
          if (same === undefined && before.length >= maxFilters)
            refuse('too-many-filters', 'after-user', { max: maxFilters });
          const saved = { id: same?.id ?? desk.newId(), name, filter };
          keep(same === undefined ? [...before, saved] : before.map((one) => (one === same ? saved : one)));
          return saved;
        }),
      ),
    'filters.remove': ({ id }) =>
      settle(() => {
        keep(kept().filter((one) => one.id !== id));
        return null;
      }),
  };
};
