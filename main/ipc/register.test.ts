import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Channel, channels, type Handlers } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/ipc/result.ts';
import { answer, register } from './register.ts';

const handlersThat = (act: (channel: string, input: unknown, signal: AbortSignal) => unknown): Handlers =>
  Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (input: unknown, { signal }: { signal: AbortSignal }) => act(channel, input, signal),
    ]),
  ) as unknown as Handlers;

const fakeIpc = () => {
  const registered = new Map<string, (event: unknown, raw: unknown) => Promise<unknown>>();
  return {
    registered,
    ipc: {
      handle: (channel: string, listener: (event: never, raw: unknown) => Promise<unknown>) =>
        void registered.set(channel, listener as never),
      removeHandler: (channel: string) => void registered.delete(channel),
    },
  };
};

test.each(channels)('%s refuses whatever is not its input, with a code', async (channel) => {
  let reached = 0;
  const handlers = handlersThat(() => {
    reached += 1;
    return ok(null);
  });
  for (const raw of [
    undefined,
    null,
    7,
    'x',
    [],
    { unknown: true, caseId: 3, jobId: 3, passphrase: 3, ids: 1, running: 'yes', text: 1, id: 9, documentIds: [] },
  ]) {
    const before = reached;
    const result = await answer(handlers, channel, raw, new AbortController().signal, () => undefined);
    if (!result.ok) {
      expect(result.error.code).toBe('message-malformed');
      expect(reached).toBe(before);
    } else expect(raw).toBeTypeOf('object');
  }
});

test('no message whatsoever makes a handler throw through', async () => {
  const handlers = handlersThat(() => ok(null));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), fc.anything(), async (channel, raw) => {
      const result = await answer(handlers, channel, raw, new AbortController().signal, () => undefined);
      expect(typeof result.ok).toBe('boolean');
    }),
  );
});

test('a bug in a handler becomes a fault and is reported with its channel only', async () => {
  const reports: Channel[] = [];
  const handlers = handlersThat(() => {
    throw new Error('secret words of the clerk');
  });
  const result = await answer(handlers, 'app.state', {}, new AbortController().signal, (channel) =>
    reports.push(channel),
  );
  expect(result).toEqual({
    ok: false,
    error: { code: 'unexpected', retry: 'later', detail: { channel: 'app.state' } },
  });
  expect(reports).toEqual(['app.state']);
});

test('a message from anywhere but our own page is refused unread', async () => {
  const { ipc, registered } = fakeIpc();
  register(
    handlersThat(() => ok(null)),
    { ipc, isOurs: () => false, onBug: () => undefined },
  );
  const result = await registered.get('app.state')?.({}, {});
  expect(result).toMatchObject({ ok: false, error: { code: 'sender-not-trusted' } });
});

test('job.cancel aborts the call that named the job, and only that one', async () => {
  const { ipc, registered } = fakeIpc();
  const seen = new Map<string, AbortSignal>();
  const release: (() => void)[] = [];
  const handlers = handlersThat((_channel, input, signal) => {
    seen.set((input as { jobId: string }).jobId, signal);
    return new Promise((resolve) => release.push(() => resolve(ok({ caseId: null }))));
  });
  register(handlers, { ipc, isOurs: () => true, onBug: () => undefined });
  const jobs = ['0192f0c1-0000-7000-8000-000000000001', '0192f0c1-0000-7000-8000-000000000002'];
  const calls = jobs.map((jobId) => registered.get('case.import')?.({}, { jobId }));
  await registered.get('job.cancel')?.({}, { jobId: jobs[0] });
  expect(jobs.map((id) => seen.get(id)?.aborted)).toEqual([true, false]);
  for (const go of release) go();
  await Promise.all(calls);
});

test('two calls under one job name: the end of the first leaves the second cancellable', async () => {
  const { ipc, registered } = fakeIpc();
  const signals: AbortSignal[] = [];
  const release: (() => void)[] = [];
  const handlers = handlersThat((_channel, _input, signal) => {
    signals.push(signal);
    return new Promise((resolve) => release.push(() => resolve(ok({ caseId: null }))));
  });
  register(handlers, { ipc, isOurs: () => true, onBug: () => undefined });
  const jobId = '0192f0c1-0000-7000-8000-000000000001';
  const calls = [1, 2].map(() => registered.get('case.import')?.({}, { jobId }));
  release[0]?.();
  await calls[0];
  await registered.get('job.cancel')?.({}, { jobId });
  expect(signals.map((signal) => signal.aborted)).toEqual([false, true]);
  release[1]?.();
  await calls[1];
});

test('a malformed message under the name of a running job leaves that job cancellable', async () => {
  const { ipc, registered } = fakeIpc();
  let signal: AbortSignal | undefined;
  let release = (): void => undefined;
  const handlers = handlersThat((_channel, _input, given) => {
    signal = given;
    return new Promise((resolve) => {
      release = () => resolve(ok({ caseId: null }));
    });
  });
  register(handlers, { ipc, isOurs: () => true, onBug: () => undefined });
  const jobId = '0192f0c1-0000-7000-8000-000000000001';
  const call = registered.get('case.import')?.({}, { jobId });
  expect(await registered.get('case.export')?.({}, { jobId, caseId: 7 })).toMatchObject({ ok: false });
  await registered.get('job.cancel')?.({}, { jobId });
  expect(signal?.aborted).toBe(true);
  release();
  await call;
});
