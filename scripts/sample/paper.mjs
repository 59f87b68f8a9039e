// @ts-check
import { degrees, PDFDocument, rgb } from 'pdf-lib';

/** @typedef {ReturnType<typeof import('./fonts.mjs').loadFonts>} Fonts */
/** @typedef {{ label: string, width: number, right?: boolean }} Column widths are shares of the line */

const INK = rgb(0.12, 0.14, 0.16);
const QUIET = rgb(0.4, 0.43, 0.46);
const LINE = rgb(0.72, 0.75, 0.78);
const TINT = rgb(0.94, 0.95, 0.96);
const SEAL = rgb(0.78, 0.16, 0.14);
const A4 = /** @type {const} */ ([595.28, 841.89]);
const MARGIN = 52;
/** The papers must come out byte for byte the same at every build. */
const MADE_AT = new Date('2026-10-20T01:00:00Z');

/**
 * A plain printed paper that is written from the top down. Text wraps; nothing flows to a second page by itself.
 * @param {Fonts} fonts
 * @param {{ title: string, author: string, landscape?: boolean }} about
 */
export async function createPaper(fonts, about) {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(/** @type {any} */ (fonts.fontkit));
  const regular = await pdf.embedFont(fonts.regular, { subset: true, customName: 'SAMPLE+NotoSansSC' });
  const bold = await pdf.embedFont(fonts.bold, { subset: true, customName: 'SAMPLB+NotoSansSC' });
  pdf.setTitle(about.title);
  pdf.setAuthor(about.author);
  pdf.setProducer('Green Channel sample');
  pdf.setCreator('Green Channel sample');
  pdf.setCreationDate(MADE_AT);
  pdf.setModificationDate(MADE_AT);
  const size = about.landscape ? /** @type {const} */ ([A4[1], A4[0]]) : A4;
  const room = size[0] - 2 * MARGIN;
  let page = pdf.addPage([...size]);
  let y = 0;

  const startPage = () => {
    y = size[1] - MARGIN;
    page.drawText('样例 SAMPLE', {
      x: size[0] / 2 - 175,
      y: size[1] / 2 - 110,
      size: 62,
      font: bold,
      color: rgb(0.955, 0.96, 0.965),
      rotate: degrees(30),
    });
    page.drawText('样例文件，内容全部虚构。 Sample paper: every name and number is invented.', {
      x: MARGIN,
      y: 28,
      size: 7,
      font: regular,
      color: QUIET,
    });
  };

  /** @type {(text: string, width: number, font: typeof regular, fontSize: number) => string[]} */
  const wrap = (text, width, font, fontSize) => {
    const lines = [''];
    for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s/g) ?? []) {
      const last = lines.length - 1;
      const longer = `${lines[last]}${piece}`;
      if (font.widthOfTextAtSize(longer.trimEnd(), fontSize) <= width || lines[last] === '') lines[last] = longer;
      else lines.push(piece.trimStart());
    }
    return lines;
  };
  /** @type {(text: string, x: number, at: number, options?: { font?: typeof regular, fontSize?: number, color?: typeof INK, right?: boolean }) => void} */
  const put = (text, x, at, { font = regular, fontSize = 9.5, color = INK, right = false } = {}) =>
    page.drawText(text, {
      x: right ? x - font.widthOfTextAtSize(text, fontSize) : x,
      y: at,
      size: fontSize,
      font,
      color,
    });
  /** @param {number} at */
  const rule = (at) =>
    page.drawLine({ start: { x: MARGIN, y: at }, end: { x: MARGIN + room, y: at }, thickness: 0.6, color: LINE });

  startPage();
  return {
    /** @type {(chinese: string, english: string, number?: string) => void} */
    heading(chinese, english, number) {
      put(about.author, MARGIN, y, { font: bold, fontSize: 10.5 });
      y -= 30;
      put(chinese, MARGIN, y, { font: bold, fontSize: 19 });
      if (number) put(number, MARGIN + room, y, { right: true, fontSize: 11 });
      y -= 16;
      put(english, MARGIN, y, { color: QUIET });
      y -= 10;
      rule(y);
      y -= 20;
    },
    /** @param {readonly (readonly [label: string, value: string])[]} pairs two in a line */
    facts(pairs) {
      const columns = 2;
      for (let i = 0; i < pairs.length; i += columns) {
        const heights = pairs.slice(i, i + columns).map(([label, value], column) => {
          const x = MARGIN + (room / columns) * column;
          put(label, x, y, { fontSize: 7.5, color: QUIET });
          const lines = wrap(value, room / columns - 14, regular, 9.5);
          lines.forEach((line, n) => {
            put(line, x, y - 13 - n * 13);
          });
          return 13 + lines.length * 13;
        });
        y -= Math.max(...heights) + 8;
      }
    },
    /** @type {(columns: readonly Column[], rows: readonly (readonly string[])[], total?: readonly string[]) => void} */
    table(columns, rows, total) {
      const whole = columns.reduce((sum, { width }) => sum + width, 0);
      const edges = columns.map(
        (_, i) => MARGIN + (room * columns.slice(0, i).reduce((sum, c) => sum + c.width, 0)) / whole,
      );
      const row = (/** @type {readonly string[]} */ cells, /** @type {typeof regular} */ font) => {
        const lines = cells.map((cell, i) => wrap(cell, (room * (columns[i]?.width ?? 1)) / whole - 10, font, 8.5));
        const height = Math.max(...lines.map((l) => l.length)) * 12 + 7;
        lines.forEach((cellLines, i) => {
          const left = edges[i] ?? MARGIN;
          const right = edges[i + 1] ?? MARGIN + room;
          cellLines.forEach((line, n) => {
            put(line, columns[i]?.right ? right - 5 : left + 5, y - 13 - n * 12, {
              font,
              fontSize: 8.5,
              right: columns[i]?.right ?? false,
            });
          });
        });
        y -= height;
        rule(y);
      };
      page.drawRectangle({ x: MARGIN, y: y - 19, width: room, height: 19, color: TINT });
      row(
        columns.map(({ label }) => label),
        bold,
      );
      for (const cells of rows) row(cells, regular);
      if (total) row(total, bold);
      y -= 18;
    },
    /** @type {(text: string, options?: { bold?: boolean }) => void} */
    paragraph(text, options = {}) {
      const font = options.bold ? bold : regular;
      for (const line of wrap(text, room, font, 9.5)) {
        put(line, MARGIN, y, { font });
        y -= 15.5;
      }
      y -= 7;
    },
    /** @type {(name: string, on: string) => void} signature line and a round stamp that says what it is */
    signed(name, on) {
      const x = MARGIN + room - 190;
      y -= 42;
      page.drawCircle({ x: x + 120, y: y + 12, size: 37, borderColor: SEAL, borderWidth: 1.6, opacity: 0 });
      put('样例专用章', x + 92.5, y + 14, { font: bold, fontSize: 11, color: SEAL });
      put('SAMPLE', x + 102, y, { fontSize: 8.5, color: SEAL });
      rule(y - 34);
      put(name, x, y - 48, { fontSize: 8.5 });
      put(on, x, y - 61, { fontSize: 8.5, color: QUIET });
      y -= 78;
    },
    nextPage() {
      page = pdf.addPage([...size]);
      startPage();
    },
    /** @returns {Promise<Uint8Array>} */
    finish: () => pdf.save({ addDefaultPage: false }),
  };
}

/** @typedef {Awaited<ReturnType<typeof createPaper>>} Paper */
