/** Code 128 on the sheet has room for this many characters. */
export const sheetCodeLimit = 40;

/** What stands on sheets of one vault: four characters that are hard to mistake for others. */
const markAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const markPattern = /^[0-9A-HJKMNP-TV-Z]{4}$/;
export const isSheetMark = (text: string): boolean => markPattern.test(text);

/** A vault's mark out of a random id (its last 20 bits), the same for the same id. */
export const sheetMarkOf = (uuid: string): string => {
  const bits = Number.parseInt(uuid.replaceAll('-', '').slice(-5), 16);
  return [15, 10, 5, 0].map((shift) => markAlphabet[(bits >> shift) & 31]).join('');
};

const checkAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';
/**
 * Check character after ISO/IEC 7064 MOD 37-2, with `+` as the 37th symbol of the text: finds every single wrong character
 * and every two neighbours that changed places.
 */
const checkOf = (text: string): string => {
  const sum = [...text].reduce((value, letter) => {
    const symbol = letter === '+' ? 36 : checkAlphabet.indexOf(letter);
    return symbol === -1 ? value : ((value + symbol) * 2) % 37;
  }, 0);
  return checkAlphabet[(38 - sum) % 37] ?? '';
};

const numberOf = (runningNo: string): string => runningNo.replace(/^ZB-0*/, '');

/** The bar code of a sheet: its first running number in full, the others short, the vault's mark and a check: `ZB-000123+124/K7QX9`. */
export const sheetCode = (runningNos: readonly string[], mark: string): string => {
  const text = [runningNos[0] ?? '', ...runningNos.slice(1).map(numberOf)].join('+');
  return `${text}/${mark}${checkOf(text + mark)}`;
};

/** The QR code of a sheet says more: its code, then the case and the filing as the other side calls them. */
export const sheetQr = (code: string, caseNo: string | null, filingId: string | null): string =>
  [code, caseNo === null ? '' : `C:${encodeURIComponent(caseNo)}`, filingId === null ? '' : `F:${filingId}`]
    .filter((part) => part !== '')
    .join(' ');

/** Running numbers in groups whose codes fit on a sheet, in the given order. */
export const sheetGroups = <T>(items: readonly T[], runningNoOf: (item: T) => string): T[][] => {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && sheetCode([...last, item].map(runningNoOf), '0000').length <= sheetCodeLimit)
      last.push(item);
    else groups.push([item]);
  }
  return groups;
};

/** `damaged`: a sheet's code whose check says that something was misread. `mark` null: a sheet from before there were marks. */
export type ReadSheet =
  | { readonly kind: 'sheet'; readonly runningNos: readonly string[]; readonly mark: string | null }
  | { readonly kind: 'damaged' };

/** What a scanner typed or a picture showed; undefined where it is no code of a sheet at all. Scanners may add blanks. */
export const readSheet = (text: string): ReadSheet | undefined => {
  const match = /^ZB-?(\d{1,9}(?:\+\d{1,9})*)(?:\/([0-9A-Z]{4})([0-9A-Z*]))?(?: [CF]:\S*)*$/.exec(
    text.trim().toUpperCase(),
  );
  const [, numbers, mark, check] = match ?? [];
  if (numbers === undefined) return undefined;
  const runningNos = numbers.split('+').map((digits) => `ZB-${digits.replace(/^0+(?=\d)/, '').padStart(6, '0')}`);
  if (mark === undefined) return { kind: 'sheet', runningNos, mark: null };
  return isSheetMark(mark) && checkOf(`ZB-${numbers}${mark}`) === check
    ? { kind: 'sheet', runningNos, mark }
    : { kind: 'damaged' };
};

/** Every running number of a sheet's code; undefined where it is none, or a misread one. */
export const readSheetCode = (text: string): readonly string[] | undefined => {
  const read = readSheet(text);
  return read?.kind === 'sheet' ? read.runningNos : undefined;
};
