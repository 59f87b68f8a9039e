/** What JSON can say; `undefined` stands for "not there". */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type Side = Json | undefined;

/** One place both sides, or one of them, have changed. */
export type Difference = {
  /** Steps joined by '/': names of members, ids of list entries; '#' at the end is the order of a list. */
  readonly path: string;
  readonly base: Side;
  readonly mine: Side;
  readonly theirs: Side;
  /** Whose change is taken by itself; 'both' is a conflict, 'same' the same change twice. */
  readonly by: 'mine' | 'theirs' | 'same' | 'both';
};
/** What a person said of a conflict. */
export type Choice = { readonly take: 'mine' | 'theirs' } | { readonly take: 'edit'; readonly value: Json };
export type Choices = ReadonlyMap<string, Choice>;
export type Merged = { readonly value: Side; readonly differences: readonly Difference[] };

type Entry = { readonly id: string } & { readonly [key: string]: Json | undefined };

const isList = (value: Side): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Side): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !isList(value);
const hasId = (value: Json): value is Entry => isObject(value) && typeof value.id === 'string' && value.id !== '';
/** Entries with ids of their own, each once: merged one by one. Any other list is one value. */
const isKeyed = (value: Side): value is readonly Entry[] =>
  isList(value) && value.every(hasId) && new Set(value.map(({ id }) => id)).size === value.length;

export const sameJson = (a: Side, b: Side): boolean => {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, i) => sameJson(one, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameJson(a[key], b[key]));
};

type Merging = { readonly choices: Choices; readonly found: Difference[] };

const decide = (path: string, base: Side, mine: Side, theirs: Side, { choices, found }: Merging): Side => {
  if (sameJson(mine, theirs)) {
    if (!sameJson(base, mine)) found.push({ path, base, mine, theirs, by: 'same' });
    return mine;
  }
  if (sameJson(base, theirs)) {
    found.push({ path, base, mine, theirs, by: 'mine' });
    return mine;
  }
  if (sameJson(base, mine)) {
    found.push({ path, base, mine, theirs, by: 'theirs' });
    return theirs;
  }
  found.push({ path, base, mine, theirs, by: 'both' });
  const choice = choices.get(path);
  if (choice === undefined) return mine;
  return choice.take === 'edit' ? choice.value : choice.take === 'theirs' ? theirs : mine;
};

/** Ids in the order of `first`, those only `second` has each behind the one it follows there. */
const interleaved = (first: readonly string[], second: readonly string[]): string[] => {
  const order = [...first];
  second.forEach((id, i) => {
    if (order.includes(id)) return;
    const before = second.slice(0, i).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
};

const within = (ids: readonly string[], others: readonly string[]): string[] => ids.filter((id) => others.includes(id));

const orderOf = (
  path: string,
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  merging: Merging,
): string[] => {
  // Coming and going is decided entry by entry; only what all three know can have been moved.
  const common = within(within(base, mine), theirs);
  const [b, m, t] = [base, mine, theirs].map((ids) => within(ids, common)) as [string[], string[], string[]];
  const taken = decide(`${path}/#`, b, m, t, merging);
  return sameJson(taken, m) ? interleaved(mine, theirs) : interleaved(theirs, mine);
};

const mergeKeyed = (
  path: string,
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
  merging: Merging,
): Json => {
  const find = (list: readonly Entry[], id: string): Entry | undefined => list.find((entry) => entry.id === id);
  const ids = (list: readonly Entry[]): string[] => list.map(({ id }) => id);
  return orderOf(path, ids(base), ids(mine), ids(theirs), merging).flatMap((id): Json[] => {
    const [b, m, t] = [find(base, id), find(mine, id), find(theirs, id)];
    const at = `${path}/${id}`;
    // Taken out on one side and changed on the other is for a person to say; both changed is gone into.
    const value = m === undefined || t === undefined ? decide(at, b, m, t, merging) : merge(at, b, m, t, merging);
    return value === undefined ? [] : [value];
  });
};

/** A list of texts that are names of things: those come and go one by one. */
const mergeNames = (
  path: string,
  base: Side,
  mine: readonly string[],
  theirs: readonly string[],
  merging: Merging,
): Json => {
  const entries = (list: readonly string[]): Entry[] => list.map((id) => ({ id }));
  const before = isList(base) ? base.filter((one): one is string => typeof one === 'string') : [];
  const merged = mergeKeyed(path, entries(before), entries(mine), entries(theirs), merging);
  return isKeyed(merged) ? merged.map(({ id }) => id) : [];
};

const isNames = (value: Side): value is readonly string[] =>
  isList(value) && value.every((one) => typeof one === 'string') && new Set(value).size === value.length;

const merge = (path: string, base: Side, mine: Side, theirs: Side, merging: Merging): Side => {
  if (isKeyed(mine) && isKeyed(theirs) && (base === undefined || isKeyed(base)) && mine.length + theirs.length > 0)
    return mergeKeyed(path, base ?? [], mine, theirs, merging);
  if (isNames(mine) && isNames(theirs) && mine.length + theirs.length > 0)
    return mergeNames(path, base, mine, theirs, merging);
  if (isObject(mine) && isObject(theirs)) {
    const before = isObject(base) ? base : {};
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(before)])];
    const members = keys.flatMap((key): [string, Json][] => {
      const at = path === '' ? key : `${path}/${key}`;
      const value = merge(at, before[key], mine[key], theirs[key], merging);
      return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(members);
  }
  return decide(path, base, mine, theirs, merging);
};

/**
 * Merges what two people made of the same base: what one side changed is taken, what both changed alike too, what both
 * changed differently stays mine until `choices` says otherwise. Lists of entries with ids, and of names, are merged
 * entry by entry and keep an order; every other value is one.
 */
export const threeWay = (base: Side, mine: Side, theirs: Side, choices: Choices = new Map()): Merged => {
  const found: Difference[] = [];
  const value = merge('', base, mine, theirs, { choices, found });
  return { value, differences: found };
};

export const conflictsOf = ({ differences }: Pick<Merged, 'differences'>): Difference[] =>
  differences.filter(({ by }) => by === 'both');
