import type { Result } from '../../../shared/ipc/result.ts';
import { fault, ok } from '../../../shared/ipc/result.ts';

export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type JpegHeader = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: 1 | 3 | 4;
  readonly orientation: ExifOrientation;
  /** From JFIF (dots per inch or cm); undefined when the file doesn't say or says 0. */
  readonly dpi: number | undefined;
  /** Photoshop writes CMYK inverted and marks it so. */
  readonly adobe: boolean;
  /** Length up to and with the end marker; phones append gain maps and videos after it. */
  readonly sizeBytes: number;
};

const damaged = (reason: string) => fault('image-damaged', 'after-user', { reason });
const unsupported = (reason: string) => fault('image-unsupported', 'after-user', { reason });

const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const startsWith = (bytes: Uint8Array, text: string) =>
  bytes.length >= text.length && [...text].every((c, i) => bytes[i] === c.charCodeAt(0));

const ORIENTATIONS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];
const isOrientation = (value: number): value is ExifOrientation => ORIENTATIONS.includes(value);

/** Orientation tag (0x0112) of the first directory in an Exif segment; anything odd counts as upright. */
const exifOrientation = (segment: Uint8Array): ExifOrientation => {
  const tiff = segment.subarray(6);
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + 12 * i;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) === 0x0112) {
      const value = view.getUint16(at + 8, little);
      return isOrientation(value) ? value : 1;
    }
  }
  return 1;
};

const jfifDpi = (segment: Uint8Array): number | undefined => {
  if (segment.length < 12) return undefined;
  const view = new DataView(segment.buffer, segment.byteOffset, segment.length);
  const unit = segment[7];
  const density = view.getUint16(8);
  if (density === 0 || density !== view.getUint16(10)) return undefined;
  if (unit === 1) return density;
  return unit === 2 ? density * 2.54 : undefined;
};

/** Skips entropy-coded data: the position of the next real marker's 0xFF, or -1. */
const nextMarker = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
    at = bytes.indexOf(0xff, marker === 0xff ? at + 1 : at + 2);
  }
  return -1;
};

/**
 * Walks all markers of a JPEG, without decoding. Refuses what a PDF reader can't show (12 bit, lossless, arithmetic
 * coding) and a file that ends before its end marker.
 */
export const readJpegHeader = (bytes: Uint8Array): Result<JpegHeader> => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return damaged('not-jpeg');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let frame: { widthPx: number; heightPx: number; components: 1 | 3 | 4 } | undefined;
  let orientation: ExifOrientation = 1;
  let dpi: number | undefined;
  let adobe = false;
  let scans = 0;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return damaged('marker');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2;
    if (marker === 0xd9) {
      if (frame === undefined || scans === 0) return damaged('no-image');
      return ok({ ...frame, orientation, dpi, adobe, sizeBytes: at });
    }
    if (isStandalone(marker)) continue;
    if (at + 2 > bytes.length) break;
    const length = view.getUint16(at);
    if (length < 2 || at + length > bytes.length) break;
    const segment = bytes.subarray(at + 2, at + length);
    if (isFrame(marker)) {
      if (frame !== undefined) return damaged('two-frames');
      if (marker > 0xc2) return unsupported('coding');
      if (segment.length < 6) return damaged('frame');
      if (segment[0] !== 8) return unsupported('precision');
      const components = segment[5];
      if (components !== 1 && components !== 3 && components !== 4) return unsupported('components');
      if (segment.length < 6 + 3 * components) return damaged('frame');
      frame = { heightPx: view.getUint16(at + 3), widthPx: view.getUint16(at + 5), components };
      if (frame.widthPx === 0 || frame.heightPx === 0) return damaged('frame');
    } else if (marker === 0xe0 && startsWith(segment, 'JFIF\0')) dpi = jfifDpi(segment);
    else if (marker === 0xe1 && startsWith(segment, 'Exif\0\0')) orientation = exifOrientation(segment);
    else if (marker === 0xee && startsWith(segment, 'Adobe')) adobe = true;
    at += length;
    if (marker === 0xda) {
      if (frame === undefined) return damaged('no-frame');
      scans += 1;
      at = nextMarker(bytes, at);
      if (at < 0) break;
    }
  }
  return damaged('truncated');
};
