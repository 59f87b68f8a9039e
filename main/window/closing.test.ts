import { expect, test, vi } from 'vitest';
import { createClosing } from './closing.ts';

const fakeWindow = () => {
  let close: (event: { preventDefault(): void }) => void = () => undefined;
  let destroyed = 0;
  const window = {
    on: (_event: string, listener: (event: { preventDefault(): void }) => void) => {
      close = listener;
      return window;
    },
    destroy: () => {
      destroyed += 1;
    },
    isDestroyed: () => destroyed > 0,
  };
  return {
    window: window as never,
    press: () => close({ preventDefault: () => undefined }),
    destroyed: () => destroyed,
  };
};

test('the page is asked once, and the window goes when it has answered', () => {
  let asked = 0;
  const { window, press, destroyed } = fakeWindow();
  const closing = createClosing({
    ask: () => {
      asked += 1;
    },
    confirmLoss: async () => false,
  });
  closing.watch(window);
  closing.ready(false);
  expect(destroyed()).toBe(0);
  press();
  press();
  expect([asked, destroyed()]).toEqual([1, 0]);
  closing.ready(false);
  closing.ready(false);
  expect(destroyed()).toBe(1);
});

test('a page that does not answer does not keep the window', () => {
  vi.useFakeTimers();
  const { window, press, destroyed } = fakeWindow();
  createClosing({ ask: () => undefined, confirmLoss: async () => false }).watch(window);
  press();
  vi.runAllTimers();
  vi.useRealTimers();
  expect(destroyed()).toBe(1);
});

test.each([
  [true, 1],
  [false, 0],
])('when something could not be saved the person decides: %s', async (wants, gone) => {
  const { window, press, destroyed } = fakeWindow();
  const answer = Promise.resolve(wants);
  const closing = createClosing({ ask: () => undefined, confirmLoss: () => answer });
  closing.watch(window);
  press();
  closing.ready(true);
  await answer;
  await Promise.resolve();
  expect(destroyed()).toBe(gone);
});
