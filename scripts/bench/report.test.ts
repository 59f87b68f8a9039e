import { expect, test } from 'vitest';
import { rowLines, rowResult } from './report.mjs';

const plan = {
  name: 'upload',
  work: 'some bytes',
  reference: 'curl',
  kind: 'throughput',
  aim: { direction: 'at-least', limit: 0.8 },
  command: 'curl -T FILE URL',
} as const;

const pair = (oursMs: number, referenceMs: number) => ({
  ours: { ms: oursMs, peakRssBytes: 90_000_000 },
  reference: { ms: referenceMs, peakRssBytes: undefined },
});

test('a row says its ratio, its spread, both sides and whether each aim is met', () => {
  const row = rowResult(plan, {
    pairs: [pair(1000, 900), pair(1000, 500), pair(2000, 1400)],
    details: [
      { name: 'growth', value: 70.4, unit: 'MB', aim: { direction: 'at-most', limit: 64 } },
      { name: 'speed', value: 1.239, unit: '×' },
    ],
    notes: ['a note'],
  });
  expect(row).toMatchObject({ medianRatio: 0.7, min: 0.5, max: 0.9, pairs: 3, met: false });
  expect(rowLines(row)).toEqual([
    'upload          0.70×  (0.50–0.90, 3 pairs)  aim ≥ 0.8×: not met',
    '  work          some bytes',
    '  ours          1000 ms (1000–2000), 90 MB peak',
    '  reference     900 ms (500–1400), memory unknown  curl',
    '  growth: 70 MB  aim ≤ 64 MB: not met',
    '  speed: 1.24×',
    '  a note',
    '  Fewer than 7 pairs: a trial, not a figure.',
  ]);
});

test('the aim is judged by the figure itself, not by what it is rounded to', () => {
  const row = rowResult(plan, { pairs: [pair(1000, 799)], details: [], notes: [] });
  expect(row.met).toBe(false);
  expect(rowLines(row)[0]).toContain('0.80×  (0.80–0.80, 1 pair)  aim ≥ 0.8×: not met');
});

test('seven pairs are a figure', () => {
  const row = rowResult(plan, { pairs: Array.from({ length: 7 }, () => pair(1, 1)), details: [], notes: [] });
  expect(rowLines(row).join('\n')).not.toContain('trial');
});
