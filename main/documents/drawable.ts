import type { AcceptedMediaType } from './sniff.ts';

const drawable = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const satisfies AcceptedMediaType[];

/** Types whose pages the room draws from the original's own bytes; for all others it makes a view, a PDF to draw from. */
export type DrawableMediaType = (typeof drawable)[number];

export const isDrawable = (mediaType: AcceptedMediaType): mediaType is DrawableMediaType =>
  drawable.some((type) => type === mediaType);
