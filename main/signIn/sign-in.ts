import type { SignInState } from '../../shared/ipc/endpoint-views.ts';
import { type Fault, fault, ok, type Result } from '../../shared/ipc/result.ts';
import { isLoopback } from '../singleWindow/http/endpoint-guard.ts';
import type { Credentials, Fetch } from '../singleWindow/http/exchange.ts';
import type { Timers } from '../singleWindow/network.ts';
import { type Attempt, type Authorization, openProvider, type Provider, type Tokens } from './provider.ts';
import { type FinishedPage, openRedirectDoor, type RedirectDoor } from './redirect-door.ts';
import { createRevoking } from './revoking.ts';
import type { Session, SessionStore } from './session.ts';

export type SignInDeps = {
  readonly store: SessionStore;
  /** Null while no endpoint is set. */
  readonly authorization: () => Authorization | null;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly timers: Timers;
  /** The system's browser; what it answers is not waited for. */
  readonly openBrowser: (url: URL) => Promise<void>;
  /** The pages at the end, in the person's language. */
  readonly page: (kind: 'done' | 'failed' | 'not-ours', why: Fault | null) => FinishedPage;
  /** Tells the endpoint with which key this vault signs; called until it has worked once. */
  readonly registerKey: (accessToken: string, signal: AbortSignal) => Promise<Result<null>>;
  readonly onChange: () => void;
  /** Somebody is signed in: what waited for it goes on. */
  readonly onSignedIn: () => void;
  readonly reportError: (error: unknown) => void;
};

export type SignIn = {
  state(): SignInState;
  /** Opens the browser; the answer is the address, for whoever has to open it by hand. */
  start(): Promise<Result<{ url: string }>>;
  cancel(): void;
  /** Forgets the tokens at once and tells the issuer; what can't be told now is told later. */
  signOut(): Promise<void>;
  readonly credentials: Credentials;
  /** Tells the issuer what is still to be told of earlier sessions. */
  begin(): void;
  stop(): void;
};

const attemptMs = 10 * 60 * 1000;
/** A token that ends on its way is refused, so it is renewed a little before. */
const earlyMs = 30_000;

/**
 * Signing in at a real endpoint: OAuth 2.1, authorization code with PKCE in the system's browser, back over a loopback
 * address. The access token is renewed with a rotating refresh token, one renewal at a time. Everything that isn't sending
 * or receiving works without it.
 */
