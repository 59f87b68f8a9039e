import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documentsPath } from '../vault/vault-paths.ts';
import { value, vaultWith } from './test-vault.ts';
import { writeBackup } from './write-backup.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/recovery/read_backup.py');
// Debian's own Python: another one that comes first on the path has no python3-nacl.
const read = (...args: string[]): string => execFileSync('/usr/bin/python3', [script, ...args], { encoding: 'utf8' });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// Set-up installs it on Debian; elsewhere Python and PyNaCl are the reader's own business.
const hasReader = spawnSync('/usr/bin/python3', ['-c', 'import nacl.bindings']).status === 0;

test.runIf(hasReader)('a program that is not ours reads documents and backup with the recovery key alone', async () => {
  const made = await vaultWith([0, 70_000, 65_536]);
  value(await writeBackup(made.file, made.deps, { signal: new AbortController().signal }));
  for (const [hash, bytes] of made.contents) {
    const name = made.deps.nameOf(hash);
    const target = path.join(made.home, hash);
    const stored = path.join(documentsPath(made.dir), name.slice(0, 2), name.slice(2));
    expect(read(made.recoveryKey, 'document', stored, target).trim()).toBe(hash);
    expect(readFileSync(target)).toEqual(bytes);
  }
  const folder = path.join(made.home, 'recovered');
  const said: unknown = JSON.parse(read(made.recoveryKey.toLowerCase(), 'backup', made.file, folder));
  expect(said).toMatchObject({ documents: 3 });
  const recovered = readdirSync(path.join(folder, 'documents'));
  expect(recovered.sort()).toEqual([...made.contents.keys()].sort());
  for (const name of recovered) expect(sha256(readFileSync(path.join(folder, 'documents', name)))).toBe(name);
  expect(readFileSync(path.join(folder, 'records.jsonl'), 'utf8')).toContain('买方 Müller');
  expect(() => read('0'.repeat(56), 'backup', made.file, `${folder}2`)).toThrow();
});
