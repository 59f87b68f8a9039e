import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlobDamaged, BlobMissing, CHUNK_BYTES, PREFIX_BYTES, SEALED_CHUNK_BYTES } from './blob-format.ts';
import { type BlobStore, blobFault, createBlobStore } from './blob-store.ts';
import { diskFault } from './disk-fault.ts';
import { allFiles, collect, testFolder } from './test-files.ts';

const key = randomBytes(32);
const damaged = { ok: false, error: { code: 'blob-damaged', retry: 'never' } };

const newStore = (): { dir: string; store: BlobStore } => {
  const dir = join(testFolder(), 'documents');
  return { dir, store: createBlobStore({ dir, key }) };
};

const stored = async (store: BlobStore, content: Uint8Array): Promise<string> => {
  const put = await store.put(content);
  if (!put.ok) throw new Error(put.error.code);
  return put.value.sha256;
};

const fileOf = (dir: string, store: BlobStore, sha256: string): string => {
  const name = store.nameOf(sha256);
  return join(dir, name.slice(0, 2), name.slice(2));
};

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < content.length; offset += size) yield content.subarray(offset, offset + size);
}

test.each([0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3_000_000])('%i bytes go in and come out', async (sizeBytes) => {
  const { store } = newStore();
  const content = randomBytes(sizeBytes);
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(await store.has(sha256)).toBe(false);
  expect(await store.put(inPieces(content, 70_000))).toEqual({ ok: true, value: { sha256, sizeBytes } });
  expect(await store.has(sha256)).toBe(true);
  expect(await store.size(sha256)).toBe(sizeBytes);
  expect((await collect(store.open(sha256))).equals(content)).toBe(true);
  expect((await collect(store.open(sha256, { start: sizeBytes >> 1 }))).equals(content.subarray(sizeBytes >> 1))).toBe(
    true,
  );
  const whole = await store.readAll(sha256, sizeBytes);
  expect(whole.ok && content.equals(whole.value)).toBe(true);
  expect(await store.verify(sha256)).toEqual({ ok: true, value: undefined });
  expect(await store.list()).toEqual([store.nameOf(sha256)]);
});

test('the same content twice, also at once, is one file', async () => {
  const { dir, store } = newStore();
  const content = randomBytes(200_000);
  const ids = await Promise.all([stored(store, content), stored(store, content), stored(store, content)]);
  expect(new Set(ids).size).toBe(1);
  expect(allFiles(dir)).toHaveLength(1);
});

test('remove, then missing everywhere; removing again is no error', async () => {
  const { store } = newStore();
  const sha256 = await stored(store, randomBytes(10));
  await store.remove(sha256);
  await store.remove(sha256);
  const missing = { ok: false, error: { code: 'blob-missing', retry: 'never' } };
  expect(await store.has(sha256)).toBe(false);
  expect(await store.verify(sha256)).toEqual(missing);
  expect(await store.readAll(sha256, 100)).toEqual(missing);
  await expect(store.size(sha256)).rejects.toThrow(BlobMissing);
  await expect(collect(store.open(sha256))).rejects.toThrow(BlobMissing);
  expect(await store.list()).toEqual([]);
});

test('more than the limit is refused before it is read', async () => {
  const { store } = newStore();
  const sha256 = await stored(store, randomBytes(1000));
  expect(await store.readAll(sha256, 999)).toEqual({
    ok: false,
    error: { code: 'blob-too-large', retry: 'never', detail: { sizeBytes: 1000, limitBytes: 999 } },
  });
});

const threeChunks = randomBytes(2 * CHUNK_BYTES + 100);
const fileBytes = PREFIX_BYTES + threeChunks.length + 3 * 17;

test('a flipped bit anywhere is damage, and no wrong byte comes out before it is found', async () => {
  const { dir, store } = newStore();
  const sha256 = await stored(store, threeChunks);
  const path = fileOf(dir, store, sha256);
  const whole = readFileSync(path);
  expect(whole).toHaveLength(fileBytes);
  // Every byte of the header, and both ends of each chunk; the rest at random.
  const edges = [0, 1, 2].flatMap((n) => [0, 1, 17, 18].map((byte) => PREFIX_BYTES + n * SEALED_CHUNK_BYTES + byte));
  const positions = fc.oneof(
    fc.nat({ max: PREFIX_BYTES - 1 }),
    fc.constantFrom(...edges, fileBytes - 1),
    fc.nat({ max: fileBytes - 1 }),
  );
  const flip = async (position: number, bit: number) => {
    const broken = Buffer.from(whole);
    broken[position] = (broken[position] ?? 0) ^ (1 << bit);
    writeFileSync(path, broken);
    expect(await store.verify(sha256)).toEqual(damaged);
    expect(await store.readAll(sha256, 1e6)).toEqual(damaged);
    let offset = 0;
    await expect(
      (async () => {
        for await (const piece of store.open(sha256)) {
          expect(threeChunks.subarray(offset, offset + piece.length).equals(piece)).toBe(true);
          offset += piece.length;
        }
      })(),
    ).rejects.toThrow(BlobDamaged);
  };
  for (let position = 0; position < PREFIX_BYTES; position += 1) await flip(position, position % 8);
  await fc.assert(fc.asyncProperty(positions, fc.nat({ max: 7 }), flip), { numRuns: 60 });
});

