import type { NumberedDoubt } from './doubts.ts';

/** The doubt somebody looked at last, and all doubts in the order they had then. */
export type LastDoubt = { readonly key: string; readonly order: readonly string[] };

/** The list as it is remembered with a doubt. */
export const orderOf = (doubts: readonly NumberedDoubt[]): readonly string[] => doubts.map(({ doubt }) => doubt.key);

/**
 * Where F8 and Shift+F8 go. Several doubts may have been dealt with since, so it is the nearest one left in the order of
 * that time, which skips none. Goes round at the ends; undefined where there is no doubt.
 */
export const doubtFrom = (
  doubts: readonly NumberedDoubt[],
  last: LastDoubt | null,
  to: 'next' | 'previous',
): NumberedDoubt | undefined => {
  const ahead = to === 'next' ? doubts : doubts.toReversed();
  const at = ahead.findIndex(({ doubt }) => doubt.key === last?.key);
  if (at !== -1) return ahead[at + 1] ?? ahead[0];
  const order = to === 'next' ? (last?.order ?? []) : (last?.order.toReversed() ?? []);
  const left = order.slice(order.indexOf(last?.key ?? '') + 1);
  return left.flatMap((key) => ahead.filter(({ doubt }) => doubt.key === key))[0] ?? ahead[0];
};
