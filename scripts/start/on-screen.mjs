// @ts-check
import { spawn } from 'node:child_process';

/**
 * True where a window can open. On a Linux without a screen the script is started once more under Xvfb, and this process
 * ends as that one does.
 * @param {string} script the calling script
 */
export function onScreen(script) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.GREEN_CHANNEL_ON_SCREEN) return true;
  const child = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1000x24 -noreset', process.execPath, script, ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, GREEN_CHANNEL_ON_SCREEN: '1' } },
  );
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('error', () => {
    console.error('There is no screen here and no Xvfb: run `npm run setup` first.');
    process.exit(1);
  });
  child.on('close', (code) => process.exit(code ?? 1));
  return false;
}
