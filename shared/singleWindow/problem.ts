import { z } from 'zod';

/** Every `code` of a problem document of v1. A client must treat an unknown code by its HTTP status. */
export const problemCodes = [
  'malformed-request',
  'invalid-manifest',
  'idempotency-key-missing',
  'idempotency-conflict',
  'token-missing',
  'token-invalid',
  'not-found',
  'not-acceptable-now',
  'corp-serial-no-taken',
  'documents-missing',
  'signature-invalid',
  'digest-mismatch',
  'precondition-failed',
  'body-too-large',
  'document-too-large',
  'media-type-not-allowed',
  'upload-expired',
  'too-many-requests',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `pointer`: RFC 6901 into the request body; `code` names the rule that was broken. */
export const problemErrorSchema = z.looseObject({
  pointer: z.string(),
  code: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
});
export type ProblemError = z.infer<typeof problemErrorSchema>;

/** RFC 9457, served as application/problem+json. `title` is the Chinese text, for readers who know no extension. */
export const problemSchema = z.looseObject({
  type: z.string(),
  status: z.int(),
  code: z.string().min(1),
  title: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  detail: z.string().optional(),
  errors: z.array(problemErrorSchema).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const problemMediaType = 'application/problem+json';
