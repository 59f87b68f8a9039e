import type { NumberedDoubt } from './doubts.ts';

/** The doubt somebody looked at last, and the number it had then. */
export type LastDoubt = { readonly key: string; readonly number: number };

/**
 * Where F8 and Shift+F8 go. Once a doubt is dealt with the others move up, and the next one then has its number.
 * Goes round at the ends; undefined where there is no doubt.
 */
export const doubtFrom = (
  doubts: readonly NumberedDoubt[],
  last: LastDoubt | null,
  to: 'next' | 'previous',
): NumberedDoubt | undefined => {
  const now = doubts.find(({ doubt }) => doubt.key === last?.key);
  const at = now?.number ?? last?.number ?? 0;
  if (to === 'previous') return doubts.findLast(({ number }) => number < at) ?? doubts.at(-1);
  const isGone = last !== null && now === undefined;
  return doubts.find(({ number }) => (isGone ? number >= at : number > at)) ?? doubts[0];
};
