import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { takeRunningNo } from './running-no.ts';
import { openTestDesk } from './testing/desk-fixture.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

test('a number is not given again after its promise was taken back', () => {
  bench.store();
  bench.records.originals.put({ ...soundOriginal, runningNo: 'ZB-000041' });
  expect(takeRunningNo(bench.desk)).toBe('ZB-000042');
  bench.records.originals.remove(ids.document);
  expect(takeRunningNo(bench.desk)).toBe('ZB-000043');
});
