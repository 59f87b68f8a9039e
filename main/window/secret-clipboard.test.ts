import { expect, test } from 'vitest';
import { clearAfterMs, createSecretClipboard } from './secret-clipboard.ts';

const clipboardWith = () => {
  const held = { text: '' };
  const waiting: { delayMs: number; run: () => void; off: boolean }[] = [];
  const secrets = createSecretClipboard(
    {
      writeText: async (text: string) => {
        held.text = text;
      },
      readText: async () => held.text,
      clear: () => {
        held.text = '';
      },
    },
    {
      set: (delayMs, run) => {
        const timer = { delayMs, run, off: false };
        waiting.push(timer);
        return () => {
          timer.off = true;
        };
      },
    },
  );
  const passTime = async (): Promise<void> => {
    for (const timer of waiting.splice(0)) if (!timer.off) timer.run();
    await new Promise(setImmediate);
  };
  return { held, waiting, secrets, passTime };
};

test('a secret goes from the clipboard by itself', async () => {
  const { held, waiting, secrets, passTime } = clipboardWith();
  expect(await secrets.copy('AAAA-BBBB')).toBe(clearAfterMs);
  expect([held.text, waiting[0]?.delayMs]).toEqual(['AAAA-BBBB', clearAfterMs]);
  await passTime();
  expect(held.text).toBe('');
});

test('what somebody copied after it stays', async () => {
  const { held, secrets, passTime } = clipboardWith();
  await secrets.copy('AAAA-BBBB');
  held.text = 'INV-2026-001';
  await passTime();
  await secrets.clear();
  expect(held.text).toBe('INV-2026-001');
});

test('at the lock and at the end it goes at once, and nothing is cleared twice', async () => {
  const { held, secrets, passTime } = clipboardWith();
  await secrets.copy('AAAA-BBBB');
  await secrets.clear();
  expect(held.text).toBe('');
  held.text = 'AAAA-BBBB';
  await passTime();
  await secrets.clear();
  expect(held.text).toBe('AAAA-BBBB');
});

test('copied again, the time begins anew', async () => {
  const { held, waiting, secrets } = clipboardWith();
  await secrets.copy('AAAA');
  await secrets.copy('BBBB');
  expect(waiting.map(({ off }) => off)).toEqual([true, false]);
  waiting[1]?.run();
  await new Promise(setImmediate);
  expect(held.text).toBe('');
});
