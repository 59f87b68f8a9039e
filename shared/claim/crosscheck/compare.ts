import { compareAmounts } from '../amount.ts';
import { daysBetween } from '../calendar-date.ts';
import { plainCode, plainName } from '../reference/record-key.ts';

/** How a value is compared: names tolerantly, everything else exactly. */
export type ValueType = 'name' | 'read-name' | 'code' | 'amount' | 'date' | 'loose-date' | 'days' | 'choice';

/** 'close': the same thing written otherwise; shown, but nothing to explain. */
export type Verdict = 'same' | 'close' | 'differs';

/** What companies are, in the words and scripts their papers use; not part of the name that tells them apart. */
const legalForms = new Set(
  'INC INCORPORATED LTD LIMITED LLC LLP LP CO COMPANY CORP CORPORATION PLC PTY PTE GMBH MBH AG KG OHG SE SA SAS SARL SPA SRL SL BV NV AB AS OY APS LTDA EIRELI SDN BHD KK DOO ZOO SRO AO OOO'.split(
    ' ',
  ),
);
const chineseForms = /(股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团|公司)$/;

const words = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/&/g, ' AND ')
    // S.A., G.m.b.H.: dots inside a form are no word boundary.
    .replace(/(?<=\b\p{L})\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a name without its legal form. */
const coreWords = (name: string): string[] => {
  const kept = words(name.replace(chineseForms, ''));
  while (kept.length > 1 && legalForms.has(kept.at(-1) ?? '')) kept.pop();
  return kept;
};

/** A name without its legal form, case, width, accents and signs. */
const coreOf = (name: string): string => coreWords(name).join('').normalize('NFD').replace(/\p{M}/gu, '');

const compareNames = (left: string, right: string): Verdict => {
  if (left.trim() === right.trim()) return 'same';
  const core = coreOf(left);
  return plainName(left) === plainName(right) || (core !== '' && core === coreOf(right)) ? 'close' : 'differs';
};

/** A name as it was read off a paper: a code or the beginning of the address may hang on to it. */
const compareReadName = (form: string, read: string): Verdict => {
  const verdict = compareNames(form, read);
  if (verdict !== 'differs') return verdict;
  const wanted = coreWords(form);
  const given = words(read);
  return wanted.length > 0 && wanted.every((word, index) => given[index] === word) ? 'close' : 'differs';
};

const exactly = (isSame: boolean): Verdict => (isSame ? 'same' : 'differs');

/** Days by which the customs' export date may stand apart from the day on board. */
const looseDays = 7;

/** Two values that are both there. */
export const compareValues = (type: ValueType, left: string, right: string): Verdict => {
  switch (type) {
    case 'name':
      return compareNames(left, right);
    case 'read-name':
      return compareReadName(left, right);
    case 'code':
      return exactly(plainCode(left) === plainCode(right));
    case 'amount':
      return exactly(compareAmounts(left, right) === 0 || left === right);
    case 'days':
      return exactly(Number(left) === Number(right));
    case 'date':
    case 'choice':
      return exactly(left === right);
    case 'loose-date': {
      if (left === right) return 'same';
      const apart = daysBetween(left, right);
      return apart !== undefined && Math.abs(apart) <= looseDays ? 'close' : 'differs';
    }
  }
};
