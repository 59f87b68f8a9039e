import path from 'node:path';
import { takePicture } from '../app/settled.ts';
import type { App } from '../app/start-app.ts';

/** Does a step, says so in one line, and keeps a numbered picture of what it led to. */
export type Step = (name: string, says: string, work: () => Promise<void>) => Promise<void>;

export type Album = { readonly step: Step; readonly count: () => number };

export const openAlbum = (app: App, folder: string, stepTimeoutMs: number, say: (line: string) => void): Album => {
  let number = 0;
  return {
    count: () => number,
    step: async (name, says, work) => {
      number += 1;
      const label = `${String(number).padStart(2, '0')}-${name}`;
      const startedAt = Date.now();
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`not done after ${stepTimeoutMs / 1000} s`)), stepTimeoutMs);
      });
      try {
        await Promise.race([work().then(() => takePicture(app, path.join(folder, `${label}.png`))), tooLong]);
      } catch (error) {
        await app.page.screenshot({ path: path.join(folder, `${label}-failed.png`), timeout: 5_000 }).catch(() => {});
        throw new Error(`step ${label} (${says}): ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      } finally {
        clearTimeout(timer);
      }
      say(`${label.padEnd(28)}${says} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    },
  };
};
