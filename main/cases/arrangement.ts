import { createHash } from 'node:crypto';
import { keptPages } from '../../shared/claim/document.ts';
import type { Sending } from '../../shared/claim/sending.ts';
import type { StoredDocument } from '../records/records.ts';

/** Names the pages of a document as they are arranged now: the same pages have the same name. */
export const arrangementOf = ({ document, derived }: Pick<StoredDocument, 'document' | 'derived'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([document.sha256, derived.segment, keptPages(document).map(({ blank: _blank, ...page }) => page)]),
    )
    .digest('hex');

/** What was decided about sending a document, as long as its pages are the ones it was decided for. */
export const standingSending = (stored: StoredDocument): Sending | undefined =>
  stored.sending?.of === arrangementOf(stored) ? stored.sending : undefined;
