import { expect, test } from 'vitest';
import { bundleNotices } from './bundle-notices.ts';
import type { Notify } from './follow-events.ts';

const notice: Parameters<Notify> = [
  {
    titleKey: 'notice.accepted.title',
    bodyKey: 'notice.accepted.body',
    params: {},
  },
  { caseId: 'c', caseRef: 'GC-2026-0001', filingId: null },
];

test.each([
  [1, 1, []],
  [3, 3, []],
  [4, 0, [4]],
  [40, 0, [40]],
])('%i at once: %i shown one by one, together %j', (count, single, together) => {
  let shown = 0;
  const many: number[] = [];
  const later: (() => void)[] = [];
  const tell = bundleNotices(
    () => {
      shown += 1;
    },
    (n) => many.push(n),
    (run) => later.push(run),
  );
  for (let i = 0; i < count; i += 1) tell(...notice);
  expect([shown, many, later.length]).toEqual([0, [], 1]);
  for (const run of later) run();
  expect([shown, many]).toEqual([single, together]);
  tell(...notice);
  expect(later).toHaveLength(2);
});
