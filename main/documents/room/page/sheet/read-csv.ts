import { parse } from 'csv-parse/browser/esm/sync';
import type { SheetLimits } from '../../sheet-contract.ts';
import { Refusal } from '../refusal.ts';

const delimiters = [',', '\t', ';', '|'];
const linesLookedAt = 20;

/** How often a sign stands outside quotes in each of the first lines. */
const counts = (text: string, sign: string): number[] => {
  const found: number[] = [];
  let count = 0;
  let isQuoted = false;
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === sign && !isQuoted) count += 1;
    else if (char === '\n' && !isQuoted) {
      found.push(count);
      count = 0;
      if (found.length === linesLookedAt) return found;
    }
  }
  return count > 0 ? [...found, count] : found;
};

/** What separates the columns: the sign that stands equally often in most lines; a comma where nothing does. */
export const findDelimiter = (text: string): string => {
  const scored = delimiters.map((sign) => {
    const perLine = counts(text.slice(0, 100_000), sign).filter((count) => count > 0);
    const usual = perLine.toSorted((a, b) => a - b)[Math.floor(perLine.length / 2)] ?? 0;
    return { sign, score: perLine.filter((count) => count === usual).length * 1000 + usual };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.sign ?? ',';
};

/** Rows of a CSV text. Excel's own first line `sep=;` says the delimiter. Refused: 'sheet-damaged', 'sheet-too-large'. */
export const readCsv = (text: string, { maxRows }: SheetLimits): string[][] => {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  let rows: string[][];
  try {
    rows = parse(body, {
      delimiter: said?.[1] ?? findDelimiter(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      to: maxRows + 1,
    });
  } catch (error) {
    throw new Refusal('sheet-damaged', { reason: error instanceof Error ? error.message.slice(0, 150) : 'unknown' });
  }
  if (rows.length > maxRows) throw new Refusal('sheet-too-large', { rows: maxRows });
  return rows;
};
