import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from '../../shared/ipc/result.ts';
import { holdsQueue, isStoredRefusal, retryDelayMs } from './retry-policy.ts';

const cut = fault('network-cut', 'later').error;

describe('the wait', () => {
  it.each([
    [1, 0, 1000],
    [2, 0, 2000],
    [5, 0, 16_000],
    [5, 0.5, 12_000],
    [11, 0, 600_000],
    [5000, 0, 600_000],
  ])('attempt %i, random %d', (attempt, random, expected) => {
    expect(retryDelayMs(attempt, cut, random)).toBe(expected);
  });

  it('is never shorter than the endpoint asked for', () => {
    const busy = fault('endpoint-busy', 'later', { retryAfterMs: 90_000 }).error;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const delayMs = retryDelayMs(attempt, busy, random);
          expect(delayMs).toBeGreaterThanOrEqual(90_000);
          expect(delayMs).toBeLessThanOrEqual(600_000);
        },
      ),
    );
  });
});

it.each([
  ['network-offline', {}, true],
  ['sign-in-needed', {}, true],
  ['endpoint-not-speaking', { reason: 'not-json' }, true],
  ['endpoint-not-speaking', { reason: 'other-shape' }, false],
  ['network-cut', {}, false],
  ['endpoint-failed', { status: 500 }, false],
  ['invalid-manifest', { status: 422 }, false],
])('%s %o holds the queue: %s', (code, detail, expected) => {
  expect(holdsQueue(fault(code, 'later', detail).error)).toBe(expected);
});

it.each([
  [{ status: 409, problem: 'not-acceptable-now' }, true],
  [{ status: 422, problem: 'invalid-manifest' }, true],
  [{ status: 401, problem: 'token-invalid' }, false],
  [{ status: 408, problem: 'x' }, false],
  [{ status: 429, problem: 'too-many-requests' }, false],
  [{ status: 500, problem: 'internal' }, false],
  [{ status: 403 }, false],
  [{}, false],
])('%o is a refusal for good: %s', (detail, expected) => {
  expect(isStoredRefusal(fault('x', 'never', detail).error)).toBe(expected);
});
