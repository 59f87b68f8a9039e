import type { Code } from './barcodes.ts';
import type { FontInk } from './font-ink.ts';
import { pdfNumber as n } from './pdf-text.ts';
import { wrapText } from './wrap-text.ts';

export const A4 = { width: 595.28, height: 841.89 } as const;

/** RGB operands. Grey and ink do the work; the green is the only colour. */
export const INK = {
  text: '0.1 0.12 0.11',
  quiet: '0.36 0.4 0.38',
  hairline: '0.82 0.85 0.83',
  faint: '0.93 0.94 0.935',
  tint: '0.945 0.97 0.955',
  accent: '0.055 0.42 0.29',
  white: '1 1 1',
} as const;
type Ink = (typeof INK)[keyof typeof INK];

export type Fonts = { readonly regular: FontInk; readonly bold: FontInk };

export type TextStyle = {
  readonly size: number;
  readonly ink?: Ink;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
};

export type PageLink = { readonly rect: readonly [number, number, number, number]; readonly page: number };

/** One drawn page. Coordinates are points from the top left corner; `y` of a text is its baseline. */
export type Canvas = {
  readonly text: (x: number, y: number, text: string, style: TextStyle) => void;
  /** Without line breaks: cut with an ellipsis when it doesn't fit. */
  readonly textWithin: (x: number, y: number, width: number, text: string, style: TextStyle) => void;
  readonly wrap: (text: string, width: number, style: TextStyle) => string[];
  readonly width: (text: string, style: TextStyle) => number;
  readonly fill: (x: number, y: number, width: number, height: number, ink: Ink) => void;
  readonly frame: (x: number, y: number, width: number, height: number, ink: Ink, dashed?: boolean) => void;
  readonly rule: (x: number, y: number, width: number, ink: Ink, weight?: number) => void;
  readonly dots: (x: number, y: number, width: number) => void;
  readonly code: (x: number, y: number, width: number, height: number, code: Code) => void;
  /** Large pale text across the page. */
  readonly watermark: (text: string) => void;
  readonly link: (x: number, y: number, width: number, height: number, page: number) => void;
  readonly content: () => string;
  readonly links: readonly PageLink[];
};

export const createCanvas = (fonts: Fonts): Canvas => {
  const operators: string[] = [];
  const links: PageLink[] = [];
  const flip = (y: number) => A4.height - y;
  const fontOf = (style: TextStyle) => (style.bold === true ? fonts.bold : fonts.regular);
  const width = (text: string, style: TextStyle) => fontOf(style).width(text, style.size);

  const text: Canvas['text'] = (x, y, value, style) => {
    if (value === '') return;
    const shift =
      style.align === 'right' ? width(value, style) : style.align === 'center' ? width(value, style) / 2 : 0;
    operators.push(
      `BT ${style.ink ?? INK.text} rg /${style.bold === true ? 'F2' : 'F1'} ${n(style.size)} Tf ` +
        `${n(x - shift)} ${n(flip(y))} Td ${fontOf(style).encode(value)} Tj ET`,
    );
  };

  return {
    links,
    text,
    width,
    textWithin: (x, y, room, value, style) => {
      let shown = value;
      if (width(shown, style) > room) {
        const characters = [...value];
        while (characters.length > 0 && width(`${characters.join('')}…`, style) > room) characters.pop();
        shown = `${characters.join('')}…`;
      }
      text(x, y, shown, style);
    },
    wrap: (value, room, style) => wrapText(value, room, (piece) => width(piece, style)),
    fill: (x, y, w, h, ink) => operators.push(`${ink} rg ${n(x)} ${n(flip(y + h))} ${n(w)} ${n(h)} re f`),
    frame: (x, y, w, h, ink, dashed = false) =>
      operators.push(
        `q ${ink} RG 0.6 w ${dashed ? '[3 2.4] 0 d ' : ''}${n(x)} ${n(flip(y + h))} ${n(w)} ${n(h)} re S Q`,
      ),
    rule: (x, y, w, ink, weight = 0.5) =>
      operators.push(`${ink} RG ${n(weight)} w ${n(x)} ${n(flip(y))} m ${n(x + w)} ${n(flip(y))} l S`),
    dots: (x, y, w) =>
      operators.push(
        `q ${INK.hairline} RG 0.9 w 1 J [0 3.4] 0 d ${n(x)} ${n(flip(y))} m ${n(x + w)} ${n(flip(y))} l S Q`,
      ),
    code: (x, y, w, h, code) => {
      const sx = w / code.width;
      const sy = h / code.height;
      const bars = code.bars.map((bar) => `${bar.x} ${code.height - bar.y - bar.height} ${bar.width} ${bar.height} re`);
      operators.push(`q 0 0 0 rg ${sx} 0 0 ${sy} ${n(x)} ${n(flip(y + h))} cm ${bars.join(' ')} f Q`);
    },
    watermark: (value) => {
      const em = fonts.bold.width(value, 1);
      const size = Math.min(150, 620 / Math.max(1, em));
      const turn = Math.SQRT1_2;
      const along = (em * size * turn) / 2;
      const across = size * 0.36 * turn;
      const matrix = [turn, turn, -turn, turn, A4.width / 2 - along + across, A4.height / 2 - along - across];
      operators.push(`q ${INK.faint} rg ${matrix.map(n).join(' ')} cm ${fonts.bold.outline(value, size)} f Q`);
    },
    link: (x, y, w, h, page) => links.push({ rect: [x, flip(y + h), x + w, flip(y)], page }),
    content: () => operators.join('\n'),
  };
};
