import fs from 'node:fs';
import type { z } from 'zod';

/** The one argument of a bench program: a JSON file with what it is to do. */
export const readInput = <T extends z.ZodType>(schema: T): z.output<T> => {
  const file = process.argv.find((argument) => argument.endsWith('.json'));
  if (file === undefined) throw new Error('a JSON file is wanted');
  return schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
};

export const answer = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
