import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { otherCode } from '../../shared/claim/checklist-data.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { type Channel, channels, contract } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/ipc/result.ts';
import { register } from './register.ts';
import { describe, mayBeMissing, validInput } from './schema-arbitrary.ts';

// Every channel there is, by its own schema: a channel added tomorrow is covered by being in the contract.

const runs = { numRuns: 25 };
const schemaOf = (channel: Channel): z.ZodType => contract[channel].in;
/** A list must have its row OTHER and no code twice, which can't be guessed. */
const otherAlone = { ...shippedChecklist, rows: shippedChecklist.rows.filter(({ code }) => code === otherCode) };
const special: Partial<Record<Channel, fc.Arbitrary<unknown>>> = {
  'checklist.save': fc.constantFrom({ data: shippedChecklist }, { data: otherAlone }),
};
const inputs = new Map(
  channels.map((channel) => [channel, special[channel] ?? validInput(schemaOf(channel))] as const),
);
const inputOf = (channel: Channel): fc.Arbitrary<unknown> => inputs.get(channel) ?? fc.constant({});

/** The real registration, with handlers that keep what reached them. */
const reached: unknown[] = [];
const bugs: unknown[] = [];
const registered = new Map<string, (event: unknown, raw: unknown) => Promise<unknown>>();
register(
  Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (input: unknown) => {
        reached.push(input);
        return ok(null);
      },
    ]),
  ) as unknown as Parameters<typeof register>[0],
  {
    ipc: {
      handle: (channel: string, listener: (event: never, raw: unknown) => Promise<unknown>) =>
        void registered.set(channel, listener as never),
      removeHandler: () => undefined,
    },
    isOurs: () => true,
    onBug: (_channel, error) => bugs.push(error),
  },
);
const send = async (channel: Channel, raw: unknown): Promise<{ answer: unknown; input: unknown[] }> => {
  reached.length = 0;
  const answer = await registered.get(channel)?.({}, raw);
  return { answer, input: [...reached] };
};
const expectRefused = async (channel: Channel, raw: unknown): Promise<void> => {
  const { answer, input } = await send(channel, raw);
  expect(answer).toMatchObject({ ok: false, error: { code: 'message-malformed', retry: 'never' } });
  expect(input).toEqual([]);
};
// 'job.cancel' is answered by the registration itself.
const arrivals = (channel: Channel, parsed: unknown): unknown[] => (channel === 'job.cancel' ? [] : [parsed]);

const names = Reflect.ownKeys(Object.prototype);
afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(names);
  expect(bugs).toEqual([]);
});

/** Places in a value, from the whole to the smallest. */
const placesIn = (value: unknown, at: readonly string[] = []): (readonly string[])[] => [
  at,
  ...(typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
    ? Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))
    : []),
];

const withPart = (value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown => {
  if (key === undefined) return put;
  const inner = withPart((value as Record<string, unknown>)[key], rest, put);
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? inner : one))
    : { ...(value as object), [key]: inner };
};

const nestedIn = (levels: number): unknown => {
  let value: unknown = {};
  for (let i = 0; i < levels; i += 1) value = i % 2 === 0 ? [value] : { next: value };
  return value;
};

/** What no field of any message may be, each made when it is sent: printed by a failing property, some would never end. */
const poisons: Readonly<Record<string, () => unknown>> = {
  'no number': () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  'minus infinity': () => Number.NEGATIVE_INFINITY,
  'a big integer': () => 10n,
  'a long text': () => 'x'.repeat(16_000_001),
  'a map': () => new Map([['caseId', 1]]),
  'a set': () => new Set([1]),
  'a date': () => new Date(0),
  'a pattern': () => /x/,
  'numbers in bytes': () => new Float64Array(3),
  'four thousand million holes': () => Object.assign([], { length: 2 ** 32 - 1 }),
  'twenty thousand nothings': () => Array.from({ length: 20_000 }, () => null),
  'a prototype': () => Object.create({ jobId: '0192f0c1-0000-7000-8000-000000000001' }),
  'a prototype by name': () => JSON.parse('{"__proto__":{"polluted":true}}'),
  'a hundred levels': () => nestedIn(100),
  'twenty thousand levels': () => nestedIn(20_000),
  'a function': () => () => undefined,
  'a symbol': () => Symbol('x'),
};

