import { z } from 'zod';

/** A stored record that does not parse: named by its place, so that it can be shown and repaired; nothing is reset. */
export class RecordDamaged extends Error {
  constructor(why: string) {
    super(`a stored record does not parse: ${why}`);
    this.name = 'RecordDamaged';
  }
}

const rowSchema = z.object({ json: z.string() });

export const parseRow = <T extends z.ZodType>(schema: T, row: unknown): z.output<T> | undefined => {
  if (row === undefined || row === null) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(rowSchema.parse(row).json);
  } catch {
    throw new RecordDamaged('not JSON');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new RecordDamaged(parsed.error.issues[0]?.path.join('.') ?? 'shape');
  return parsed.data;
};

/** For lists: one damaged record must not hide the others. Opening it says what is wrong. */
export const parseReadableRows = <T extends z.ZodType>(schema: T, rows: readonly unknown[]): z.output<T>[] =>
  rows.flatMap((row) => {
    try {
      const value = parseRow(schema, row);
      return value === undefined ? [] : [value];
    } catch (error) {
      if (error instanceof RecordDamaged) return [];
      throw error;
    }
  });

export const parseRows = <T extends z.ZodType>(schema: T, rows: readonly unknown[]): z.output<T>[] =>
  rows.flatMap((row) => {
    const value = parseRow(schema, row);
    return value === undefined ? [] : [value];
  });
