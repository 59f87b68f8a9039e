import * as fontkit from 'fontkit';
import { CustomFontSubsetEmbedder, PDFContext, PDFRef } from 'pdf-lib';
import { pdfNumber } from './pdf-text.ts';
import type { PdfWriter } from './pdf-writer.ts';

type PdfLibFontkit = Parameters<typeof CustomFontSubsetEmbedder.for>[0];
type PdfLibFont = Awaited<ReturnType<PdfLibFontkit['create']>>;
type PdfLibSubset = ReturnType<PdfLibFont['createSubset']>;

/**
 * pdf-lib was written for @pdf-lib/fontkit, whose subsets lose most Chinese glyphs without an error (97 % of the ink,
 * while the text still extracts). fontkit 2 gets them right but returns the subset at once where pdf-lib wants a stream.
 */
const fontkitForPdfLib: PdfLibFontkit = {
  create: (data, postscriptName) => {
    // Both describe the same font object; only the subset's way out differs.
    const font = fontkit.create(data as Buffer, postscriptName) as unknown as PdfLibFont;
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset() as PdfLibSubset & { encode: () => Uint8Array };
      subset.encodeStream = () => {
        const handlers = new Map<string, (bytes?: Uint8Array) => unknown>();
        const stream = {
          on: (event: 'data' | 'end', handler: (bytes: Uint8Array) => unknown) => {
            handlers.set(event, handler as (bytes?: Uint8Array) => unknown);
            return stream;
          },
        };
        queueMicrotask(() => {
          handlers.get('data')?.(subset.encode());
          handlers.get('end')?.();
        });
        return stream;
      };
      return subset;
    };
    return font;
  },
};

/** The printers' own mark for a character that isn't in the case; a question mark where even that is missing. */
const SUBSTITUTES = ['〓', '?'];

/** Characters that are never seen by themselves; a text keeps its look without them. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/gu;

/** One font of one PDF, of which only the characters drawn will be embedded. */
export type FontInk = {
  readonly number: number;
  /** Width in points. */
  readonly width: (text: string, size: number) => number;
  /** The operand of `Tj`, with its brackets. Characters the font lacks become a visible mark. */
  readonly encode: (text: string) => string;
  /** Operators that trace the text's outlines at this size from the origin, without painting: for marks that must not
   * turn up in the extracted text. */
  readonly outline: (text: string, size: number) => string;
  readonly missing: ReadonlySet<string>;
  /** Writes the font's objects; nothing can be encoded after. */
  readonly embed: () => Promise<void>;
};

type Trace = {
  readonly [command in 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo']: (...points: number[]) => void;
} & { readonly closePath: () => void };

/** Turns fontkit's drawing commands into operators, scaled and moved to the right by `shift`. */
const createTrace = (operators: string[], scale: number, shift: () => number): Trace => {
  let pen: readonly number[] = [0, 0];
  const place = (points: readonly number[]) => points.map((value, i) => value * scale + (i % 2 === 0 ? shift() : 0));
  const add = (points: readonly number[], operator: string) => {
    pen = points.slice(-2);
    operators.push(`${points.map(pdfNumber).join(' ')} ${operator}`);
  };
  return {
    moveTo: (...points) => add(place(points), 'm'),
    lineTo: (...points) => add(place(points), 'l'),
    bezierCurveTo: (...points) => add(place(points), 'c'),
    quadraticCurveTo: (...points) => {
      const [cx = 0, cy = 0, x = 0, y = 0] = place(points);
      const [px = 0, py = 0] = pen;
      // PDF has cubic curves only; this is the same curve.
      const toward = (end: number, control: number) => end + ((control - end) * 2) / 3;
      add([toward(px, cx), toward(py, cy), toward(x, cx), toward(y, cy), x, y], 'c');
    },
    closePath: () => operators.push('h'),
  };
};

type Glyph = { readonly hex: string; readonly width: number };

/** `bytes` is a TrueType font file; `name` its PostScript name. */
export const createFontInk = async (writer: PdfWriter, bytes: Uint8Array, name: string): Promise<FontInk> => {
  const number = writer.reserve();
  // Six letters and a plus say "subset" to readers and printers; pdf-lib leaves them out.
  const embedder = await CustomFontSubsetEmbedder.for(fontkitForPdfLib, bytes, `GCSUBS+${name}`);
  const known = new Set(embedder.font.characterSet);
  const substitute = SUBSTITUTES.find((mark) => known.has(mark.codePointAt(0) ?? 0)) ?? ' ';
  const glyphs = new Map<string, Glyph>();
  const missing = new Set<string>();

  // One character at a time: a layout of whole texts may pick alternates that extract as something else.
  const glyphOf = (character: string): Glyph => {
    const found = glyphs.get(character);
    if (found !== undefined) return found;
    const code = character.codePointAt(0) ?? 0;
    const drawn = code < 0x20 ? ' ' : known.has(code) ? character : substitute;
    if (drawn === substitute && character !== substitute) missing.add(character);
    const glyph = {
      hex: embedder.encodeText(drawn).asString(),
      width: embedder.widthOfTextAtSize(drawn, 1000) / 1000,
    };
    glyphs.set(character, glyph);
    return glyph;
  };

  return {
    number,
    missing,
    width: (text, size) => {
      let sum = 0;
      for (const character of text.replace(INVISIBLE, '')) sum += glyphOf(character).width;
      return sum * size;
    },
    encode: (text) => {
      let hex = '';
      for (const character of text.replace(INVISIBLE, '')) hex += glyphOf(character).hex;
      return `<${hex}>`;
    },
    outline: (text, size) => {
      const operators: string[] = [];
      const { font } = embedder;
      let x = 0;
      const trace = createTrace(operators, size / font.unitsPerEm, () => x);
      for (const character of text) {
        const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
        glyph.path.toFunction()(trace);
        x += (glyph.advanceWidth * size) / font.unitsPerEm;
      }
      return operators.join(' ');
    },
    embed: async () => {
      if (glyphs.size === 0) {
        await writer.object(number, 'null');
        return;
      }
      const context = PDFContext.create();
      const before = writer.reserve(0) - 1;
      context.largestObjectNumber = before;
      await embedder.embedIntoContext(context, PDFRef.of(number));
      writer.reserve(context.largestObjectNumber - before);
      for (const [ref, object] of context.enumerateIndirectObjects()) {
        const data = new Uint8Array(object.sizeInBytes());
        object.copyBytesInto(data, 0);
        writer.startObject(ref.objectNumber);
        await writer.text(`${ref.objectNumber} 0 obj\n`);
        await writer.write(data);
        await writer.text('\nendobj\n');
      }
    },
  };
};
