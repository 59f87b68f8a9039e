import { expect, test } from 'vitest';
import { fault, ok } from '../../shared/ipc/result.ts';
import { createTries } from './unlock-tries.ts';

const wrong = async () => fault('passphrase-wrong', 'after-user');
const wait = (seconds: number) => fault('unlock-wait', 'later', { seconds });

test('three slips are free, then each further try waits twice as long, a minute at most', async () => {
  let clock = 0;
  const { guard } = createTries(() => clock);
  for (let i = 0; i < 3; i += 1) expect(await guard(wrong)).toEqual(fault('passphrase-wrong', 'after-user'));
  for (const seconds of [5, 10, 20, 40, 60, 60]) {
    expect(await guard(async () => ok(null))).toEqual(wait(seconds));
    clock += seconds * 1000 - 1;
    expect(await guard(wrong)).toEqual(wait(1));
    clock += 1;
    expect(await guard(wrong)).toMatchObject({ error: { code: 'passphrase-wrong' } });
  }
  clock += 60_000;
  expect(await guard(async () => ok('in'))).toEqual(ok('in'));
  expect(await guard(wrong)).toMatchObject({ error: { code: 'passphrase-wrong' } });
});

test('a hundred guesses at once are looked at one after another, so three of them', async () => {
  const { guard } = createTries(() => 0);
  let looked = 0;
  let inside = 0;
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      guard(async () => {
        looked += 1;
        inside += 1;
        expect(inside).toBe(1);
        await new Promise(setImmediate);
        inside -= 1;
        return wrong();
      }),
    ),
  );
  expect(looked).toBe(3);
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'unlock-wait')).toHaveLength(97);
});

test('what fails for another reason is no guess, and a bug does not hold up the next', async () => {
  const { guard } = createTries(() => 0);
  for (let i = 0; i < 5; i += 1) await guard(async () => fault('disk-error', 'later'));
  await expect(guard(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
  expect(await guard(async () => ok(1))).toEqual(ok(1));
});
