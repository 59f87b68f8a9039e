import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileSource } from './file-source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'file-source-'));
});
afterEach(() => rm(folder, { recursive: true }));

const collect = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Readable.from(bytes).toArray());

test('reads a regular file, more than once', async () => {
  const content = Buffer.alloc(2_500_000, 7);
  const file = path.join(folder, '发票.pdf');
  await writeFile(file, content);
  const source = await fileSource(file);
  if (!source.ok) throw new Error(source.error.code);
  expect(source.value).toMatchObject({ name: '发票.pdf', sizeBytes: content.length });
  expect((await collect(source.value.open())).equals(content)).toBe(true);
  expect((await collect(source.value.open())).equals(content)).toBe(true);
});

test('a missing file is unreadable', async () => {
  expect(await fileSource(path.join(folder, 'none'))).toMatchObject({
    error: { code: 'file-unreadable', detail: { reason: 'ENOENT' } },
  });
});

test.skipIf(process.platform === 'win32')('folders, links and pipes are refused', async () => {
  await writeFile(path.join(folder, 'a'), 'a');
  await mkdir(path.join(folder, 'folder'));
  await symlink('a', path.join(folder, 'link'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  for (const name of ['folder', 'link', 'pipe'])
    expect(await fileSource(path.join(folder, name))).toMatchObject({ error: { code: 'file-not-regular' } });
});

test.skipIf(process.platform === 'win32')('a pipe or link put in the place of the file is not read', async () => {
  const file = path.join(folder, 'a');
  for (const swap of [
    () => Promise.resolve(execFileSync('mkfifo', [path.join(folder, 'new')])),
    () => symlink('/etc/hostname', path.join(folder, 'new')),
  ]) {
    await writeFile(file, 'a');
    const source = await fileSource(file);
    if (!source.ok) throw new Error(source.error.code);
    await swap();
    await rename(path.join(folder, 'new'), file);
    await expect(collect(source.value.open())).rejects.toThrow();
    await rm(file);
  }
});
