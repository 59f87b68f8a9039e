import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, '值'] }, '{"a":[true,null,"值"],"b":1}'],
    [{ '\u20ac': 1, '\r': 2, '\ud83d\ude00': 3, '1': 4 }, '{"\\r":2,"1":4,"€":1,"😀":3}'],
    [{ n: 1e21, m: 0.000001, z: -0 }, '{"m":0.000001,"n":1e+21,"z":0}'],
    [{ left: undefined, kept: null }, '{"kept":null}'],
    ['\u0007"\\', '"\\u0007\\"\\\\"'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [undefined], ['\ud800'], [new Map()]])(
    'refuses %s',
    (value) => expect(() => canonicalJson(value)).toThrow(TypeError),
  );

  it('means the same value, and the same text after a JSON round trip', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });
});
