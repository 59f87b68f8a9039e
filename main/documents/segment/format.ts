import type { Result } from '../../../shared/ipc/result.ts';
import { fault, ok } from '../../../shared/ipc/result.ts';

/**
 * A segment is one document's pages, made harmless once at intake, laid out so that a dossier is written by copying it
 * and patching object numbers: nobody parses the foreign file again.
 *
 *   header   32 bytes   magic, version, object/fix-up/page counts, body length, label name number
 *   pages    48 × pages object id, rotation, user unit, crop box
 *   offsets   4 × objects where each object starts in the body, ascending from 0
 *   fix-ups   4 + 4 × fix-ups positions in the body, ascending; what number belongs there
 *   body                objects in the order of their ids
 *
 * Object k is `········ 0 obj\n` … `\nendobj\n`: eight blanks hold its number, and eight blanks stand at every fix-up.
 * Everything is little endian. It comes from a room that may have been taken over, so every table is checked.
 */
export const SEGMENT_VERSION = 1;
export const HEADER_BYTES = 32;
export const NUMBER_WIDTH = 8;
export const OBJECT_START = ' 0 obj\n';
export const OBJECT_END = '\nendobj\n';
export const OBJECT_HEAD_BYTES = NUMBER_WIDTH + OBJECT_START.length;

const MAGIC = [0x47, 0x43, 0x53, 0x45, 0x47, 0x0d, 0x0a, 0x1a];
const PAGE_BYTES = 48;

export const SEGMENT_LIMITS = { objects: 1_000_000, fixups: 6_000_000, pages: 20_000, bodyBytes: 0x7fff_ffff } as const;

/** Coordinates beyond this are a lie: Acrobat stops at 14,400 units, a wall map at 10 m is 28,347 points. */
const LARGEST_COORDINATE = 100_000;

export type PageRotation = 0 | 90 | 180 | 270;

/** Crop box in user-space units (x, y is its lower left corner); `rotation` clockwise, as displayed. */
export type SegmentPage = {
  readonly objectId: number;
  readonly rotation: PageRotation;
  readonly userUnit: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SegmentTables = {
  readonly pages: readonly SegmentPage[];
  /** The name under which every page's resources expect the label font, e.g. `GcLabel0`. */
  readonly labelName: string;
  readonly objectOffsets: Uint32Array;
  readonly fixupPositions: Uint32Array;
  readonly fixupTargets: Int32Array;
  readonly bodyBytes: number;
};

/** What a fix-up stands for. Object ids are ≥ 0; the rest is known only when the dossier is written. */
export const PARENT_TARGET = -1;
export const LABEL_FONT_TARGET = -2;
const FIRST_PAGE_TARGET = -16;
export const tailTarget = (page: number): number => FIRST_PAGE_TARGET - 2 * page;
export const rotationTarget = (page: number): number => FIRST_PAGE_TARGET - 2 * page - 1;

export type Target =
  | { readonly kind: 'object'; readonly id: number }
  | { readonly kind: 'parent' }
  | { readonly kind: 'label-font' }
  | { readonly kind: 'tail'; readonly page: number }
  | { readonly kind: 'rotation'; readonly page: number };

export const readTarget = (target: number): Target | undefined => {
  if (target >= 0) return { kind: 'object', id: target };
  if (target === PARENT_TARGET) return { kind: 'parent' };
  if (target === LABEL_FONT_TARGET) return { kind: 'label-font' };
  if (target > FIRST_PAGE_TARGET) return undefined;
  const slot = FIRST_PAGE_TARGET - target;
  return { kind: slot % 2 === 0 ? 'tail' : 'rotation', page: slot >> 1 };
};

export const labelName = (number: number): string => `GcLabel${number}`;

export type SegmentHeader = {
  readonly objects: number;
  readonly fixups: number;
  readonly pages: number;
  readonly bodyBytes: number;
  readonly labelNumber: number;
};

export const tableBytes = (header: SegmentHeader): number =>
  header.pages * PAGE_BYTES + header.objects * 4 + header.fixups * 8;

export const segmentFault = (reason: string) => fault('segment-invalid', 'never', { reason });

/** Reads the first 32 bytes. */
export const decodeHeader = (bytes: Uint8Array): Result<SegmentHeader> => {
  if (bytes.length < HEADER_BYTES) return segmentFault('short');
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) return segmentFault('magic');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (view.getUint32(8, true) !== SEGMENT_VERSION) return segmentFault('version');
  const header: SegmentHeader = {
    objects: view.getUint32(12, true),
    fixups: view.getUint32(16, true),
    pages: view.getUint32(20, true),
    bodyBytes: view.getUint32(24, true),
    labelNumber: view.getUint32(28, true),
  };
  const { objects, fixups, pages, bodyBytes, labelNumber } = header;
  if (objects < 1 || objects > SEGMENT_LIMITS.objects) return segmentFault('object-count');
  if (pages < 1 || pages > SEGMENT_LIMITS.pages || pages > objects) return segmentFault('page-count');
  if (fixups < 1 || fixups > SEGMENT_LIMITS.fixups || fixups * NUMBER_WIDTH > bodyBytes) {
    return segmentFault('fixup-count');
  }
  if (bodyBytes > SEGMENT_LIMITS.bodyBytes) return segmentFault('body-length');
  if (labelNumber > 999) return segmentFault('label-name');
  return ok(header);
};

