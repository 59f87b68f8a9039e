import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { readSheet, sheetCode } from '../../../shared/claim/sheet-code.ts';
import { type Code, code128, qrCode } from '../../dossier/barcodes.ts';
import { findCodes, type Pixels, type ReadPixels, turnedPixels } from './find-codes.ts';

const read: ReadPixels = (pixels, options) => readBarcodes(pixels as ImageData, options);

beforeAll(() => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

/** Dots an inch of the pictures below; the sheet's own measures are points. */
const dpi = 150;
const px = (points: number): number => (points / 72) * dpi;

const paper = (widthPt: number, heightPt: number): Pixels & { data: Uint8ClampedArray } => {
  const [width, height] = [Math.round(px(widthPt)), Math.round(px(heightPt))];
  return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };
};
const ink = ({ width, height, data }: Pixels, x: number, y: number, grey: number): void => {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
};
const draw = (on: Pixels, code: Code, left: number, top: number, width: number, height: number): void => {
  for (const bar of code.bars)
    for (
      let y = px(top + (bar.y / code.height) * height);
      y < px(top + ((bar.y + bar.height) / code.height) * height);
      y++
    )
      for (
        let x = px(left + (bar.x / code.width) * width);
        x < px(left + ((bar.x + bar.width) / code.width) * width);
        x++
      )
        ink(on, Math.floor(x), Math.floor(y), 20);
};

const lines = (on: Pixels, from: number, to: number): void => {
  for (let line = from; line < to; line += 18)
    for (let x = 60; x < 420; x += 7)
      for (let i = 0; i < 30; i++) ink(on, Math.round(px(x)) + (i % 5), Math.round(px(line)) + Math.floor(i / 5), 70);
};

/** A cover sheet as main/dossier/cover.ts lays it out: QR top right, Code 128 at the foot. `top`: where it begins. */
const drawSheet = (on: Pixels, text: string, top = 0): void => {
  draw(on, qrCode(text), 595 - 48 - 82, top + 60, 82, 82);
  lines(on, top + 180, top + 300);
  const bars = code128(text);
  draw(on, bars, 48, top + 340, bars.width * 0.94, 30);
};

/** Blur, lamp light from one corner, grain: deterministic. */
const photographed = ({ width, height, data }: Pixels): Pixels => {
  const out = new Uint8ClampedArray(data.length).fill(255);
  let seed = 7;
  const grain = (): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed / 0x7fffffff - 0.5) * 44;
  };
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) sum += data[((y + dy) * width + x + dx) * 4] ?? 0;
      const light = 0.55 + 0.4 * (x / width) * (1 - y / height);
      ink({ width, height, data: out }, x, y, Math.max(0, Math.min(255, (sum / 9) * light + grain())));
    }
  return { width, height, data: out };
};

const numbers = ['ZB-000123', 'ZB-000124', 'ZB-000131'];
const text = sheetCode(numbers, 'K7QX');
const sheet = (): Pixels => {
  const page = paper(595, 420);
  drawSheet(page, text);
  return page;
};
const sheetsIn = async (pixels: Pixels) =>
  (await findCodes(pixels, read)).flatMap((seen) => readSheet(seen.text) ?? (seen.isWhole ? seen.text : 'broken'));
const whole = [{ kind: 'sheet', runningNos: numbers, mark: 'K7QX' }];

describe('a sheet of ours is read', () => {
  test.each<readonly [string, (pixels: Pixels) => Pixels]>([
    ['as it was printed', (pixels) => pixels],
    ['upside down', (pixels) => turnedPixels(pixels, 180)],
    ['on its side', (pixels) => turnedPixels(pixels, 90)],
    ['on its other side', (pixels) => turnedPixels(pixels, 270)],
    ['7° askew', (pixels) => turnedPixels(pixels, 7)],
    ['7° askew the other way', (pixels) => turnedPixels(pixels, -7)],
    ['photographed', photographed],
    ['photographed askew', (pixels) => photographed(turnedPixels(pixels, 11))],
    ['photographed upside down and askew', (pixels) => photographed(turnedPixels(pixels, 173))],
    ['small', (pixels) => turnedPixels(pixels, 0, 0.75)],
  ])('%s', async (_name, treated) => {
    expect(await sheetsIn(treated(sheet()))).toEqual(whole);
  });

  test('two on one page, each once', async () => {
    const page = paper(595, 842);
    const other = sheetCode(['ZB-000200'], 'K7QX');
    drawSheet(page, text);
    drawSheet(page, other, 421);
    expect(await sheetsIn(turnedPixels(page, 3))).toEqual(
      expect.arrayContaining([...whole, { kind: 'sheet', runningNos: ['ZB-000200'], mark: 'K7QX' }]),
    );
  });

  test('with its QR code cut away and its bars askew, from the bars', async () => {
    const page = paper(595, 420);
    const bars = code128(text);
    draw(page, bars, 48, 340, bars.width * 0.94, 30);
    expect(await sheetsIn(turnedPixels(page, 7))).toEqual(whole);
  });

  test('with its bars torn off and a stain on the QR code', async () => {
    const page = paper(595, 420);
    draw(page, qrCode(text), 465, 60, 82, 82);
    for (let y = 100; y < 114; y++)
      for (let x = 500; x < 516; x++)
        for (let i = 0; i < 4; i++) ink(page, Math.round(px(x)) + (i % 2), Math.round(px(y)) + (i >> 1), 255);
    expect(await sheetsIn(page)).toEqual(whole);
  });
});

test('a code that is spoilt beyond repair is never another sheet', async () => {
  const page = paper(595, 420);
  draw(page, qrCode(text), 465, 60, 82, 82);
  for (let y = 85; y < 135; y += 0.4)
    for (let x = 485; x < 540; x += 0.4) ink(page, Math.floor(px(x)), Math.floor(px(y)), 20);
  const found = await sheetsIn(page);
  expect(found.filter((one) => typeof one === 'object')).toEqual([]);
});

test('a courier’s label beside it is told apart, an empty page has nothing', async () => {
  const page = sheet();
  draw(page, code128('SF1234567890123'), 48, 20, 200, 30);
  expect(await sheetsIn(page)).toEqual(expect.arrayContaining([...whole, 'SF1234567890123']));
  expect(await findCodes(paper(595, 420), read)).toEqual([]);
});
