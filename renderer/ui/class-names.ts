/** Joins class names; the absent ones drop out. Also turns a CSS-module lookup (`string | undefined`) into a string. */
export const classNames = (...names: readonly (string | undefined | false | null)[]): string =>
  names.filter(Boolean).join(' ');
