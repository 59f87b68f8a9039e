import { lstat, open } from 'node:fs/promises';
import type { Fault, Result } from '../../shared/ipc/result.ts';
import { readFlags } from '../documents/file-source.ts';
import type { FileInFolder } from '../documents/gather/walk-folder.ts';
import type { Timers } from '../singleWindow/network.ts';
import type { FileVersion } from './inbox-store.ts';

export type FolderWatchDeps = {
  /** Null while none is chosen. */
  readonly folder: () => string | null;
  readonly look: (folder: string, signal: AbortSignal) => Promise<Result<readonly FileInFolder[]>>;
  readonly knows: (version: FileVersion) => boolean;
  /** True while there is room for more. */
  readonly hasRoom: () => boolean;
  /** Takes a complete file; false when it was not complete after all, and is looked at again. */
  readonly take: (file: FileInFolder, signal: AbortSignal) => Promise<boolean>;
  readonly onChange: () => void;
  readonly timers: Timers;
  readonly intervalMs: number;
  /** Looks in a row in which size and time must be the same. */
  readonly stableLooks: number;
  readonly reportError: (error: unknown) => void;
};

export type FolderWatch = {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** One look now. */
  readonly look: () => Promise<void>;
  readonly state: () => { readonly fault: Fault | null; readonly arriving: number };
};

type Rounds = { readonly abort: AbortController; callOff: () => void; work: Promise<void> };
type Seen = { readonly sizeBytes: number; readonly mtimeMs: number; readonly times: number };

/** The same file, still there, and nobody holds it shut (Windows refuses what a scanner is writing). */
const isAtRest = async ({ path, sizeBytes, mtimeMs }: FileInFolder): Promise<boolean> => {
  try {
    await (await open(path, readFlags)).close();
    const stats = await lstat(path);
    return stats.isFile() && stats.size === sizeBytes && Math.trunc(stats.mtimeMs) === mtimeMs;
  } catch {
    return false;
  }
};

/**
 * Looks into a folder every few seconds: events of the file system don't come from network drives. A file is taken when it
 * has stayed the same for some looks and can be opened; nothing in the folder is ever moved, changed or deleted.
 */
export const createFolderWatch = (deps: FolderWatchDeps): FolderWatch => {
  const seen = new Map<string, Seen>();
  let fault: Fault | null = null;
  let running: Rounds | undefined;
  let last: string | null = null;

  const tell = (nextFault: Fault | null, arrivingBefore: number): void => {
    const isNews = nextFault?.code !== fault?.code || seen.size !== arrivingBefore;
    fault = nextFault;
    if (isNews) deps.onChange();
  };

  const isStable = ({ path, sizeBytes, mtimeMs }: FileInFolder): boolean => {
    const before = seen.get(path);
    const isSame = before?.sizeBytes === sizeBytes && before.mtimeMs === mtimeMs;
    const times = isSame ? before.times + 1 : 1;
    seen.set(path, { sizeBytes, mtimeMs, times });
    return times >= deps.stableLooks && sizeBytes > 0;
  };

  const lookOnce = async (signal: AbortSignal): Promise<void> => {
    const folder = deps.folder();
    if (folder !== last) seen.clear();
    last = folder;
    const arriving = seen.size;
    if (folder === null) return tell(null, arriving);
    const files = await deps.look(folder, signal);
    if (!files.ok) {
      seen.clear();
      return tell(files.error, arriving);
    }
    const fresh = files.value.filter(
      (file) => !deps.knows({ place: file.path, sizeBytes: file.sizeBytes, mtimeMs: file.mtimeMs }),
    );
    const there = new Set(fresh.map(({ path }) => path));
    for (const path of seen.keys()) if (!there.has(path)) seen.delete(path);
    const ready = fresh.filter(isStable);
    tell(null, arriving);
    for (const file of ready) {
      // Another folder was chosen meanwhile.
      if (signal.aborted || !deps.hasRoom() || deps.folder() !== folder) return;
      if ((await isAtRest(file)) && (await deps.take(file, signal))) seen.delete(file.path);
      else seen.set(file.path, { ...file, times: 0 });
      deps.onChange();
    }
  };

  const never = new AbortController().signal;
  const look = (signal = never): Promise<void> =>
    lookOnce(signal).catch((error: unknown) => {
      if (!signal.aborted) deps.reportError(error);
    });

  return {
    start: () => {
      if (running !== undefined) return;
      const abort = new AbortController();
      const current: Rounds = { abort, callOff: () => {}, work: Promise.resolve() };
      const round = (): void => {
        if (abort.signal.aborted) return;
        current.work = look(abort.signal).then(() => {
          if (!abort.signal.aborted) current.callOff = deps.timers.set(deps.intervalMs, round);
        });
      };
      running = current;
      round();
    },
    stop: async () => {
      const ending = running;
      running = undefined;
      ending?.abort.abort();
      ending?.callOff();
      await ending?.work;
    },
    look: () => look(),
    state: () => ({ fault, arriving: seen.size }),
  };
};
