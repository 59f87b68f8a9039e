import { expect, test } from 'vitest';
import { fault, ok } from '../../shared/ipc/result.ts';
import type { IntakeBatch } from '../../shared/ipc/views.ts';
import { memorySource } from '../documents/file-source.ts';
import type { Candidate } from './candidate.ts';
import { createLockedFiles } from './locked-files.ts';
import { retryLocked } from './retry-locked.ts';

const [caseId, jobId] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const candidate: Candidate = { name: 'locked.pdf', source: ok(memorySource('locked.pdf', new Uint8Array(1))) };
const signal = new AbortController().signal;

/** Takes the file in with 'right', and refuses it with everything else. */
const setUp = (refusal = 'pdf-password-wrong') => {
  let last = 0;
  const tried: Candidate[] = [];
  const locked = createLockedFiles(() => `id-${++last}`);
  const keep = () => locked.keep({ into: { caseId, filingId: null }, candidate });
  const retry = retryLocked(locked, async (into, candidates): Promise<IntakeBatch> => {
    expect(into).toEqual({ caseId, filingId: null, jobId });
    tried.push(...candidates);
    if (candidates[0]?.password === 'right')
      return { accepted: [{ documentId: 'd', fileName: 'locked.pdf' }], refused: [], skipped: 0 };
    const { error } = fault(refusal, 'after-user');
    return { accepted: [], refused: [{ fileName: 'locked.pdf', fault: error, retryId: keep() }], skipped: 0 };
  });
  return { retry, locked, keep, tried };
};

test('the right password takes the file in, and it is forgotten', async () => {
  const { retry, locked, keep, tried } = setUp();
  const retryId = keep();
  const batch = await retry({ retryId, password: 'right', jobId }, signal);
  expect(batch.accepted).toHaveLength(1);
  expect(tried).toEqual([{ ...candidate, password: 'right' }]);
  expect(locked.find(retryId)).toBeUndefined();
});

test('a wrong one leaves it to be tried again, without the password', async () => {
  const { retry, locked, keep } = setUp();
  const batch = await retry({ retryId: keep(), password: 'wrong', jobId }, signal);
  const again = locked.find(batch.refused[0]?.retryId ?? '');
  expect(again?.candidate).toEqual(candidate);
  expect(locked.find('id-1')).toBeUndefined();
});

test('a try that was cancelled can be made again', async () => {
  const { retry, locked, keep } = setUp('cancelled');
  const retryId = keep();
  const batch = await retry({ retryId, password: 'x', jobId }, signal);
  expect(batch.refused[0]?.retryId).toBe(retryId);
  expect(locked.find(retryId)).toBeDefined();
});

test('an id nobody knows is refused', async () => {
  const { retry } = setUp();
  await expect(retry({ retryId: 'other', password: 'x', jobId }, signal)).rejects.toMatchObject({
    fault: { code: 'locked-file-gone' },
  });
});

test('only so many files are kept', () => {
  const { locked, keep } = setUp();
  const ids = Array.from({ length: 101 }, keep);
  expect(ids.filter((id) => locked.find(id) !== undefined)).toEqual(ids.slice(1));
});
