import { expect, it } from 'vitest';
import { strengthOf } from './strength.ts';

it.each([
  ['', 'short'],
  ['abc1234', 'short'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['12345678', 'weak'],
  ['harbour7', 'weak'],
  ['harbour7crane', 'fair'],
  ['harbour crane seven tea', 'good'],
  ['海港起重机七杯茶一盏灯', 'good'],
] as const)('%s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});
