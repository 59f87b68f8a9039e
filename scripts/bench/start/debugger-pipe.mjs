// @ts-check

/** @typedef {Readonly<Record<string, unknown>>} Params */
/** @typedef {{ id?: number, method?: string, params?: Params, result?: Params, error?: { message: string }, sessionId?: string }} Message */

/**
 * Chromium's own debugging protocol over two pipes (`--remote-debugging-pipe`): looks at the page from outside, so that
 * the app needs nothing in it for being measured.
 * @param {import('node:stream').Writable} input
 * @param {import('node:stream').Readable} output
 */
export function openDebugger(input, output) {
  /** @type {Map<number, { resolve: (result: Params) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Set<(message: Message) => void>} */
  const listeners = new Set();
  let lastId = 0;
  let rest = '';
  let closed = false;

  const close = () => {
    closed = true;
    for (const { reject } of waiting.values()) reject(new Error('the debugger is closed'));
    waiting.clear();
  };
  const hear = (/** @type {Message} */ message) => {
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (!asked) {
      for (const listener of [...listeners]) listener(message);
      return;
    }
    waiting.delete(message.id ?? 0);
    if (message.error) asked.reject(new Error(message.error.message));
    else asked.resolve(message.result ?? {});
  };
  output.setEncoding('utf8');
  output.on('data', (chunk) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) hear(JSON.parse(part));
  });
  output.on('close', close);
  // The browser may go while something is on its way to it.
  input.on('error', close);

  return {
    /**
     * @param {string} method
     * @param {Params} params
     * @param {string} [sessionId]
     * @returns {Promise<Params>}
     */
    send: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('the debugger is closed'));
          return;
        }
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        input.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      }),
    /** @param {(message: Message) => void} listener */
    listen: (listener) => void listeners.add(listener),
  };
}

/** @typedef {ReturnType<typeof openDebugger>} Debugger */

/**
 * Waits for the page that loads an address beginning with `prefix`, and attaches to it.
 * @param {Debugger} inspector
 * @param {string} prefix
 * @returns {Promise<string>} session
 */
export async function attachToPage(inspector, prefix) {
  /** @type {Promise<string>} */
  const found = new Promise((resolve) =>
    inspector.listen(({ params }) => {
      const target = /** @type {{ targetId?: string, type?: string, url?: string } | undefined} */ (params?.targetInfo);
      if (target?.type === 'page' && target.url?.startsWith(prefix)) resolve(target.targetId ?? '');
    }),
  );
  await inspector.send('Target.setDiscoverTargets', { discover: true });
  const { sessionId } = await inspector.send('Target.attachToTarget', { targetId: await found, flatten: true });
  return String(sessionId);
}
