/** Deeper and heavier than any message of ours; a whole case with two hundred invoices is under a tenth of it. */
const maxDepth = 24;
const maxWeight = 16_000_000;
/** What an empty value costs, so that millions of nothings count too. */
const nodeWeight = 8;

/**
 * Why a message is refused before anybody parses it: nested too deep (or in itself), too heavy, or made of something else
 * than plain objects, arrays, simple values and bytes. The weight is counted in UTF-16 units and nodes, each reference on
 * its own, and the counting ends where the limit is passed. Bytes count nothing here: the one schema that takes them limits them.
 */
export const whyRefused = (message: unknown): 'too-deep' | 'too-large' | 'not-plain' | null => {
  let left = maxWeight;
  const look = (value: unknown, depth: number): ReturnType<typeof whyRefused> => {
    left -= nodeWeight + (typeof value === 'string' ? value.length : 0);
    if (left < 0) return 'too-large';
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
    if (depth === maxDepth) return 'too-deep';
    const isArray = Array.isArray(value);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!isArray && prototype !== Object.prototype && prototype !== null) return 'not-plain';
    // An array of four thousand million holes is one small message.
    if (isArray && value.length * nodeWeight > left) return 'too-large';
    for (const key of Object.keys(value)) {
      if (key === '__proto__') return 'not-plain';
      left -= key.length;
      const why = look((value as Record<string, unknown>)[key], depth + 1);
      if (why !== null) return why;
    }
    return null;
  };
  return look(message, 0);
};
