/** A bug in one line: name and code only, since a message may quote what somebody typed. The stack is for developers. */
export const bugReporter =
  (withStack: boolean, write: (line: string) => void) =>
  (error: unknown): void => {
    const name = error instanceof Error ? error.name : typeof error;
    const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
    const stack = withStack && error instanceof Error ? `\n${error.stack ?? error.message}` : '';
    write(`${new Date().toISOString()} bug ${name}${code}${stack}\n`);
  };
