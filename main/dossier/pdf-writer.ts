import type { Result } from '../../shared/ipc/result.ts';
import { fault, ok } from '../../shared/ipc/result.ts';

/** Takes the finished bytes in order. A chunk belongs to the writer again once the promise is settled. */
export type ByteSink = { readonly write: (bytes: Uint8Array) => Promise<void> };

const BUFFER_BYTES = 1024 * 1024;
/** A classic cross-reference entry has ten digits. */
const LARGEST_OFFSET = 9_999_999_999;

/**
 * Writes a PDF object by object, holding only a buffer and the list of offsets. `write`, `text` and `object` return a
 * promise only when the buffer went out; wait for it before the next call.
 */
export type PdfWriter = {
  /** The first of `count` new object numbers. */
  readonly reserve: (count?: number) => number;
  /** Notes that the object with this number starts here. */
  readonly startObject: (number: number) => void;
  readonly write: (bytes: Uint8Array) => Promise<void> | undefined;
  readonly text: (text: string) => Promise<void> | undefined;
  readonly object: (number: number, body: string) => Promise<void> | undefined;
  readonly stream: (number: number, dict: string, contents: Uint8Array) => Promise<void>;
  /** Cross-reference table and trailer. Returns the length of the file. Fault: dossier-too-large. */
  readonly finish: (trailer: { root: number; info: number; id: string }) => Promise<Result<number>>;
};

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const createPdfWriter = (sink: ByteSink): PdfWriter => {
  const buffer = new Uint8Array(BUFFER_BYTES);
  const offsets: number[] = [];
  let filled = 0;
  let position = 0;
  let last = 0;

  const flush = async () => {
    if (filled === 0) return;
    const ready = buffer.subarray(0, filled);
    filled = 0;
    await sink.write(ready);
  };

  const spill = async (bytes: Uint8Array) => {
    await flush();
    if (bytes.length >= BUFFER_BYTES) {
      await sink.write(bytes);
      return;
    }
    buffer.set(bytes);
    filled = bytes.length;
  };

  const write = (bytes: Uint8Array): Promise<void> | undefined => {
    position += bytes.length;
    if (bytes.length > BUFFER_BYTES - filled) return spill(bytes);
    buffer.set(bytes, filled);
    filled += bytes.length;
    return undefined;
  };
  const text = (value: string) => write(latin1(value));
  const startObject = (number: number) => {
    offsets[number] = position;
  };

  // The comment's high bytes tell transfer programs that this isn't text.
  void text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');

  return {
    reserve: (count = 1) => {
      const first = last + 1;
      last += count;
      return first;
    },
    startObject,
    write,
    text,
    object: (number, body) => {
      startObject(number);
      return text(`${number} 0 obj\n${body}\nendobj\n`);
    },
    stream: async (number, dict, contents) => {
      startObject(number);
      await text(`${number} 0 obj\n<<${dict}/Length ${contents.length}>>\nstream\n`);
      await write(contents);
      await text('\nendstream\nendobj\n');
    },
    finish: async ({ root, info, id }) => {
      const start = position;
      if (start > LARGEST_OFFSET) return fault('dossier-too-large', 'after-user');
      await text(`xref\n0 ${last + 1}\n0000000000 65535 f \n`);
      for (let number = 1; number <= last; number++) {
        const offset = offsets[number];
        if (offset === undefined) throw new Error(`object ${number} was reserved and never written`);
        const wait = text(`${String(offset).padStart(10, '0')} 00000 n \n`);
        if (wait !== undefined) await wait;
      }
      await text(
        `trailer\n<</Size ${last + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\n` +
          `startxref\n${start}\n%%EOF\n`,
      );
      await flush();
      return ok(position);
    },
  };
};
