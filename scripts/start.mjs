// @ts-check
// `npm start`: opens the app for a person, in practice mode: with an endpoint of its own, so nothing leaves this machine.
import { spawn } from 'node:child_process';
import { electronPath } from './setup/electron-path.mjs';
import { isRoot, root } from './setup/run.mjs';
import { runNode } from './start/run-node.mjs';
import { sandboxIsPossible } from './test/unprivileged.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error(
    'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.\n' +
      'Start this from a desktop session, or see the app at work without one: npm run demo',
  );
  process.exit(1);
}
await runNode('scripts/setup.mjs', '--quiet');
await runNode('scripts/build.mjs', '--if-stale');
const sandbox = !isRoot && sandboxIsPossible();
if (!sandbox) {
  const reason = isRoot ? 'for root there is none, prefer an ordinary user' : 'this machine denies user namespaces';
  console.log(`Chromium's sandbox is off: ${reason}.`);
}
const app = spawn(
  electronPath(),
  [...(sandbox ? [] : ['--no-sandbox']), root, '--practice', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal));
app.on('close', (code) => process.exit(code ?? 1));
