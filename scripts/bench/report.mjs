// @ts-check
import { meets, ratiosOf, sideOf, spreadOf } from './statistics.mjs';

/** @typedef {import('./statistics.mjs').Aim} Aim */
/** @typedef {import('./statistics.mjs').Pair} Pair */

/**
 * A further figure of a row.
 * @typedef {object} Detail
 * @property {string} name
 * @property {number} value
 * @property {'×' | 'ms' | 'MB' | 'MB/s'} unit
 * @property {Aim} [aim]
 */

/**
 * What a row is, before it is run.
 * @typedef {object} RowPlan
 * @property {string} name as in the table of aims
 * @property {string} work
 * @property {string} reference the program ours is compared with, in the same run
 * @property {'time' | 'throughput'} kind
 * @property {Aim} aim of the ratio
 * @property {string} command how to run the reference by hand
 */

/** @typedef {{ pairs: readonly Pair[], details: readonly Detail[], notes: readonly string[] }} Measured */

/** @typedef {ReturnType<typeof rowResult>} RowResult */

/**
 * @param {RowPlan} plan
 * @param {Measured} measured
 */
export function rowResult(plan, { pairs, details, notes }) {
  const { median: medianRatio, min, max } = spreadOf(ratiosOf(pairs, plan.kind));
  const met = meets(plan.aim, medianRatio);
  return {
    ...plan,
    pairs: pairs.length,
    medianRatio,
    min,
    max,
    met,
    ours: sideOf(pairs.map(({ ours }) => ours)),
    theirs: sideOf(pairs.map(({ reference }) => reference)),
    details: details.map((detail) => ({ ...detail, ...(detail.aim ? { met: meets(detail.aim, detail.value) } : {}) })),
    notes: [...notes],
    runs: pairs,
  };
}

/** A median of fewer says too little. */
const PAIRS_OF_A_FIGURE = 7;

/**
 * The result of one row for people.
 * @param {RowResult} row
 */
export function rowLines(row) {
  const { name, medianRatio, min, max, pairs, aim, met, ours, theirs, details, notes } = row;
  const spread = `${ratio(min)}–${ratio(max)}, ${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`;
  return [
    `${name.padEnd(16)}${ratio(medianRatio)}×  (${spread})  aim ${aimText(aim, '×')}: ${met ? 'met' : 'not met'}`,
    `  ${'work'.padEnd(14)}${row.work}`,
    `  ${'ours'.padEnd(14)}${sideText(ours)}`,
    `  ${'reference'.padEnd(14)}${sideText(theirs)}  ${row.reference}`,
    ...details.map((detail) => `  ${detail.name}: ${detailText(detail)}`),
    ...notes.map((note) => `  ${note}`),
    ...(pairs < PAIRS_OF_A_FIGURE ? [`  Fewer than ${PAIRS_OF_A_FIGURE} pairs: a trial, not a figure.`] : []),
  ];
}

/** @param {RowResult['details'][number]} detail */
function detailText({ value, unit, aim, met }) {
  const said = unit === '×' ? `${ratio(value)}×` : `${Math.round(value)} ${unit}`;
  return aim ? `${said}  aim ${aimText(aim, unit)}: ${met ? 'met' : 'not met'}` : said;
}

/** @param {ReturnType<typeof sideOf>} side */
function sideText({ medianMs, minMs, maxMs, peakRssBytes }) {
  const memory = peakRssBytes === undefined ? 'memory unknown' : `${megabytes(peakRssBytes)} MB peak`;
  return `${Math.round(medianMs)} ms (${Math.round(minMs)}–${Math.round(maxMs)}), ${memory}`;
}

/**
 * @param {Aim} aim
 * @param {Detail['unit']} unit
 */
function aimText({ direction, limit }, unit) {
  return `${direction === 'at-most' ? '≤' : '≥'} ${limit}${unit === '×' ? '×' : ` ${unit}`}`;
}

/** @param {number} value */
function ratio(value) {
  return value.toFixed(2);
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return Math.round(bytes / 1_000_000);
}
