import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { diskFault, errorCode } from './disk-fault.ts';
import { writeAtomically, writeNew } from './durable-file.ts';
import { sodium } from './sodium.ts';

const VERSION = 1;

const someBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const base64 = z.codec(z.base64(), someBytes, {
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
});

const bytesOf = (length: number) => base64.refine((bytes) => bytes.length === length);

const keyringWrap = z.strictObject({ kind: z.literal('keyring'), bytes: base64 });

const passphraseWrap = z.strictObject({
  kind: z.literal('passphrase'),
  salt: bytesOf(sodium.crypto_pwhash_SALTBYTES),
  // Upper limits: a changed file must not make us fill the memory or compute for hours.
  opsLimit: z.int().min(sodium.crypto_pwhash_OPSLIMIT_MIN).max(16),
  memLimit: z.int().min(sodium.crypto_pwhash_MEMLIMIT_MIN).max(sodium.crypto_pwhash_MEMLIMIT_SENSITIVE),
  nonce: bytesOf(sodium.crypto_secretbox_NONCEBYTES),
  bytes: bytesOf(32 + sodium.crypto_secretbox_MACBYTES),
});

const keyFileSchema = z.strictObject({
  version: z.literal(VERSION),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** See `keyCheck`. */
  check: bytesOf(32),
  /** Ways to the master key; any one of them is enough. */
  wraps: z.array(z.discriminatedUnion('kind', [keyringWrap, passphraseWrap])).min(1),
});

export type KeyFile = z.output<typeof keyFileSchema>;
export type Wrap = KeyFile['wraps'][number];

const anyVersion = z.looseObject({ version: z.int().positive() });

export const keyFilePath = (dir: string): string => join(dir, 'vault.json');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Faults: 'vault-newer' {found, known}, 'vault-file-damaged', disk. */
export const readKeyFile = async (dir: string): Promise<Result<KeyFile | 'absent'>> => {
  let text: string;
  try {
    text = await readFile(keyFilePath(dir), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok('absent');
    const disk = diskFault(error);
    if (disk === undefined) throw error;
    return { ok: false, error: disk };
  }
  return parseKeyFile(text);
};

/** Faults: 'vault-newer' {found, known}, 'vault-file-damaged'. */
export const parseKeyFile = (text: string): Result<KeyFile> => {
  const json = parseJson(text);
  const { data } = anyVersion.safeParse(json);
  if (data !== undefined && data.version > VERSION) {
    return fault('vault-newer', 'never', { found: data.version, known: VERSION });
  }
  const parsed = keyFileSchema.safeParse(json);
  return parsed.success ? ok(parsed.data) : fault('vault-file-damaged', 'never');
};

const written = async (write: () => Promise<void>): Promise<Result<void>> => {
  try {
    await write();
    return ok(undefined);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return fault('vault-exists', 'never');
    const disk = diskFault(error);
    if (disk === undefined) throw error;
    return { ok: false, error: disk };
  }
};

export const keyFileText = (keyFile: KeyFile): string => `${JSON.stringify(keyFileSchema.encode(keyFile), null, 2)}\n`;

/** Replaces the file in one step. Faults: disk. */
export const writeKeyFile = (dir: string, keyFile: KeyFile): Promise<Result<void>> =>
  written(() => writeAtomically(keyFilePath(dir), keyFileText(keyFile)));

/** Never replaces a file, not even one written since somebody looked. Faults: 'vault-exists', disk. */
export const writeNewKeyFile = (dir: string, keyFile: KeyFile): Promise<Result<void>> =>
  written(() => writeNew(keyFilePath(dir), keyFileText(keyFile)));
