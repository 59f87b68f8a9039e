import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundCase, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { caseHandlers, createCase } from './case-handlers.ts';
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

test('what has been sent is fixed; the estimate, which never travels, is not', async () => {
  bench.store(soundCase, [{ ...soundNotice, state: 'submitted' }]);
  const { 'case.save-facts': save } = caseHandlers(bench.desk, () => '');
  const call = { signal: new AbortController().signal };
  const { facts, revision, id: caseId } = soundCase;
  const changed = { ...facts, policyNo: 'SCH000001' };
  expect(await save({ caseId, revision, facts: changed }, call)).toMatchObject({
    error: { code: 'case-not-editable' },
  });
  const estimate = { ...facts.estimate, ratio: { percent: '90', source: '限额审批单' } };
  expect(await save({ caseId, revision, facts: { ...facts, estimate } }, call)).toMatchObject({ ok: true });
  expect(bench.desk.needCase(caseId).facts.estimate.ratio.percent).toBe('90');
});
