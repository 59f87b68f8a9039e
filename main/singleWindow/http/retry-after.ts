const longestMs = 24 * 60 * 60 * 1000;

/** `Retry-After` (RFC 9110 §10.2.3: seconds or an HTTP date) in milliseconds from `nowMs`; null when absent or unreadable. */
export const retryAfterMs = (header: string | null | undefined, nowMs: number): number | null => {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, longestMs);
  // Date.parse reads far more than HTTP dates ("-1" is a year to it).
  if (!/^[A-Z][a-z]+,? /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - nowMs), longestMs);
};
