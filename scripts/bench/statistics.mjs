// @ts-check

/**
 * One run of one side.
 * @typedef {object} Sample
 * @property {number} ms wall time
 * @property {number | undefined} [peakRssBytes] missing where the system doesn't tell
 * @property {Readonly<Record<string, number>> | undefined} [marks] further figures of the run, by name
 */

/** @typedef {{ readonly ours: Sample, readonly reference: Sample }} Pair */

/**
 * What a ratio must not pass: times and sizes count downwards, throughput upwards.
 * @typedef {{ readonly direction: 'at-most' | 'at-least', readonly limit: number }} Aim
 */

/**
 * The middle value; the mean of the two middle ones of an even number.
 * @param {readonly number[]} values
 */
export function median(values) {
  if (values.length === 0) throw new RangeError('the median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}

/**
 * Ours by the reference within each pair, because the machine's load changes between pairs more than within one.
 * @param {readonly Pair[]} pairs
 * @param {'time' | 'throughput'} kind `throughput`: both moved the same bytes, so it is the times the other way round
 */
export function ratiosOf(pairs, kind) {
  return pairs.map(({ ours, reference }) => {
    if (!(ours.ms > 0) || !(reference.ms > 0)) throw new RangeError('a run that took no time was not measured');
    return kind === 'time' ? ours.ms / reference.ms : reference.ms / ours.ms;
  });
}

/**
 * @param {readonly number[]} values
 * @returns {{ median: number, min: number, max: number }}
 */
export function spreadOf(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * Median time and memory of one side. Memory is undefined unless every run has it.
 * @param {readonly Sample[]} samples
 */
export function sideOf(samples) {
  const sizes = samples.flatMap(({ peakRssBytes }) => (peakRssBytes === undefined ? [] : [peakRssBytes]));
  return {
    ...prefixed(spreadOf(samples.map(({ ms }) => ms))),
    peakRssBytes: sizes.length === samples.length ? median(sizes) : undefined,
  };
}

/** @param {{ median: number, min: number, max: number }} spread */
function prefixed({ median: medianMs, min: minMs, max: maxMs }) {
  return { medianMs, minMs, maxMs };
}

/**
 * Median of a mark over the runs that have it.
 * @param {readonly Sample[]} samples
 * @param {string} name
 */
export function medianMark(samples, name) {
  return median(samples.flatMap(({ marks }) => (marks?.[name] === undefined ? [] : [marks[name]])));
}

/**
 * @param {Aim} aim
 * @param {number} value
 */
export function meets({ direction, limit }, value) {
  return direction === 'at-most' ? value <= limit : value >= limit;
}
