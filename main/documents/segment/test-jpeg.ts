/** Makes small grey JPEGs for tests: every 8×8 block is flat. Baseline, so any reader shows them. */
export type TestJpeg = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Grey 0…255 of the block in column `bx`, row `by`. */
  readonly shade?: (bx: number, by: number) => number;
  readonly orientation?: number;
  readonly dpi?: number;
};

const DC_CODES = ['00', '010', '011', '100', '101', '110', '1110', '11110', '111110'];

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));

const entropy = (jpeg: TestJpeg): number[] => {
  const shade = jpeg.shade ?? ((bx, by) => ((bx + by) % 2 === 0 ? 90 : 200));
  let bits = '';
  let before = 0;
  for (let by = 0; by < Math.ceil(jpeg.heightPx / 8); by++) {
    for (let bx = 0; bx < Math.ceil(jpeg.widthPx / 8); bx++) {
      const level = Math.round(shade(bx, by)) - 128;
      const difference = level - before;
      before = level;
      const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
      const value = difference < 0 ? difference + 2 ** size - 1 : difference;
      bits += `${DC_CODES[size]}${size === 0 ? '' : value.toString(2).padStart(size, '0')}0`;
    }
  }
  const bytes: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    const byte = Number.parseInt(bits.slice(i, i + 8).padEnd(8, '1'), 2);
    bytes.push(byte);
    if (byte === 255) bytes.push(0);
  }
  return bytes;
};

export const makeTestJpeg = (jpeg: TestJpeg): Uint8Array => {
  const { widthPx, heightPx, orientation, dpi } = jpeg;
  const jfif = dpi === undefined ? [0, 0, 1, 0, 1] : [1, dpi >> 8, dpi & 255, dpi >> 8, dpi & 255];
  const exif =
    orientation === undefined
      ? []
      : segment(0xe1, [
          ...ascii('Exif\0\0MM\0*'),
          ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
        ]);
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...ascii('JFIF\0'), 1, 1, ...jfif, 0, 0]),
    ...exif,
    ...segment(0xdb, [0, ...new Array<number>(64).fill(8)]),
    ...segment(0xc0, [8, heightPx >> 8, heightPx & 255, widthPx >> 8, widthPx & 255, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, 0, 1, 5, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ...segment(0xc4, [0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...entropy(jpeg),
    ...[0xff, 0xd9],
  ]);
};
