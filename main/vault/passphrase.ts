import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { KEY_BYTES } from './keys.ts';
import { sodium } from './sodium.ts';

export const PASSPHRASE_MIN_CHARACTERS = 8;

/** Argon2id's cost: passes and bytes of memory. */
export interface PassphraseCost {
  readonly opsLimit: number;
  readonly memLimit: number;
}

/** libsodium's MODERATE (3 passes, 256 MiB): some seven tenths of a second, on the thread pool. */
export const MODERATE_COST: PassphraseCost = {
  opsLimit: sodium.crypto_pwhash_OPSLIMIT_MODERATE,
  memLimit: sodium.crypto_pwhash_MEMLIMIT_MODERATE,
};

/** The key encrypted (crypto_secretbox) under Argon2id 1.3 of the passphrase, NFKC, UTF-8. */
export interface PassphraseWrap extends PassphraseCost {
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
  readonly bytes: Uint8Array;
}

// The same passphrase typed through another keyboard or input method (full width, composed or not) is the same.
const normalise = (passphrase: string): string => passphrase.normalize('NFKC');

const stretch = async (passphrase: string, salt: Uint8Array, cost: PassphraseCost): Promise<Uint8Array> => {
  const key = new Uint8Array(KEY_BYTES);
  const text = Buffer.from(normalise(passphrase), 'utf8');
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
  try {
    await sodium.crypto_pwhash_async(key, text, salt, cost.opsLimit, cost.memLimit, algorithm);
  } finally {
    sodium.sodium_memzero(text);
  }
  return key;
};

const random = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  sodium.randombytes_buf(bytes);
  return bytes;
};

/** Fault: 'passphrase-too-short' {minimum}. */
export const wrapWithPassphrase = async (
  master: Uint8Array,
  passphrase: string,
  cost: PassphraseCost,
): Promise<Result<PassphraseWrap>> => {
  if ([...normalise(passphrase)].length < PASSPHRASE_MIN_CHARACTERS) {
    return fault('passphrase-too-short', 'after-user', { minimum: PASSPHRASE_MIN_CHARACTERS });
  }
  const salt = random(sodium.crypto_pwhash_SALTBYTES);
  const nonce = random(sodium.crypto_secretbox_NONCEBYTES);
  const bytes = new Uint8Array(master.length + sodium.crypto_secretbox_MACBYTES);
  const key = await stretch(passphrase, salt, cost);
  sodium.crypto_secretbox_easy(bytes, master, nonce, key);
  sodium.sodium_memzero(key);
  return ok({ opsLimit: cost.opsLimit, memLimit: cost.memLimit, salt, nonce, bytes });
};

/** The master key, or undefined for a wrong passphrase. */
export const unwrapWithPassphrase = async (
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Uint8Array | undefined> => {
  const key = await stretch(passphrase, wrap.salt, wrap);
  const master = new Uint8Array(KEY_BYTES);
  const opened = sodium.crypto_secretbox_open_easy(master, wrap.bytes, wrap.nonce, key);
  sodium.sodium_memzero(key);
  return opened ? master : undefined;
};
