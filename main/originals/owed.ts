import type { Original } from '../../shared/claim/original.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/settle.ts';
import type { StoredDocument } from '../records/records.ts';

export type Owed = { readonly original: Original; readonly stored: StoredDocument };

export const owedFor = (desk: Desk, documentIds: readonly string[]): Owed[] =>
  [...new Set(documentIds)].map((id) => ({
    original: desk.records.originals.get(id) ?? refuse('original-not-found', 'never'),
    stored: desk.needDocument(id),
  }));

/** One envelope, and so one sheet and one dispatch note, for each case. */
export const byCase = (owed: readonly Owed[]): Map<string, Owed[]> => {
  const groups = new Map<string, Owed[]>();
  for (const item of owed) groups.set(item.original.caseId, [...(groups.get(item.original.caseId) ?? []), item]);
  return groups;
};
