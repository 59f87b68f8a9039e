import { expect, test } from 'vitest';
import { ok } from '../../shared/ipc/result.ts';
import { scanDossierJob } from './bench-scans.ts';
import type { WorkshopPort } from './workshop-client.ts';
import { createWorkshop } from './workshop-client.ts';
import type { ToWorkshop } from './workshop-protocol.ts';
import { toWorkshopSchema } from './workshop-protocol.ts';

const job = scanDossierJob(['a'.repeat(64)], '2026-11-18T09:30:00+08:00');
const made = { pages: 3, sizeBytes: 10, firstPages: [3], missingCharacters: [] };
const request = { job, target: { kind: 'blob' } as const };

/** A process that says only what the test lets it say. */
const createFakeProcess = () => {
  const posted: ToWorkshop[] = [];
  let say: (message: unknown) => void = () => undefined;
  let exit: () => void = () => undefined;
  let killed = false;
  const port: WorkshopPort = {
    post: (message) => posted.push(toWorkshopSchema.parse(message)),
    onMessage: (listener) => {
      say = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => {
      killed = true;
      exit();
    },
  };
  return { port, posted, say: (message: unknown) => say(message), exit: () => exit(), killed: () => killed };
};

const setUp = () => {
  const processes: ReturnType<typeof createFakeProcess>[] = [];
  const timers: { callback: () => void; cancelled: boolean }[] = [];
  const workshop = createWorkshop({
    fork: () => {
      const fake = createFakeProcess();
      processes.push(fake);
      return fake.port;
    },
    setup: () => ({ storeDir: '/store', key: new Uint8Array(32), fonts: { regular: 'r', bold: 'b' } }),
    idleTimeoutMs: 1000,
    setTimer: (callback) => {
      const timer = { callback, cancelled: false };
      timers.push(timer);
      return {
        cancel: () => {
          timer.cancelled = true;
        },
      };
    },
  });
  const latest = () => {
    const fake = processes.at(-1);
    if (fake === undefined) throw new Error('no process was started');
    return fake;
  };
  return { workshop, processes, timers, latest };
};

test('starts with the first job, sets it up, reports progress and the result', async () => {
  const { workshop, processes, latest } = setUp();
  expect(processes).toHaveLength(0);
  const seen: number[][] = [];
  const making = workshop.assemble({ ...request, onProgress: (done, total) => seen.push([done, total]) });
  expect(latest().posted.map((message) => message.op)).toEqual(['init', 'assemble']);
  latest().say({ op: 'progress', id: 1, done: 1, total: 3 });
  latest().say({ op: 'progress', id: 99, done: 2, total: 3 });
  latest().say({ op: 'result', id: 1, result: ok(made) });
  expect(await making).toEqual(ok(made));
  expect(seen).toEqual([[1, 3]]);
});

test('a crash fails the jobs in it; the next job starts a new process', async () => {
  const { workshop, processes, latest } = setUp();
  const both = [workshop.assemble(request), workshop.assemble(request)];
  expect(processes).toHaveLength(1);
  latest().exit();
  const crashed = { ok: false, error: { code: 'workshop-crashed', retry: 'later' } };
  expect(await Promise.all(both)).toEqual([crashed, crashed]);
  const again = workshop.assemble(request);
  expect(processes).toHaveLength(2);
  latest().say({ op: 'result', id: 3, result: ok(made) });
  expect(await again).toEqual(ok(made));
});

test('a process that talks nonsense is ended', async () => {
  const { workshop, latest } = setUp();
  const making = workshop.assemble(request);
  latest().say({ op: 'result', id: 1, result: { ok: true, value: { pages: 'many' } } });
  expect(await making).toMatchObject({ error: { code: 'workshop-crashed' } });
  expect(latest().killed()).toBe(true);
});

test('ends when idle, not while a job runs', async () => {
  const { workshop, processes, timers, latest } = setUp();
  const first = workshop.assemble(request);
  latest().say({ op: 'result', id: 1, result: ok(made) });
  await first;
  expect(timers).toHaveLength(1);
  const second = workshop.assemble(request);
  expect(timers[0]?.cancelled).toBe(true);
  latest().say({ op: 'result', id: 2, result: ok(made) });
  await second;
  timers[1]?.callback();
  expect(latest().killed()).toBe(true);
  void workshop.assemble(request);
  expect(processes).toHaveLength(2);
});

test('cancelling asks the process and waits for its word', async () => {
  const { workshop, latest } = setUp();
  const controller = new AbortController();
  const making = workshop.assemble({ ...request, signal: controller.signal });
  controller.abort();
  expect(latest().posted.at(-1)).toEqual({ op: 'cancel', id: 1 });
  latest().say({ op: 'result', id: 1, result: { ok: false, error: { code: 'cancelled', retry: 'later' } } });
  expect(await making).toMatchObject({ error: { code: 'cancelled' } });
  expect(await workshop.assemble({ ...request, signal: controller.signal })).toMatchObject({
    error: { code: 'cancelled' },
  });
});
