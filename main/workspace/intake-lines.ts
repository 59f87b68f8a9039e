import { createHash } from 'node:crypto';
import { fault, type Result } from '../../shared/ipc/result.ts';
import { type DocumentSource, fileSource } from '../documents/file-source.ts';
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
};

export type IntakeLinesDeps = {
  readonly intake: Intake;
  readonly limitMs: number;
  readonly now: () => number;
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
  ms: number,
): Promise<IntakeLine> =>
  outcome.ok
    ? {
        file,
        outcome: 'accepted',
        code: null,
        detail: null,
        kind: null,
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

/** Runs files through the intake one after another; a file over the limit is given up, and the next one comes. */
export async function* intakeLines(files: readonly string[], deps: IntakeLinesDeps): AsyncGenerator<IntakeLine> {
  for (const file of files) {
    const begun = deps.now();
    const source = await fileSource(file);
    const signal = AbortSignal.timeout(deps.limitMs);
    const taken = source.ok ? await deps.intake.take(source.value, { signal }) : source;
    const outcome =
      !taken.ok && taken.error.code === 'cancelled' && signal.aborted
        ? fault('intake-timeout', 'after-user', { limitMs: deps.limitMs })
        : taken;
    yield await lineOf(file, source, outcome, Math.round(deps.now() - begun));
  }
}
