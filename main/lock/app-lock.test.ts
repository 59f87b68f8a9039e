import { expect, test } from 'vitest';
import { createAppLock } from './app-lock.ts';

const minute = 60_000;

/** A lock with hands on its clocks. */
const lockWith = ({ after = 15, can = true } = {}) => {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  const state = { systemIdleMs: 0, can, open: true };
  const happened: string[] = [];
  const lock = createAppLock({
    canLock: () => state.can && state.open,
    shut: () => {
      state.open = false;
      happened.push('shut');
    },
    ask: () => happened.push('ask'),
    afterMinutes: () => after,
    systemIdleMs: () => state.systemIdleMs,
    now: () => now,
    timers: {
      set: (delayMs, run) => {
        const timer = { at: now + delayMs, run };
        due.push(timer);
        return () => {
          due = due.filter((one) => one !== timer);
        };
      },
    },
    resetPage: (hung) => happened.push(hung ? 'reset hung' : 'reset'),
    onLocked: () => happened.push('cleared'),
  });
  lock.start();
  const pass = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      due = due.filter((one) => one !== next);
      now = next.at;
      next.run();
    }
    now = end;
  };
  return { lock, happened, pass, state };
};

test('fifteen minutes without a hand on the app lock it once the page has saved', () => {
  const { lock, happened, pass } = lockWith();
  pass(14 * minute);
  lock.touched();
  pass(14 * minute);
  expect(happened).toEqual([]);
  pass(minute);
  expect(happened).toEqual(['ask']);
  expect(lock.lock('[{"page":"cases"}]', false)).toBe(true);
  expect(happened).toEqual(['ask', 'shut', 'cleared', 'reset']);
  expect(lock.place()).toBe('[{"page":"cases"}]');
  pass(60 * minute);
  expect(happened).toHaveLength(4);
});

test('a computer nobody touches counts, even where the window hears of hands', () => {
  const { lock, happened, pass, state } = lockWith({ after: 5 });
  state.systemIdleMs = 5 * minute;
  lock.touched();
  pass(10_000);
  expect(happened).toEqual(['ask']);
});

test('a page that does not answer is shut out and thrown away', () => {
  const { lock, happened, pass } = lockWith();
  lock.begin();
  lock.begin();
  pass(9_999);
  expect(happened).toEqual(['ask']);
  pass(1);
  expect(happened).toEqual(['ask', 'shut', 'cleared', 'reset hung']);
  expect(lock.place()).toBeNull();
});

test('what could not be saved stays in the page: it is shut out, and not started anew', () => {
  const { lock, happened } = lockWith();
  expect(lock.lock(null, true)).toBe(true);
  expect(happened).toEqual(['shut', 'cleared']);
});

test.each([
  ['never', { after: 0 }],
  ['without a passphrase', { can: false }],
])('%s: nothing is asked and nothing shut', (_why, options) => {
  const { lock, happened, pass, state } = lockWith(options);
  state.systemIdleMs = 24 * 60 * minute;
  pass(24 * 60 * minute);
  expect(happened).toEqual([]);
  if (!state.can) expect(lock.lock(null, false)).toBe(false);
  expect(happened.length).toBe(0);
});
