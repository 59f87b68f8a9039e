/** Ways a portal may want days and amounts, each shown by an example. */
export const dayFormats = ['2026-03-05', '2026/03/05', '20260305', '2026年3月5日'] as const;
export type DayFormat = (typeof dayFormats)[number];
export const amountFormats = ['1234.5', '1234.50', '1,234.50'] as const;
export type AmountFormat = (typeof amountFormats)[number];
export type CopyFormats = { readonly day: DayFormat; readonly amount: AmountFormat };
