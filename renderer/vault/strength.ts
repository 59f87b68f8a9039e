export type Strength = 'short' | 'weak' | 'fair' | 'good';

/** The same least length main asks for. */
export const leastCharacters = 8;

/** A rough hint, not a measure: length and variety count, repetition does not. Code points, so that 汉字 count as one each. */
export const strengthOf = (passphrase: string): Strength => {
  const signs = [...passphrase];
  if (signs.length < leastCharacters) return 'short';
  const different = new Set(signs).size;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u, /\p{Script=Han}/u].filter((kind) =>
    kind.test(passphrase),
  ).length;
  // A 汉字 is one of thousands, a letter one of dozens.
  const han = signs.filter((sign) => /\p{Script=Han}/u.test(sign)).length;
  const worth = Math.min(signs.length + han, different * 2) + kinds * 2;
  return worth >= 22 ? 'good' : worth >= 14 ? 'fair' : 'weak';
};
