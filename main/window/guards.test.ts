import { expect, test } from 'vitest';
import { forbidLeaving, guardSession } from './guards.ts';

/** Electron's emitters at their interface: keeps what is registered, so that the test can send the event. */
const emitter = () => {
  const listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
  return {
    listeners,
    on: (name: string, listener: (event: { preventDefault: () => void }) => void) => listeners.set(name, listener),
    isPrevented: (name: string): boolean => {
      let prevented = false;
      listeners.get(name)?.({
        preventDefault: () => {
          prevented = true;
        },
      });
      return prevented;
    },
  };
};

test('a page can not leave, open anything or send packets past the policy', () => {
  const contents = emitter();
  let answer: unknown;
  let policy = '';
  forbidLeaving({
    ...contents,
    setWindowOpenHandler: (handler: (details: never) => unknown) => {
      answer = handler({} as never);
    },
    setWebRTCIPHandlingPolicy: (value: string) => {
      policy = value;
    },
  } as unknown as Parameters<typeof forbidLeaving>[0]);
  expect(answer).toEqual({ action: 'deny' });
  expect(policy).toBe('disable_non_proxied_udp');
  for (const way of ['will-navigate', 'will-redirect', 'will-attach-webview'])
    expect(contents.isPrevented(way), way).toBe(true);
});

test('a session grants nothing and downloads nothing', () => {
  const session = emitter();
  const decided: unknown[] = [];
  guardSession({
    ...session,
    setPermissionRequestHandler: (
      handler: (contents: null, permission: string, decide: (granted: boolean) => void) => void,
    ) => handler(null, 'media', (granted) => decided.push(granted)),
    setPermissionCheckHandler: (handler: () => boolean) => decided.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => decided.push(handler()),
    setSpellCheckerLanguages: (languages: string[]) => decided.push(languages),
  } as unknown as Parameters<typeof guardSession>[0]);
  expect(decided).toEqual([false, false, false, []]);
  expect(session.isPrevented('will-download')).toBe(true);
});
