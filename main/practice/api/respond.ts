import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { problemMediaType } from '../../../shared/singleWindow/problem.ts';
import { done, fieldErrors, type Outcome, problemBody, type Refusal, refuse } from './outcome.ts';

/** A refusal as problem details, with the headers its status asks for. */
export function sendRefusal(context: Context, refusal: Refusal): Response {
  if (refusal.status === 401) {
    context.header('WWW-Authenticate', refusal.code === 'token-invalid' ? 'Bearer error="invalid_token"' : 'Bearer');
  }
  if (refusal.retryAfterSeconds !== undefined) context.header('Retry-After', String(refusal.retryAfterSeconds));
  // A status of ours is always one that may have a body.
  return context.body(JSON.stringify(problemBody(refusal)), refusal.status as ContentfulStatusCode, {
    'Content-Type': problemMediaType,
  });
}

/** The value as JSON, or the refusal. */
export const send = <T>(context: Context, outcome: Outcome<T>): Response =>
  outcome.ok ? context.json(outcome.value) : sendRefusal(context, outcome.refusal);

/** JSON that nobody has checked, or 400. An empty body is an empty object. */
export function parseJson(text: string): Outcome<unknown> {
  try {
    return done(text === '' ? {} : (JSON.parse(text) as unknown));
  } catch {
    return refuse(400, 'malformed-request', { detail: 'not JSON' });
  }
}

/** Parses JSON text with a schema; 400 with a pointer for each fault. */
export function parseBody<S extends z.ZodType>(text: string, schema: S): Outcome<z.infer<S>> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  return parsed.success ? done(parsed.data) : refuse(400, 'malformed-request', { errors: fieldErrors(parsed.error) });
}
