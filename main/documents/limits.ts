/** What a document may be before it is refused. Sizes in bytes, pages and pixels as counts. */
export interface DocumentLimits {
  readonly maxFileBytes: number;
  readonly maxSegmentBytes: number;
  readonly maxViewBytes: number;
  readonly maxPages: number;
  /** Width × height from the header, checked before anything is decoded: a 12 MB PNG can ask for 2 GB of pixels. */
  readonly maxPixels: number;
  /** Thumbnails made at intake; later pages are drawn when somebody looks at them. */
  readonly maxThumbs: number;
  /** Long side of a thumbnail. */
  readonly thumbPx: number;
  readonly maxTextCharsPerPage: number;
  readonly maxTextChars: number;
}

export const defaultDocumentLimits: DocumentLimits = {
  maxFileBytes: 200e6,
  maxSegmentBytes: 400e6,
  maxViewBytes: 400e6,
  maxPages: 2000,
  maxPixels: 120e6,
  maxThumbs: 50,
  thumbPx: 240,
  maxTextCharsPerPage: 20_000,
  maxTextChars: 2_000_000,
};
