import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locale } from '../../shared/locale/locale.ts';
import { setSystemTheme, settled } from '../app/settled.ts';
import { type App, killApp, startApp, sweepUp } from '../app/start-app.ts';
import { smallPng } from './small-png.ts';
import { visitScreens } from './visit.ts';

/** Those also kept as a smaller laptop shows them. */
const smallOnes = new Set(['home', 'cases', 'case', 'notice', 'case-documents', 'notice-review', 'originals']);
const usual = { width: 1280, height: 800 };
const small = { width: 1024, height: 700 };

/** Pictures of every screen in both languages and themes: `<screen>-<language>-<theme>.png`. */
export const drawScreens = async (folder: string, say: (line: string) => void): Promise<number> => {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for (const locale of ['zh-CN', 'en'] satisfies Locale[]) {
    const work = mkdtempSync(path.join(os.tmpdir(), 'green-channel-screens-'));
    const app = await startApp({ profile: path.join(work, 'profile'), locale, size: usual });
    const language = locale.slice(0, 2);
    const keep = async (file: string): Promise<void> => {
      await settled(app);
      const picture = await app.page.screenshot({ animations: 'disabled', caret: 'hide' });
      writeFileSync(path.join(folder, file), smallPng(picture));
      count += 1;
    };
    try {
      await setSystemTheme(app, 'light');
      await visitScreens(app, work, async (name) => {
        await keep(`${name}-${language}-light.png`);
        if (smallOnes.has(name)) {
          await resize(app, small);
          await keep(`${name}-${language}-small.png`);
          await resize(app, usual);
        }
        await setSystemTheme(app, 'dark');
        await keep(`${name}-${language}-dark.png`);
        await setSystemTheme(app, 'light');
      });
    } finally {
      await killApp(app);
      sweepUp(app);
      rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    say(`${locale}: done`);
  }
  return count;
};

const resize = async (app: App, size: typeof usual): Promise<void> => {
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
    window?.setContentSize(width, height);
  }, size);
  await expect.poll(() => app.page.evaluate(() => window.innerWidth)).toBe(size.width);
};
