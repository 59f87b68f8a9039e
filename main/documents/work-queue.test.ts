import { expect, test } from 'vitest';
import { ok } from '../../shared/ipc/result.ts';
import { createWorkQueue } from './work-queue.ts';

const never = new AbortController().signal;

/** A piece of work that ends when it is told to. */
const controlled = () => {
  let finish: (value: string) => void = () => {};
  const done = new Promise<string>((resolve) => {
    finish = resolve;
  });
  let started = false;
  const work = async () => {
    started = true;
    return ok(await done);
  };
  return { work, finish, isStarted: () => started };
};

test('runs as many at a time as allowed, in order', async () => {
  const queue = createWorkQueue(2);
  const jobs = [controlled(), controlled(), controlled()];
  const results = jobs.map(({ work }) => queue.run(never, work));
  await Promise.resolve();
  expect(jobs.map((job) => job.isStarted())).toEqual([true, true, false]);
  jobs[1]?.finish('b');
  expect(await results[1]).toEqual(ok('b'));
  await Promise.resolve();
  expect(jobs[2]?.isStarted()).toBe(true);
  jobs[0]?.finish('a');
  jobs[2]?.finish('c');
  expect(await Promise.all(results)).toEqual([ok('a'), ok('b'), ok('c')]);
});

test('work that is cancelled while it waits never starts', async () => {
  const queue = createWorkQueue(1);
  const first = controlled();
  const second = controlled();
  const controller = new AbortController();
  const results = [queue.run(never, first.work), queue.run(controller.signal, second.work)];
  controller.abort();
  first.finish('a');
  expect(await results[1]).toMatchObject({ error: { code: 'cancelled' } });
  expect(second.isStarted()).toBe(false);
});

test('work that throws frees its place', async () => {
  const queue = createWorkQueue(1);
  await expect(queue.run(never, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  expect(await queue.run(never, () => Promise.resolve(ok(1)))).toEqual(ok(1));
});
