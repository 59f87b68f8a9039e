import type { Greys } from '../look/greys.ts';
import { inkOf, withoutSpots } from './ink.ts';

/** Ink shines through thin paper and scanners have a shade at their edges: neither is something on the page. */
const contrast = 48;
const edgeShare = 0.03;
/** In a picture of about a thousand pixels: dust. */
const dustPixels = 4;
const leastInkShare = 0.0001;

/** Whether nothing can be seen on a page. A page number alone counts as something; it is the clerk who decides. */
export function isBlank(picture: Greys): boolean {
  const { width, height } = picture;
  const edgeX = Math.round(width * edgeShare);
  const edgeY = Math.round(height * edgeShare);
  const ink = inkOf(picture, contrast);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x < edgeX || x >= width - edgeX || y < edgeY || y >= height - edgeY) ink[y * width + x] = 0;
  return withoutSpots(ink, width, dustPixels) < width * height * leastInkShare;
}