test('a cut or lengthened file is damage, at chunk borders too', async () => {
  const { dir, store } = newStore();
  const sha256 = await stored(store, threeChunks);
  const path = fileOf(dir, store, sha256);
  const whole = readFileSync(path);
  const borders = [0, 1, PREFIX_BYTES - 1, PREFIX_BYTES, PREFIX_BYTES + 17];
  for (const n of [1, 2])
    borders.push(PREFIX_BYTES + n * SEALED_CHUNK_BYTES, PREFIX_BYTES + n * SEALED_CHUNK_BYTES + 17);
  for (const length of [...borders, fileBytes - 1]) {
    writeFileSync(path, whole);
    truncateSync(path, length);
    expect(await store.verify(sha256)).toEqual(damaged);
  }
  for (const extra of [1, 17, SEALED_CHUNK_BYTES]) {
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(extra)]));
    expect(await store.verify(sha256)).toEqual(damaged);
  }
  const middle = whole.subarray(PREFIX_BYTES + SEALED_CHUNK_BYTES, PREFIX_BYTES + 2 * SEALED_CHUNK_BYTES);
  writeFileSync(
    path,
    Buffer.concat([whole.subarray(0, PREFIX_BYTES), middle, whole.subarray(PREFIX_BYTES + SEALED_CHUNK_BYTES)]),
  );
  expect(await store.verify(sha256)).toEqual(damaged);
});

test('two blobs changed over are damage, though both decrypt', async () => {
  const { dir, store } = newStore();
  const [a, b] = [await stored(store, Buffer.from('waybill 1')), await stored(store, Buffer.from('waybill 2'))];
  copyFileSync(fileOf(dir, store, a), fileOf(dir, store, b));
  expect(await store.verify(a)).toEqual({ ok: true, value: undefined });
  expect(await store.readAll(b, 100)).toEqual(damaged);
});

test('another key finds nothing, and refuses the file under its own name', async () => {
  const { dir, store } = newStore();
  const sha256 = await stored(store, randomBytes(100));
  const other = createBlobStore({ dir, key: randomBytes(32) });
  expect(await other.has(sha256)).toBe(false);
  const otherSha256 = await stored(other, randomBytes(50));
  renameSync(fileOf(dir, store, sha256), fileOf(dir, other, otherSha256));
  expect(await other.verify(otherSha256)).toEqual(damaged);
});

test('putting the content again heals a damaged file', async () => {
  const { dir, store } = newStore();
  const content = randomBytes(1000);
  const sha256 = await stored(store, content);
  writeFileSync(fileOf(dir, store, sha256), 'rubbish');
  expect(await store.verify(sha256)).toEqual(damaged);
  await stored(store, content);
  expect(await store.verify(sha256)).toEqual({ ok: true, value: undefined });
});

test('neither names nor bytes tell what is stored', async () => {
  const { dir, store } = newStore();
  const sha256 = await stored(store, Buffer.from('MARKER-提单'.repeat(10_000)));
  const [file, ...others] = allFiles(dir);
  expect(others).toEqual([]);
  expect(file?.bytes.includes('MARKER')).toBe(false);
  expect(`${basename(dirname(file?.path ?? ''))}${basename(file?.path ?? '')}`).toBe(store.nameOf(sha256));
  expect(file?.path).not.toContain(sha256.slice(0, 8));
});

test('a source that fails leaves nothing, and its disk error is not taken for ours', async () => {
  const { dir, store } = newStore();
  const failure = Object.assign(new Error('the scanner’s card'), { code: 'EACCES' });
  async function* source(): AsyncGenerator<Uint8Array> {
    yield randomBytes(2_000_000);
    throw failure;
  }
  await expect(store.put(source())).rejects.toBe(failure);
  expect(allFiles(dir)).toEqual([]);
});

test('an aborted signal ends a put and leaves nothing', async () => {
  const { dir, store } = newStore();
  const controller = new AbortController();
  async function* source(): AsyncGenerator<Uint8Array> {
    yield randomBytes(100);
    controller.abort(new Error('closed'));
    yield randomBytes(100);
  }
  await expect(store.put(source(), controller.signal)).rejects.toThrow('closed');
  await expect(store.put(randomBytes(1), controller.signal)).rejects.toThrow('closed');
  expect(allFiles(dir)).toEqual([]);
});

test('what a crash left half-written is no blob and is swept', async () => {
  const { dir, store } = newStore();
  const sha256 = await stored(store, randomBytes(100));
  writeFileSync(join(dir, 'a1b2.partial'), randomBytes(500));
  expect(await store.list()).toEqual([store.nameOf(sha256)]);
  expect(await store.sweep()).toBe(1);
  expect(allFiles(dir)).toHaveLength(1);
  expect(await store.verify(sha256)).toEqual({ ok: true, value: undefined });
});

test('a hash that is none is a bug', async () => {
  await expect(newStore().store.has('../../etc/passwd')).rejects.toThrow(TypeError);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'disk-read-only'],
  ['EPERM', 'disk-read-only'],
  ['EIO', 'disk-error'],
])('%s is %s', (code, expected) => {
  expect(diskFault(Object.assign(new Error(code), { code }))).toEqual({ code: expected, retry: 'after-user' });
});

test('other exceptions are no faults', () => {
  expect(blobFault(new TypeError('bug'))).toBeUndefined();
  expect(blobFault(Object.assign(new Error('x'), { code: 'EISDIR' }))).toBeUndefined();
  expect(blobFault(undefined)).toBeUndefined();
});
