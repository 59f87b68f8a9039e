import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSources, readRepository } from './repository.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sources = readRepository(root);
const findings = checkSources(sources, (name) => fs.existsSync(path.join(root, name)));

describe('the repository', () => {
  test('is read at all', () => {
    expect(sources.size).toBeGreaterThan(50);
  });
  test('imports only in the allowed directions', () => {
    expect(findings.layers).toEqual([]);
  });
  test('keeps Node and Electron out of browser code', () => {
    expect(findings.browser).toEqual([]);
  });
  test('keeps clock, chance and the window where they belong', () => {
    expect(findings.globals).toEqual([]);
  });
  test('has no import cycles', () => {
    expect(findings.cycles).toEqual([]);
  });
  test('has no file over 400 lines', () => {
    expect(findings.size).toEqual([]);
  });
});
