import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, settle } from '../cases/settle.ts';
import type { Words } from '../cases/words.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { postOriginals } from './post-originals.ts';
import { createRegisterChanges } from './register-changes.ts';
import { registerHandlers } from './register-handlers.ts';
import { originalRows } from './register-rows.ts';
import { ownSheetMark } from './sheet-mark.ts';
import { type SheetScanDeps, sheetScanHandlers } from './sheet-scans.ts';

export type OriginalsDeps = {
  readonly desk: Desk;
  readonly outbox: Pick<Outbox, 'add' | 'cancel'>;
  readonly words: () => Words;
  /** Sheets that come back. */
  readonly scanning: Omit<SheetScanDeps, 'desk' | 'changes'>;
  /** Who is working here; '' when nobody has said. */
  readonly clerkName: () => string;
};

export const originalsHandlers = (deps: OriginalsDeps): HandlersOf<'originals'> & HandlersOf<'sheets'> => {
  const { desk } = deps;
  const changes = createRegisterChanges(deps);
  /** Who did it stands in the record as soon as somebody has told the app their name. */
  const signed = (kind: string, params: Record<string, string | number>) => {
    const clerk = deps.clerkName();
    return clerk === '' ? { kind, params } : { kind: `${kind}-by`, params: { ...params, clerk } };
  };

  return {
    'originals.list': ({ closed }) => settle(() => ({ rows: originalRows(desk, closed), mark: ownSheetMark(desk) })),
    'originals.post': (parcel) => settle(() => postOriginals({ ...deps, signed }, parcel)),
    ...registerHandlers(deps, changes),
    ...sheetScanHandlers({ ...deps.scanning, desk, changes }),
  };
};
