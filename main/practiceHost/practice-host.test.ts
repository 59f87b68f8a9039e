import { expect, test } from 'vitest';
import { createPracticeHost, type PracticeProcess } from './practice-host.ts';

type Child = PracticeProcess & { say(message: unknown): void; end(): void };

/** The endpoint's process at its interface. */
const fakeChild = (): Child => {
  const messages: ((message: unknown) => void)[] = [];
  const exits: ((code: number) => void)[] = [];
  const end = (): void => {
    for (const listener of exits) listener(0);
  };
  return {
    on: (event: string, listener: (value: never) => void) =>
      (event === 'message' ? messages : exits).push(listener as never),
    kill: () => {
      end();
      return true;
    },
    say: (message) => {
      for (const listener of messages) listener(message);
    },
    end,
  };
};

const setUp = (keptPort = 0, externalUrl: string | null = null) => {
  const children: { port: number; child: Child }[] = [];
  const saved: number[] = [];
  let changes = 0;
  const waits: (() => void)[] = [];
  const host = createPracticeHost({
    fork: (port) => {
      const child = fakeChild();
      children.push({ port, child });
      return child;
    },
    externalUrl,
    loadPort: () => keptPort,
    savePort: (port) => saved.push(port),
    onChange: () => {
      changes += 1;
    },
    timers: {
      set: (_delayMs, run) => {
        waits.push(run);
        return () => void waits.splice(waits.indexOf(run), 1);
      },
    },
  });
  return { host, children, saved, changes: () => changes, waits };
};
const ready = (port: number) => ({
  url: `http://127.0.0.1:${port}`,
  admin: 'secret',
  console: `http://127.0.0.1:${port}/console?token=secret`,
});

test('it is the network: off until the endpoint has said where it is, off again when it stops', async () => {
  const { host, children, saved } = setUp();
  const seen: boolean[] = [];
  host.network.onChange(() => seen.push(host.network.online()));
  const starting = host.start();
  expect(host.running()).toBe(false);
  children[0]?.child.say({ half: 'a message' });
  children[0]?.child.say(ready(4711));
  expect(await starting).toEqual({ ok: true, value: null });
  expect([host.running(), host.url(), saved]).toEqual([true, 'http://127.0.0.1:4711', [4711]]);
  await host.stop();
  expect([host.running(), host.url(), host.consoleUrl(), seen]).toEqual([
    false,
    'http://127.0.0.1:4711',
    null,
    [true, false],
  ]);
});

test('a port that was taken meanwhile is given up for another', async () => {
  const { host, children } = setUp(4711);
  const starting = host.start();
  children[0]?.child.end();
  await Promise.resolve();
  await Promise.resolve();
  children[1]?.child.say(ready(4712));
  expect(await starting).toMatchObject({ ok: true });
  expect([children.map(({ port }) => port), host.url()]).toEqual([[4711, 0], 'http://127.0.0.1:4712']);
});

test('an endpoint that dies at once is a fault, not a wait', async () => {
  const { host, children } = setUp();
  const starting = host.start();
  children[0]?.child.end();
  expect(await starting).toMatchObject({ ok: false, error: { code: 'practice-endpoint-failed' } });
});

test('somebody else’s endpoint is used as it is and never started here', async () => {
  const { host, children } = setUp(0, 'http://127.0.0.1:9000');
  expect(await host.start()).toMatchObject({ ok: true });
  expect([children.length, host.running(), host.url()]).toEqual([0, true, 'http://127.0.0.1:9000']);
});

test('stopped before it was ready, it stays stopped', async () => {
  const { host, children } = setUp(4711);
  const starting = host.start();
  await host.stop();
  expect(await starting).toMatchObject({ ok: false });
  expect([children.length, host.running()]).toEqual([1, false]);
});

test('an address that is not on this computer is no address of ours', () => {
  const { host, children } = setUp();
  void host.start();
  for (const console of ['file:///etc/passwd', 'http://example.com/', 'smb://127.0.0.1/x'])
    children[0]?.child.say({ ...ready(4711), console });
  expect(host.running()).toBe(false);
});

test('stopped before its process is up, it is ended as soon as it is', async () => {
  const listeners: { event: string; listener: (value: never) => void }[] = [];
  const send = (name: string): void => {
    for (const { event, listener } of listeners) if (event === name) listener(0 as never);
  };
  let up = false;
  const host = createPracticeHost({
    fork: () => ({
      on: (event: string, listener: (value: never) => void) => listeners.push({ event, listener }),
      kill: () => {
        if (up) send('exit');
        return up;
      },
    }),
    externalUrl: null,
    loadPort: () => 0,
    savePort: () => undefined,
    onChange: () => undefined,
    timers: { set: () => () => undefined },
  });
  const starting = host.start();
  const stopping = host.stop();
  up = true;
  send('spawn');
  await stopping;
  expect(await starting).toMatchObject({ ok: false });
  expect(host.running()).toBe(false);
});

test('an endpoint that hangs is ended and told, and can be started again', async () => {
  const { host, children, waits } = setUp();
  const starting = host.start();
  waits[0]?.();
  expect(await starting).toMatchObject({ ok: false, error: { code: 'practice-endpoint-failed' } });
  expect([host.running(), waits]).toEqual([false, []]);
  const again = host.start();
  children[1]?.child.say(ready(4711));
  expect(await again).toMatchObject({ ok: true });
  expect([host.running(), waits]).toEqual([true, []]);
});