const ROTATIONS: readonly number[] = [0, 90, 180, 270];
const isRotation = (value: number): value is PageRotation => ROTATIONS.includes(value);

/** True when a page of this box can be shown and labelled. */
export const isSanePage = (page: Omit<SegmentPage, 'objectId' | 'rotation'>): boolean =>
  [page.x, page.y].every((n) => Number.isFinite(n) && Math.abs(n) <= LARGEST_COORDINATE) &&
  [page.width, page.height].every((n) => Number.isFinite(n) && n >= 1 && n <= LARGEST_COORDINATE) &&
  page.userUnit >= 0.001 &&
  page.userUnit <= 1000;

const decodePages = (view: DataView, header: SegmentHeader): Result<readonly SegmentPage[]> => {
  const pages: SegmentPage[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < header.pages; i++) {
    const at = i * PAGE_BYTES;
    const objectId = view.getUint32(at, true);
    const rotation = view.getUint32(at + 4, true);
    const number = (k: number) => view.getFloat64(at + 8 + 8 * k, true);
    const box = { userUnit: number(0), x: number(1), y: number(2), width: number(3), height: number(4) };
    if (objectId >= header.objects || seen.has(objectId)) return segmentFault('page-object');
    if (!isRotation(rotation)) return segmentFault('page-rotation');
    if (!isSanePage(box)) return segmentFault('page-box');
    seen.add(objectId);
    pages.push({ objectId, rotation, ...box });
  }
  return ok(pages);
};

/** Every object must have room for its head and end, and follow the one before. */
const offsetsAreSound = (offsets: Uint32Array, bodyBytes: number): boolean => {
  if (offsets[0] !== 0) return false;
  for (let i = 0; i < offsets.length; i++) {
    const end = offsets[i + 1] ?? bodyBytes;
    if (end < (offsets[i] ?? 0) + OBJECT_HEAD_BYTES + OBJECT_END.length) return false;
  }
  return true;
};

/** Fix-ups lie inside one object's content, apart from each other, and name something that exists. */
const checkFixups = (tables: SegmentTables): string | undefined => {
  const { pages, objectOffsets, fixupPositions, fixupTargets, bodyBytes } = tables;
  const slots = new Uint8Array(pages.length);
  let object = 0;
  let free = 0;
  for (let i = 0; i < fixupPositions.length; i++) {
    const position = fixupPositions[i] ?? 0;
    while ((objectOffsets[object + 1] ?? bodyBytes) <= position) {
      object++;
      if (object >= objectOffsets.length) return 'fixup-position';
    }
    const first = Math.max(free, (objectOffsets[object] ?? 0) + OBJECT_HEAD_BYTES);
    const last = (objectOffsets[object + 1] ?? bodyBytes) - OBJECT_END.length - NUMBER_WIDTH;
    if (position < first || position > last) return 'fixup-position';
    free = position + NUMBER_WIDTH;
    const target = readTarget(fixupTargets[i] ?? 0);
    if (target === undefined) return 'fixup-target';
    if (target.kind === 'object' && target.id >= objectOffsets.length) return 'fixup-target';
    if (target.kind === 'tail' || target.kind === 'rotation') {
      const bit = target.kind === 'tail' ? 1 : 2;
      const slot = slots[target.page];
      // Each page owns one place for its label and one for its rotation, and they are inside that very page.
      if (slot === undefined || (slot & bit) !== 0 || pages[target.page]?.objectId !== object) return 'page-slot';
      slots[target.page] = slot | bit;
    }
  }
  return slots.every((slot) => slot === 3) ? undefined : 'page-slot';
};

