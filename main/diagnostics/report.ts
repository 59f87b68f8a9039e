import { z } from 'zod';
import type { OutboxRow } from '../../shared/ipc/views.ts';
import type { FaultLogEntry } from './fault-log.ts';

/** Facts of program and computer that say nothing of a person. */
export type ProgramFacts = {
  readonly version: string;
  readonly packaged: boolean;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  readonly system: string;
  readonly memoryMb: number;
  readonly processors: number;
};

export type VaultFacts = {
  readonly status: string;
  readonly protection: string;
  readonly fault: string | null;
  readonly databaseBytes: number | null;
  readonly files: number;
  readonly filesBytes: number;
};

export type WorkFacts = {
  readonly cases: number;
  readonly outbox: readonly Pick<OutboxRow, 'job' | 'state' | 'problem'>[];
  readonly online: boolean;
  readonly feedFault: string | null;
  readonly backup: { readonly every: string; readonly lastAt: string | null; readonly fault: string | null } | null;
  readonly health: {
    readonly damagedDocuments: number;
    readonly damagedRecords: number;
    readonly database: string | null;
    readonly checkedAt: string | null;
  } | null;
};

export type ReportFacts = {
  readonly madeAt: string;
  readonly program: ProgramFacts;
  readonly settings: {
    readonly locale: string;
    readonly theme: string;
    readonly mode: string;
    readonly lockAfterMinutes: number;
  };
  readonly vault: VaultFacts;
  /** Null while the vault is not open. */
  readonly work: WorkFacts | null;
  readonly faults: readonly FaultLogEntry[];
};

/** Every word of the file has one of these shapes; a name, an amount in words, a case number or a path has none of them. */
const word = z.union([
  z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/),
  z.string().regex(/^[a-z][a-zA-Z-]{0,39}\.[a-z][a-zA-Z-]{0,39}$/),
  z.string().regex(/^\d{1,5}(\.\d{1,5}){1,3}([-.+][a-z0-9.-]{1,30})?$/),
  z.string().regex(/^[a-z][\w-]{0,59}\.c?js:\d{1,7}:\d{1,7}$/),
  z.iso.datetime(),
]);

/** What isn't a number, a yes or no or one of those words is left out, wherever it came from. */
const cleaned = (value: unknown): unknown => {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return word.safeParse(value).success ? value : '(left out)';
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object') return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => word.safeParse(key).success)
      .map(([key, inner]) => [key, cleaned(inner)]),
  );
};

const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of words.toSorted()) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

/** The diagnostics file: JSON to be read by people too. Numbers, versions, states and codes; nothing of a case, a person or a place. */
export const diagnosticsText = ({ work, ...facts }: ReportFacts): string => {
  return `${JSON.stringify(
    cleaned({
      file: 'green-channel-diagnostics-1',
      ...facts,
      work:
        work === null
          ? null
          : {
              ...work,
              outbox: {
                states: counted(work.outbox.map(({ job, state }) => `${job}_${state}`)),
                faults: counted(work.outbox.flatMap(({ problem }) => (problem === null ? [] : [problem.code]))),
              },
            },
    }),
    null,
    2,
  )}\n`;
};
