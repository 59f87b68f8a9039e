import type { NumberedDoubt } from './doubts.ts';

const isSame = (a: NumberedDoubt, b: NumberedDoubt): boolean =>
  a.doubt.key === b.doubt.key &&
  a.number === b.number &&
  a.explanation === b.explanation &&
  JSON.stringify([a.doubt.params, a.pictures]) === JSON.stringify([b.doubt.params, b.pictures]);

/**
 * The doubts of a new check, with those that stayed the same as the very objects they were, so that only lines that changed
 * are drawn again; the very list of before where nothing changed. A key in a form leaves nearly every doubt as it was.
 */
export const keptDoubts = (
  before: readonly NumberedDoubt[],
  after: readonly NumberedDoubt[],
): readonly NumberedDoubt[] => {
  const known = new Map(before.map((one) => [one.doubt.key, one]));
  const kept = after.map((one) => {
    const old = known.get(one.doubt.key);
    return old !== undefined && isSame(old, one) ? old : one;
  });
  return kept.length === before.length && kept.every((one, i) => one === before[i]) ? before : kept;
};
