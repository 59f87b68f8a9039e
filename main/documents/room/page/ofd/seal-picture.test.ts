import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealPicture } from './seal-picture.ts';

const png = Uint8Array.from({ length: 300 }, (_value, i) => i & 255);
const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const octets = (bytes: Uint8Array): number[] => [0x04, 0x82, bytes.length >> 8, bytes.length & 255, ...bytes];
const seal = (kind: string, content: number[]): Uint8Array =>
  Uint8Array.from([0x30, 0x03, 0x16, 0x02, ...ascii('ES'), 0x16, kind.length, ...ascii(kind), ...content, 0x02, 1, 40]);

test.each([
  ['PNG', 'PNG'],
  ['jpg', 'JPG'],
  ['ofd', 'OFD'],
])('the picture stands behind its kind: %s', (written, kind) => {
  expect(sealPicture(seal(written, octets(png)))).toEqual({ kind, bytes: png });
});

test.each([
  ['no picture', seal('PNG', [0x02, 1, 1])],
  ['an unknown kind', seal('SVG', octets(png))],
  ['a picture longer than the seal', seal('PNG', octets(png)).slice(0, 100)],
  ['nothing', new Uint8Array()],
])('%s is no seal to draw', (_name, bytes) => {
  expect(sealPicture(bytes)).toBeUndefined();
});

test('whatever the bytes are, what is found lies inside them', () => {
  const good = seal('PNG', octets(png));
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
      const changed = good.with(at, value);
      expect(sealPicture(changed)?.bytes.length ?? 0).toBeLessThan(good.length);
    }),
  );
});
