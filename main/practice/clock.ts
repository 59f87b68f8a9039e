import { AsyncLocalStorage } from 'node:async_hooks';

/** What a fault changes for the one request it hit. */
export interface RequestMood {
  skewMs?: number;
  duplicateEvents?: boolean;
  spoilSignature?: boolean;
}

/** The endpoint's time; a clock-skew fault moves it for one request only. */
export interface Clock {
  now(): Date;
  isoNow(): string;
}

/** Faults reach the code they concern through this store, so that no handler has a parameter for them. */
export const requestMood = new AsyncLocalStorage<RequestMood>();

/** `nowMs`: milliseconds since 1970, usually `Date.now`. */
export function createClock(nowMs: () => number): Clock {
  const now = () => new Date(nowMs() + (requestMood.getStore()?.skewMs ?? 0));
  return { now, isoNow: () => now().toISOString() };
}
