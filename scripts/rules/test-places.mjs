// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ kind: string, id: string }} RuleName */
/** @typedef {{ file: string, line: number }} TestPlace */

/** Where each kind has its tables. A row of a table begins with the rule's id. */
const tables = {
  measure: ['shared/claim/measures'],
  checklist: ['shared/claim/checklist-rows.test.ts', 'shared/claim/checklist.test.ts'],
  // The measures' doubts have their table among the records their other tests use.
  doubt: ['shared/claim', 'shared/claim/testing/measure-worlds.ts'],
  deadline: ['shared/claim/deadlines'],
};

/**
 * Finds the rows of the tests' own tables that are about a rule: `'policy-no-missing': facts(…)`, `['notice-late', …]`.
 * The tests themselves see to it that each table has a row for every rule, so a rule without a place is not tested.
 * @param {string} root
 * @param {readonly RuleName[]} rules
 * @returns {Map<string, TestPlace[]>} by `kind id`
 */
export function testPlaces(root, rules) {
  /** @type {Map<string, TestPlace[]>} */
  const places = new Map(rules.map(({ kind, id }) => [`${kind} ${id}`, []]));
  for (const [kind, roots] of Object.entries(tables)) {
    for (const file of roots.flatMap((place) => testFiles(root, place))) {
      const lines = fs.readFileSync(path.join(root, file), 'utf8').split('\n');
      lines.forEach((text, index) => {
        const id = rowId(text);
        if (id !== undefined) places.get(`${kind} ${id}`)?.push({ file, line: index + 1 });
      });
    }
  }
  return places;
}

/**
 * The id a row of a table begins with.
 * @param {string} text
 */
function rowId(text) {
  const row = /^\s*(?:\[?'([\w-]+)'(?:,|:|\])|([A-Za-z][\w]*):\s*\[)/.exec(text);
  return row?.[1] ?? row?.[2];
}

/**
 * @param {string} root
 * @param {string} place a file or a folder
 * @returns {string[]}
 */
function testFiles(root, place) {
  const full = path.join(root, place);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [place];
  return fs
    .readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(place, file.split(path.sep).join('/')))
    .sort();
}
