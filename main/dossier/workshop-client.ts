import type { Result } from '../../shared/ipc/result.ts';
import { fault } from '../../shared/ipc/result.ts';
import type { Job } from './job.ts';
import type { MadePdf, ToWorkshop, WorkshopSetup, WorkshopTarget } from './workshop-protocol.ts';
import { fromWorkshopSchema } from './workshop-protocol.ts';

/** One running workshop process; what the composition root makes of `utilityProcess.fork`. */
export type WorkshopPort = {
  readonly post: (message: ToWorkshop) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, however the process ended. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

export type WorkshopDependencies = {
  readonly fork: () => WorkshopPort;
  readonly setup: () => WorkshopSetup;
  /** Ends the process when nothing was asked of it for so long. */
  readonly idleTimeoutMs: number;
  readonly setTimer: (callback: () => void, delayMs: number) => { readonly cancel: () => void };
};

export type AssembleRequest = {
  readonly job: Job;
  readonly target: WorkshopTarget;
  readonly signal?: AbortSignal;
  /** Pages done, of all pages. */
  readonly onProgress?: (done: number, total: number) => void;
};

export type Workshop = {
  /** Faults: those of the assembly, `workshop-crashed` (retry later), `cancelled`. */
  readonly assemble: (request: AssembleRequest) => Promise<Result<MadePdf>>;
  /** Ends the process; jobs in it fail with `workshop-crashed`. A later job starts a new one. */
  readonly stop: () => void;
};

type Waiting = {
  readonly settle: (result: Result<MadePdf>) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
};

/** Starts the process with the first job, again after a crash, and ends it when idle. */
export const createWorkshop = (dependencies: WorkshopDependencies): Workshop => {
  const waiting = new Map<number, Waiting>();
  let port: WorkshopPort | undefined;
  let idle: { readonly cancel: () => void } | undefined;
  let lastId = 0;

  const failAll = () => {
    for (const { settle } of [...waiting.values()]) settle(fault('workshop-crashed', 'later'));
  };
  const stop = () => {
    const current = port;
    port = undefined;
    idle?.cancel();
    idle = undefined;
    current?.kill();
    failAll();
  };

  const start = (): WorkshopPort => {
    const fresh = dependencies.fork();
    fresh.onExit(() => {
      // A process that was stopped ends after its successor may have begun.
      if (port !== fresh) return;
      port = undefined;
      idle?.cancel();
      idle = undefined;
      failAll();
    });
    fresh.onMessage((data) => {
      if (port !== fresh) return;
      const message = fromWorkshopSchema.safeParse(data);
      if (!message.success) {
        stop();
        return;
      }
      const job = waiting.get(message.data.id);
      if (job === undefined) return;
      if (message.data.op === 'progress') job.onProgress?.(message.data.done, message.data.total);
      else job.settle(message.data.result);
    });
    fresh.post({ op: 'init', setup: dependencies.setup() });
    return fresh;
  };

  return {
    stop,
    assemble: ({ job, target, signal, onProgress }) => {
      if (signal?.aborted === true) return Promise.resolve(fault('cancelled', 'later'));
      idle?.cancel();
      idle = undefined;
      port ??= start();
      const current = port;
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        const cancel = () => current.post({ op: 'cancel', id });
        const settle = (result: Result<MadePdf>) => {
          waiting.delete(id);
          signal?.removeEventListener('abort', cancel);
          if (waiting.size === 0 && port !== undefined) idle = dependencies.setTimer(stop, dependencies.idleTimeoutMs);
          resolve(result);
        };
        waiting.set(id, { settle, onProgress });
        signal?.addEventListener('abort', cancel, { once: true });
        current.post({ op: 'assemble', id, job, target });
      });
    },
  };
};
