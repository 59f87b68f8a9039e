import type { PDFContext, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, PDFRef } from 'pdf-lib';

/** Reads a value the way a reader does: references followed, null is absent. */
export const follow = (context: PDFContext, value: PDFObject | undefined): PDFObject | undefined => {
  let object = value;
  // A reference may point at a reference only in broken files, and then at itself just as well.
  for (let hops = 0; object instanceof PDFRef && hops < 8; hops++) object = context.lookup(object);
  return object === PDFNull || object instanceof PDFRef ? undefined : object;
};

export const entry = (dict: PDFDict, key: string): PDFObject | undefined => dict.get(PDFName.of(key));

export const followEntry = (dict: PDFDict, key: string): PDFObject | undefined =>
  follow(dict.context, entry(dict, key));

export const dictEntry = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = followEntry(dict, key);
  return value instanceof PDFDict ? value : undefined;
};

export const arrayEntry = (dict: PDFDict, key: string): PDFArray | undefined => {
  const value = followEntry(dict, key);
  return value instanceof PDFArray ? value : undefined;
};

/** A name without its slash. */
export const nameEntry = (dict: PDFDict, key: string): string | undefined => {
  const value = followEntry(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
};

export const numberEntry = (dict: PDFDict, key: string): number | undefined => {
  const value = followEntry(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Four numbers with any two opposite corners; undefined when it is anything else or has no area. */
export const rectangle = (context: PDFContext, value: PDFObject | undefined): Rectangle | undefined => {
  const array = follow(context, value);
  if (!(array instanceof PDFArray) || array.size() < 4) return undefined;
  const numbers = [0, 1, 2, 3].map((i) => {
    const item = follow(context, array.get(i));
    return item instanceof PDFNumber ? item.asNumber() : Number.NaN;
  });
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers;
  const width = Math.abs(x1 - x0);
  const height = Math.abs(y1 - y0);
  if (!numbers.every(Number.isFinite) || width === 0 || height === 0) return undefined;
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), width, height };
};

export const intersection = (a: Rectangle, b: Rectangle): Rectangle | undefined => {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
};
