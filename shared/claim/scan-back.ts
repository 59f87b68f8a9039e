import { readSheet } from './sheet-code.ts';

/** A code that was seen on a page; `isWhole` false where it could not be read. */
export type SeenOnPage = { readonly page: number; readonly text: string; readonly isWhole: boolean };

/** other-vault: a sheet of another computer's register; damaged: a sheet's code that was misread; foreign: no sheet at all (a courier's label). */
export const scanProblems = ['other-vault', 'damaged', 'foreign', 'unknown-number'] as const;
export type ScanProblem = {
  readonly page: number;
  readonly kind: (typeof scanProblems)[number];
  /** What was read: the code, or the number that isn't in the register. */
  readonly text: string;
};

export type SortedCodes = {
  /** Running numbers of this register, each once, in the order they were seen. */
  readonly runningNos: readonly string[];
  readonly problems: readonly ScanProblem[];
};

const mostShown = 60;

/** A sheet's code stands alone, or among other words of a larger code. */
const sheetIn = (text: string): ReturnType<typeof readSheet> =>
  readSheet(text) ??
  text
    .split(/[\s|;,]+/)
    .map(readSheet)
    .find((found) => found !== undefined);

/**
 * What the codes on the pages of a scan mean to this register. `isKnown`: whether a number stands in it. A sheet without a
 * mark is from before there were marks and is taken for one of ours.
 */
export const sortCodes = (
  seen: readonly SeenOnPage[],
  ownMark: string,
  isKnown: (runningNo: string) => boolean,
): SortedCodes => {
  const runningNos = new Set<string>();
  const problems: ScanProblem[] = [];
  const tell = (page: number, kind: ScanProblem['kind'], text: string): void => {
    if (!problems.some((one) => one.kind === kind && one.text === text && one.page === page))
      problems.push({ page, kind, text: text.slice(0, mostShown) });
  };
  for (const { page, text, isWhole } of seen) {
    const sheet = isWhole ? sheetIn(text) : ({ kind: 'damaged' } as const);
    if (sheet === undefined) tell(page, 'foreign', text);
    else if (sheet.kind === 'damaged') tell(page, 'damaged', '');
    else if (sheet.mark !== null && sheet.mark !== ownMark) tell(page, 'other-vault', text);
    else
      for (const no of sheet.runningNos)
        if (isKnown(no)) runningNos.add(no);
        else tell(page, 'unknown-number', no);
  }
  return { runningNos: [...runningNos], problems };
};
