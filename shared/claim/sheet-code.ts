/** Code 128 on the sheet has room for this many characters. */
export const sheetCodeLimit = 40;

const numberOf = (runningNo: string): string => runningNo.replace(/^ZB-0*/, '');

/** The bar code of a sheet: its first running number in full, the others short: `ZB-000123+124+131`. */
export const sheetCode = (runningNos: readonly string[]): string =>
  [runningNos[0] ?? '', ...runningNos.slice(1).map(numberOf)].join('+');

/** Running numbers in groups whose codes fit on a sheet, in the given order. */
export const sheetGroups = <T>(items: readonly T[], runningNoOf: (item: T) => string): T[][] => {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && sheetCode([...last, item].map(runningNoOf)).length <= sheetCodeLimit) last.push(item);
    else groups.push([item]);
  }
  return groups;
};

/** What a scanner typed: every running number of the sheet; undefined where it is no such code. Scanners may add blanks. */
export const readSheetCode = (text: string): string[] | undefined => {
  const match = /^\s*zb-?(\d{1,9}(?:\+\d{1,9})*)\s*$/i.exec(text);
  return match?.[1]?.split('+').map((digits) => `ZB-${digits.replace(/^0+(?=\d)/, '').padStart(6, '0')}`);
};
