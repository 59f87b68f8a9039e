import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Channel, Handlers, Output } from '../../shared/ipc/contract.ts';
import { fault, type Result } from '../../shared/ipc/result.ts';
import type { SaveAs } from '../cases/filing-send-handlers.ts';
import { type HandlersOf, settle } from '../cases/settle.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { databasePath, documentsPath, fileSize } from '../vault/vault-paths.ts';
import type { Door } from '../workspace/door.ts';
import type { Workspace } from '../workspace/workspace-contract.ts';
import type { FaultLog } from './fault-log.ts';
import { diagnosticsText, type ProgramFacts, type VaultFacts, type WorkFacts } from './report.ts';

export type DiagnosticsDeps = {
  readonly program: ProgramFacts;
  readonly preferences: Pick<Preferences, 'get'>;
  readonly door: Pick<Door, 'state' | 'workspace' | 'isHeld'>;
  /** Folder of the vault in use. */
  readonly vault: () => string;
  readonly log: Pick<FaultLog, 'recent'>;
  /** ISO instant in UTC. */
  readonly now: () => string;
  readonly saveAs: SaveAs;
};

const faultsShown = 300;

const filesIn = async (folder: string): Promise<{ files: number; filesBytes: number }> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          stat(path.join(entry.parentPath, entry.name)).then(
            ({ size }) => size,
            () => 0,
          ),
        ),
    );
    return { files: sizes.length, filesBytes: sizes.reduce((sum, size) => sum + size, 0) };
  } catch {
    return { files: 0, filesBytes: 0 };
  }
};

/** Asks the open vault by its own channels; what can't be answered now is left out. */
const asked = async <C extends Extract<Channel, keyof Workspace['handlers']>>(
  workspace: Workspace,
  channel: C,
): Promise<Output<C> | null> => {
  const handle = workspace.handlers[channel] as (
    input: unknown,
    call: { signal: AbortSignal },
  ) => Promise<Result<Output<C>>>;
  const answer = await handle({}, { signal: new AbortController().signal });
  return answer.ok ? answer.value : null;
};

const workOf = async (workspace: Workspace): Promise<WorkFacts> => {
  const [outbox, backup, health] = await Promise.all([
    asked(workspace, 'outbox.list'),
    asked(workspace, 'backup.state'),
    asked(workspace, 'health.view'),
  ]);
  const { online, feedFault } = workspace.outboxState();
  return {
    cases: workspace.records.cases.count(),
    outbox: outbox?.rows ?? [],
    online,
    feedFault: feedFault?.code ?? null,
    backup:
      backup === null
        ? null
        : { every: backup.every, lastAt: backup.last?.at ?? null, fault: backup.fault?.fault.code ?? null },
    health:
      health === null
        ? null
        : {
            damagedDocuments: health.documents.length,
            damagedRecords: health.records.damaged.length,
            database: health.records.fault?.code ?? null,
            checkedAt: health.records.checkedAt,
          },
  };
};

/** Works without an open vault too, since that is when it is needed most; not while the app is locked. */
export const diagnosticsHandlers = (deps: DiagnosticsDeps): HandlersOf<'diagnostics'> => {
  const { door } = deps;
  let shown: string | undefined;
  const vaultFacts = async (): Promise<VaultFacts> => {
    const { status, protection, fault: why } = door.state();
    const dir = deps.vault();
    return {
      status,
      protection,
      fault: why?.code ?? null,
      databaseBytes: (await fileSize(databasePath(dir))) ?? null,
      ...(await filesIn(documentsPath(dir))),
    };
  };
  const guarded =
    <T>(work: () => Promise<Result<T>>) =>
    async (): Promise<Result<T>> =>
      door.isHeld() ? fault('vault-locked', 'after-user') : work();
  return {
    'diagnostics.view': guarded(() =>
      settle(async () => {
        const { locale, theme, mode, lockAfterMinutes } = deps.preferences.get();
        const workspace = door.workspace();
        shown = diagnosticsText({
          madeAt: deps.now(),
          program: deps.program,
          settings: { locale, theme, mode, lockAfterMinutes },
          vault: await vaultFacts(),
          work: workspace === undefined ? null : await workOf(workspace),
          faults: deps.log.recent(faultsShown),
        });
        return { text: shown };
      }),
    ),
    'diagnostics.save': guarded(async () => {
      const text = shown;
      if (text === undefined) return fault('bad-request', 'never');
      const day = deps.now().slice(0, 10);
      return deps.saveAs(`green-channel-diagnostics-${day}.json`, async function* () {
        yield Buffer.from(text);
      });
    }),
  } satisfies Pick<Handlers, 'diagnostics.view' | 'diagnostics.save'>;
};
