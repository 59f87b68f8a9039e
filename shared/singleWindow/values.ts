import { z } from 'zod';

/** Non-negative decimal amount as text, at most 14 digits before and 4 after the point: `'12345.60'`. Never a JSON number. */
export const amountSchema = z.string().regex(/^(0|[1-9]\d{0,13})(\.\d{1,4})?$/);

/** Calendar date, `2026-03-31`. */
export const dateSchema = z.iso.date();

/** Point in time with offset, `2026-03-31T08:00:00Z`. */
export const instantSchema = z.iso.datetime({ offset: true });

/** Every id of the contract is a UUIDv7 in lower case. */
export const idSchema = z.uuidv7();

/** Lower-case hexadecimal SHA-256. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** ISO 4217 alphabetic code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** The insurer's EDI writes yes and no as `'1'` and `'0'`. */
export const flagSchema = z.enum(['0', '1']);

/** EDI codes and numbers are at most 64 characters. */
export const codeSchema = z.string().trim().min(1).max(64);

/** Free text a person wrote. */
export const textSchema = z.string().trim().min(1).max(4000);

export const moneySchema = z.looseObject({ amount: amountSchema, currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

export const bilingualSchema = z.looseObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** A compact JWS: three base64url parts. */
export const compactJwsSchema = z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);
