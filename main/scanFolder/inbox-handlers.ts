import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { InboxItem } from '../../shared/ipc/inbox-views.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import { keepStored, storedOf, type TakeInDeps } from '../cases/take-in.ts';
import { cleanFileName } from '../documents/file-name.ts';
import { fileSource } from '../documents/file-source.ts';
import type { FileInFolder } from '../documents/gather/walk-folder.ts';
import type { Announce } from '../ipc/announce.ts';
import type { StoredDocument } from '../records/records.ts';
import type { Timers } from '../singleWindow/network.ts';
import type { Db } from '../vault/db.ts';
import { createFolderWatch, type FolderWatch } from './folder-watch.ts';
import { createInboxStore, type InboxFile } from './inbox-store.ts';
import { lookAtFolder } from './look-at-folder.ts';

export type InboxDeps = {
  readonly db: Db;
  readonly desk: Desk;
  readonly intake: TakeInDeps['intake'];
  readonly blobs: TakeInDeps['blobs'];
  /** Lets the page look at what waits. */
  readonly show: (stored: StoredDocument) => string;
  readonly pickFolder: () => Promise<string | null>;
  readonly announce: Pick<Announce, 'changed'>;
  readonly timers: Timers;
  readonly reportError: (error: unknown) => void;
};

export type Inbox = { readonly handlers: HandlersOf<'inbox'>; readonly watch: FolderWatch };

const folderSetting = 'scan-folder';
const folderSchema = z.string().nullable();
const intervalMs = 2000;
const stableLooks = 3;
/** More than a person puts away in a day: whatever floods the folder must not flood the vault. */
const mostWaiting = 300;

/** Not the file's fault: it is tried again. */
const isPassing = ({ code, retry }: Fault): boolean =>
  code === 'cancelled' || code === 'file-unreadable' || (retry === 'later' && !code.startsWith('document-room'));

/**
 * 待归案: what a scanner puts into its folder is taken in at once, kept encrypted, and waits until the clerk says to which
 * case it belongs. The folder itself is only ever read.
 */
