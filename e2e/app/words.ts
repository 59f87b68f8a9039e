import { type Locale, type TextKey, type TextParams, translate } from '../../shared/locale/locale.ts';

/** The app's own texts are the names by which a person, and so a test, finds things. */
export type Words = (key: TextKey, params?: TextParams) => string;

export const wordsIn =
  (locale: Locale): Words =>
  (key, params) =>
    translate(locale, key, params);
