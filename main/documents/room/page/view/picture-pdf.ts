import { type Sheet, sheetFor, UPRIGHT } from '../../../segment/build-from-image.ts';
import type { ExifOrientation } from '../../../segment/jpeg-header.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture as it goes into a PDF, without being coded once more. */
export type Picture = { readonly widthPx: number; readonly heightPx: number } & (
  | { readonly kind: 'jpeg'; readonly bytes: Bytes }
  /** One bit a dot, rows padded to whole bytes, deflated with a zlib header. */
  | { readonly kind: 'bilevel'; readonly bytes: Bytes; readonly zeroIsWhite: boolean }
);

export interface PicturePage {
  readonly picture: Picture;
  readonly orientation: ExifOrientation;
  readonly sheet: Sheet;
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
  const coding =
    picture.kind === 'jpeg'
      ? '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode'
      : `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode${picture.zeroIsWhite ? '/Decode[1 0]' : ''}`;
  return `<</Type/XObject/Subtype/Image${size}${coding}>>`;
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
  for (const [i, page] of pages.entries()) {
    const first = 3 + 3 * i;
    const { width, height } = page.sheet;
    const drawing = ascii(content(page));
    object(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${fixed(width)} ${fixed(height)}]/Contents ${first + 1} 0 R` +
        `/Resources<</XObject<</Im ${first + 2} 0 R>>>>>>`,
    );
    object(`<</Length ${drawing.length}>>`, drawing);
    object(imageDictionary(page.picture), page.picture.bytes);
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