test.each(channels)('%s: what is valid arrives as parsed, and nothing else', async (channel) => {
  await fc.assert(
    fc.asyncProperty(inputOf(channel), async (valid) => {
      const { answer, input } = await send(channel, valid);
      expect(answer).toEqual({ ok: true, value: null });
      expect(input).toStrictEqual(arrivals(channel, schemaOf(channel).parse(valid)));
    }),
    runs,
  );
});

test.each(channels)('%s: a value no field may have is refused wherever it stands', async (channel) => {
  await fc.assert(
    fc.asyncProperty(
      inputOf(channel),
      fc.nat(),
      fc.constantFrom(...Object.keys(poisons)),
      async (valid, where, bad) => {
        const places = placesIn(valid);
        await expectRefused(channel, withPart(valid, places[where % places.length] ?? [], poisons[bad]?.()));
      },
    ),
    runs,
  );
});

test.each(channels)('%s: a field that is missing, of another kind or no UUID is refused', async (channel) => {
  const { type, shape = {} } = describe(schemaOf(channel));
  const fields = Object.entries(shape).filter(([, schema]) => !mayBeMissing(schema));
  if (type !== 'object' || fields.length === 0) return;
  await fc.assert(
    fc.asyncProperty(inputOf(channel), fc.constantFrom(...fields), async (valid, [key, schema]) => {
      const { [key]: _gone, ...rest } = valid as Record<string, unknown>;
      await expectRefused(channel, rest);
      const others = [undefined, true, 7, 'x'.repeat(100_000), [[]], { x: 1 }, null];
      for (const other of others.filter((one) => !schema.safeParse(one).success))
        await expectRefused(channel, { ...rest, [key]: other });
      if (describe(schema).format !== 'uuid') return;
      for (const wrong of ['../../etc/passwd', `${String(_gone)}\n`, `{${String(_gone)}}`, '\ud800', '']) {
        await expectRefused(channel, { ...rest, [key]: wrong });
      }
    }),
    runs,
  );
});

test.each(channels)('%s: keys it does not know never reach a handler', async (channel) => {
  await fc.assert(
    fc.asyncProperty(
      inputOf(channel),
      fc.constantFrom('constructor', 'prototype', 'toString', 'hasOwnProperty', 'paths', 'then', '\ud800', ''),
      fc.anything({ maxDepth: 2 }),
      async (valid, key, value) => {
        if (key in (describe(schemaOf(channel)).shape ?? {})) return;
        const { answer, input } = await send(channel, { ...(valid as object), [key]: value });
        if ((answer as { ok: boolean }).ok)
          expect(input).toStrictEqual(arrivals(channel, schemaOf(channel).parse(valid)));
        else {
          expect(answer).toMatchObject({ error: { code: 'message-malformed' } });
          expect(input).toEqual([]);
        }
      },
    ),
    runs,
  );
  await expectRefused(channel, JSON.parse('{"__proto__":{"polluted":true}}'));
});

test('whatever is sent, the answer is a result, and what arrives is what the schema makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...channels),
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withTypedArray: true,
        withSparseArray: true,
      }),
      async (channel, raw) => {
        const { answer, input } = await send(channel, raw);
        if ((answer as { ok: boolean }).ok)
          expect(input).toStrictEqual(arrivals(channel, schemaOf(channel).parse(raw)));
        else expect([answer, input]).toMatchObject([{ error: { code: 'message-malformed' } }, []]);
      },
    ),
    { numRuns: 500 },
  );
});
