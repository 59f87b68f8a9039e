import type { Fault, Result } from '../../shared/ipc/result.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import { signingKeyAnswerSchema } from '../../shared/singleWindow/discovery.ts';
import { routes } from '../../shared/singleWindow/routes.ts';
import { refuse, settle, unwrap } from '../cases/settle.ts';
import { createFollowingAdapter } from '../practiceHost/following-adapter.ts';
import { createSessionStore } from '../signIn/session.ts';
import { createSignIn, type SignInDeps } from '../signIn/sign-in.ts';
import { isLoopback } from '../singleWindow/http/endpoint-guard.ts';
import { exchange } from '../singleWindow/http/exchange.ts';
import { createHttpAdapter } from '../singleWindow/http/http-adapter.ts';
import { type CarrierDeps, createCarrier } from '../transport/carrier.ts';
import { transportHandlers } from '../transport/transport-handlers.ts';
import { createTransportStore } from '../transport/transport-store.ts';
import { createEndpointStore } from './endpoint-store.ts';
import type { LineQueue, OpenLine } from './line.ts';
import { lookAtEndpoint } from './look-at-endpoint.ts';
import { createSystemNetwork } from './system-network.ts';

export type RealLineDeps = Pick<SignInDeps, 'fetch' | 'now' | 'timers' | 'openBrowser' | 'page' | 'reportError'> & {
  readonly newId: () => string;
  /** The machine's guess: false is sure, true is not. */
  readonly isOnline: () => boolean;
  readonly resolveProxy: CarrierDeps['resolveProxy'];
  readonly pickAuthority: () => Promise<string | null>;
  readonly pickCertificate: () => Promise<string | null>;
  readonly copyText: (text: string) => Promise<void>;
  readonly onChange: () => void;
};

/** Another way to connect may mend these. */
const connectionFaults = ['proxy-login-needed', 'client-certificate-needed'] as const;
const keyTimeoutMs = 30_000;
const answerLimitBytes = 64 * 1024;

/** To the real endpoint a person has confirmed, for whoever is signed in. */
export const realLine =
  (deps: RealLineDeps): OpenLine =>
  ({ signer, settings }) => {
    const { now, timers, onChange } = deps;
    const transport = createTransportStore(settings);
    const carrier = createCarrier({
      store: transport,
      resolveProxy: deps.resolveProxy,
      systemFetch: deps.fetch,
      now,
      onAsking: onChange,
    });
    const { fetch } = carrier;
    const store = createEndpointStore(settings);
    let queue: LineQueue = { retryFault: () => undefined, isUnused: () => false };

    const isNear = (): boolean => {
      const endpoint = store.load();
      return endpoint !== null && isLoopback(new URL(endpoint.url));
    };
    const network = createSystemNetwork({ timers, isOnline: () => isNear() || deps.isOnline() });

    const registerKey = async (accessToken: string, signal: AbortSignal): Promise<Result<null>> => {
      const endpoint = store.load();
      if (endpoint === null) return fault('endpoint-not-set', 'after-user');
      const token = async () => ok(accessToken);
      const told = await exchange(
        // A token that is refused here is renewed by whoever asked for it.
        { fetch, now, answerLimitBytes, credentials: { token, refresh: token } },
        {
          method: 'POST',
          url: `${endpoint.url}${routes.signingKey()}`,
          body: { publicJwk: signer.publicJwk },
          answer: signingKeyAnswerSchema,
          idempotencyKey: deps.newId(),
          signal,
          timeoutMs: keyTimeoutMs,
        },
      );
      return told.ok ? ok(null) : told;
    };

    const resume = (...codes: readonly string[]): void => {
      for (const code of codes) queue.retryFault(code);
      network.poke();
      onChange();
    };
    const signIn = createSignIn({
      ...deps,
      fetch,
      store: createSessionStore(settings),
      authorization: () => {
        const endpoint = store.load();
        return endpoint === null ? null : { ...endpoint.authorization, resource: endpoint.resource };
      },
      registerKey,
      onSignedIn: () => resume('sign-in-needed'),
    });

    const notSet: Fault = { code: 'endpoint-not-set', retry: 'after-user' };
    const adapter = createFollowingAdapter(
      () => store.load()?.url ?? null,
      (baseUrl) =>
        createHttpAdapter({
          mode: 'real',
          baseUrl,
          fetch,
          now,
          credentials: signIn.credentials,
          uploadConnectionFor: carrier.connection,
        }),
      { mode: 'real', whenNone: notSet },
    );
    /** Another endpoint knows nothing of what was queued for this one. */
    const needFree = (): void => {
      if (store.load() !== null && !queue.isUnused()) refuse('endpoint-in-use');
    };

    return {
      mode: 'real',
      adapter,
      network,
      account: signIn.state,
      handlers: {
        ...transportHandlers({
          store: transport,
          carrier,
          endpointUrl: () => store.load()?.url ?? null,
          pickAuthority: deps.pickAuthority,
          pickCertificate: deps.pickCertificate,
          now,
          onChange: () => resume(...connectionFaults),
        }),
        'endpoint.view': () =>
          settle(() => {
            const endpoint = store.load();
            const account = signIn.state();
            if (endpoint === null) return { endpoint: null, isFree: true, account };
            const { url, name, fingerprints, confirmedAt, authorization } = endpoint;
            const signInServer = new URL(authorization.issuer).origin;
            return {
              endpoint: { url, name, fingerprints, confirmedAt, signInServer },
              isFree: queue.isUnused(),
              account,
            };
          }),
        'endpoint.look': ({ url }, { signal }) =>
          settle(async () => unwrap(await lookAtEndpoint({ fetch, now }, url, signal)).look),
        'endpoint.confirm': ({ url, fingerprints }, { signal }) =>
          settle(async () => {
            needFree();
            const { found } = unwrap(await lookAtEndpoint({ fetch, now }, url, signal));
            // Asked again, so that what is kept is what the endpoint says and not what the page says; and it must be the same.
            if (found.fingerprints.join() !== fingerprints.join()) refuse('endpoint-keys-changed');
            if (store.load() !== null) await signIn.signOut();
            createSessionStore(settings).setOwner(null);
            store.save({ ...found, confirmedAt: new Date(now()).toISOString() });
            resume('endpoint-not-set');
            return null;
          }),
        'endpoint.forget': () =>
          settle(async () => {
            needFree();
            await signIn.signOut();
            createSessionStore(settings).setOwner(null);
            store.save(null);
            onChange();
            return null;
          }),
        'signIn.start': () => signIn.start(),
        'signIn.copy': () =>
          settle(async () => {
            const account = signIn.state();
            if (account.step === 'waiting') await deps.copyText(account.url);
            return null;
          }),
        'signIn.cancel': () =>
          settle(() => {
            signIn.cancel();
            return null;
          }),
        'signIn.out': () =>
          settle(async () => {
            await signIn.signOut();
            return null;
          }),
      },
      start: (behind) => {
        queue = behind;
        signIn.begin();
      },
      stop: () => {
        signIn.stop();
        network.stop();
      },
    };
  };
