const QUOTED_OR_COMMENT = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g;
const TRIGGER = /^\s*create\s+(?:temp\s+|temporary\s+)?trigger\b/i;

/**
 * Number of positional parameters in one SQL statement. libsql itself binds missing parameters as NULL and runs only
 * the first of several statements, both silently; so text with a second statement throws here, and the caller compares
 * the count.
 */
export const countParameters = (sql: string): number => {
  const bare = sql.replace(QUOTED_OR_COMMENT, ' ');
  if (/;\s*\S/.test(bare) && !TRIGGER.test(bare)) throw new TypeError('one SQL statement at a time');
  let count = 0;
  for (const [, number] of bare.matchAll(/\?(\d*)/g)) {
    count = number === '' ? count + 1 : Math.max(count, Number(number));
  }
  return count;
};
