import { z } from 'zod';
import type { Settings } from '../records/settings.ts';

/** Who is signed in, with the tokens. Lives in the vault's encrypted records and nowhere else. */
const sessionSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  subject: z.string(),
  name: z.string(),
  accessToken: z.string(),
  /** By our own clock, in ms since 1970. */
  accessUntilMs: z.number(),
  /** Null where the issuer gives none: then the person signs in again when the access token ends. */
  refreshToken: z.string().nullable(),
  signedInAt: z.string(),
  /** Whether the endpoint knows the key this vault signs with. */
  keyKnown: z.boolean().default(false),
});
export type Session = z.infer<typeof sessionSchema>;

/** A token of an ended session that the issuer has not confirmed to be revoked. */
const leftoverSchema = z.object({ issuer: z.string(), clientId: z.string(), token: z.string(), since: z.string() });
export type Leftover = z.infer<typeof leftoverSchema>;

export type SessionStore = {
  load(): Session | null;
  save(session: Session | null): void;
  leftovers(): readonly Leftover[];
  setLeftovers(leftovers: readonly Leftover[]): void;
  /** Whose filings and news this vault holds; undefined before the first sign-in. */
  owner(): string | undefined;
  setOwner(subject: string | null): void;
};

const mostLeftovers = 20;

export const createSessionStore = (settings: Settings): SessionStore => ({
  load: () => settings.get('sign-in', sessionSchema.nullable()) ?? null,
  save: (session) => settings.put('sign-in', session),
  leftovers: () => settings.get('sign-in-leftovers', z.array(leftoverSchema)) ?? [],
  setLeftovers: (leftovers) => settings.put('sign-in-leftovers', leftovers.slice(-mostLeftovers)),
  owner: () => settings.get('sign-in-owner', z.string().nullable()) ?? undefined,
  setOwner: (subject) => settings.put('sign-in-owner', subject),
});
