import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { KEY_BYTES } from './keys.ts';
import { sodium } from './sodium.ts';

// Crockford's base 32: no I, L, O or U, so that a printed key can be typed back.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 52;
const CHECK_DIGITS = 4;

/** 20 bits that tell a mistyped key from a wrong one. */
const checkDigits = (master: Uint8Array): string => {
  const hash = new Uint8Array(32);
  sodium.crypto_generichash(hash, Buffer.concat([Buffer.from('recovery'), master]));
  const bits = ((hash[0] ?? 0) << 12) | ((hash[1] ?? 0) << 4) | ((hash[2] ?? 0) >> 4);
  return Array.from({ length: CHECK_DIGITS }, (_, at) => ALPHABET[(bits >> (15 - 5 * at)) & 31]).join('');
};

/**
 * The master key itself as a person can print and type it: 256 bits in 52 digits of Crockford's base 32 (four zero bits at
 * the end), then 4 check digits, in 14 groups of 4. It opens the vault, its backups and every document file without
 * anything else, the key file included; so there is one a vault, and it can't be changed without making the vault anew.
 */
export const writeRecoveryKey = (master: Uint8Array): string => {
  if (master.length !== KEY_BYTES) throw new TypeError('the master key has 32 bytes');
  const bits = [...master]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .padEnd(DIGITS * 5, '0');
  const digits = Array.from(
    { length: DIGITS },
    (_, at) => ALPHABET[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  );
  return (digits.join('') + checkDigits(master)).replace(/.{4}(?!$)/g, '$&-');
};

/**
 * The master key of a key typed by hand: case, full width, blanks and hyphens don't matter, O is 0 and I or L is 1. Faults:
 * 'recovery-key-incomplete' {found, wanted} characters, 'recovery-key-mistyped'.
 */
export const readRecoveryKey = (text: string): Result<Uint8Array> => {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const wanted = DIGITS + CHECK_DIGITS;
  if (typed.length !== wanted) return fault('recovery-key-incomplete', 'after-user', { found: typed.length, wanted });
  const mistyped = fault('recovery-key-mistyped', 'after-user');
  const values = [...typed].map((digit) => ALPHABET.indexOf(digit));
  if (values.includes(-1)) return mistyped;
  const bits = values
    .slice(0, DIGITS)
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  const master = Uint8Array.from({ length: KEY_BYTES }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2));
  const isWhole = !bits.slice(KEY_BYTES * 8).includes('1') && checkDigits(master) === typed.slice(DIGITS);
  return isWhole ? ok(master) : mistyped;
};
