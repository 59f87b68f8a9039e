import type { Invoice } from '../../shared/claim/case.ts';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import type { SearchHit } from '../../shared/ipc/search-views.ts';
import type { Route } from '../app/route.tsx';

const overview = (caseId: string): Route => ({ page: 'case', caseId, tab: 'overview' });

const field = ({ caseId, filingId }: SearchHit, focus?: DoubtTarget): Route =>
  filingId === null
    ? overview(caseId)
    : { page: 'filing', caseId, filingId, ...(focus === undefined ? {} : { focus }) };

/** The screen on which a found place can be seen, with the cursor on the field or the page open. */
export const placeRoute = (hit: SearchHit): Route => {
  const { caseId, place } = hit;
  switch (place.kind) {
    case 'case':
      return overview(caseId);
    case 'fact':
      return field(hit, { kind: 'fact', path: place.path });
    case 'invoice':
      return field(hit, { kind: 'invoice', invoiceId: place.invoiceId, path: place.path as keyof Invoice });
    case 'form':
      return field(hit, { kind: 'form', path: place.path });
    case 'filing':
      return field(hit);
    case 'original':
      return { page: 'case', caseId, tab: 'originals' };
    case 'document':
      return { page: 'case', caseId, tab: 'documents', document: { documentId: place.documentId, page: null } };
    case 'page':
      return { page: 'case', caseId, tab: 'documents', document: { documentId: place.documentId, page: place.page } };
  }
};
