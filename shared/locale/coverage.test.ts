import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyInvoice } from '../claim/case.ts';
import { lossReasons, payModes, receiptStatuses, sixQuestions } from '../claim/codes.ts';
import { deadlineIds } from '../claim/deadlines/deadline.ts';
import { termRules, termStarts, termUnits } from '../claim/deadlines/policy-terms.ts';
import { rules } from '../claim/doubts/self-check.ts';
import { filingKinds, filingStates, withdrawalTypes } from '../claim/filing.ts';
import { smallFirmPaths } from '../claim/measures/measure-use.ts';
import { measures } from '../claim/measures/measures.ts';
import { caseStages, stations } from '../claim/spine.ts';
import { problemCodes } from '../singleWindow/problem.ts';
import { textKey, texts } from './locale.ts';

const stationStatuses = ['todo', 'current', 'waiting', 'attention', 'done', 'refused'];
const fields = Object.keys(emptyInvoice('')).filter((field) => field !== 'id');

describe('every word that is built from data is written', () => {
  it.each([
    ...rules.flatMap(({ id }) => [`doubt.${id}`, `doubt.${id}.todo`]),
    ...deadlineIds.flatMap((id) => [`deadline.${id}`, `deadline.${id}.why`]),
    ...termRules.map((rule) => `term.rule.${rule}`),
    ...termUnits.flatMap((unit) => [`term.unit.${unit}`, `deadline.length.${unit}`]),
    ...termStarts.map((start) => `term.start.${start}`),
    ...filingKinds.flatMap((kind) => [
      `filing.kind.${kind}`,
      `filing.kindLong.${kind}`,
      `next.finish.${kind}`,
      `next.fix-returned.${kind}`,
    ]),
    ...filingStates.map((state) => `filing.state.${state}`),
    ...caseStages.map((stage) => `stage.${stage}`),
    ...stations.map((station) => `station.${station}`),
    ...stationStatuses.map((status) => `station.status.${status}`),
    ...lossReasons.map((reason) => `reason.${reason}`),
    ...payModes.map((mode) => `payMode.${mode}`),
    ...receiptStatuses.map((status) => `receiptStatus.${status}`),
    ...sixQuestions.map((question) => `question.${question}`),
    ...fields.map((field) => `field.${field}`),
    ...measures.flatMap(({ id, becauses }) => [
      ...['name', 'short', 'statement', 'evidence'].map((part) => `measure.${id}.${part}`),
      ...becauses.map((because) => `measure.${id}.because.${because}`),
    ]),
    ...smallFirmPaths.map((path) => `measure.path.${path}`),
    ...withdrawalTypes.map((type) => `withdrawalType.${type}`),
  ])('%s', (key) => {
    expect(textKey(key)).toBe(key);
  });

  it('has no words for rules that are gone', () => {
    const written = Object.keys(texts).flatMap((key) => /^doubt\.([^.]+)$/.exec(key)?.[1] ?? []);
    expect(written.sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

/** Files of a folder of the repository, tests left out. */
const sources = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.i?test\.tsx?$/.test(file) && !file.startsWith('practice'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

const root = path.resolve(import.meta.dirname, '../..');
const codesIn = (source: string): string[] => [
  ...[...source.matchAll(/\b(?:fault|refuse)\(\s*'([a-z][a-z0-9-]*)'/g)].map((match) => match[1] ?? ''),
  ...[...source.matchAll(/\bneed\([^'\n]*'([a-z][a-z0-9-]*)'\)/g)].map((match) => match[1] ?? ''),
  // A choice between two codes on the spot.
  ...[...source.matchAll(/\bfault\(\s*[^'()]*\? '([a-z0-9-]+)' : '([a-z0-9-]+)'/g)].flatMap((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]),
  // A fault written out as an object beside its `retry`.
  ...[...source.matchAll(/code: '([a-z][a-z0-9-]*)',\s*retry:/g)].map((match) => match[1] ?? ''),
];

describe('every fault has words', () => {
  const codes = new Set([
    ...['main', 'shared', 'renderer'].flatMap((folder) => sources(path.join(root, folder))).flatMap(codesIn),
    ...problemCodes,
  ]);

  it('finds the faults in the sources', () => {
    expect(codes.size).toBeGreaterThan(60);
  });

  it.each([...codes].sort())('fault.%s', (code) => {
    expect(textKey(`fault.${code}`)).toBe(`fault.${code}`);
  });
});
