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
  const closing = createClosing(() => {
    asked += 1;
  });
  closing.watch(window);
  closing.ready();
  expect(destroyed()).toBe(0);
  press();
  press();
  expect([asked, destroyed()]).toEqual([1, 0]);
  closing.ready();
  closing.ready();
  expect(destroyed()).toBe(1);
});

test('a page that does not answer does not keep the window', () => {
  vi.useFakeTimers();
  const { window, press, destroyed } = fakeWindow();
  createClosing(() => undefined).watch(window);
  press();
  vi.runAllTimers();
  vi.useRealTimers();
  expect(destroyed()).toBe(1);
});
