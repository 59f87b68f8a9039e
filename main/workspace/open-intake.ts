import type { IntakeBatch } from '../../shared/ipc/views.ts';
import { type DocumentSources, documentHandlers, type Into } from '../cases/document-handlers.ts';
import { createLockedFiles } from '../cases/locked-files.ts';
import { retryLocked } from '../cases/retry-locked.ts';
import type { HandlersOf } from '../cases/settle.ts';
import { createTakeIn, type TakeIn, type TakeInDeps } from '../cases/take-in.ts';
import { createGather, type Gather } from '../documents/gather/gather.ts';
import { defaultGatherLimits, type Gathered } from '../documents/gather/gathered.ts';

export type OpenIntakeDeps = Omit<TakeInDeps, 'locked'> & Pick<DocumentSources, 'pickFiles' | 'pickFolder'>;

/** The ways files come into a case by hand: picked, dropped, pasted, out of folders and archives. */
export const openIntake = (
  deps: OpenIntakeDeps,
): { readonly takeIn: TakeIn; readonly gather: Gather; readonly handlers: HandlersOf<'document'> } => {
  const locked = createLockedFiles(deps.desk.newId);
  const takeIn = createTakeIn({ ...deps, locked });
  const gather = createGather(defaultGatherLimits);
  const takeGathered = async (into: Into, { found, skipped }: Gathered, signal: AbortSignal): Promise<IntakeBatch> => ({
    ...(await takeIn(into, found, signal)),
    skipped,
  });
  const handlers = documentHandlers(deps.desk, {
    pickFiles: deps.pickFiles,
    pickFolder: deps.pickFolder,
    takeFiles: async (into, paths, signal) => takeGathered(into, await gather.places(paths, signal), signal),
    retryLocked: retryLocked(locked, takeIn),
    takeBytes: async (into, name, bytes, signal) => takeGathered(into, await gather.bytes(name, bytes, signal), signal),
  });
  return { takeIn, gather, handlers };
};
