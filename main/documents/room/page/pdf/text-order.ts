/** A piece of text as pdf.js gives it, in PDF space: y grows upwards. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Part of the taller letter's height two pieces may differ in base line and still stand on one line. */
const sameLine = 0.4;
/** Part of the letter height that makes a gap a space; wide enough not to tear spaced-out Chinese apart. */
const spaceGap = 0.25;

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

function joinLine(pieces: TextPiece[]): string {
  let line = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const gap = piece.x - end;
    const inWideText = wide.test(line.at(-1) ?? '') && wide.test(piece.text.at(0) ?? '');
    if (line !== '' && gap > piece.height * (inWideText ? 1 : spaceGap)) line += ' ';
    line += piece.text;
    end = piece.x + piece.width;
  }
  return line.trimEnd();
}

/**
 * The text of a page by lines from top to bottom. Programs write their text in any order: an invoice's labels first and
 * its values after them, so the place on the page counts and not the order in the file.
 */
export function textByPlace(pieces: readonly TextPiece[]): string {
  const lines: { y: number; height: number; pieces: TextPiece[] }[] = [];
  const printed = pieces.filter((piece) => piece.text.trim() !== '');
  for (const piece of printed.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line !== undefined && line.y - piece.y <= Math.max(line.height, piece.height) * sameLine) {
      line.pieces.push(piece);
      line.height = Math.max(line.height, piece.height);
    } else lines.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  return lines.map((line) => joinLine(line.pieces)).join('\n');
}