/** Reads and checks the tables that follow the header; `bytes` must be exactly `tableBytes(header)` long. */
export const decodeTables = (header: SegmentHeader, bytes: Uint8Array): Result<SegmentTables> => {
  if (bytes.length !== tableBytes(header)) return segmentFault('short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pages = decodePages(view, header);
  if (!pages.ok) return pages;
  let at = header.pages * PAGE_BYTES;
  const objectOffsets = new Uint32Array(header.objects);
  for (let i = 0; i < header.objects; i++, at += 4) objectOffsets[i] = view.getUint32(at, true);
  if (!offsetsAreSound(objectOffsets, header.bodyBytes)) return segmentFault('object-offset');
  const fixupPositions = new Uint32Array(header.fixups);
  for (let i = 0; i < header.fixups; i++, at += 4) fixupPositions[i] = view.getUint32(at, true);
  const fixupTargets = new Int32Array(header.fixups);
  for (let i = 0; i < header.fixups; i++, at += 4) fixupTargets[i] = view.getInt32(at, true);
  const tables: SegmentTables = {
    pages: pages.value,
    labelName: labelName(header.labelNumber),
    objectOffsets,
    fixupPositions,
    fixupTargets,
    bodyBytes: header.bodyBytes,
  };
  const wrong = checkFixups(tables);
  return wrong === undefined ? ok(tables) : segmentFault(wrong);
};

/** The parts a builder collects; `chunks` are the body in order. */
export type SegmentParts = {
  readonly pages: readonly SegmentPage[];
  readonly labelNumber: number;
  readonly objectOffsets: readonly number[];
  readonly fixupPositions: readonly number[];
  readonly fixupTargets: readonly number[];
  readonly chunks: readonly Uint8Array[];
  readonly bodyBytes: number;
};

/** Lays the parts out. Does not judge them: `decodeTables` does, on the other side. */
export const encodeSegment = (parts: SegmentParts): Uint8Array<ArrayBuffer> => {
  const header: SegmentHeader = {
    objects: parts.objectOffsets.length,
    fixups: parts.fixupPositions.length,
    pages: parts.pages.length,
    bodyBytes: parts.bodyBytes,
    labelNumber: parts.labelNumber,
  };
  const bytes = new Uint8Array(HEADER_BYTES + tableBytes(header) + parts.bodyBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  const counts = [SEGMENT_VERSION, header.objects, header.fixups, header.pages, header.bodyBytes, header.labelNumber];
  counts.forEach((count, i) => {
    view.setUint32(8 + 4 * i, count, true);
  });
  let at = HEADER_BYTES;
  for (const page of parts.pages) {
    view.setUint32(at, page.objectId, true);
    view.setUint32(at + 4, page.rotation, true);
    [page.userUnit, page.x, page.y, page.width, page.height].forEach((n, k) => {
      view.setFloat64(at + 8 + 8 * k, n, true);
    });
    at += PAGE_BYTES;
  }
  for (const offset of parts.objectOffsets) {
    view.setUint32(at, offset, true);
    at += 4;
  }
  for (const position of parts.fixupPositions) {
    view.setUint32(at, position, true);
    at += 4;
  }
  for (const target of parts.fixupTargets) {
    view.setInt32(at, target, true);
    at += 4;
  }
  for (const chunk of parts.chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};
