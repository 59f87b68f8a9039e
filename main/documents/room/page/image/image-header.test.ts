import { expect, test } from 'vitest';
import { pngClaim, webpClaim } from './image-header.ts';

const chunk = (kind: string, data: number[]): Uint8Array => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind), Buffer.from(data), Buffer.alloc(4)]);
};
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const ihdr = chunk('IHDR', [0, 0, 0xea, 0x60, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
const phys = (unit: number) => chunk('pHYs', [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, unit]);
const png = (...chunks: Uint8Array[]) => new Uint8Array(Buffer.concat([signature, ihdr, ...chunks]));

test.each([
  ['size alone', png(chunk('IDAT', [])), { widthPx: 60_000, heightPx: 2 }],
  ['with a resolution', png(phys(1), chunk('IDAT', [])), { widthPx: 60_000, heightPx: 2, dpi: expect.closeTo(300, 0) }],
  ['with a shape only', png(phys(0), chunk('IDAT', [])), { widthPx: 60_000, heightPx: 2 }],
  ['a resolution after the pixels', png(chunk('IDAT', []), phys(1)), { widthPx: 60_000, heightPx: 2 }],
  ['cut off in a chunk', png(phys(1).subarray(0, 14)), { widthPx: 60_000, heightPx: 2 }],
  ['cut off in the header', png().subarray(0, 30), undefined],
  ['another first chunk', new Uint8Array(Buffer.concat([signature, chunk('IDAT', new Array(30).fill(0))])), undefined],
])('PNG: %s', (_name, bytes, claim) => {
  expect(pngClaim(bytes)).toEqual(claim);
});

const webp = (kind: string, at: number, data: number[]): Uint8Array => {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.write(`WEBP${kind}`, 8);
  bytes.set(data, at);
  return new Uint8Array(bytes);
};

test.each([
  ['lossy', webp('VP8 ', 26, [0x20, 0x03, 0x58, 0x02]), { widthPx: 800, heightPx: 600 }],
  ['lossless', webp('VP8L', 21, [0x1f, 0xc3, 0x95, 0x00]), { widthPx: 800, heightPx: 600 }],
  ['extended', webp('VP8X', 24, [0x1f, 0x03, 0, 0x57, 0x02, 0]), { widthPx: 800, heightPx: 600 }],
  ['unknown', webp('ALPH', 24, []), undefined],
  ['cut off', webp('VP8 ', 26, []).subarray(0, 28), undefined],
])('WebP: %s', (_name, bytes, claim) => {
  expect(webpClaim(bytes)).toEqual(claim);
});
