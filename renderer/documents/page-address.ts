import type { Rotation } from '../../shared/claim/document.ts';

/** Small picture of a page as it lies in the file; `index` counts from 0, the address from 1. */
export const thumbAddress = (token: string, index: number): string => `doc://d/${token}/thumb/${index + 1}`;

/** A page at a width in device pixels, turned clockwise. Main draws at the next of a few widths. */
export const pageAddress = (token: string, index: number, widthPx: number, rotation: Rotation = 0): string =>
  `doc://d/${token}/page/${index + 1}?w=${Math.max(1, Math.min(3000, Math.round(widthPx)))}&r=${rotation}`;
