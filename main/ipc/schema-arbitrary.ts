import fc from 'fast-check';
import type { z } from 'zod';

/** What we read of a schema. Zod describes itself completely; its types only say so per kind. */
type Described = {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
};
type Check = { readonly minimum?: number; readonly maximum?: number; readonly pattern?: RegExp } & {
  readonly check: string;
  readonly value?: number;
};

export const describe = (schema: z.ZodType): Described => schema._zod.def as unknown as Described;

/** The narrowest bounds and the pattern among a schema's checks; an exclusive bound is left to the schema's last word. */
const boundsOf = (schema: z.ZodType): { minimum?: number; maximum?: number; pattern?: RegExp } => {
  const checks = (describe(schema).checks ?? []).map((check) => check._zod.def);
  const of = (names: readonly string[], pick: (check: Check) => number | undefined): number[] =>
    checks.flatMap((check) => (names.includes(check.check) ? [pick(check) ?? check.value ?? 0] : []));
  const least = of(['min_length', 'greater_than'], ({ minimum }) => minimum);
  const most = of(['max_length', 'less_than'], ({ maximum }) => maximum);
  const pattern = checks.find((check) => check.pattern !== undefined)?.pattern;
  return {
    ...(least.length === 0 ? {} : { minimum: Math.max(...least) }),
    ...(most.length === 0 ? {} : { maximum: Math.min(...most) }),
    ...(pattern === undefined ? {} : { pattern }),
  };
};

/** True for a key that may be left out. */
export const mayBeMissing = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;

const part = (schema: z.ZodType | undefined): fc.Arbitrary<unknown> => {
  if (schema === undefined) throw new Error('a schema without the part its kind has');
  return validInput(schema);
};

/** Any UTF-16 there is, half a character too. */
const unit = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
  fc.constantFrom('\ud83d', '\udc00', '\u0000', '\u202e', '損', '"', '\\', '<'),
);

const text = (schema: z.ZodType): fc.Arbitrary<string> => {
  const { minimum = 0, maximum = 2000, pattern } = boundsOf(schema);
  const { format } = describe(schema);
  if (format === 'uuid') return fc.uuid();
  const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  if (format === 'date') return instant.map((date) => date.toISOString().slice(0, 10));
  if (format === 'datetime') return instant.map((date) => date.toISOString());
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const written = fc.array(unit, { minLength: minimum, maxLength: Math.max(minimum, Math.min(maximum, 12)) });
  return fc.oneof(
    written.map((units) => units.join('')),
    fc.constant('x'.repeat(minimum)),
    fc.constant('x'.repeat(maximum)),
  );
};

const number = (schema: z.ZodType): fc.Arbitrary<number> => {
  const { minimum = -(2 ** 53), maximum = 2 ** 53 } = boundsOf(schema);
  const [min, max] = [Math.max(minimum, Number.MIN_SAFE_INTEGER), Math.min(maximum, Number.MAX_SAFE_INTEGER)];
  return fc.oneof(fc.integer({ min: Math.ceil(min), max: Math.floor(max) }), fc.maxSafeInteger());
};

const shaped = (shape: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, validInput(value)])), {
    requiredKeys: Object.keys(shape).filter((key) => !mayBeMissing(shape[key] as z.ZodType)),
  });

const byKind = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  const { type, ...of } = describe(schema);
  switch (type) {
    case 'object':
      return shaped(of.shape ?? {});
    case 'string':
      return text(schema);
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'literal':
      return fc.constantFrom(...(of.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(of.entries ?? {}));
    case 'union':
      return fc.oneof(...(of.options ?? []).map(validInput));
    case 'tuple':
      return fc.tuple(...(of.items ?? []).map(validInput));
    case 'array': {
      const { minimum = 0, maximum = 4 } = boundsOf(schema);
      return fc.array(part(of.element), { minLength: minimum, maxLength: Math.max(minimum, Math.min(maximum, 4)) });
    }
    case 'record': {
      // Keys from a list are all required.
      const { entries } = of.keyType === undefined ? {} : describe(of.keyType);
      if (entries !== undefined)
        return fc.record(Object.fromEntries(Object.values(entries).map((key) => [key, part(of.valueType)])));
      return fc.dictionary(
        part(of.keyType).filter((key): key is string => typeof key === 'string' && key !== '__proto__'),
        part(of.valueType),
        { maxKeys: 4 },
      );
    }
    case 'optional':
    case 'default':
      return fc.option(part(of.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(part(of.innerType), { nil: null });
    case 'readonly':
      return part(of.innerType);
    case 'pipe':
      return part(of.in);
    case 'lazy':
      return part(of.getter?.());
    case 'custom':
      return fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.string());
    default:
      throw new Error(`no inputs can be made for a schema of kind ${type}: add it here`);
  }
};

const mostTries = 2000;

/**
 * Inputs a schema accepts, made from what the schema says of itself; its own refinements have the last word.
 * @throws instead of trying for ever where a refinement accepts nothing that is made here
 */
export const validInput = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  let refused = 0;
  return byKind(schema).filter((value) => {
    const { success } = schema.safeParse(value);
    refused = success ? 0 : refused + 1;
    if (refused > mostTries) throw new Error(`nothing made for a schema of kind ${describe(schema).type} is accepted`);
    return success;
  });
};
