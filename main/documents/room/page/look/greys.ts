/** Brightness of a page, row by row. */
export interface Greys {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The brightness of RGBA pixels (Rec. 601, as JPEG has it). */
export function greysOf({ width, height, data }: { width: number; height: number; data: Uint8ClampedArray }): Greys {
  const greys = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < greys.length; i++, from += 4)
    greys[i] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  return { width, height, data: greys };
}
