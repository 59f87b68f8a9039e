import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/setup/run.mjs';

/** A real OpenID provider with a browser of its own; ends with the test. */
export const startProvider = async () => {
  const child = spawn(process.execPath, [path.join(root, 'e2e/provider/provider.mjs')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said = await new Promise<string>((resolve) => void createInterface(child.stdout).once('line', resolve));
  const { issuer } = JSON.parse(said) as { issuer: string };
  return {
    issuer,
    /** A person signs in at this address and agrees. */
    signIn: async (url: string, name: string): Promise<string> => {
      const answer = await fetch(`${issuer}/control/walk`, { method: 'POST', body: JSON.stringify({ url, name }) });
      return ((await answer.json()) as { text: string }).text;
    },
    stop: (): void => void child.kill('SIGKILL'),
  };
};