export const openInbox = (deps: InboxDeps): Inbox => {
  const { desk, announce } = deps;
  const { settings } = desk.records;
  const store = createInboxStore(deps.db);
  const folder = (): string | null => settings.get(folderSetting, folderSchema) ?? null;
  const tell = (): void => announce.changed(['inbox']);
  // What was put aside can be brought back until the app is closed.
  for (const file of store.inState('dismissed')) if (file.stored !== null) store.put({ ...file, stored: null });

  const recordOf = ({ path: place, sizeBytes, mtimeMs }: FileInFolder): InboxFile => ({
    id: desk.newId(),
    place,
    sizeBytes,
    mtimeMs,
    sha256: null,
    state: 'refused',
    foundAt: desk.now(),
    fileName: cleanFileName(path.basename(place)),
    fault: null,
    stored: null,
  });

  const take = async (file: FileInFolder, signal: AbortSignal): Promise<boolean> => {
    const source = await fileSource(file.path);
    const taken = source.ok ? await deps.intake.take(source.value, { signal }) : source;
    const stats = await lstat(file.path).catch(() => undefined);
    // It went on growing while it was read.
    if (stats?.size !== file.sizeBytes || Math.trunc(stats.mtimeMs) !== file.mtimeMs) return false;
    if (!taken.ok && isPassing(taken.error)) return false;
    const record = recordOf(file);
    const isKnown = taken.ok && store.hasContent(taken.value.sha256);
    const stored = taken.ok && !isKnown ? await storedOf(deps, record.id, taken.value) : null;
    desk.records.transaction(() => {
      store.replaceRefused(file.path);
      store.put({
        ...record,
        sha256: taken.ok ? taken.value.sha256 : null,
        state: isKnown ? 'same' : taken.ok ? 'waiting' : 'refused',
        fault: taken.ok ? null : taken.error,
        stored,
      });
    });
    return true;
  };

  const watch = createFolderWatch({
    folder,
    look: lookAtFolder,
    knows: store.knows,
    hasRoom: () => store.count('waiting') + store.count('refused') < mostWaiting,
    take,
    onChange: tell,
    timers: deps.timers,
    intervalMs,
    stableLooks,
    reportError: deps.reportError,
  });

  const viewOf = ({ id, fileName, foundAt, sizeBytes, stored, fault }: InboxFile): InboxItem => ({
    id,
    fileName,
    foundAt,
    sizeBytes,
    pageCount: stored?.document.pages.length ?? null,
    token: stored === null ? null : deps.show(stored),
    fault,
  });
  const need = (id: string): InboxFile => store.get(id) ?? refuse('inbox-file-gone');

  const file = (id: string, into: { caseId: string; filingId: string | null }): string => {
    const waiting = need(id);
    const { stored } = waiting;
    if (waiting.state !== 'waiting' || stored === null) return refuse('inbox-file-gone');
    const { document, derived } = stored;
    const filed = { ...document, id: desk.newId(), caseId: into.caseId, addedAt: desk.now() };
    store.put({ ...waiting, state: 'filed', stored: null });
    return keepStored(desk, into, { document: filed, derived }).id;
  };

  const setState = (ids: readonly string[], from: readonly InboxFile['state'][], to: InboxFile['state']): null => {
    desk.records.transaction(() => {
      for (const id of ids) {
        const found = need(id);
        if (!from.includes(found.state)) continue;
        store.put({ ...found, state: to === 'waiting' && found.stored === null ? 'refused' : to });
      }
    });
    tell();
    return null;
  };

  const chooseFolder = async (): Promise<boolean> => {
    const chosen = await deps.pickFolder();
    if (chosen === null) return false;
    const there = unwrap(await lookAtFolder(chosen, new AbortController().signal));
    desk.records.transaction(() => {
      store.forget('before');
      for (const one of there) {
        const version = { place: one.path, sizeBytes: one.sizeBytes, mtimeMs: one.mtimeMs };
        if (!store.knows(version)) store.put({ ...recordOf(one), state: 'before' });
      }
      settings.put(folderSetting, chosen);
    });
    tell();
    return true;
  };

  const handlers: HandlersOf<'inbox'> = {
    'inbox.folder': () => settle(() => ({ folder: folder(), before: store.count('before'), ...watch.state() })),
    'inbox.choose-folder': () => settle(async () => ({ chosen: await chooseFolder() })),
    'inbox.leave-folder': () =>
      settle(() => {
        settings.put(folderSetting, null);
        store.forget('before');
        tell();
        return null;
      }),
    'inbox.take-existing': () =>
      settle(() => {
        store.forget('before');
        tell();
        return null;
      }),
    'inbox.list': () => settle(() => ({ items: store.inState('waiting', 'refused').map(viewOf) })),
    'inbox.file': ({ ids, ...into }) =>
      settle(() => {
        desk.needCase(into.caseId);
        // All or none: a power cut must not leave a file in two places or in neither.
        const documentIds = desk.records.transaction(() => ids.map((id) => file(id, into)));
        tell();
        return { documentIds };
      }),
    'inbox.dismiss': ({ ids }) => settle(() => setState(ids, ['waiting', 'refused'], 'dismissed')),
    'inbox.restore': ({ ids }) => settle(() => setState(ids, ['dismissed'], 'waiting')),
    'inbox.unlock': ({ id, password }, { signal }) =>
      settle(async () => {
        const locked = need(id);
        if (locked.state !== 'refused') return refuse('inbox-file-gone');
        const source = unwrap(await fileSource(locked.place));
        const taken = unwrap(await deps.intake.take(source, { signal, password }));
        const stored = await storedOf(deps, locked.id, taken);
        store.put({ ...locked, sha256: taken.sha256, state: 'waiting', fault: null, stored });
        tell();
        return null;
      }),
  };
  return { handlers, watch };
};
