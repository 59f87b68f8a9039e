import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { SignInState } from '../../../shared/ipc/endpoint-views.ts';
import type { Line } from '../../endpoint/line.ts';
import { realLine } from '../../endpoint/real-line.ts';
import { createPracticeEndpoint, type PracticeEndpoint } from '../../practice/endpoint.ts';
import { createSettings, type Settings } from '../../records/settings.ts';
import { createClientKey, createSigner } from '../../singleWindow/signing.ts';
import { openTestDatabase } from '../../vault/test-database.ts';
import { type ProviderProcess, startProvider } from './provider-process.ts';

export type SignInBench = {
  readonly provider: ProviderProcess;
  readonly endpoint: PracticeEndpoint;
  readonly settings: Settings;
  readonly line: Line;
  /** Addresses the system's browser was asked to open. */
  readonly opened: string[];
  /** Faults whose items were told to go on. */
  readonly resumed: string[];
  readonly time: { aheadMs: number };
  /** The line of a process that starts later on the same vault. */
  restart(): void;
  /** Sets the endpoint as a person does: looks, compares, confirms. */
  choose(): Promise<void>;
  state(test: (state: SignInState) => boolean): Promise<SignInState>;
  signIn(name?: string): Promise<SignInState>;
  call<T>(work: (call: { signal: AbortSignal }) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The real line to a real endpoint of ours that takes the tokens of a real provider; only the browser is played. */
export const openSignInBench = async (options: { provider?: readonly string[] } = {}): Promise<SignInBench> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'green-channel-sign-in-'));
  const provider = await startProvider(...(options.provider ?? []));
  const endpoint = await createPracticeEndpoint({
    dataDir,
    port: 0,
    host: '127.0.0.1',
    clock: Date.now,
    log: () => {},
    signIn: { issuer: provider.issuer, clientId: 'green-channel' },
  });
  const db = openTestDatabase();
  const settings = createSettings(db);
  const signer = await createSigner(await createClientKey());
  if (!signer.ok) throw new Error(signer.error.code);
  const opened: string[] = [];
  const resumed: string[] = [];
  const time = { aheadMs: 0 };
  const listeners = new Set<() => void>();
  const open = (): Line => {
    const line = realLine({
      fetch: (url, init) => fetch(url, init),
      now: () => Date.now() + time.aheadMs,
      timers: {
        set: (delayMs, run) => {
          const timer = setTimeout(run, delayMs);
          return () => clearTimeout(timer);
        },
      },
      newId: () => uuidv7(),
      isOnline: () => true,
      resolveProxy: async () => 'DIRECT',
      pickAuthority: async () => null,
      pickCertificate: async () => null,
      copyText: async () => {},
      openBrowser: async (url) => void opened.push(url.href),
      page: (kind, why) => ({ lang: 'en', title: kind, text: why?.code ?? '<b>' }),
      onChange: () => {
        for (const listener of listeners) listener();
      },
      reportError: (error) => {
        throw error;
      },
    })({ signer: signer.value, settings });
    line.start({ retryFault: (code) => void resumed.push(code), isUnused: () => true });
    return line;
  };
  let line = open();
  const call: SignInBench['call'] = (work) => work({ signal: new AbortController().signal });
  const state: SignInBench['state'] = (test) =>
    new Promise((resolve) => {
      const look = () => {
        const now = line.account();
        if (!test(now)) return;
        listeners.delete(look);
        resolve(now);
      };
      listeners.add(look);
      look();
    });
  return {
    provider,
    endpoint,
    settings,
    opened,
    resumed,
    time,
    get line() {
      return line;
    },
    restart: () => {
      line.stop();
      line = open();
    },
    call,
    state,
    choose: async () => {
      const { handlers } = line;
      const look = await call((one) => handlers['endpoint.look']({ url: endpoint.url }, one));
      if (!look.ok) throw new Error(look.error.code);
      const { url, fingerprints } = look.value;
      const chosen = await call((one) => handlers['endpoint.confirm']({ url, fingerprints }, one));
      if (!chosen.ok) throw new Error(chosen.error.code);
    },
    signIn: async (name = '李会计') => {
      const started = await call((one) => line.handlers['signIn.start']({}, one));
      if (!started.ok) throw new Error(started.error.code);
      await provider.walk({ url: z.string().parse(opened.at(-1)), name });
      return line.account();
    },
    close: async () => {
      line.stop();
      await endpoint.close();
      provider.stop();
      db.close?.();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
