import { z } from 'zod';

/**
 * An expected failure. `code` is stable and has its words in `shared/locale`; `retry` says who can make it work:
 * time ('later'), the person ('after-user') or nobody ('never'). `detail` fills the placeholders of the text.
 */
export const faultSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  retry: z.enum(['later', 'after-user', 'never']),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export type Fault = z.infer<typeof faultSchema>;

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Fault };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fault = (code: string, retry: Fault['retry'], detail?: Fault['detail']): { ok: false; error: Fault } => ({
  ok: false,
  error: detail === undefined ? { code, retry } : { code, retry, detail },
});
