/** Where a line and column (from 1, in characters as seen) begins, counted as a text field counts. */
export const offsetOf = (text: string, line: number, column: number): number => {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length, text.length);
};

/** The text with a placeholder at a place; a block gets a line of its own. Also where the cursor goes. */
export const inserted = (text: string, at: number, piece: string, isBlock: boolean): { text: string; at: number } => {
  const place = Math.max(0, Math.min(at, text.length));
  const before = text.slice(0, place);
  const after = text.slice(place);
  const lead = isBlock && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const tail = isBlock && after !== '' && !after.startsWith('\n') ? '\n' : '';
  return { text: `${before}${lead}${piece}${tail}${after}`, at: place + lead.length + piece.length };
};

/** The text with the placeholder that begins at a place naming something else. */
export const renamed = (text: string, at: number, word: string): string =>
  text.slice(0, at) + text.slice(at).replace(/^\{\{[^{}]*\}\}/, () => `{{${word}}}`);
