import { expect, test } from 'vitest';
import { whyRefused } from './message-limits.ts';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i += 1) value = i % 2 === 0 ? [value] : { next: value };
  return value;
};

const inItself = (): unknown => {
  const value: Record<string, unknown> = {};
  value.me = value;
  return value;
};

/** Ten thousand million leaves in a hundred references: reading it to its end would never end. */
const manyTimesTheSame = (): unknown => {
  let value: unknown = 'x';
  for (let i = 0; i < 10; i += 1) value = Array.from({ length: 10 }, () => value);
  return value;
};

const messages: readonly (readonly [string, () => unknown, ReturnType<typeof whyRefused>])[] = [
  [
    'a plain message',
    () => ({ caseId: 'x', list: [1, null, undefined, { deep: true }], bytes: new Uint8Array(50_000_000) }),
    null,
  ],
  ['an object without a prototype', () => Object.assign(Object.create(null), { a: 1 }), null],
  ['twenty-four levels', () => nested(24), null],
  ['twenty-five levels', () => nested(25), 'too-deep'],
  ['ten thousand levels', () => nested(10_000), 'too-deep'],
  ['itself inside', () => inItself(), 'too-deep'],
  ['the same ten times ten times …', () => manyTimesTheSame(), 'too-large'],
  ['one long text', () => ({ text: 'x'.repeat(16_000_001) }), 'too-large'],
  ['one long key', () => ({ ['x'.repeat(16_000_001)]: 1, b: 1 }), 'too-large'],
  ['many small texts', () => Array.from({ length: 100_000 }, () => 'x'.repeat(200)), 'too-large'],
  ['nothing but holes', () => Object.assign([], { length: 2 ** 32 - 1 }), 'too-large'],
  ['a map', () => new Map([['a', 1]]), 'not-plain'],
  ['a date', () => ({ at: new Date(0) }), 'not-plain'],
  ['words instead of bytes', () => ({ bytes: new Uint16Array(4) }), 'not-plain'],
  ['a prototype by name', () => JSON.parse('{"a":{"__proto__":{"polluted":true}}}'), 'not-plain'],
  ['another prototype', () => Object.create({ inherited: true }), 'not-plain'],
];

test.each(messages)('%s', (_what, make, why) => {
  expect(whyRefused(make())).toBe(why);
});
