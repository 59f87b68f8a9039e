import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killApp, startApp, sweepUp } from '../app/start-app.ts';
import { openAlbum } from './album.ts';
import { mainJob } from './story.ts';

const STEP_TIMEOUT_MS = 120_000;
const WHOLE_TIMEOUT_MS = 8 * 60_000;

export type DemoOptions = { readonly input: string; readonly out: string; readonly say: (line: string) => void };

/** What must lie in the output folder in the end, and how each begins. */
const results = { 'dossier.pdf': '%PDF-', 'print-pack.pdf': '%PDF-', 'receipt.json': '{', 'timeline.json': '{' };

/**
 * Does the main job in the real app and leaves pictures and papers in `out`.
 * @returns number of pictures
 * @throws naming the step that was not observed
 */
export const runDemo = async ({ input, out, say }: DemoOptions): Promise<number> => {
  if (!existsSync(input)) throw new Error(`${input}: no such package`);
  mkdirSync(out, { recursive: true });
  for (const name of Object.keys(results)) rmSync(path.join(out, name), { force: true });
  const work = mkdtempSync(path.join(os.tmpdir(), 'green-channel-demo-'));
  const profile = path.join(work, 'profile');
  mkdirSync(profile);
  const app = await startApp({ profile });
  let timer: NodeJS.Timeout | undefined;
  try {
    const album = openAlbum(app, out, STEP_TIMEOUT_MS, say);
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`the demo is not over after ${WHOLE_TIMEOUT_MS / 60_000} minutes`)),
        WHOLE_TIMEOUT_MS,
      );
    });
    await Promise.race([mainJob(app, album.step, { input, out, scratch: work }), tooLong]);
    for (const [name, begins] of Object.entries(results)) {
      const file = path.join(out, name);
      if (
        !existsSync(file) ||
        statSync(file).size < 200 ||
        readFileSync(file, 'latin1').slice(0, begins.length) !== begins
      )
        throw new Error(`${name} is not there, or not what it should be`);
    }
    return album.count();
  } finally {
    clearTimeout(timer);
    await Promise.race([app.electron.close(), new Promise((resolve) => setTimeout(resolve, 10_000))]).catch(() => {});
    await killApp(app);
    sweepUp(app);
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
};
