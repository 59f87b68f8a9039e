import { z } from 'zod';

const filingSchema = z.looseObject({
  filingId: z.string(),
  kind: z.string(),
  state: z.string(),
  corpSerialNo: z.string().optional(),
  actions: z.array(z.string()),
});
export type HeldFiling = z.infer<typeof filingSchema>;

export type FaultOrder = {
  readonly match: { readonly method?: string; readonly pathPattern?: string };
  readonly times?: number;
  readonly fault: { readonly type: string } & Readonly<Record<string, unknown>>;
};

/** The other side: the person behind the practice endpoint's reviewing page, by its JSON door. */
export type Reviewer = {
  readonly filings: () => Promise<HeldFiling[]>;
  /** Newest filing of a kind in a state, once there is one. */
  readonly awaitFiling: (kind: string, state: string, timeoutMs?: number) => Promise<HeldFiling>;
  readonly detail: (filingId: string) => Promise<Record<string, unknown>>;
  /** SHA-256 of a document's bytes as they lie on the other side's disk. */
  readonly heldDigest: (filingId: string, documentId: string) => Promise<string>;
  readonly act: (filingId: string, action: string, body?: unknown) => Promise<void>;
  readonly fault: (order: FaultOrder) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
};

/** `consoleUrl` is the address of the reviewing page with its token. */
export const reviewerAt = (consoleUrl: string): Reviewer => {
  const { origin, searchParams } = new URL(consoleUrl);
  const ask = async (path: string, method = 'GET', body?: unknown): Promise<unknown> => {
    const response = await fetch(`${origin}/admin${path}`, {
      method,
      headers: { Authorization: `Bearer ${searchParams.get('token') ?? ''}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /admin${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const filings = async (): Promise<HeldFiling[]> =>
    z.object({ filings: z.array(filingSchema) }).parse(await ask('/filings')).filings;

  return {
    filings,
    awaitFiling: async (kind, state, timeoutMs = 30_000) => {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const all = await filings();
        const found = all.findLast((filing) => filing.kind === kind && filing.state === state);
        if (found !== undefined) return found;
        if (Date.now() > deadline)
          throw new Error(
            `the other side has no ${kind} that is ${state}, only: ${all.map((f) => `${f.kind} ${f.state}`).join(', ') || 'nothing'}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    detail: async (filingId) => z.record(z.string(), z.unknown()).parse(await ask(`/filings/${filingId}`)),
    heldDigest: async (filingId, documentId) =>
      z.object({ sha256: z.string() }).parse(await ask(`/filings/${filingId}/documents/${documentId}/sha256`)).sha256,
    act: async (filingId, action, body = {}) => void (await ask(`/filings/${filingId}/${action}`, 'POST', body)),
    fault: async (order) => void (await ask('/faults', 'POST', order)),
    clearFaults: async () => void (await ask('/faults', 'DELETE')),
  };
};
