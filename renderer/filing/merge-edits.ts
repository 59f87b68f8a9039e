/**
 * Three versions of the same record: what both started from, what was typed here, what was stored meanwhile. Where only
 * one side changed, its value stands; where both did, ours does, because it is what the person sees. Lists whose items
 * have an `id` are merged item by item; other lists are taken whole.
 */
export const mergeEdits = <T>(base: T, mine: T, theirs: T): T => mergeValue(base, mine, theirs) as T;

type Fields = Readonly<Record<string, unknown>>;
type Item = Fields & { readonly id: string };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => isFields(item) && typeof item.id === 'string');

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const mergeValue = (base: unknown, mine: unknown, theirs: unknown): unknown => {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (isFields(base) && isFields(mine) && isFields(theirs)) return mergeFields(base, mine, theirs);
  if (isItems(base) && isItems(mine) && isItems(theirs)) return mergeItems(base, mine, theirs);
  return mine;
};

const mergeFields = (base: Fields, mine: Fields, theirs: Fields): Fields =>
  Object.fromEntries(
    Object.keys({ ...theirs, ...mine }).map((key) => [key, mergeValue(base[key], mine[key], theirs[key])]),
  );

const mergeItems = (base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): readonly Item[] => {
  const of = (list: readonly Item[], id: string): Item | undefined => list.find((item) => item.id === id);
  const kept = mine.flatMap((item) => {
    const before = of(base, item.id);
    const stored = of(theirs, item.id);
    // Removed there and untouched here: it stays removed.
    if (stored === undefined) return before !== undefined && isSame(before, item) ? [] : [item];
    return [before === undefined ? item : (mergeFields(before, item, stored) as Item)];
  });
  const added = theirs.filter((item) => of(base, item.id) === undefined && of(mine, item.id) === undefined);
  return [...kept, ...added];
};
