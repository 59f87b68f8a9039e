// @ts-check
// `npm start`: opens the app for a person, in practice mode: with an endpoint of its own, so nothing leaves this machine.
import { spawn } from 'node:child_process';
import { electronPath } from './setup/electron-path.mjs';
import { isRoot, root } from './setup/run.mjs';
import { runNode } from './start/run-node.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error(
    'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.\n' +
      'Start this from a desktop session, or see the app at work without one: npm run demo',
  );
  process.exit(1);
}
await runNode('scripts/setup.mjs', '--quiet');
await runNode('scripts/build.mjs', '--if-stale');
if (isRoot) console.log("Running as root, so Chromium's sandbox is off; prefer an ordinary user.");
const app = spawn(electronPath(), [...(isRoot ? ['--no-sandbox'] : []), root, '--practice', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
app.on('close', (code) => process.exit(code ?? 1));
