import type { Result } from '../../shared/ipc/result.ts';
import type { Timers } from '../singleWindow/network.ts';
import type { Authorization, Provider } from './provider.ts';
import type { SessionStore } from './session.ts';

export type RevokingDeps = {
  readonly store: Pick<SessionStore, 'leftovers' | 'setLeftovers'>;
  readonly timers: Timers;
  readonly now: () => number;
  readonly authorization: () => Authorization | null;
  readonly open: (authorization: Authorization) => Promise<Result<Provider>>;
  readonly onChange: () => void;
  readonly reportError: (error: unknown) => void;
};

export type Revoking = {
  /** A token that must not be good any more; null where there was none. */
  add(authorization: Authorization, token: string | null): void;
  now(): Promise<void>;
  soon(): void;
  stop(): void;
};

const againMs = 5 * 60 * 1000;

/** Tells the issuer that tokens have ended (RFC 7009). What it can't be told now is kept, encrypted, and told later. */
export const createRevoking = (deps: RevokingDeps): Revoking => {
  const { store } = deps;
  let running: Promise<void> | null = null;
  let callOff: (() => void) | null = null;
  let stopped = false;

  const tell = async (): Promise<void> => {
    for (const leftover of store.leftovers()) {
      const authorization = deps.authorization();
      // Of a sign-in server that isn't ours any more: nobody is asked for its sake.
      const isOurs = authorization?.issuer === leftover.issuer && authorization.clientId === leftover.clientId;
      if (authorization !== null && isOurs) {
        const provider = await deps.open(authorization);
        if (stopped) return;
        const told = provider.ok ? await provider.value.revoke(leftover.token) : provider;
        if (stopped) return;
        if (!told.ok && told.error.retry === 'later') {
          callOff?.();
          callOff = deps.timers.set(againMs, () => soon());
          return;
        }
      }
      store.setLeftovers(store.leftovers().filter(({ token }) => token !== leftover.token));
      deps.onChange();
    }
  };

  const now = (): Promise<void> => {
    running ??= tell()
      .catch(deps.reportError)
      .finally(() => {
        running = null;
      });
    return running;
  };
  const soon = (): void => {
    if (!stopped && store.leftovers().length > 0) void now();
  };

  return {
    add: ({ issuer, clientId }, token) => {
      if (token === null) return;
      const since = new Date(deps.now()).toISOString();
      store.setLeftovers([...store.leftovers(), { issuer, clientId, token, since }]);
    },
    now,
    soon,
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
};
