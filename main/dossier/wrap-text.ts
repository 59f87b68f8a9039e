/** Characters that must not begin a line, and such that must not end one (GB/T 15834 §5.1, the usual 避头尾). */
const NO_START = new Set('，。、；：？！）】》〉」』”’…—～·％‰℃,.;:?!)]}%');
const NO_END = new Set('（【《〈「『“‘￥＄([{$¥');

const isWide = (character: string): boolean =>
  /[\u2e80-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(
    character,
  );

/** Words and numbers in Latin letters hold together; every Chinese character is a piece of its own. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  let word = '';
  const settle = () => {
    if (word !== '') pieces.push(word);
    word = '';
  };
  for (const character of text) {
    if (character === ' ' || isWide(character) || '“”‘’…—·'.includes(character)) {
      settle();
      pieces.push(character);
    } else word += character;
  }
  settle();
  // A piece that can't stand at a line's edge is glued to its neighbour.
  const glued: string[] = [];
  for (const piece of pieces) {
    const previous = glued.at(-1);
    const first = [...piece][0] ?? '';
    const sticks =
      previous !== undefined &&
      previous !== ' ' &&
      piece !== ' ' &&
      (NO_START.has(first) || NO_END.has([...previous].at(-1) ?? ''));
    if (sticks) glued[glued.length - 1] = previous + piece;
    else glued.push(piece);
  }
  return glued;
};

/**
 * Breaks a text into lines no wider than `width` (same unit as `measure`). A single piece that is wider is cut between
 * characters. Line breaks in the text are kept.
 */
export const wrapText = (text: string, width: number, measure: (text: string) => number): string[] => {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = '';
    const settle = () => {
      lines.push(line.trimEnd());
      line = '';
    };
    for (const piece of piecesOf(paragraph)) {
      if (measure(line + piece) <= width || (piece === ' ' && line !== '')) {
        if (piece !== ' ' || line !== '') line += piece;
        continue;
      }
      if (line !== '') settle();
      if (piece === ' ') continue;
      for (const character of measure(piece) <= width ? [piece] : [...piece]) {
        if (line !== '' && measure(line + character) > width) settle();
        line += character;
      }
    }
    settle();
  }
  return lines;
};
