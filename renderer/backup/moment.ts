import type { Locale } from '../../shared/locale/locale.ts';

/** A moment as the clerk's wall shows it, to the minute. */
export const momentText = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
