import Big from 'big.js';
import { z } from 'zod';

/** An exact amount as a plain decimal string: no exponent, no separators, at most four decimals. Empty means "not filled in". */
const amountPattern = /^\d{1,15}(\.\d{1,4})?$/;
export const draftAmountSchema = z.string().max(40);

/** True for a text that is an exact, unsigned amount. */
export const isAmount = (text: string): boolean => amountPattern.test(text);

const big = (amount: string): Big => new Big(isAmount(amount) ? amount : '0');

/** Sum in exact decimals; texts that are not amounts count as zero. `addAmounts([])` is "0". */
export const addAmounts = (amounts: readonly string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(big(amount)), new Big(0)).toFixed();

/** −1, 0 or 1; undefined where either side is not an amount. */
export const compareAmounts = (left: string, right: string): -1 | 0 | 1 | undefined =>
  isAmount(left) && isAmount(right) ? big(left).cmp(big(right)) : undefined;

/** `left − right`, never below zero. */
export const subtractAmounts = (left: string, right: string): string => {
  const difference = big(left).minus(big(right));
  return difference.lt(0) ? '0' : difference.toFixed();
};

/** Number of digits after the point as written. */
export const decimalsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;

/** For people: thousands separators and the currency's own number of decimals ("1,234.50"), never rounded away. */
export const formatAmount = (amount: string, minorUnits = 2): string => {
  if (!isAmount(amount)) return amount;
  const decimals = Math.max(minorUnits, decimalsOf(amount));
  const [whole = '0', fraction] = big(amount).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
