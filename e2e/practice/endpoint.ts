import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { root } from '../../scripts/setup/run.mjs';
import { type Reviewer, reviewerAt } from './reviewer.ts';

const readySchema = z.object({ url: z.url(), console: z.url() });

/** A practice endpoint of the test's own, outside the app: it can be stopped, killed and made to fail. */
export type Endpoint = {
  readonly url: string;
  readonly reviewer: Reviewer;
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Again on the same port and data. */
  readonly start: () => Promise<void>;
};

const launch = (
  port: number,
  dataFolder: string,
  more: readonly string[],
): Promise<{ child: ChildProcess } & z.infer<typeof readySchema>> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(root, 'out/practice/index.js'), '--port', String(port), '--data', dataFolder, ...more],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the practice endpoint ended with ${code}`)));
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve({ child, ...readySchema.parse(JSON.parse(line)) }),
    );
  });

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
};

/** `more`: further switches of the program. */
export const startEndpoint = async (dataFolder: string, ...more: readonly string[]): Promise<Endpoint> => {
  let running = await launch(0, dataFolder, more);
  const port = Number(new URL(running.url).port);
  return {
    url: running.url,
    reviewer: reviewerAt(running.console),
    stop: () => ended(running.child, 'SIGTERM'),
    kill: () => ended(running.child, 'SIGKILL'),
    start: async () => {
      running = await launch(port, dataFolder, more);
    },
  };
};
