import { expect, it } from 'vitest';
import type { OriginalStatus } from '../../shared/claim/original.ts';
import { sheetCode } from '../../shared/claim/sheet-code.ts';
import { soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { byPromise, inOrder, meant } from './register-groups.ts';
import { readScan, scanned } from './scan.ts';

const row = (
  no: number,
  promisedOn: string,
  status: OriginalStatus = 'electronic-only',
  caseId = 'a',
): OriginalRow => ({
  original: {
    ...soundOriginal,
    documentId: `document ${no}`,
    caseId,
    runningNo: `ZB-${String(no).padStart(6, '0')}`,
    status,
    promisedOn,
  },
  caseRef: '',
  caseNo: null,
  buyerName: '',
  documentTitle: '',
  documentCode: null,
  pageCount: 1,
  overdue: status === 'electronic-only' && promisedOn < '2026-11-22',
});

it('groups by promised day, overdue first', () => {
  const groups = byPromise(
    [
      row(1, '2027-01-30'),
      row(2, '2026-11-29'),
      row(3, '2026-11-01'),
      row(4, '2026-10-01', 'posted'),
      row(5, '2026-11-22'),
      row(6, '2026-11-30'),
      row(7, '2026-09-01', 'received'),
    ],
    '2026-11-22',
  );
  expect(groups.map(({ id, rows }) => [id, ...rows.map(({ original }) => original.documentId)])).toEqual([
    ['overdue', 'document 3'],
    ['week', 'document 5', 'document 2'],
    ['month', 'document 6'],
    ['later', 'document 1'],
    ['posted', 'document 4'],
    ['closed', 'document 7'],
  ]);
});

it('a scanned sheet means the papers it names, in its order, as far as they are in the list', () => {
  const rows = [row(3, '2026-11-29'), row(1, '2026-11-29'), row(2, '2026-11-29', 'electronic-only', 'b')];
  const found = scanned(['ZB-000001', 'ZB-000003', 'ZB-000009'], rows);
  expect(found.map(({ original }) => original.runningNo)).toEqual(['ZB-000001', 'ZB-000003']);
});

it('a misread code is named, foreign ones are text to look for', () => {
  expect(readScan('ZB-000001/K7QX0', 'K7QX')).toBe('damaged');
  expect(readScan('SF1234567890', 'K7QX')).toBeUndefined();
  const code = sheetCode(['ZB-000001'], 'K7QX');
  expect(readScan(code, 'K7QX')).toEqual(['ZB-000001']);
  expect(readScan(code, '0000')).toBe('other-vault');
  expect(meant([row(1, '2026-11-29')], code, null, '0000')).toEqual([]);
});

it('a search means every word, a state only its rows, a code its papers', () => {
  const rows = [row(1, '2026-11-29'), row(2, '2026-11-01', 'electronic-only', 'b'), row(3, '2026-11-29', 'stamped')];
  const numbers = (text: string, state: Parameters<typeof meant>[2] = null) =>
    meant(rows, text, state, 'K7QX').map(({ original }) => Number(original.runningNo.slice(-6)));
  expect(numbers('')).toEqual([1, 2, 3]);
  expect(numbers('zb 000003')).toEqual([3]);
  expect(numbers('zb 000003 x')).toEqual([]);
  expect(numbers('ZB-000001+2')).toEqual([1, 2]);
  expect(numbers('', 'stamped')).toEqual([3]);
  expect(numbers('', 'overdue')).toEqual([2]);
});

it('in one table papers of a case stay together, the case that is due first on top', () => {
  const rows = [
    row(5, '2026-12-01', 'held', 'b'),
    row(1, '2026-12-30', 'held', 'a'),
    row(2, '2026-11-30', 'held', 'a'),
    row(4, '2026-11-29', 'held', 'c'),
  ];
  const order = (by: 'case' | 'number') =>
    inOrder(rows, by).map(({ original }) => Number(original.runningNo.slice(-6)));
  expect(order('case')).toEqual([4, 2, 1, 5]);
  expect(order('number')).toEqual([1, 2, 4, 5]);
});

it('ten thousand papers are looked through and ordered at once', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    row(i + 1, `2026-${String(1 + (i % 12)).padStart(2, '0')}-15`, i % 3 === 0 ? 'posted' : 'held', `case ${i % 900}`),
  );
  expect(meant(many, '0099', null, 'K7QX').length).toBeGreaterThan(100);
  expect(byPromise(many, '2026-06-01').reduce((sum, group) => sum + group.rows.length, 0)).toBe(10_000);
  expect(inOrder(many, 'case')).toHaveLength(10_000);
});
