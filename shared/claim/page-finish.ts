import { z } from 'zod';

/** Degrees; beyond it a page isn't crooked but lies on its side, and is turned. */
export const maxStraighten = 15;
const leastShare = 0.02;
const share = z.number().min(0).max(1);

/** What is kept of a page: shares of the page as it is shown before the clerk turns it, from its upper left corner. */
export const cropSchema = z
  .object({ x: share, y: share, width: share.min(leastShare), height: share.min(leastShare) })
  .refine(({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001, 'outside the page');
export type Crop = z.infer<typeof cropSchema>;

/**
 * What is done to one page before it goes into a package, as data: first straightened about its middle (degrees,
 * clockwise), then cropped, then cleaned (even paper, more contrast, no specks). The file it comes from stays as it is.
 */
export const finishSchema = z.object({
  straighten: z.number().min(-maxStraighten).max(maxStraighten),
  crop: cropSchema.nullable(),
  clean: z.boolean(),
});
export type Finish = z.infer<typeof finishSchema>;

export const noFinish: Finish = { straighten: 0, crop: null, clean: false };

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Rounded to what can be seen, so that the same wish has the same text; undefined where nothing is to be done. */
export const tidyFinish = (finish: Finish): Finish | undefined => {
  const straighten = rounded(finish.straighten, 2) + 0;
  const { crop } = finish;
  const whole = crop === null || (crop.x < 0.001 && crop.y < 0.001 && crop.width > 0.998 && crop.height > 0.998);
  if (straighten === 0 && whole && !finish.clean) return undefined;
  const x = rounded(crop?.x ?? 0, 4);
  const y = rounded(crop?.y ?? 0, 4);
  return {
    straighten,
    crop:
      whole || crop === null
        ? null
        : {
            x,
            y,
            width: rounded(Math.min(crop.width, 1 - x), 4),
            height: rounded(Math.min(crop.height, 1 - y), 4),
          },
    clean: finish.clean,
  };
};

/** The finish as one short text, for addresses and for telling pages apart; '' where nothing is done. */
export const finishText = (finish: Finish | undefined): string => {
  if (finish === undefined) return '';
  const { crop } = finish;
  const box = crop === null ? '' : [crop.x, crop.y, crop.width, crop.height].join(',');
  return `${finish.straighten}_${box}_${finish.clean ? 1 : 0}`;
};

/** Reads what `finishText` wrote; undefined for anything else. */
export const readFinish = (text: string): Finish | undefined => {
  const match = /^(-?[\d.]{1,8})_((?:[\d.]{1,8},){3}[\d.]{1,8})?_([01])$/.exec(text);
  if (match === null) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = match[2]?.split(',').map(Number) ?? [];
  const read = finishSchema.safeParse({
    straighten: Number(match[1]),
    crop: match[2] === undefined ? null : { x, y, width, height },
    clean: match[3] === '1',
  });
  return read.success ? read.data : undefined;
};
