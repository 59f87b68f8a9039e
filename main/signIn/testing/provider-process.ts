import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type Walk = {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Record<string, string>;
};

export type ProviderProcess = {
  readonly issuer: string;
  /** The person at the browser, from an address on; `alter` changes what comes back to the app ('' takes it away). */
  walk(of: { url: string; name: string; refuses?: boolean; alter?: Record<string, string> }): Promise<Walk>;
  mood(change: { isDown?: boolean; losesNextToken?: boolean }): Promise<void>;
  /** Requests so far, `POST /token`. */
  asked(): Promise<string[]>;
  stop(): void;
};

const program = path.resolve(import.meta.dirname, '../../../e2e/provider/provider.mjs');

/** A real OpenID provider (oidc-provider) on loopback. */
export const startProvider = async (...args: readonly string[]): Promise<ProviderProcess> => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => reject(new Error('the provider did not start')));
  });
  const { issuer } = JSON.parse(line) as { issuer: string };
  const control = async (what: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${issuer}/control/${what}`, {
      method: 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  return {
    issuer,
    walk: async (of) => (await control('walk', of)) as Walk,
    mood: async (change) => void (await control('mood', change)),
    asked: async () => (await control('asked')) as string[],
    stop: () => void child.kill('SIGKILL'),
  };
};
