import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Channel, channels, contract } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/ipc/result.ts';
import { refuse } from '../cases/settle.ts';
import { diagnosticsHandlers } from '../diagnostics/diagnostics-handlers.ts';
import { validInput } from '../ipc/schema-arbitrary.ts';
import { appHandlers } from './app-handlers.ts';
import { handlersBehind } from './behind-the-door.ts';
import type { Door } from './door.ts';

// The door as it is while the app is locked (door.test.ts); every channel there is, so one added tomorrow is refused too.

const held = {
  state: () => ({ status: 'locked', protection: 'passphrase', fault: null }),
  workspace: () => undefined,
  isHeld: () => true,
  canLock: () => false,
  hasKeyring: () => true,
  protecting: { isOpen: () => false },
  recovery: Object.fromEntries(
    ['pick', 'reveal', 'recover', 'changePassphrase', 'restore'].map((name) => [
      name,
      async () => refuse('vault-locked'),
    ]),
  ),
  closeDamaged: async () => refuse('vault-locked'),
  create: async () => ({ code: 'vault-exists', retry: 'never' }),
  unlock: async () => ({ code: 'passphrase-wrong', retry: 'after-user' }),
} as unknown as Door;

const said: string[] = [];
const handlers = {
  ...appHandlers({
    version: '1',
    platform: 'linux',
    preferences: {
      get: () => ({
        version: 1,
        locale: 'en',
        theme: 'dark',
        mode: 'practice',
        practicePort: 0,
        lockAfterMinutes: 15,
        window: null,
      }),
      update: (change) => void said.push(...Object.keys(change)),
    },
    door: held,
    practice: {
      running: () => true,
      url: () => null,
      start: () => Promise.reject(new Error('started')),
      stop: () => Promise.reject(new Error('stopped')),
    } as unknown as Parameters<typeof appHandlers>[0]['practice'],
    announce: { changed: () => undefined } as unknown as Parameters<typeof appHandlers>[0]['announce'],
    lock: { place: () => '[{"page":"cases","filter":{"text":"QUOKKA"}}]' } as unknown as Parameters<
      typeof appHandlers
    >[0]['lock'],
    copySecret: () => Promise.reject(new Error('copied')),
    diagnostics: diagnosticsHandlers({ door: held } as unknown as Parameters<typeof diagnosticsHandlers>[0]),
    changeMode: () => Promise.reject(new Error('changed')),
    onTheme: () => undefined,
    onReadyToClose: () => undefined,
    openExternal: () => Promise.reject(new Error('opened')),
  }),
  ...handlersBehind(held),
} as unknown as Record<Channel, (input: unknown, call: { signal: AbortSignal }) => Promise<Result<unknown>>>;

/** What the lock screen itself needs: the state of the app, language and theme, the way back in, and leaving. */
const answered: Partial<Record<Channel, string>> = {
  'app.state': 'ok',
  'app.ready-to-close': 'ok',
  'settings.update': 'ok or vault-locked',
  'vault.unlock': 'passphrase-wrong',
  'vault.create': 'vault-exists',
  // None can be picked.
  'recovery.restore': 'backup-missing',
};

/** Slow or impossible to guess; a locked app refuses before it looks at what is asked. */
const unguessed: readonly Channel[] = ['checklist.save', 'channels.save'];
const inputOf = (channel: Channel): fc.Arbitrary<unknown> =>
  unguessed.includes(channel)
    ? fc.constant({})
    : validInput(contract[channel].in).map((input) => contract[channel].in.parse(input));

test.each(channels.filter((channel) => channel !== 'job.cancel'))('locked, %s', async (channel) => {
  await fc.assert(
    fc.asyncProperty(inputOf(channel), async (input) => {
      const answer = await handlers[channel](input, {
        signal: new AbortController().signal,
      });
      const code = answer.ok ? 'ok' : answer.error.code;
      expect(answered[channel] ?? 'vault-locked').toContain(code);
    }),
    { numRuns: 2 },
  );
});

test('locked, the state of the app says nothing of the cases nor where the page was', async () => {
  const state = await handlers['app.state']({}, { signal: new AbortController().signal });
  expect(state).toMatchObject({ ok: true, value: { clerkName: '', lock: { place: null, isHeld: true } } });
  expect(JSON.stringify(state)).not.toContain('QUOKKA');
});
