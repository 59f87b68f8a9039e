import { fault, ok, type Result } from '../../../shared/ipc/result.ts';
import { type PublicJwk, tokenAnswerSchema } from '../../../shared/singleWindow/discovery.ts';
import { routes } from '../../../shared/singleWindow/routes.ts';
import { checkAddress } from './endpoint-guard.ts';
import { type Credentials, exchange, type Fetch } from './exchange.ts';

const noCredentials: Credentials = { token: async () => ok(''), refresh: async () => ok('') };

/** Sign-in of the practice endpoint: any name and our public signing key; the same key is the same account. */
export const createPracticeCredentials = (deps: {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clientName: string;
  readonly publicJwk: PublicJwk;
  readonly now: () => number;
  readonly timeoutMs?: number;
}): Credentials => {
  let current: { readonly token: string; readonly staleAtMs: number } | null = null;

  const fetchToken = async (signal: AbortSignal): Promise<Result<string>> => {
    const allowed = checkAddress('practice', new URL(deps.baseUrl));
    if (!allowed.ok) return allowed;
    const answer = await exchange(
      { fetch: deps.fetch, credentials: noCredentials, now: deps.now, answerLimitBytes: 64 * 1024 },
      {
        method: 'POST',
        url: `${deps.baseUrl.replace(/\/+$/, '')}${routes.practiceToken()}`,
        body: { clientName: deps.clientName, publicJwk: deps.publicJwk },
        answer: tokenAnswerSchema,
        signal,
        timeoutMs: deps.timeoutMs ?? 30_000,
        signedIn: false,
      },
    );
    if (!answer.ok) return answer.error.retry === 'later' ? answer : fault('sign-in-needed', 'after-user');
    const { access_token: token, expires_in: seconds } = answer.value;
    // A little early, so that a token doesn't end on its way.
    current = { token, staleAtMs: deps.now() + seconds * 1000 * 0.9 };
    return ok(token);
  };

  return {
    token: async (signal) => (current && deps.now() < current.staleAtMs ? ok(current.token) : fetchToken(signal)),
    refresh: async (stale, signal) => (current && current.token !== stale ? ok(current.token) : fetchToken(signal)),
  };
};
