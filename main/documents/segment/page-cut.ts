import type { Crop } from '../../../shared/claim/page-finish.ts';
import type { PageRotation } from './format.ts';

/** One page of a document with other edges: what `Finish` asks for, as far as it can be done without drawing. */
export type PageCut = {
  /** From 0. */
  readonly index: number;
  /** Degrees, clockwise, about the middle of the page. */
  readonly straighten: number;
  /** Shares of the page as it is shown, from its upper left corner. */
  readonly crop: Crop | null;
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The crop in the page's own space, whose y goes up and which `rotation` turns clockwise for the eye. */
export const cutBox = (box: Box, rotation: PageRotation, { crop }: Pick<PageCut, 'crop'>): Box => {
  if (crop === null) return box;
  const right = 1 - crop.x - crop.width;
  const below = 1 - crop.y - crop.height;
  const [x, y, width, height] = {
    0: [crop.x, below, crop.width, crop.height],
    90: [crop.y, crop.x, crop.height, crop.width],
    180: [right, crop.y, crop.width, crop.height],
    270: [below, right, crop.height, crop.width],
  }[rotation] as [number, number, number, number];
  return {
    x: box.x + x * box.width,
    y: box.y + y * box.height,
    width: width * box.width,
    height: height * box.height,
  };
};

const fixed = (n: number): string => String(Math.round(n * 1e6) / 1e6);

/** The operator that turns everything after it about the middle of the page; '' where nothing is to be turned. */
export const cutOperator = (box: Box, { straighten }: Pick<PageCut, 'straighten'>): string => {
  if (straighten === 0) return '';
  const radians = (straighten * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return `${[cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y].map(fixed).join(' ')} cm\n`;
};
