/**
 * Reading and writing amounts as people type them. Values are plain decimal strings (`-?\d+(\.\d+)?`), never floats;
 * nothing is ever rounded. What could mean two different sums (`1.234,56`, `1,23`) is refused, not guessed.
 */

export type AmountReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly value: string }
  | { readonly kind: 'unreadable'; readonly reason: 'not-a-number' | 'too-many-decimals' | 'negative' };

export interface AmountRules {
  /** Most decimals the currency has; trailing zeros beyond it are dropped, other digits refused. */
  readonly fractionDigits: number;
  /** A currency code that may stand before or after the figure; any other word is refused. */
  readonly currency?: string | undefined;
  readonly allowsNegative?: boolean | undefined;
}

const plainPattern = /^(-?)(\d+)(?:\.(\d+))?$/;
/** Digits without separators, or groups of three with one kind of separator throughout. */
const typedPattern = /^(-?)(\d+|\d{1,3}(?:([, '’])\d{3})(?:\3\d{3})*)?(?:\.(\d*))?$/;

export const parseAmountText = (text: string, rules: AmountRules): AmountReading => {
  const typed = withoutCurrency(toHalfWidth(text).trim(), rules.currency);
  if (typed === '') return { kind: 'empty' };
  const match = typedPattern.exec(typed);
  const [, sign = '', whole = '', , fraction = ''] = match ?? [];
  if (match === null || (whole === '' && fraction === '')) return { kind: 'unreadable', reason: 'not-a-number' };
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > rules.fractionDigits) return { kind: 'unreadable', reason: 'too-many-decimals' };
  const value = decimals === '' ? digits : `${digits}.${decimals}`;
  if (sign === '' || value === '0') return { kind: 'amount', value };
  return rules.allowsNegative === true
    ? { kind: 'amount', value: `-${value}` }
    : { kind: 'unreadable', reason: 'negative' };
};

/** `1234.5` → `1,234.50`. A string that is not a decimal comes back unchanged: bad data stays visible. */
export const formatAmountText = (value: string, fractionDigits: number): string => {
  const [, sign = '', whole, fraction = ''] = plainPattern.exec(value) ?? [];
  if (whole === undefined) return value;
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  const decimals = fraction.padEnd(fractionDigits, '0');
  return `${sign}${grouped}${decimals === '' ? '' : `.${decimals}`}`;
};

/** Whether two stored decimal strings are the same sum (`1`, `1.00`, `01`). */
export const isSameAmount = (a: string, b: string): boolean => canonical(a) === canonical(b);

const canonical = (value: string): string => {
  const [, sign = '', whole, fraction = ''] = plainPattern.exec(value) ?? [];
  if (whole === undefined) return value;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  const plain = decimals === '' ? digits : `${digits}.${decimals}`;
  return plain === '0' ? plain : `${sign}${plain}`;
};

/** Full-width forms (U+FF01–FF5E), the Chinese full stop as a decimal point, all spaces and all minus signs. */
const toHalfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/[−‒–]/g, '-')
    .replace(/\s/g, ' ');

const withoutCurrency = (text: string, currency: string | undefined): string => {
  if (currency === undefined || currency === '') return text;
  const upper = text.toUpperCase();
  if (upper.startsWith(currency)) return text.slice(currency.length).trim();
  if (upper.endsWith(currency)) return text.slice(0, -currency.length).trim();
  return text;
};
