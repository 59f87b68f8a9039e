import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** For tests only: a temporary folder that goes when the test ends. */
export const testFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'green-channel-vault-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** For tests only: every file under `dir` with its bytes. */
export const allFiles = (dir: string): { path: string; bytes: Buffer }[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));

/** For tests only: everything a stream yields, in one piece (Array.fromAsync came with Node 22). */
export const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const collected: Uint8Array[] = [];
  for await (const piece of pieces) collected.push(piece);
  return Buffer.concat(collected);
};
