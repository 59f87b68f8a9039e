import { expect, it } from 'vitest';
import type { OriginalStatus } from '../../shared/claim/original.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { couriers, looksOdd } from './couriers.ts';
import { byPromise } from './register-groups.ts';
import { readScan, scanned } from './scan.ts';

const row = (no: number, promisedOn: string, status: OriginalStatus = 'owed', caseId = 'a'): OriginalRow => ({
  original: {
    documentId: `document ${no}`,
    caseId,
    runningNo: `ZB-${String(no).padStart(6, '0')}`,
    status,
    promisedOn,
    reason: 'stamp',
    printedAt: [],
    courier: null,
    waybill: null,
    postedOn: null,
    receivedAt: null,
  },
  caseRef: '',
  caseNo: null,
  buyerName: '',
  documentTitle: '',
  documentCode: null,
  pageCount: 1,
  filingState: null,
  overdue: status === 'owed' && promisedOn < '2026-11-22',
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

it.each([
  ['ZB-000123', { runningNo: 'ZB-000123', more: 0 }],
  [' zb-000123+2\t', { runningNo: 'ZB-000123', more: 2 }],
  ['ZB000123', { runningNo: 'ZB-000123', more: 0 }],
  ['ZB-123', undefined],
  ['Nordhafen', undefined],
])('reads the bar code %j', (text, scan) => {
  expect(readScan(text)).toEqual(scan);
});

it('a sheet of several means the next ones of its case in the same state', () => {
  const rows = [
    row(3, '2026-11-29'),
    row(1, '2026-11-29'),
    row(2, '2026-11-29', 'owed', 'b'),
    row(4, '2026-11-29', 'posted'),
    row(5, '2026-11-29'),
  ];
  const found = scanned({ runningNo: 'ZB-000001', more: 1 }, rows);
  expect(found.map(({ original }) => original.runningNo)).toEqual(['ZB-000001', 'ZB-000003']);
  expect(scanned({ runningNo: 'ZB-000009', more: 1 }, rows)).toEqual([]);
});

it.each([
  ['sf', 'SF1234567890123', false],
  ['sf', 'sf 123456789012', false],
  ['sf', '12345', true],
  ['ems', 'EA123456789CN', false],
  ['ems', 'SF1234567890123', true],
  ['dhl', '1234567890', false],
  ['dhl', '123456789', true],
  ['zto', 'anything', false],
])('%s waybill %s looks odd: %s', (id, waybill, isOdd) => {
  const courier = couriers.find((one) => one.id === id);
  expect(courier && looksOdd(courier, waybill)).toBe(isOdd);
});
