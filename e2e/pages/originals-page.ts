import { expect, type Locator } from '@playwright/test';
import type { OriginalStatus } from '../../shared/claim/original.ts';
import type { App } from '../app/start-app.ts';

const PACK_TIMEOUT_MS = 60_000;

/** 正本台账: the register, the print pack, the parcel. */
export const originalsPage = ({ page, t }: App) => {
  const row = (text: string): Locator => page.getByRole('main').getByRole('row').filter({ hasText: text });
  const pack = page.getByRole('dialog', { name: t('printing.title') });
  const printButton = pack.getByRole('button', { name: t('printing.printDialog'), exact: true });
  return {
    row,
    expectStatus: (text: string, status: OriginalStatus, timeout = 30_000): Promise<void> =>
      expect(row(text)).toContainText(t(`originals.status.${status}`), { timeout }),
    select: async (text: string): Promise<void> => {
      const box = row(text).getByRole('checkbox');
      if (!(await box.isChecked())) await box.locator('xpath=ancestor::label[1]').click();
      await expect(box).toBeChecked();
    },
    /** One of the changes of the menu, for what is selected. */
    change: async (key: `originals.do.${'stamp' | 'shelf' | 'promise'}`): Promise<void> => {
      await page
        .getByRole('main')
        .getByRole('button', { name: t('originals.mark'), exact: true })
        .click();
      await page.getByRole('menuitem', { name: t(key) }).click();
    },
    openPack: async (): Promise<void> => {
      await page.getByRole('button', { name: t('originals.print') }).click();
      await expect(pack.getByRole('img').last()).toBeVisible({ timeout: PACK_TIMEOUT_MS });
      await expect(printButton).toBeEnabled();
    },
    pack,
    /** Through the system's dialog (or what stands for it), and says that everything came out. */
    print: async (): Promise<void> => {
      await printButton.click();
      await pack.getByRole('button', { name: t('printing.askedYes') }).click({ timeout: PACK_TIMEOUT_MS });
      await expect(pack).toBeHidden();
    },
    printButton,
    /** Fills in the parcel; `send` enters it. */
    openParcel: async (courier: string, waybill: string): Promise<void> => {
      await page
        .getByRole('main')
        .getByRole('button', { name: t('originals.post'), exact: true })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t('originals.courier') }).click();
      await page.getByRole('option', { name: courier }).click();
      await dialog.getByRole('textbox', { name: t('originals.waybill') }).fill(waybill);
    },
    send: async (): Promise<void> => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t('originals.doPost'), exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    shelf: (name: 'open' | 'closed'): Promise<void> =>
      page
        .getByRole('main')
        .getByRole('radio', { name: t(`originals.${name}`) })
        .click(),
  };
};
