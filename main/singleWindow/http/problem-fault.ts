import { type Fault, fault } from '../../../shared/ipc/result.ts';
import { type ProblemCode, problemCodes, problemSchema } from '../../../shared/singleWindow/problem.ts';
import { retryAfterMs } from './retry-after.ts';

type Failure = ReturnType<typeof fault>;

/** Who can help, for each problem code of v1. A code we don't know is judged by its status. */
const whoCanHelp: Readonly<Record<ProblemCode, Fault['retry']>> = {
  'malformed-request': 'never',
  'invalid-manifest': 'after-user',
  'idempotency-key-missing': 'never',
  'idempotency-conflict': 'never',
  'token-missing': 'after-user',
  'token-invalid': 'after-user',
  'not-found': 'after-user',
  'not-acceptable-now': 'after-user',
  'corp-serial-no-taken': 'after-user',
  'documents-missing': 'later',
  'signature-invalid': 'after-user',
  'digest-mismatch': 'never',
  'precondition-failed': 'after-user',
  'body-too-large': 'after-user',
  'document-too-large': 'after-user',
  'media-type-not-allowed': 'after-user',
  'upload-expired': 'later',
  'too-many-requests': 'later',
  unavailable: 'later',
  internal: 'later',
};

const isKnown = (code: string): code is ProblemCode => problemCodes.some((one) => one === code);
const textLimit = 2000;
/** What a person could still read; the rest of a list without end must not fill the records. */
const mostErrors = 50;
const pointerLimit = 200;
const codeLimit = 64;

export type Refusal = {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Parsed JSON of the body; undefined when it was no JSON. */
  readonly json: unknown;
  readonly nowMs: number;
};

const parseProblem = (json: unknown) => {
  const parsed = problemSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
};

const problemDetail = (refusal: Refusal): NonNullable<Fault['detail']> => {
  const detail: NonNullable<Fault['detail']> = { status: refusal.status };
  const problem = parseProblem(refusal.json);
  if (!problem) return detail;
  detail.problem = problem.code.slice(0, codeLimit);
  detail.zh = problem.zh.slice(0, textLimit);
  detail.en = problem.en.slice(0, textLimit);
  if (problem.errors && problem.errors.length > 0) {
    const errors = problem.errors.slice(0, mostErrors);
    detail.pointers = errors.map((error) => error.pointer.slice(0, pointerLimit)).join(' ');
    detail.errorCodes = errors.map((error) => error.code.slice(0, codeLimit)).join(' ');
    detail.errorsZh = errors
      .map((error) => error.zh)
      .join('\n')
      .slice(0, textLimit);
    detail.errorsEn = errors
      .map((error) => error.en)
      .join('\n')
      .slice(0, textLimit);
  }
  return detail;
};

/**
 * An answer that is not 2xx as a fault. `detail` has `status` and, of a problem document, `problem` (its code), `zh`, `en`
 * and for its field errors `pointers`, `errorCodes` (separated by spaces, in the same order), `errorsZh`, `errorsEn` (lines).
 */
export const problemFault = (refusal: Refusal): Failure => {
  const { status } = refusal;
  const detail = problemDetail(refusal);
  if (status === 429 || status === 503) {
    const waitMs = retryAfterMs(refusal.retryAfter, refusal.nowMs);
    return fault('endpoint-busy', 'later', waitMs === null ? detail : { ...detail, retryAfterMs: waitMs });
  }
  if (status === 507) return fault('endpoint-storage-full', 'after-user', detail);
  if (status === 511) return fault('endpoint-not-speaking', 'later', { status, reason: 'captive-portal' });
  const code = parseProblem(refusal.json)?.code ?? '';
  if (status === 401) return fault('sign-in-needed', 'after-user', detail);
  if (status >= 500) return fault('endpoint-failed', 'later', detail);
  if (isKnown(code)) return fault(code, whoCanHelp[code], detail);
  // A proxy's or a portal's own page: 403, 404 or 407 without our kind of body says nothing about the filing.
  if (code === '') return fault('endpoint-not-speaking', 'later', { status, reason: 'no-problem-document' });
  return fault('endpoint-refused', 'after-user', detail);
};
