import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryKey, writeRecoveryKey } from './recovery-key.ts';

const masters = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('what is printed can be typed back', () => {
  fc.assert(
    fc.property(masters, (master) => {
      const text = writeRecoveryKey(master);
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readRecoveryKey(text)).toEqual({ ok: true, value: master });
    }),
  );
});

test('as people type it', () => {
  fc.assert(
    fc.property(masters, fc.constantFrom(' ', '', '\n', '－', ' - '), (master, between) => {
      const text = writeRecoveryKey(master)
        .toLowerCase()
        .replaceAll('-', between)
        .replaceAll('0', 'o')
        .replaceAll('1', 'l');
      expect(readRecoveryKey(text)).toEqual({ ok: true, value: master });
    }),
  );
});

test('one wrong digit is a typing mistake', () => {
  fc.assert(
    fc.property(masters, fc.nat(55), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (master, at, digit) => {
      const text = writeRecoveryKey(master).replaceAll('-', '');
      fc.pre(text[at] !== digit);
      const read = readRecoveryKey(text.slice(0, at) + digit + text.slice(at + 1));
      // 20 bits of check let one mistake in a million through; it then opens nothing.
      if (read.ok) expect(read.value).not.toEqual(master);
      else expect(read.error.code).toBe('recovery-key-mistyped');
    }),
  );
});

test.each(['', 'ABCD', 'U'.repeat(55)])('%j is incomplete', (text) => {
  expect(readRecoveryKey(text)).toMatchObject({ ok: false, error: { code: 'recovery-key-incomplete' } });
});
