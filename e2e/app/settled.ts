import { expect } from '@playwright/test';
import type { App } from './start-app.ts';

/** What is on the screen has finished appearing: data, pictures in sight, fonts. */
export const settled = async ({ page }: App, timeoutMs = 60_000): Promise<void> => {
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const inSight = (element: Element): boolean => {
            const { top, bottom, width } = element.getBoundingClientRect();
            return width > 0 && bottom > 0 && top < window.innerHeight;
          };
          if (document.fonts.status !== 'loaded') return 'fonts';
          if ([...document.querySelectorAll('[aria-busy="true"]')].some(inSight)) return 'data';
          const waiting = [...document.images].filter(inSight).filter((image) => !image.complete);
          return waiting.length === 0 ? 'settled' : 'pictures';
        }),
      { timeout: timeoutMs },
    )
    .toBe('settled');
};

/** A picture of the window as a person sees it. */
export const takePicture = async (app: App, file: string): Promise<void> => {
  await settled(app);
  await app.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
};

export type Theme = 'light' | 'dark';

/** What the system says; the app follows as long as nobody has chosen otherwise. */
export const setSystemTheme = async ({ page }: App, theme: Theme): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};
