/**
 * An ICC profile of sRGB, written from the public specifications (ICC.1:2004-10, version 4.2; IEC 61966-2-1) so that no
 * file of somebody else's has to be shipped: matrix and parametric curve, 600 bytes.
 */

const s15Fixed16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
};

const words = (...parts: readonly (string | number | Buffer)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'string') return Buffer.from(part, 'latin1');
      if (typeof part !== 'number') return part;
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(part);
      return bytes;
    }),
  );

const numbers = (type: 'XYZ ' | 'sf32', values: readonly number[]): Buffer => words(type, 0, ...values.map(s15Fixed16));

const text = (value: string): Buffer => {
  const utf16 = Buffer.from(value, 'utf16le').swap16();
  return words('mluc', 0, 1, 12, 'enUS', utf16.length, 28, utf16);
};

/** Y = (aX + b)^g from d on, cX below: the sRGB transfer function. */
const curve = words(
  'para',
  0,
  Buffer.from([0, 3, 0, 0]),
  ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(s15Fixed16),
);

/** D50, the white of the profile connection space; the primaries are adapted to it. */
const D50 = [0.9642, 1, 0.8249];
const TAGS: readonly (readonly [string, Buffer])[] = [
  ['desc', text('sRGB IEC61966-2-1')],
  ['cprt', text('No copyright, use freely')],
  ['wtpt', numbers('XYZ ', D50)],
  [
    'chad',
    numbers('sf32', [1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017075, -0.009247, 0.015076, 0.751678]),
  ],
  ['rXYZ', numbers('XYZ ', [0.436066, 0.222488, 0.013916])],
  ['gXYZ', numbers('XYZ ', [0.385147, 0.716873, 0.097076])],
  ['bXYZ', numbers('XYZ ', [0.143066, 0.060608, 0.714096])],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
];

export const srgbProfile = (): Uint8Array => {
  const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let at = 128 + 4 + TAGS.length * 12;
  const placed = new Map<Buffer, number>();
  const bodies: Buffer[] = [];
  const entries = TAGS.map(([signature, body]) => {
    let offset = placed.get(body);
    if (offset === undefined) {
      offset = at;
      placed.set(body, offset);
      bodies.push(padded(body));
      at += padded(body).length;
    }
    return words(signature, offset, body.length);
  });
  const date = Buffer.from([0x07, 0xd8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
  const head = words(
    at,
    0,
    0x04200000,
    'mntr',
    'RGB ',
    'XYZ ',
    date,
    'acsp',
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...D50.map(s15Fixed16),
  );
  return Buffer.concat([head, Buffer.alloc(128 - head.length), words(TAGS.length), ...entries, ...bodies]);
};
