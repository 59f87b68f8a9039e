// @ts-check
// `npm run rules -- --json`: every measure, checklist row, doubt and deadline rule with its source, its texts and its tests.
// Exit code 1: a rule has no test.
import { parseArgs } from 'node:util';
import { testPlaces } from './rules/test-places.mjs';
import { root } from './setup/run.mjs';
import { loadTypeScript } from './start/load-typescript.mjs';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { ruleBook } = await loadTypeScript('shared/claim/rule-book.ts');
const { shippedChecklist } = await loadTypeScript('shared/claim/checklist-rows.ts');
/** @type {readonly import('../shared/claim/rule-book.ts').BookEntry[]} */
const book = ruleBook(shippedChecklist);
const places = testPlaces(root, book);
const rules = book.map((entry) => ({ ...entry, tests: places.get(`${entry.kind} ${entry.id}`) ?? [] }));
const untested = rules.filter(({ tests }) => tests.length === 0);

if (values.json) console.log(JSON.stringify({ rules }, null, 2));
else {
  for (const { kind, id, severity, trust, source, text, tests } of rules) {
    console.log(`${kind.padEnd(10)}${id.padEnd(30)}${severity.padEnd(10)}${trust}  ${text.zh} | ${text.en}`);
    console.log(`${''.padEnd(40)}${source}; ${tests.map(({ file, line }) => `${file}:${line}`).join(', ')}`);
  }
  console.log(`${rules.length} rules, ${untested.length} without a test`);
}
process.exitCode = untested.length === 0 ? 0 : 1;
