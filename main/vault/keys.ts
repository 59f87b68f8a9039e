import { sodium } from './sodium.ts';

export const KEY_BYTES = 32;

/**
 * The vault's keys, all derived from one random master key with crypto_kdf (subkey 1 of an 8-character context), so that
 * the master key itself encrypts nothing.
 */
export interface Keys {
  readonly database: Uint8Array;
  readonly blobs: Uint8Array;
  /** A 32-byte key for another purpose. `context`: 8 ASCII characters, different from all others in the app. */
  derive(context: string): Uint8Array;
}

const deriveKey = (master: Uint8Array, context: string): Uint8Array => {
  if (!/^[\x21-\x7e]{8}$/.test(context)) throw new TypeError('a key context is 8 ASCII characters');
  const key = new Uint8Array(KEY_BYTES);
  sodium.crypto_kdf_derive_from_key(key, 1, Buffer.from(context, 'ascii'), master);
  return key;
};

const RESERVED = { database: 'database', blobs: 'blobfile', check: 'keycheck' } as const;

export const createMasterKey = (): Uint8Array => {
  const master = new Uint8Array(KEY_BYTES);
  sodium.randombytes_buf(master);
  return master;
};

export const deriveKeys = (master: Uint8Array): Keys => {
  if (master.length !== KEY_BYTES) throw new TypeError('the master key has 32 bytes');
  const reserved: readonly string[] = Object.values(RESERVED);
  return {
    database: deriveKey(master, RESERVED.database),
    blobs: deriveKey(master, RESERVED.blobs),
    derive: (context) => {
      if (reserved.includes(context)) throw new TypeError(`the context ${context} is taken`);
      return deriveKey(master, context);
    },
  };
};

/** Compares in constant time. */
export const isSameKey = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && sodium.sodium_memcmp(a, b);

/** What the key file keeps to know the right master key again: it proves the key and tells nothing about it. */
export const keyCheck = (master: Uint8Array, vaultId: string): Uint8Array => {
  const check = new Uint8Array(32);
  sodium.crypto_generichash(check, Buffer.from(vaultId), deriveKey(master, RESERVED.check));
  return check;
};

export const provesKey = (check: Uint8Array, master: Uint8Array, vaultId: string): boolean => {
  const expected = keyCheck(master, vaultId);
  return check.length === expected.length && sodium.sodium_memcmp(check, expected);
};
