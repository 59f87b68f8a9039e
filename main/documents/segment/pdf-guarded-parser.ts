import { Unzlib } from 'fflate';
import type { PDFContext, PDFDict, PDFObject, PDFStream } from 'pdf-lib';
import { PDFArray, PDFName, PDFNumber, PDFParser, PDFRawStream } from 'pdf-lib';

/** Deflate gives at most 1032:1, so one step can overshoot the allowance by 4 MB. */
const STEP_BYTES = 4096;
const DEEPEST_NESTING = 500;

export type ParserLimits = {
  /** All object and cross-reference streams together, inflated. */
  readonly inflatedBytes: number;
  readonly objects: number;
};

type Blocked = 'bomb' | 'filter' | 'objects';

const isFlateOnly = (filter: PDFObject | undefined): boolean =>
  filter === PDFName.of('FlateDecode') ||
  (filter instanceof PDFArray && filter.size() === 1 && filter.get(0) === PDFName.of('FlateDecode'));

/**
 * pdf-lib's parser inflates object streams without any bound (1 MB of input took 2.1 GB), so they are inflated here,
 * in small steps against one allowance for the whole file, and handed to it as plain bytes. Nested values are counted
 * too: the parser is recursive.
 */
class GuardedParser extends PDFParser {
  blocked: Blocked | undefined;
  private readonly limits: ParserLimits;
  private allowance: number;
  private nesting = 0;
  private promisedObjects = 0;

  constructor(bytes: Uint8Array, limits: ParserLimits, strict: boolean) {
    super(bytes, Number.POSITIVE_INFINITY, strict);
    this.limits = limits;
    this.allowance = limits.inflatedBytes;
  }

  override parseObject(): PDFObject {
    this.nesting += 1;
    try {
      if (this.nesting > DEEPEST_NESTING) throw new Error('values nested too deeply');
      return super.parseObject();
    } finally {
      this.nesting -= 1;
    }
  }

  protected override parseDictOrStream(): PDFDict | PDFStream {
    const object = super.parseDictOrStream();
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.lookup(PDFName.of('Type'));
    if (type !== PDFName.of('ObjStm') && type !== PDFName.of('XRef')) return object;
    const promised = object.dict.lookup(PDFName.of('N'));
    if (promised instanceof PDFNumber) this.promisedObjects += promised.asNumber();
    if (this.promisedObjects > this.limits.objects) return this.block('objects');
    const filter = object.dict.lookup(PDFName.of('Filter'));
    if (filter === undefined) return object;
    // Chains of filters are how a 2 kB file becomes a gigabyte; no known writer uses one here.
    if (!isFlateOnly(filter)) return this.block('filter');
    const plain = this.inflate(object.contents);
    object.dict.delete(PDFName.of('Filter'));
    object.dict.delete(PDFName.of('DecodeParms'));
    return PDFRawStream.of(object.dict, plain);
  }

  private block(reason: Blocked): never {
    this.blocked = reason;
    throw new Error(`stream refused: ${reason}`);
  }

  private inflate(packed: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = [];
    let total = 0;
    const inflater = new Unzlib((chunk) => {
      total += chunk.length;
      this.allowance -= chunk.length;
      if (this.allowance >= 0) chunks.push(chunk);
    });
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      // fflate keeps what it is given until it has used it, and the file's bytes stay put.
      inflater.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
      if (this.allowance < 0) this.block('bomb');
    }
    const plain = new Uint8Array(total);
    let at = 0;
    for (const chunk of chunks) {
      plain.set(chunk, at);
      at += chunk.length;
    }
    return plain;
  }
}

export type Parsed =
  | { readonly kind: 'parsed'; readonly context: PDFContext }
  | { readonly kind: 'blocked'; readonly reason: Blocked }
  | { readonly kind: 'broken' };

/** One attempt. `strict` refuses objects it can't read; otherwise they stand in the context as invalid objects. */
export const parsePdf = async (bytes: Uint8Array, limits: ParserLimits, strict: boolean): Promise<Parsed> => {
  const parser = new GuardedParser(bytes, limits, strict);
  try {
    const context = await parser.parseDocument();
    return parser.blocked === undefined ? { kind: 'parsed', context } : { kind: 'blocked', reason: parser.blocked };
  } catch {
    // Whatever a hostile file makes the parser throw (it throws anything, RangeError included) means the same here.
    return parser.blocked === undefined ? { kind: 'broken' } : { kind: 'blocked', reason: parser.blocked };
  }
};
