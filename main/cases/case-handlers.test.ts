import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundCase } from '../../shared/claim/testing/sound-records.ts';
import { createCase } from './case-handlers.ts';
import { openTestDesk } from './testing/desk-fixture.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

test.each([
  ['GC-2026-0001', 'GC-2026-0002'],
  ['GC-2026-9999', 'GC-2026-10000'],
  ['GC-2026-10000', 'GC-2026-10001'],
  ['GC-2025-0400', 'GC-2026-0001'],
])('after %s comes %s', (last, next) => {
  bench.store({ ...soundCase, ref: last }, [], []);
  if (last === 'GC-2026-10000') bench.store({ ...soundCase, id: ids.otherInvoice, ref: 'GC-2026-9999' }, [], []);
  expect(createCase(bench.desk).ref).toBe(next);
});
