import type { App } from './start-app.ts';

export type PaperPhoto = {
  readonly lines: readonly string[];
  /** Long side; A4 at 200 dots an inch has 2339. */
  readonly longSidePx?: number;
  /** Standard deviation in pixels. */
  readonly blurPx?: number;
  /** Grain makes a picture large, as a sensor's does. */
  readonly grain?: number;
};

/** The picture of a printed A4 sheet, as a camera would hand it over: drawn by the app's own browser, JPEG at 0.9. */
export const paperPhoto = async ({ page }: App, photo: PaperPhoto): Promise<Uint8Array> => {
  const base64 = await page.evaluate(async ({ lines, longSidePx = 2339, blurPx = 0, grain = 0 }) => {
    const canvas = document.createElement('canvas');
    canvas.height = longSidePx;
    canvas.width = Math.round(longSidePx / Math.SQRT2);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const unit = longSidePx / 2339;
    context.fillStyle = '#f4f3ef';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#1c1c20';
    context.filter = blurPx === 0 ? 'none' : `blur(${blurPx}px)`;
    for (const [i, line] of lines.entries()) {
      context.font = `${Math.round((i === 0 ? 60 : 36) * unit)}px Arial, sans-serif`;
      context.fillText(line, 160 * unit, (220 + i * 92) * unit);
    }
    context.filter = 'none';
    if (grain > 0) {
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
      let state = 7;
      for (let i = 0; i < pixels.data.length; i += 4) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const noise = (state / 2 ** 32 - 0.5) * grain;
        for (let k = 0; k < 3; k += 1) pixels.data[i + k] = (pixels.data[i + k] ?? 0) + noise;
      }
      context.putImageData(pixels, 0, 0);
    }
    const url = canvas.toDataURL('image/jpeg', 0.9);
    return url.slice(url.indexOf(',') + 1);
  }, photo);
  return Buffer.from(base64, 'base64');
};

/** A commercial invoice as its lines. */
export const invoiceLines = [
  'COMMERCIAL INVOICE',
  'INVOICE NO: HC2026-0417',
  'INVOICE DATE: 2026-02-11',
  'BUYER: HOLLOW CREEK TRADING LLC',
  'CONTRACT NO: SC-2026-3317',
  'DESCRIPTION OF GOODS: COTTON TOWELS, 400 CARTONS',
  'TOTAL AMOUNT: USD 48,215.60',
  'DUE DATE: 2026-05-12',
];
