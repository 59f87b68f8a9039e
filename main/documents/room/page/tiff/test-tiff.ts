/** Fields of one directory: number of the tag, field type (3 short, 4 long, 5 rational), values. */
export type TestField = readonly [tag: number, type: 3 | 4 | 5, ...values: number[]];

const sizes = { 3: 2, 4: 4, 5: 8 } as const;

/** A TIFF of directories and the pieces of pixels they name, put together by hand. Piece n begins at `at(n)`. */
export function testTiff(
  directories: readonly ((at: (piece: number) => number) => readonly TestField[])[],
  pieces: readonly Uint8Array[] = [],
  little = true,
): Uint8Array<ArrayBuffer> {
  const starts: number[] = [];
  let end = 8;
  for (const piece of pieces) {
    starts.push(end);
    end += piece.length + (piece.length % 2);
  }
  const parts = directories.map((fields) => fields((n) => starts[n] ?? 0));
  const lengths = parts.map(
    (fields) =>
      6 + 12 * fields.length + fields.reduce((sum, [, type, ...values]) => sum + outside(type, values.length), 0),
  );
  const bytes = new Uint8Array(end + lengths.reduce((sum, length) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(little ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, little);
  view.setUint32(4, end, little);
  pieces.forEach((piece, i) => {
    bytes.set(piece, starts[i]);
  });
  let at = end;
  for (const [i, fields] of parts.entries()) {
    const next = at + (lengths[i] ?? 0);
    writeDirectory(view, at, fields, i === parts.length - 1 ? 0 : next, little);
    at = next;
  }
  return bytes;
}

const outside = (type: TestField[1], count: number): number => (sizes[type] * count > 4 ? sizes[type] * count : 0);

function writeDirectory(view: DataView, at: number, fields: readonly TestField[], next: number, little: boolean): void {
  view.setUint16(at, fields.length, little);
  let free = at + 6 + 12 * fields.length;
  for (const [i, [tag, type, ...values]] of fields.entries()) {
    const entry = at + 2 + 12 * i;
    view.setUint16(entry, tag, little);
    view.setUint16(entry + 2, type, little);
    view.setUint32(entry + 4, values.length, little);
    const bytes = outside(type, values.length);
    if (bytes > 0) view.setUint32(entry + 8, free, little);
    for (const [n, value] of values.entries()) {
      const place = (bytes > 0 ? free : entry + 8) + sizes[type] * n;
      if (type === 3) view.setUint16(place, value, little);
      else view.setUint32(place, value, little);
      if (type === 5) view.setUint32(place + 4, 1, little);
    }
    free += bytes;
  }
  view.setUint32(at + 2 + 12 * fields.length, next, little);
}
