import { expect, test } from 'vitest';
import { type ChecklistData, checklistDataSchema, rowOf } from '../../shared/claim/checklist-data.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import {
  isOwnRow,
  nextOwnCode,
  ownRow,
  renamed,
  withAdded,
  withoutRow,
  withReason,
  withRow,
} from './checklist-edits.ts';

const add = (list: ChecklistData, zh: string, en = ''): ChecklistData =>
  withAdded(list, ownRow(list, { zh, en }, 'insurance'));

test('added rows are numbered on, stand before OTHER, and make a list that can be stored', () => {
  const list = add(add(shippedChecklist, ' 产地证 '), '检验证', 'Inspection');
  expect(list.rows.slice(-3).map(({ code, name }) => [code, name.zh, name.en])).toEqual([
    ['OWN-01', '产地证', '产地证'],
    ['OWN-02', '检验证', 'Inspection'],
    ['OTHER', '其他材料', 'Other'],
  ]);
  expect(checklistDataSchema.safeParse(list).success).toBe(true);
  expect(nextOwnCode(withoutRow(list, 'OWN-01'))).toBe('OWN-03');
  expect(list.rows.filter(isOwnRow).map(({ code }) => code)).toEqual(['OWN-01', 'OWN-02']);
});

test('an English name that repeats the Chinese one follows it until it gets its own', () => {
  const list = withRow(add(shippedChecklist, '产地证'), 'OWN-01', (row) => renamed(row, 'zh', '原产地证'));
  expect(rowOf(list, 'OWN-01')?.name).toEqual({ zh: '原产地证', en: '原产地证' });
  const named = withRow(list, 'OWN-01', (row) => renamed(row, 'en', 'Origin'));
  expect(
    rowOf(
      withRow(named, 'OWN-01', (row) => renamed(row, 'zh', '证')),
      'OWN-01',
    )?.name,
  ).toEqual({
    zh: '证',
    en: 'Origin',
  });
});

test('reasons are kept once each, in the order of the form', () => {
  const row = ownRow(shippedChecklist, { zh: '证', en: '' }, 'trade');
  const both = withReason(withReason(withReason(row, 'insolvency', true), 'rejection', true), 'insolvency', true);
  expect(both.alsoFor).toEqual(['rejection', 'insolvency']);
  expect(withReason(both, 'rejection', false).alsoFor).toEqual(['insolvency']);
});
