import type { SegmentPage } from './format.ts';
import { encodeSegment, NUMBER_WIDTH, OBJECT_END, OBJECT_START } from './format.ts';

const STAGING_BYTES = 64 * 1024;
const BLANKS = ' '.repeat(NUMBER_WIDTH);

/** Collects the body of a segment. Objects must be written in the order of their ids, from 0. */
export type SegmentWriter = {
  /** PDF syntax; characters above 255 are a bug of the caller. */
  readonly text: (text: string) => void;
  /** Bytes are kept by reference when large: don't change them before `finish`. */
  readonly bytes: (bytes: Uint8Array) => void;
  /** Leaves room for a number known only when the dossier is written; see `readTarget`. */
  readonly number: (target: number) => void;
  readonly beginObject: () => void;
  readonly endObject: () => void;
  readonly bodyBytes: () => number;
  readonly finish: (pages: readonly SegmentPage[], labelNumber: number) => Uint8Array<ArrayBuffer>;
};

export const createSegmentWriter = (): SegmentWriter => {
  const chunks: Uint8Array[] = [];
  const objectOffsets: number[] = [];
  const fixupPositions: number[] = [];
  const fixupTargets: number[] = [];
  let staging = new Uint8Array(STAGING_BYTES);
  let staged = 0;
  let position = 0;

  const settle = () => {
    if (staged === 0) return;
    chunks.push(staging.subarray(0, staged));
    staging = new Uint8Array(STAGING_BYTES);
    staged = 0;
  };

  const bytes = (data: Uint8Array) => {
    if (data.length > staging.length - staged) settle();
    if (data.length > staging.length) chunks.push(data);
    else {
      staging.set(data, staged);
      staged += data.length;
    }
    position += data.length;
  };

  const text = (value: string) => {
    if (value.length > staging.length - staged) settle();
    if (value.length > staging.length) {
      bytes(Uint8Array.from(value, (c) => c.charCodeAt(0)));
      return;
    }
    for (let i = 0; i < value.length; i++) staging[staged + i] = value.charCodeAt(i);
    staged += value.length;
    position += value.length;
  };

  return {
    text,
    bytes,
    number: (target) => {
      fixupPositions.push(position);
      fixupTargets.push(target);
      text(BLANKS);
    },
    beginObject: () => {
      objectOffsets.push(position);
      text(BLANKS + OBJECT_START);
    },
    endObject: () => text(OBJECT_END),
    bodyBytes: () => position,
    finish: (pages, labelNumber) => {
      settle();
      return encodeSegment({
        pages,
        labelNumber,
        objectOffsets,
        fixupPositions,
        fixupTargets,
        chunks,
        bodyBytes: position,
      });
    },
  };
};