export const createSignIn = (deps: SignInDeps): SignIn => {
  const { store, now, timers, onChange } = deps;
  let attempt: { readonly url: string; readonly untilMs: number; end(): void } | null = null;
  let starting: object | null = null;
  let lastFault: Fault | null = null;
  let known: { readonly of: string; readonly provider: Provider } | null = null;
  let renewing: Promise<Result<string>> | null = null;
  let stopped = false;

  const changed = (problem: Fault | null) => {
    lastFault = problem;
    if (!stopped) onChange();
  };

  const providerFor = async (authorization: Authorization): Promise<Result<Provider>> => {
    const of = JSON.stringify(authorization);
    if (known?.of === of) return ok(known.provider);
    const opened = await openProvider(authorization, deps.fetch);
    if (opened.ok) known = { of, provider: opened.value };
    return opened;
  };

  /** The session, as long as it is one of the sign-in server that counts now. */
  const session = (): Session | null => {
    const kept = store.load();
    const authorization = deps.authorization();
    return kept !== null && kept.issuer === authorization?.issuer && kept.clientId === authorization.clientId
      ? kept
      : null;
  };

  const revoking = createRevoking({
    store,
    timers,
    now,
    authorization: deps.authorization,
    open: providerFor,
    onChange: () => {
      if (!stopped) onChange();
    },
    reportError: deps.reportError,
  });

  const keep = (authorization: Authorization, tokens: Tokens): Result<null> => {
    const owner = store.owner();
    if (owner !== undefined && tokens.subject !== '' && owner !== tokens.subject) {
      revoking.add(authorization, tokens.refreshToken);
      return fault('sign-in-other-account', 'after-user');
    }
    if (owner === undefined) store.setOwner(tokens.subject);
    store.save({
      issuer: authorization.issuer,
      clientId: authorization.clientId,
      subject: tokens.subject,
      name: tokens.name,
      accessToken: tokens.accessToken,
      accessUntilMs: now() + tokens.expiresInS * 1000,
      refreshToken: tokens.refreshToken,
      signedInAt: new Date(now()).toISOString(),
      keyKnown: false,
    });
    return ok(null);
  };

  /** The page in the browser waits for it, so it tells what has really happened. */
  const finish = async (authorization: Authorization, begun: Attempt, door: RedirectDoor, gone: AbortSignal) => {
    const over = new Promise<null>((resolve) => gone.addEventListener('abort', () => resolve(null)));
    const arrived = await Promise.race([door.arrival(begun.state), over]);
    if (arrived === null) return;
    const tokens = await begun.finish(arrived.url);
    if (gone.aborted) {
      if (tokens.ok) revoking.add(authorization, tokens.value.refreshToken);
      arrived.answer(deps.page('not-ours', null));
      return;
    }
    const kept = tokens.ok ? keep(authorization, tokens.value) : tokens;
    arrived.answer(kept.ok ? deps.page('done', null) : deps.page('failed', kept.error));
    attempt?.end();
    changed(kept.ok ? null : kept.error);
    if (kept.ok) {
      deps.onSignedIn();
      revoking.soon();
    }
  };

  const waitInBrowser = (authorization: Authorization, begun: Attempt, door: RedirectDoor): string => {
    const gone = new AbortController();
    const url = begun.url.href;
    const end = () => {
      gone.abort();
      callOff();
      door.close();
      attempt = null;
    };
    const callOff = timers.set(attemptMs, () => {
      end();
      changed({ code: 'sign-in-timeout', retry: 'after-user' });
    });
    attempt = { url, untilMs: now() + attemptMs, end };
    finish(authorization, begun, door, gone.signal).catch((error: unknown) => {
      end();
      deps.reportError(error);
      changed({ code: 'unexpected', retry: 'later' });
    });
    return url;
  };

  const open = async (): Promise<Result<{ url: string }>> => {
    const authorization = deps.authorization();
    if (authorization === null) return fault('endpoint-not-set', 'after-user');
    const mine = {};
    starting = mine;
    onChange();
    try {
      const provider = await providerFor(authorization);
      if (!provider.ok) return provider;
      const door = await openRedirectDoor(deps.page('not-ours', null));
      const begun = await provider.value.begin(door.redirectUri);
      const safe = begun.url.protocol === 'https:' || isLoopback(begun.url);
      if (starting !== mine || stopped || !safe) {
        door.close();
        return safe ? fault('cancelled', 'after-user') : fault('sign-in-server-unfit', 'after-user');
      }
      const url = waitInBrowser(authorization, begun, door);
      // Whether a browser opened can't be known; the address is on the screen.
      deps.openBrowser(begun.url).catch(() => undefined);
      return ok({ url });
    } finally {
      if (starting === mine) starting = null;
    }
  };

  const renew = async (): Promise<Result<string>> => {
    const authorization = deps.authorization();
    const current = session();
    if (authorization === null || current === null) return fault('sign-in-needed', 'after-user');
    const end = (why: Fault): Result<string> => {
      // Somebody may have signed out, or in again, meanwhile.
      if (session()?.refreshToken === current.refreshToken) {
        store.save(null);
        changed(why);
      }
      return fault('sign-in-needed', 'after-user');
    };
    if (current.refreshToken === null) return end({ code: 'sign-in-ended', retry: 'after-user' });
    const provider = await providerFor(authorization);
    if (!provider.ok) return provider;
    const renewed = await provider.value.refresh(current.refreshToken);
    // Without an answer the old token stays: the next attempt shows whether the issuer has changed it.
    if (!renewed.ok) return renewed.error.code === 'sign-in-ended' ? end(renewed.error) : renewed;
    const { accessToken, expiresInS, refreshToken } = renewed.value;
    if (session()?.refreshToken !== current.refreshToken) {
      // Signed out while it was on its way: what came is not used, and ended too.
      revoking.add(authorization, refreshToken);
      return fault('sign-in-needed', 'after-user');
    }
    store.save({
      ...current,
      accessToken,
      accessUntilMs: now() + expiresInS * 1000,
      refreshToken: refreshToken ?? current.refreshToken,
    });
    changed(null);
    return ok(accessToken);
  };

  /** One at a time: a refresh token used twice counts as stolen, and the issuer ends the whole session. */
  const renewOnce = (): Promise<Result<string>> => {
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  const withKey = async (token: Result<string>, signal: AbortSignal): Promise<Result<string>> => {
    if (!token.ok || session()?.keyKnown !== false) return token;
    const told = await deps.registerKey(token.value, signal);
    if (!told.ok) return told;
    const current = session();
    if (current !== null) store.save({ ...current, keyKnown: true });
    return token;
  };

  const accessToken = async (): Promise<Result<string>> => {
    const current = session();
    if (current === null) return fault('sign-in-needed', 'after-user');
    return now() < current.accessUntilMs - earlyMs ? ok(current.accessToken) : renewOnce();
  };

  return {
    state: () => {
      if (deps.authorization() === null) return { step: 'none' };
      if (starting !== null) return { step: 'starting' };
      if (attempt !== null)
        return { step: 'waiting', url: attempt.url, until: new Date(attempt.untilMs).toISOString() };
      const current = session();
      if (current === null) return { step: 'signed-out', fault: lastFault, revoking: store.leftovers().length };
      return {
        step: 'signed-in',
        name: current.name,
        since: current.signedInAt,
        until: new Date(current.accessUntilMs).toISOString(),
        renews: current.refreshToken !== null,
      };
    },
    start: async () => {
      attempt?.end();
      lastFault = null;
      const opened = await open();
      changed(opened.ok || opened.error.code === 'cancelled' ? null : opened.error);
      return opened;
    },
    cancel: () => {
      starting = null;
      attempt?.end();
      changed(null);
    },
    signOut: async () => {
      starting = null;
      attempt?.end();
      const current = session();
      store.save(null);
      const authorization = deps.authorization();
      if (current !== null && authorization !== null)
        revoking.add(authorization, current.refreshToken ?? current.accessToken);
      changed(null);
      await revoking.now();
    },
    credentials: {
      token: async (signal) => withKey(await accessToken(), signal),
      refresh: async (stale, signal) => {
        const current = session();
        if (current !== null && current.accessToken !== stale) return ok(current.accessToken);
        return withKey(await renewOnce(), signal);
      },
    },
    begin: () => revoking.soon(),
    stop: () => {
      stopped = true;
      starting = null;
      attempt?.end();
      revoking.stop();
    },
  };
};
