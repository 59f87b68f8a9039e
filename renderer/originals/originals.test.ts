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

it('a scanned sheet means the papers it names, in its order, as far as they are in the list', () => {
  const rows = [row(3, '2026-11-29'), row(1, '2026-11-29'), row(2, '2026-11-29', 'owed', 'b')];
  const found = scanned(readScan('ZB-000001+3+9') ?? [], rows);
  expect(found.map(({ original }) => original.runningNo)).toEqual(['ZB-000001', 'ZB-000003']);
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
