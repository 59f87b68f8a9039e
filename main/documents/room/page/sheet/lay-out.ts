/** What a sheet we set ourselves is made of, from top to bottom. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Running text; its line ends are kept. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'fields';
      readonly rows: readonly (readonly [label: string, value: string])[];
      /** Words that are shown and not read: the names of other files say nothing of what this one is. */
      readonly isSilent?: boolean;
    }
  | {
      readonly kind: 'table';
      /** `share`: part of the width, in any unit. */
      readonly columns: readonly { readonly title: string; readonly share: number; readonly isNumber?: boolean }[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'rule' };

export interface Style {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly grey: boolean;
}

/** Text on one line: points from the upper left corner of the sheet, `y` of the base line. */
export interface Run extends Style {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Shown and not read. */
  readonly isSilent: boolean;
}

export interface LaidPage {
  readonly runs: readonly Run[];
  readonly rules: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

/** Width of a letter in a font of one point. */
export type MeasureLetter = (letter: string, bold: boolean) => number;

export const sheetSize = { width: 595.28, height: 841.89 };
const margin = 56;
const bottom = sheetSize.height - margin;
const fullWidth = sheetSize.width - 2 * margin;
const labelWidth = 118;

const styles = {
  title: { size: 16, bold: true, grey: false },
  heading: { size: 11, bold: true, grey: false },
  text: { size: 10, bold: false, grey: false },
  note: { size: 8.5, bold: false, grey: true },
  label: { size: 9.5, bold: false, grey: true },
  value: { size: 10, bold: false, grey: false },
  cell: { size: 9, bold: false, grey: false },
  columnTitle: { size: 8.5, bold: false, grey: true },
} as const satisfies Record<string, Style>;

const lineHeight = ({ size }: Style): number => size * 1.5;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** These don't begin a line in Chinese. */
const clinging = /[，。、；：！？）》」』】”’,.;:!?)\]}%]/;

const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\t', '    ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be set is what this looks for
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');

/** The lines a text takes in a width. A word that is wider than the width is broken where it has to be. */
export function wrap(
  text: string,
  width: number,
  style: Style,
  measure: MeasureLetter,
): { text: string; width: number }[] {
  const lines: { text: string; width: number }[] = [];
  for (const paragraph of plain(text).split('\n')) {
    let line = '';
    let lineWidth = 0;
    /** What may still move to the next line as a whole. */
    let word = '';
    let wordWidth = 0;
    let before = '';
    const keep = (): void => {
      line += word;
      lineWidth += wordWidth;
      word = '';
      wordWidth = 0;
    };
    const end = (): void => {
      lines.push({ text: line.trimEnd(), width: Math.min(lineWidth, width) });
      line = '';
      lineWidth = 0;
    };
    for (const letter of paragraph) {
      const own = measure(letter, style.bold) * style.size;
      if ((wide.test(letter) || wide.test(before)) && !clinging.test(letter)) keep();
      before = letter;
      if (lineWidth + wordWidth + own > width && letter !== ' ') {
        if (line !== '') end();
        else if (word !== '') {
          keep();
          end();
        }
      }
      word += letter;
      wordWidth += own;
      if (letter === ' ') keep();
    }
    keep();
    end();
  }
  return lines;
}

/** Sets blocks on sheets of A4. Gives up after `maxPages`, and says so. */
export function layOut(
  blocks: readonly Block[],
  measure: MeasureLetter,
  maxPages: number,
): { readonly pages: readonly LaidPage[]; readonly isCut: boolean } {
  const pages: { runs: Run[]; rules: { x: number; y: number; width: number }[] }[] = [{ runs: [], rules: [] }];
  let y = margin;
  let isCut = false;
  let isSilent = false;

  /** Makes room for a line; false when there are no sheets left. */
  const room = (height: number): boolean => {
    if (isCut) return false;
    if (y + height <= bottom) return true;
    if (pages.length >= maxPages) {
      isCut = true;
      return false;
    }
    pages.push({ runs: [], rules: [] });
    y = margin;
    return true;
  };
  const gap = (height: number): void => {
    if (y > margin) y += height;
  };
  const put = (text: string, width: number, x: number, style: Style): void => {
    if (text.trim() !== '') pages.at(-1)?.runs.push({ ...style, text, x, y: y + style.size * 1.1, width, isSilent });
  };
  /** Texts beside each other; each goes on in its own column. */
  const row = (
    cells: readonly { text: string; x: number; width: number; style: Style; isNumber?: boolean | undefined }[],
  ): void => {
    const wrapped = cells.map((cell) => wrap(cell.text, cell.width, cell.style, measure));
    const height = Math.max(...cells.map(({ style }) => lineHeight(style)));
    for (let i = 0; i < Math.max(...wrapped.map((lines) => lines.length)); i++) {
      if (!room(height)) return;
      for (const [at, { x, width, style, isNumber }] of cells.entries()) {
        const line = wrapped[at]?.[i];
        if (line !== undefined) put(line.text, line.width, isNumber ? x + width - line.width : x, style);
      }
      y += height;
    }
  };
  const rule = (): void => {
    if (!room(6)) return;
    pages.at(-1)?.rules.push({ x: margin, y: y + 3, width: fullWidth });
    y += 6;
  };

  for (const block of blocks) {
    isSilent = block.kind === 'fields' && block.isSilent === true;
    if (block.kind === 'rule') rule();
    else if (block.kind === 'fields') {
      for (const [label, value] of block.rows)
        row([
          { text: label, x: margin, width: labelWidth - 10, style: styles.label },
          { text: value, x: margin + labelWidth, width: fullWidth - labelWidth, style: styles.value },
        ]);
      gap(4);
    } else if (block.kind === 'table') {
      const shares = block.columns.reduce((sum, { share }) => sum + share, 0) || 1;
      let x = margin;
      const columns = block.columns.map((column) => {
        const width = (column.share / shares) * fullWidth;
        const placed = { ...column, x, width: Math.max(8, width - 8) };
        x += width;
        return placed;
      });
      row(columns.map((column) => ({ ...column, text: column.title, style: styles.columnTitle })));
      rule();
      for (const cells of block.rows)
        row(columns.map((column, i) => ({ ...column, text: cells[i] ?? '', style: styles.cell })));
      rule();
    } else {
      const style = styles[block.kind];
      if (block.kind === 'heading') gap(8);
      row([{ text: block.text, x: margin, width: fullWidth, style }]);
      gap(block.kind === 'title' ? 8 : block.kind === 'heading' ? 3 : 4);
    }
  }
  return { pages, isCut };
}
