import type { BuiltSegment } from '../../segment/built-segment.ts';
import type { ExifOrientation } from '../../segment/jpeg-header.ts';
import type { PageCut } from '../../segment/page-cut.ts';

/** What the page asks of the segment worker, and what comes back. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type SegmentOrder =
  | { readonly kind: 'pdf'; readonly bytes: Bytes; readonly cut?: PageCut }
  | { readonly kind: 'jpeg'; readonly bytes: Bytes; readonly orientation: ExifOrientation; readonly dpi?: number };

export type SegmentAnswer =
  | { readonly ok: true; readonly built: BuiltSegment }
  | { readonly ok: false; readonly code: string };
