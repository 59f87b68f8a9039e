import type { BuiltSegment } from '../../segment/built-segment.ts';
import type { MixedPage } from '../../segment/compose-mixed.ts';
import type { ExifOrientation } from '../../segment/jpeg-header.ts';
import type { PageCut } from '../../segment/page-cut.ts';

/** What the page asks of the segment worker, and what comes back. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type SegmentOrder =
  | { readonly kind: 'pdf'; readonly bytes: Bytes; readonly cut?: PageCut }
  | { readonly kind: 'mixed'; readonly bytes: Bytes; readonly pages: readonly MixedPage[] }
  | { readonly kind: 'jpeg'; readonly bytes: Bytes; readonly orientation: ExifOrientation; readonly dpi?: number };

export type SegmentAnswer =
  /** `pdf` is the composed one of a mixed order. */
  | { readonly ok: true; readonly built: BuiltSegment; readonly pdf?: Bytes }
  | { readonly ok: false; readonly code: string };
