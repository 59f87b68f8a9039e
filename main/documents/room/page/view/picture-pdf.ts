import { type Sheet, sheetFor, UPRIGHT } from '../../../segment/build-from-image.ts';
import type { ExifOrientation } from '../../../segment/jpeg-header.ts';
import { type PlacedText, textLayer } from './text-layer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture as it goes into a PDF, without being coded once more. */
export type Picture = { readonly widthPx: number; readonly heightPx: number } & (
  | { readonly kind: 'jpeg'; readonly bytes: Bytes }
  /** One bit a dot, rows padded to whole bytes, deflated with a zlib header. */
  | { readonly kind: 'bilevel'; readonly bytes: Bytes; readonly zeroIsWhite: boolean }
  /** One byte a dot, deflated with a zlib header. */
  | { readonly kind: 'grey'; readonly bytes: Bytes }
);

export interface PicturePage {
  readonly picture: Picture;
  readonly orientation: ExifOrientation;
  readonly sheet: Sheet;
  /** What is known to stand there: it can be searched and read, and is not drawn. */
  readonly text?: readonly PlacedText[];
}

interface Resolution {
  readonly across: number;
  readonly down: number;
}

/** The sheet a picture lies on; faxes have other resolutions across than down. `dpi` is of the picture as it is stored. */
export function pictureSheet(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  orientation: ExifOrientation,
  dpi: Resolution | undefined,
): Sheet {
  const stretch = dpi === undefined ? 1 : dpi.down / dpi.across;
  const [width, height] = [widthPx * stretch, heightPx];
  return orientation >= 5 ? sheetFor(height, width, dpi?.down) : sheetFor(width, height, dpi?.down);
}

const fixed = (n: number): string => String(Math.round(n * 1000) / 1000);
const ascii = (text: string): Bytes => Uint8Array.from(text, (c) => c.charCodeAt(0));

function imageDictionary(picture: Picture): string {
  const size = `/Width ${picture.widthPx}/Height ${picture.heightPx}/Length ${picture.bytes.length}`;
  return `<</Type/XObject/Subtype/Image${size}${codingOf(picture)}>>`;
}

function codingOf(picture: Picture): string {
  if (picture.kind === 'jpeg') return '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode';
  if (picture.kind === 'grey') return '/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode';
  return `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode${picture.zeroIsWhite ? '/Decode[1 0]' : ''}`;
}

function content({ orientation, sheet }: PicturePage): string {
  const [a, b, c, d, e, f] = UPRIGHT[orientation];
  const { x, y, width, height } = sheet.image;
  const matrix = [a * width, b * height, c * width, d * height, x + e * width, y + f * height];
  return `q ${matrix.map(fixed).join(' ')} cm /Im Do Q`;
}

/** A PDF with one picture on each page. JPEGs have to be of three colours. */
export function picturePdf(pages: readonly PicturePage[]): Bytes {
  const parts: Bytes[] = [];
  const offsets: number[] = [];
  let at = 0;
  const write = (part: Bytes): void => {
    parts.push(part);
    at += part.length;
  };
  const object = (text: string, stream?: Bytes): void => {
    offsets.push(at);
    write(ascii(`${offsets.length} 0 obj\n${text}\n`));
    if (stream !== undefined) {
      write(ascii('stream\n'));
      write(stream);
      write(ascii('\nendstream\n'));
    }
    write(ascii('endobj\n'));
  };
  write(ascii('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'));
  object('<</Type/Catalog/Pages 2 0 R>>');
  const kids = pages.map((_page, i) => `${3 + 3 * i} 0 R`).join(' ');
  object(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  const layer = textLayer(
    pages.map(({ text = [] }) => text),
    3 + 3 * pages.length,
  );
  for (const [i, page] of pages.entries()) {
    const first = 3 + 3 * i;
    const { width, height } = page.sheet;
    const words = layer.content(page.text ?? []);
    const drawing = ascii(content(page) + words);
    const fonts = words === '' ? '' : `/Font${layer.fonts}`;
    object(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${fixed(width)} ${fixed(height)}]/Contents ${first + 1} 0 R` +
        `/Resources<</XObject<</Im ${first + 2} 0 R>>${fonts}>>>>`,
    );
    object(`<</Length ${drawing.length}>>`, drawing);
    object(imageDictionary(page.picture), page.picture.bytes);
  }
  for (const { text, stream } of layer.objects) {
    if (stream === undefined) object(text);
    else object(`<</Length ${stream.length}>>`, ascii(stream));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  const start = at;
  write(ascii(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\n`));
  write(ascii(`startxref\n${start}\n%%EOF\n`));
  const whole = new Uint8Array(at);
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}
