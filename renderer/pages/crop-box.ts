import type { Rotation } from '../../shared/claim/document.ts';
import type { Crop } from '../../shared/claim/page-finish.ts';

/** Sides and corners by the points of the compass. */
export const cropHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type CropHandle = (typeof cropHandles)[number];

export const wholePage: Crop = { x: 0, y: 0, width: 1, height: 1 };
const least = 0.05;
const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The part that stays after a handle was moved by shares of the page; it never leaves the page nor turns inside out. */
export const cropMoved = (crop: Crop, handle: CropHandle | 'all', dx: number, dy: number): Crop => {
  if (handle === 'all')
    return { ...crop, x: within(crop.x + dx, 0, 1 - crop.width), y: within(crop.y + dy, 0, 1 - crop.height) };
  let [left, top, right, bottom] = [crop.x, crop.y, crop.x + crop.width, crop.y + crop.height];
  if (handle.includes('w')) left = within(left + dx, 0, right - least);
  if (handle.includes('e')) right = within(right + dx, left + least, 1);
  if (handle.includes('n')) top = within(top + dy, 0, bottom - least);
  if (handle.includes('s')) bottom = within(bottom + dy, top + least, 1);
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Where a handle is, in shares of the page. */
export const handlePlace = (crop: Crop, handle: CropHandle): { readonly x: number; readonly y: number } => ({
  x: crop.x + crop.width * (handle.includes('w') ? 0 : handle.includes('e') ? 1 : 0.5),
  y: crop.y + crop.height * (handle.includes('n') ? 0 : handle.includes('s') ? 1 : 0.5),
});

/** A part of a page as the same part of the page turned clockwise. */
export const cropTurned = (crop: Crop, by: Rotation): Crop => {
  const { x, y, width, height } = crop;
  switch (by) {
    case 0:
      return crop;
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
  }
};

const turnBack: Readonly<Record<Rotation, Rotation>> = { 0: 0, 90: 270, 180: 180, 270: 90 };

/** From the page as it is seen, turned, to the page as it lies in its file. */
export const cropAsItLies = (seen: Crop, rotation: Rotation): Crop => {
  const { x, y, width, height } = cropTurned(seen, turnBack[rotation]);
  const share = (value: number) => within(value, 0, 1);
  return { x: share(x), y: share(y), width: share(width), height: share(height) };
};
