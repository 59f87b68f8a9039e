import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/setup/run.mjs';

/** The scanner of the stories, with the pages lying in its feeder; ends with the test. */
export const startScanner = async (pages: readonly string[]) => {
  const child = spawn(process.execPath, [path.join(root, 'e2e/scanner/responder.mjs'), ...pages], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => reject(new Error('the scanner did not start')));
  });
  const { url } = JSON.parse(line) as { url: string };
  return {
    address: new URL(url).host,
    /** What it does from now on; everything else well. */
    plan: (change: object) => fetch(`${url}/plan`, { method: 'POST', body: JSON.stringify(change) }),
    stop: (): void => void child.kill('SIGKILL'),
  };
};
