import { type Fault, fault, ok, type Result } from '../../shared/ipc/result.ts';
import { KEY_BYTES } from './keys.ts';

/**
 * The system's key store (in the app Electron's safeStorage). `available` must say no when it only obfuscates
 * (`basic_text` on Linux). `decrypt` throws for what it can't read.
 */
export interface Keyring {
  available(): boolean;
  encrypt(text: string): Uint8Array;
  decrypt(bytes: Uint8Array): string;
}

const unavailable = (): { ok: false; error: Fault } => fault('keyring-unavailable', 'after-user');

/** Fault: 'keyring-unavailable'. */
export const wrapWithKeyring = (master: Uint8Array, keyring: Keyring): Result<Uint8Array> => {
  if (!keyring.available()) return unavailable();
  try {
    return ok(new Uint8Array(keyring.encrypt(Buffer.from(master).toString('base64'))));
  } catch {
    return unavailable();
  }
};

/** Faults: 'keyring-unavailable'; 'keyring-changed' when it does not hold the key it was wrapped with. */
export const unwrapWithKeyring = (bytes: Uint8Array, keyring: Keyring): Result<Uint8Array> => {
  if (!keyring.available()) return unavailable();
  let text: string;
  try {
    text = keyring.decrypt(bytes);
  } catch {
    return fault('keyring-changed', 'after-user');
  }
  const master = new Uint8Array(Buffer.from(text, 'base64'));
  return master.length === KEY_BYTES ? ok(master) : fault('keyring-changed', 'after-user');
};
