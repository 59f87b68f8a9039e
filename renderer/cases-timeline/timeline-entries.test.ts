import { expect, it } from 'vitest';
import type { TimelineEntry } from '../../shared/ipc/views.ts';
import { textKey, translate } from '../../shared/locale/locale.ts';
import { byDay, wordsOf } from './timeline-entries.ts';

const entry = (id: number, at: string, kind = 'case-created', params: TimelineEntry['params'] = {}): TimelineEntry => ({
  id,
  at,
  kind,
  params,
  filingId: null,
  by: 'us',
});
const zh = (key: string, params?: TimelineEntry['params']): string => {
  const known = textKey(key);
  return known === undefined ? key : translate('zh-CN', known, params);
};

it('groups by day, newest first, later entries of one instant on top', () => {
  const days = byDay(
    [entry(1, '2026-11-20T08:00:00Z'), entry(3, '2026-11-21T09:00:00Z'), entry(2, '2026-11-21T09:00:00Z')],
    (at) => at.slice(0, 10),
  );
  expect(days.map(({ day, entries }) => [day, ...entries.map(({ id }) => id)])).toEqual([
    ['2026-11-21', 3, 2],
    ['2026-11-20', 1],
  ]);
});

it.each([
  ['filing-started', { filingKind: 'claim' }, '开始填写索赔'],
  ['filing-stuck', { code: 'no-such-code' }, '发送受阻：no-such-code'],
  ['originals-posted', { count: 2, courier: 'EMS', waybill: 'E1' }, '寄出正本 2 份，EMS E1'],
])('%s in words', (kind, params: TimelineEntry['params'], words) => {
  expect(wordsOf(entry(1, '2026-11-20T08:00:00Z', kind, params), zh)).toBe(words);
});
