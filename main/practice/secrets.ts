import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in constant time; different lengths are simply different. */
export function sameSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(secret));
}
