import type { PageRotation } from './format.ts';

/** What a builder hands to intake. Page sizes are the unrotated crop box, in points. */
export type BuiltSegment = {
  readonly segment: Uint8Array<ArrayBuffer>;
  readonly pages: readonly { readonly widthPt: number; readonly heightPt: number; readonly rotation: PageRotation }[];
  /** Names of what was left out (`javascript`, `launch`, `embedded-file`…), each once, sorted. */
  readonly dropped: readonly string[];
};
