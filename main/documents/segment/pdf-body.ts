import type { PDFContext, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict, PDFInvalidObject, PDFName, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib';
import { followEntry, nameEntry } from './pdf-values.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** Carried by no page of ours, wherever they turn up. Value: the name shown to the person. */
const ACTIVE_KINDS: Readonly<Record<string, string>> = {
  JavaScript: 'javascript',
  Launch: 'launch',
  GoToR: 'remote-link',
  GoToE: 'embedded-link',
  SubmitForm: 'form-action',
  ImportData: 'form-action',
  ResetForm: 'form-action',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  RichMedia: 'media',
  RichMediaExecute: 'media',
  Filespec: 'embedded-file',
  EmbeddedFile: 'embedded-file',
};

/** Entries of stream dictionaries that lead out of the page: external data, private editor data, structure, metadata. */
const STREAM_KEYS_LEFT_OUT = new Set(
  [
    ...['F', 'FFilter', 'FDecodeParms', 'Ref', 'OPI', 'AF', 'Metadata', 'PieceInfo', 'LastModified'],
    ...['StructParent', 'StructParents', 'Measure', 'PtData', 'Length'],
  ].map((key) => PDFName.of(key)),
);

const DEEPEST_NESTING = 400;

/** Thrown inside this folder only; the builder turns it into a fault. */
export class DamagedDocument extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export const activeKind = (dict: PDFDict): string | undefined => {
  for (const key of ['S', 'Type', 'Subtype']) {
    const name = nameEntry(dict, key);
    const kind = name === undefined ? undefined : ACTIVE_KINDS[name];
    if (kind !== undefined) return kind;
  }
  return undefined;
};

export type PdfBody = {
  /** Writes a value in place; what it refers to follows as objects of its own. */
  readonly value: (object: PDFObject | undefined) => void;
  readonly reference: (target: number) => void;
  /** Writes `/Key value` for each given entry of a dictionary that is present. */
  readonly entries: (dict: PDFDict, keys: readonly string[]) => void;
  /** Reserves the next object id for something the caller writes itself. */
  readonly reserve: () => number;
  /** Writes everything referred to and not yet written. Call after the reserved objects, which have the first ids. */
  readonly drain: () => void;
};

/**
 * Copies values of a parsed PDF into a segment, each object once. `pageIds` says which object id stands for which page,
 * so that links between pages stay links between pages; any other way back into the document tree is cut.
 */
export const createPdfBody = (
  context: PDFContext,
  writer: SegmentWriter,
  pageIds: ReadonlyMap<PDFRef, number>,
  maxObjects: number,
  drop: (what: string) => void,
): PdfBody => {
  const ids = new Map<PDFRef, number>();
  const queue: PDFObject[] = [];
  let nextId = 0;

  const reserve = () => {
    if (nextId >= maxObjects) throw new DamagedDocument('too-many-objects');
    nextId += 1;
    return nextId - 1;
  };
  const reference = (target: number) => {
    writer.number(target);
    writer.text(' 0 R');
  };

  /** The id of what a reference leads to, or undefined when it leads nowhere we go. */
  const idOf = (ref: PDFRef): number | undefined => {
    const page = pageIds.get(ref);
    if (page !== undefined) return page;
    const known = ids.get(ref);
    if (known !== undefined) return known;
    let object = context.lookup(ref);
    for (let hops = 0; object instanceof PDFRef && hops < 8; hops++) object = context.lookup(object);
    if (object === undefined || object instanceof PDFRef) return undefined;
    if (object instanceof PDFInvalidObject) {
      drop('unreadable-object');
      return undefined;
    }
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) {
      const type = nameEntry(dict, 'Type');
      if (type === 'Page' || type === 'Pages' || type === 'Catalog') return undefined;
      const active = activeKind(dict);
      if (active !== undefined) {
        drop(active);
        return undefined;
      }
    }
    const id = reserve();
    ids.set(ref, id);
    queue.push(object);
    return id;
  };

  const plain = (object: PDFObject) => {
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    writer.bytes(bytes);
  };

  const write = (object: PDFObject | undefined, depth: number): void => {
    if (depth > DEEPEST_NESTING) throw new DamagedDocument('nesting');
    if (object === undefined || object instanceof PDFInvalidObject) {
      writer.text('null');
    } else if (object instanceof PDFRef) {
      const id = idOf(object);
      if (id === undefined) writer.text('null');
      else reference(id);
    } else if (object instanceof PDFDict) {
      const active = activeKind(object);
      if (active !== undefined) {
        drop(active);
        writer.text('null');
        return;
      }
      writer.text('<<');
      for (const [key, value] of object.entries()) {
        plain(key);
        writer.text(' ');
        write(value, depth + 1);
        writer.text('\n');
      }
      writer.text('>>');
    } else if (object instanceof PDFArray) {
      writer.text('[');
      for (let i = 0; i < object.size(); i++) {
        if (i > 0) writer.text(' ');
        write(object.get(i), depth + 1);
      }
      writer.text(']');
    } else if (object instanceof PDFStream) {
      // Only an object of its own can be a stream; a parser that found one elsewhere was misled.
      if (depth === 0) stream(object);
      else writer.text('null');
    } else {
      plain(object);
    }
  };

  const stream = (object: PDFStream) => {
    // Bytes that live in another file: the page would depend on the reader's disk.
    if (followEntry(object.dict, 'F') !== undefined) {
      drop('external-data');
      writer.text('null');
      return;
    }
    const contents = object instanceof PDFRawStream ? object.contents : object.getContents();
    writer.text('<<');
    for (const [key, value] of object.dict.entries()) {
      if (STREAM_KEYS_LEFT_OUT.has(key)) continue;
      plain(key);
      writer.text(' ');
      write(value, 1);
      writer.text('\n');
    }
    writer.text(`/Length ${contents.length}>>\nstream\n`);
    writer.bytes(contents);
    writer.text('\nendstream');
  };

  return {
    value: (object) => write(object, 0),
    reference,
    entries: (dict, keys) => {
      for (const key of keys) {
        const value = dict.get(PDFName.of(key));
        if (value === undefined) continue;
        writer.text(`/${key} `);
        write(value, 0);
        writer.text('\n');
      }
    },
    reserve,
    drain: () => {
      for (let i = 0; i < queue.length; i++) {
        writer.beginObject();
        write(queue[i], 0);
        writer.endObject();
      }
    },
  };
};
