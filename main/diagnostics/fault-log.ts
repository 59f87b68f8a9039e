import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Two files of at most this much: the one written to and the one before it. */
const maxFileBytes = 200_000;
/** A fault that repeats itself without end must not push out what came before it. */
const maxLinesOfOne = 200;

/** Our own codes, those of Node and SQLite, names of errors: shapes that a name, an amount, a key or a path does not have. */
const code = z
  .string()
  .max(60)
  .regex(/^([a-z]+[a-z0-9]*(-[a-z0-9]+)*|E[A-Z0-9]{2,14}|(ERR|SQLITE|LIBSQL)_[A-Z0-9_]+|([A-Z][a-z]+)*Error)$/);
const where = z.string().regex(/^[a-z][a-zA-Z-]{0,39}(\.[a-z][a-zA-Z-]{0,39})?$/);
/** `index.js:120:33`: a place in our own build, without its folder. */
const place = z.string().regex(/^[a-z][\w-]{0,59}\.c?js:\d{1,7}:\d{1,7}$/);

const entrySchema = z.strictObject({
  at: z.iso.datetime(),
  kind: z.enum(['start', 'stop', 'fault', 'bug', 'gone']),
  code,
  /** Channel, or the process that went. */
  where: where.optional(),
  stack: z.array(place).max(12).optional(),
});
export type FaultLogEntry = z.infer<typeof entrySchema>;

export type FaultLog = {
  /** What does not have the shape of a code is written as 'other', and a place of another shape is left out. */
  readonly note: (kind: FaultLogEntry['kind'], code: string, where?: string, stack?: readonly string[]) => void;
  readonly bug: (error: unknown) => void;
  /** The newest entries, oldest first. */
  readonly recent: (count: number) => FaultLogEntry[];
};

/** Our own places of a stack: the build's files by name, without message, folder or anything of the system. */
const placesOf = (stack: string | undefined): string[] =>
  [...(stack ?? '').matchAll(/^\s+at .*?([\w-]+\.c?js:\d+:\d+)\)?$/gm)].map(([, found]) => found ?? '');

/** What went wrong, as codes: kept in the profile so that it outlives the app, readable by anybody. `now`: ISO instant in UTC. */
export const createFaultLog = (folder: string, now: () => string): FaultLog => {
  const file = path.join(folder, 'faults.jsonl');
  const before = path.join(folder, 'faults.1.jsonl');
  const written = new Map<string, number>();
  const sizeOf = (): number => {
    try {
      return statSync(file).size;
    } catch {
      return 0;
    }
  };
  const note: FaultLog['note'] = (kind, said, at, stack = []) => {
    const entry = entrySchema.parse({
      at: now(),
      kind,
      code: code.safeParse(said).data ?? 'other',
      ...(where.safeParse(at).success ? { where: at } : {}),
      ...(stack.length === 0 ? {} : { stack: stack.filter((one) => place.safeParse(one).success).slice(0, 12) }),
    });
    const same = `${entry.kind} ${entry.code} ${entry.where ?? ''}`;
    const times = (written.get(same) ?? 0) + 1;
    written.set(same, times);
    if (times > maxLinesOfOne) return;
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf() > maxFileBytes) renameSync(file, before);
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    } catch {
      // A full disk is told elsewhere; a log that can't be written must not be a fault of its own.
    }
  };
  const read = (from: string): FaultLogEntry[] => {
    try {
      return readFileSync(from, 'utf8')
        .split('\n')
        .flatMap((line) => {
          try {
            const entry = entrySchema.safeParse(JSON.parse(line));
            return entry.success ? [entry.data] : [];
          } catch {
            return [];
          }
        });
    } catch {
      return [];
    }
  };
  return {
    note,
    bug: (error) => {
      const isError = error instanceof Error;
      const named = isError && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
      note('bug', named ?? (isError ? error.name : typeof error), undefined, isError ? placesOf(error.stack) : []);
    },
    recent: (count) => [...read(before), ...read(file)].slice(-count),
  };
};
