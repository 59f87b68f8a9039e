import { z } from 'zod';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Network, Timers } from '../singleWindow/network.ts';

/** What we use of Electron's utility process; the endpoint runs in one of its own, with nothing of ours but its folder. */
export type PracticeProcess = {
  on(event: 'spawn', listener: () => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
};

export type PracticeHostDeps = {
  /** Starts the endpoint on a port (0: any) with its data in our profile. */
  readonly fork: (port: number) => PracticeProcess;
  /** Set when somebody else runs the endpoint (tests, a rehearsal of several people): nothing is started here. */
  readonly externalUrl: string | null;
  readonly loadPort: () => number;
  readonly savePort: (port: number) => void;
  readonly onChange: () => void;
  readonly timers: Timers;
};

const startTimeoutMs = 20_000;

export type PracticeHost = {
  readonly start: () => Promise<Result<null>>;
  readonly stop: () => Promise<void>;
  /** Loopback address, kept after a stop: waiting filings belong to it. Null before the first start. */
  readonly url: () => string | null;
  readonly running: () => boolean;
  /** Page on which a person plays the other side. */
  readonly consoleUrl: () => string | null;
  /** In practice mode "the network" is this switch. */
  readonly network: Network;
};

const loopback = z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ });
/** The console's address is handed to the system, which opens whatever it is given. */
const readySchema = z.object({ url: loopback, admin: z.string(), console: loopback });

/** Runs the practice endpoint beside the app and keeps its port, so that a restart finds the same address. */
export const createPracticeHost = ({
  fork,
  externalUrl,
  loadPort,
  savePort,
  onChange,
  timers,
}: PracticeHostDeps): PracticeHost => {
  let child: PracticeProcess | undefined;
  let ready: z.infer<typeof readySchema> | undefined;
  let address = externalUrl;
  /** What the person asked for last; a start under way must not undo a stop. */
  let wanted = false;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    onChange();
    for (const listener of listeners) listener();
  };
  const running = (): boolean => externalUrl !== null || (child !== undefined && ready !== undefined);

  const launch = (port: number): Promise<Result<null>> =>
    new Promise((resolve) => {
      const started = fork(port);
      child = started;
      const stopWaiting = timers.set(startTimeoutMs, () => {
        started.kill();
        resolve(fault('practice-endpoint-failed', 'after-user'));
      });
      started.on('message', (message) => {
        const parsed = readySchema.safeParse(message);
        if (!parsed.success || child !== started) return;
        stopWaiting();
        ready = parsed.data;
        address = parsed.data.url;
        changed();
        resolve(ok(null));
        // Last: a full disk must not keep the endpoint from being used.
        savePort(Number(new URL(address).port));
      });
      started.on('exit', () => {
        stopWaiting();
        if (child === started) {
          child = undefined;
          ready = undefined;
          changed();
        }
        resolve(fault('practice-endpoint-failed', 'after-user'));
      });
    });

  return {
    start: async () => {
      wanted = true;
      if (externalUrl !== null || child !== undefined) return ok(null);
      const kept = loadPort();
      const first = await launch(kept);
      // The kept port may have been taken by another program since.
      return first.ok || kept === 0 || !wanted ? first : launch(0);
    },
    stop: async () => {
      wanted = false;
      const stopping = child;
      if (stopping === undefined) return;
      const gone = new Promise<void>((resolve) => void stopping.on('exit', () => resolve()));
      // Before it is up it can't be killed, and would come all the same.
      if (!stopping.kill()) stopping.on('spawn', () => void stopping.kill());
      await gone;
    },
    url: () => address,
    running,
    consoleUrl: () => ready?.console ?? null,
    network: {
      online: running,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
};
