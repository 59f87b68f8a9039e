import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Result } from '../../shared/ipc/result.ts';
import { instantOf } from '../cases/clock.ts';
import { settle } from '../cases/settle.ts';
import { createDocumentHandler } from '../documents/document-protocol.ts';
import { createDocumentTokens } from '../documents/document-tokens.ts';
import { defaultDocumentLimits } from '../documents/limits.ts';
import type { RoomElectron } from '../documents/room/room-window.ts';
import { createWorkshop, type WorkshopPort } from '../dossier/workshop-client.ts';
import { createPrintPages, type PrintWindowDeps } from '../printing/print-pages.ts';
import type { PrintWays } from '../printing/printing-handlers.ts';
import { setAsideUnreadableText } from '../records/set-aside.ts';
import { blobFault } from '../vault/blob-store.ts';
import type { Keys } from '../vault/keys.ts';
import { migrations } from '../vault/migrations/index.ts';
import { openVault } from '../vault/open-vault.ts';
import { documentsPath } from '../vault/vault-paths.ts';
import { documentRooms } from './document-rooms.ts';
import { openWorkspace } from './workspace.ts';
import type { Workspace } from './workspace-contract.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';

/** Folders of the built app. */
export type Places = {
  readonly vault: string;
  readonly roomFiles: string;
  readonly roomPreload: string;
  readonly fonts: string;
  readonly samplePackage: string;
};

export type StartDeps = Omit<
  WorkspaceDeps,
  'vault' | 'dir' | 'keys' | 'room' | 'workshop' | 'tokens' | 'printWays' | 'samplePackage'
> & {
  readonly places: Places;
  readonly electron: RoomElectron & Pick<PrintWindowDeps, 'openWindow' | 'openSession'>;
  readonly printWays: Omit<PrintWays, 'printPages'>;
  readonly forkWorkshop: () => WorkshopPort;
  /** Gives the page's `doc:` requests their answers while the vault is open. */
  readonly serveDocuments: (handler: (request: Request) => Promise<Response>) => void;
};

const workshopIdleMs = 120_000;
const pageCacheBytes = 64_000_000;

/** Opens vault, document rooms and workshop with the keys just unlocked, and builds the workspace on them. */
export const startWorkspace =
  (deps: StartDeps) =>
  async (keys: Keys): Promise<Result<Workspace>> => {
    const { places, electron } = deps;
    const vault = await openVault({ dir: places.vault, keys, migrations });
    if (!vault.ok) return vault;
    const { blobs, db, endedBadly } = vault.value;
    // Before anything is read: text that is none any more may be what ended the app.
    if (endedBadly) {
      const looked = await settle(() => setAsideUnreadableText(db, instantOf(deps.clock)));
      if (!looked.ok) deps.reportError(new Error(`unreadable text was not looked for: ${looked.error.code}`));
    }
    const newToken = (): string => randomBytes(24).toString('base64url');
    const { roomFiles, roomPreload } = places;
    const room = documentRooms({ electron, roomFiles, roomPreload, newToken });
    const workshop = createWorkshop({
      fork: deps.forkWorkshop,
      setup: () => ({
        storeDir: documentsPath(places.vault),
        key: new Uint8Array(keys.blobs),
        fonts: {
          regular: path.join(places.fonts, 'NotoSansSC_400Regular.ttf'),
          bold: path.join(places.fonts, 'NotoSansSC_700Bold.ttf'),
        },
      }),
      idleTimeoutMs: workshopIdleMs,
      setTimer: (callback, delayMs) => ({ cancel: deps.timers.set(delayMs, callback) }),
    });
    const tokens = createDocumentTokens({ newToken });
    deps.serveDocuments(
      createDocumentHandler({
        tokens,
        blobs,
        room,
        cacheBytes: pageCacheBytes,
        thumbPx: defaultDocumentLimits.thumbPx,
        readFault: blobFault,
      }),
    );
    const printPages = createPrintPages({
      openWindow: electron.openWindow,
      openSession: electron.openSession,
      renderPage: (made, page, maxPx, signal) =>
        room.renderPage(
          {
            mediaType: 'application/pdf',
            key: made.sha256,
            read: () => blobs.open(made.sha256),
            page: page + 1,
            rotation: 0,
            maxPx,
          },
          { signal },
        ),
    });
    const opened = await openWorkspace({
      ...deps,
      dir: places.vault,
      keys,
      vault: vault.value,
      room,
      workshop,
      tokens,
      printWays: { ...deps.printWays, printPages },
      samplePackage: places.samplePackage,
    }).catch((error: unknown) => {
      vault.value.close();
      throw error;
    });
    if (!opened.ok) vault.value.close();
    return opened;
  };
