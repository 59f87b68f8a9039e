import { expect, test } from 'vitest';
import { isOverdue, isOwed, nextOriginalStatus, originalStatuses } from './original.ts';
import { soundOriginal } from './testing/sound-records.ts';

test('an original is owed until the other side has it, and late only while it has not been posted', () => {
  for (const status of originalStatuses) {
    expect(isOwed({ ...soundOriginal, status })).toBe(status !== 'received');
    expect(isOverdue({ ...soundOriginal, status }, '2026-04-02')).toBe(status === 'owed' || status === 'printed');
  }
  expect(isOverdue(soundOriginal, '2026-04-01')).toBe(false);
});

test('a reprint does not unpost, a receipt is final', () => {
  expect(nextOriginalStatus('posted', 'print')).toBe('posted');
  expect(nextOriginalStatus('owed', 'receive')).toBe('received');
  for (const event of ['print', 'post', 'receive'] as const)
    expect(nextOriginalStatus('received', event)).toBeUndefined();
});
