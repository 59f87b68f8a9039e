import type { RegisterChanged } from '../../shared/ipc/register-views.ts';
import type { HandlersOf } from '../cases/settle.ts';
import { refuse, settle } from '../cases/settle.ts';
import { ladderOf, ladderSetting } from '../records/own-ladder.ts';
import { parcelViews } from './parcels.ts';
import type { RegisterChanges, RegisterChangesDeps } from './register-changes.ts';

type Handled = 'one' | 'shelves' | 'change' | 'undo' | 'reminders' | 'save-reminders' | 'parcels';
export type RegisterHandlers = Pick<HandlersOf<'originals'>, `originals.${Handled}`>;

const mostShelves = 200;

/** The register beside printing and posting: what is done to papers by hand, and what is known of them. */
export const registerHandlers = (
  { desk }: Pick<RegisterChangesDeps, 'desk'>,
  changes: RegisterChanges,
): RegisterHandlers => {
  const { records } = desk;
  return {
    'originals.one': ({ documentId }) =>
      settle(() => records.originals.get(documentId) ?? refuse('original-not-found', 'never')),
    'originals.shelves': () =>
      settle(() => {
        const counts = new Map<string, number>();
        for (const { original } of records.originals.listed())
          if (original.shelf !== '') counts.set(original.shelf, (counts.get(original.shelf) ?? 0) + 1);
        const shelves = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([shelf]) => shelf);
        return { shelves: shelves.slice(0, mostShelves) };
      }),
    'originals.change': ({ documentIds, change }) => settle((): RegisterChanged => changes.change(documentIds, change)),
    'originals.undo': ({ undoId }) => settle(() => ({ changed: changes.undo(undoId) })),
    'originals.parcels': () => settle(() => ({ parcels: parcelViews(desk) })),
    'originals.reminders': () => settle(() => ladderOf(records.settings)),
    'originals.save-reminders': ({ ladder }) =>
      settle(() => {
        const daysBefore = [...new Set(ladder.daysBefore)].sort((a, b) => b - a);
        records.settings.put(ladderSetting, { ...ladder, daysBefore });
        desk.announce.changed(['originals']);
        return null;
      }),
  };
};
