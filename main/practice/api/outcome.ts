import type { z } from 'zod';
import type { ProblemCode, ProblemError } from '../../../shared/singleWindow/problem.ts';
import { problemTexts } from './problem-texts.ts';

/** An answer that says no. `retryAfterSeconds` becomes the Retry-After header. */
export interface Refusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly errors?: readonly ProblemError[];
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (
  status: number,
  code: ProblemCode,
  more: Omit<Refusal, 'status' | 'code'> = {},
): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { status, code, ...more } });

/** RFC 9457 body of a refusal. */
export function problemBody(refusal: Refusal): Record<string, unknown> {
  const text = problemTexts[refusal.code];
  return {
    type: `urn:single-window:problem:${refusal.code}`,
    status: refusal.status,
    code: refusal.code,
    title: text.zh,
    ...text,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
  };
}

const pointerPart = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** One field fault for each issue zod found. */
export function fieldErrors(error: z.ZodError): ProblemError[] {
  return error.issues.map((issue) => ({
    pointer: issue.path.map((part) => `/${pointerPart(part)}`).join(''),
    code: issue.code.replaceAll('_', '-'),
    zh: '此处缺少内容或格式不符合要求',
    en: issue.message,
  }));
}
