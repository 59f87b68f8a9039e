import { createHash } from 'node:crypto';
import path from 'node:path';
import { fault, type Result } from '../../shared/ipc/result.ts';
import { type DocumentSource, fileSource } from '../documents/file-source.ts';
import type { Gather } from '../documents/gather/gather.ts';
import type { Found } from '../documents/gather/gathered.ts';
import type { Intake, IntakeOutcome } from '../documents/intake.ts';

/** What became of one file; field names are for programs that read the lines. */
export type IntakeLine = {
  readonly file: string;
  readonly outcome: 'accepted' | 'refused';
  readonly code: string | null;
  /** Reason inside the code, for whoever looks into it. */
  readonly detail: Readonly<Record<string, string | number>> | null;
  readonly kind: string | null;
  readonly mediaType: string | null;
  readonly pages: number | null;
  readonly sha256: string | null;
  readonly warnings: readonly string[];
  readonly ms: number;
  /** Of an archive: a line for each file in it. The archive is accepted when one of them is. */
  readonly inside?: readonly IntakeLine[];
};

export type IntakeLinesDeps = {
  readonly intake: Intake;
  /** The kind of paper it seems to be, null where nothing says so. */
  readonly kindOf: (taken: IntakeOutcome, signal: AbortSignal) => Promise<string | null>;
  readonly gather: Gather;
  readonly limitMs: number;
  readonly now: () => number;
};

/** Recognising is a bonus; what takes longer has no words worth waiting for. */
const kindLimitMs = 12_000;

const kindInTime = async (taken: IntakeOutcome, { kindOf }: IntakeLinesDeps): Promise<string | null> => {
  // Not `AbortSignal.any` of a timeout: Node 20 may collect such a timeout before it fires.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), kindLimitMs);
  return kindOf(taken, stop.signal).finally(() => clearTimeout(timer));
};

const sha256Of = async (source: DocumentSource): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    for await (const part of source.open()) hash.update(part);
    return hash.digest('hex');
  } catch {
    return null;
  }
};

const lineOf = async (
  file: string,
  source: Result<DocumentSource>,
  outcome: Result<IntakeOutcome>,
  kind: string | null,
  ms: number,
): Promise<IntakeLine> =>
  outcome.ok
    ? {
        file,
        outcome: 'accepted',
        code: null,
        detail: null,
        kind,
        mediaType: outcome.value.mediaType,
        pages: outcome.value.pageCount,
        sha256: outcome.value.sha256,
        warnings: outcome.value.warnings,
        ms,
      }
    : {
        file,
        outcome: 'refused',
        code: outcome.error.code,
        detail: outcome.error.detail ?? null,
        kind: null,
        mediaType: null,
        pages: null,
        sha256: source.ok ? await sha256Of(source.value) : null,
        warnings: [],
        ms,
      };

const takeOne = async ({ name, source }: Found, deps: IntakeLinesDeps): Promise<IntakeLine> => {
  const begun = deps.now();
  const signal = AbortSignal.timeout(deps.limitMs);
  const taken = source.ok ? await deps.intake.take(source.value, { signal }) : source;
  const outcome =
    !taken.ok && taken.error.code === 'cancelled' && signal.aborted
      ? fault('intake-timeout', 'after-user', { limitMs: deps.limitMs })
      : taken;
  // What can't be read in what is left of the time is a document all the same.
  const kind = outcome.ok ? await kindInTime(outcome.value, deps) : null;
  return lineOf(name, source, outcome, kind, Math.round(deps.now() - begun));
};

const archiveLine = async (file: string, inside: readonly IntakeLine[]): Promise<IntakeLine> => {
  const accepted = inside.filter((line) => line.outcome === 'accepted');
  const source = await fileSource(file);
  return {
    file,
    outcome: accepted.length > 0 ? 'accepted' : 'refused',
    code: accepted.length > 0 ? null : (inside[0]?.code ?? null),
    detail: accepted.length > 0 ? null : (inside[0]?.detail ?? null),
    kind: null,
    mediaType: 'application/zip',
    pages: accepted.length > 0 ? accepted.reduce((sum, { pages }) => sum + (pages ?? 0), 0) : null,
    sha256: source.ok ? await sha256Of(source.value) : null,
    warnings: [],
    ms: inside.reduce((sum, { ms }) => sum + ms, 0),
    inside,
  };
};

/** Runs files through the intake one after another; a file over the limit is given up, and the next one comes. */
export async function* intakeLines(files: readonly string[], deps: IntakeLinesDeps): AsyncGenerator<IntakeLine> {
  for (const file of files) {
    const { found } = await deps.gather.places([file], new AbortController().signal);
    const [only] = found;
    const lines: IntakeLine[] = [];
    for (const one of found) lines.push(await takeOne(one, deps));
    const isItself = found.length === 1 && only?.name === path.basename(file);
    yield isItself && lines[0] !== undefined ? { ...lines[0], file } : await archiveLine(file, lines);
  }
}
