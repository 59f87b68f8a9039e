import type { SafeStorage } from 'electron';
import type { Keyring } from '../vault/keyring.ts';

/** The system's key store. On Linux without one, Chromium's `basic_text` only obfuscates with a key everybody knows: that is no keyring. */
export const systemKeyring = (safeStorage: SafeStorage, platform: NodeJS.Platform): Keyring => ({
  available: () =>
    safeStorage.isEncryptionAvailable() &&
    (platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
});
