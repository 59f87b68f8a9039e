import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlobDamaged, BlobMissing, CHUNK_BYTES, PREFIX_BYTES, SEALED_CHUNK_BYTES } from './blob-format.ts';
import { openBlobFile } from './encrypted-reader.ts';
import { createEncryptedWriter } from './encrypted-writer.ts';
import { collect, testFolder } from './test-files.ts';

const key = randomBytes(32);

const readBack = (path: string, start = 0): Promise<Buffer> => collect(openBlobFile(path, key, { start }));

const nearChunk = fc
  .tuple(fc.nat({ max: 18 }), fc.integer({ min: -2, max: 2 }))
  .map(([chunks, off]) => Math.max(0, chunks * CHUNK_BYTES + off));

test('any content in any pieces comes back, whole and from any start', async () => {
  const dir = testFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(nearChunk, fc.nat({ max: 300_000 })),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      fc.nat(),
      async (sizeBytes, cuts, from) => {
        const path = join(dir, `blob-${run++}`);
        const content = randomBytes(sizeBytes);
        const edges = [0, ...cuts.map((cut) => Math.floor(cut * sizeBytes)).toSorted((a, b) => a - b), sizeBytes];
        const writer = createEncryptedWriter(path, key);
        for (const [index, edge] of edges.entries()) {
          const piece = Buffer.from(content.subarray(edges[index - 1] ?? 0, edge));
          const written = writer.write(piece);
          piece.fill(0);
          await written;
        }
        const id = await writer.finish();
        expect(id).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), sizeBytes });
        expect((await readBack(path)).equals(content)).toBe(true);
        const start = from % (sizeBytes + 2);
        expect((await readBack(path, start)).equals(content.subarray(start))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test('writes that are not awaited keep their order', async () => {
  const path = join(testFolder(), 'blob');
  const pieces = Array.from({ length: 60 }, () => randomBytes(50_000));
  const writer = createEncryptedWriter(path, key);
  for (const piece of pieces) void writer.write(piece);
  await writer.finish();
  expect((await readBack(path)).equals(Buffer.concat(pieces))).toBe(true);
});

test('two files of the same content have nothing in common', async () => {
  const dir = testFolder();
  const content = randomBytes(1000);
  for (const name of ['a', 'b']) {
    const writer = createEncryptedWriter(join(dir, name), key);
    await writer.write(content);
    await writer.finish();
  }
  const [a, b] = ['a', 'b'].map((name) => readFileSync(join(dir, name)).subarray(8));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(false);
});

test('a file cut at a chunk border is damage, also for a reader that knows no hash', async () => {
  const path = join(testFolder(), 'blob');
  const writer = createEncryptedWriter(path, key);
  await writer.write(randomBytes(20 * CHUNK_BYTES));
  await writer.finish();
  for (const chunks of [16, 8, 1]) {
    truncateSync(path, PREFIX_BYTES + chunks * SEALED_CHUNK_BYTES);
    await expect(readBack(path)).rejects.toThrow(BlobDamaged);
  }
});

test('abort leaves no file, also after bytes went out and when called twice', async () => {
  const dir = testFolder();
  const writer = createEncryptedWriter(join(dir, 'blob'), key);
  await writer.write(randomBytes(3_000_000));
  await writer.abort();
  await writer.abort();
  expect(readdirSync(dir)).toEqual([]);
  await expect(writer.write(randomBytes(1))).rejects.toThrow('aborted');
});

test('an existing file is neither overwritten nor removed', async () => {
  const path = join(testFolder(), 'blob');
  writeFileSync(path, 'mine');
  const writer = createEncryptedWriter(path, key);
  await expect(writer.write(randomBytes(10))).rejects.toThrow('EEXIST');
  await expect(writer.finish()).rejects.toThrow('EEXIST');
  await writer.abort();
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('a file that is not there is missing, and an aborted signal ends the reading', async () => {
  const dir = testFolder();
  await expect(readBack(join(dir, 'none'))).rejects.toThrow(BlobMissing);
  const path = join(dir, 'blob');
  const writer = createEncryptedWriter(path, key);
  await writer.write(randomBytes(3_000_000));
  await writer.finish();
  const controller = new AbortController();
  const reading = openBlobFile(path, key, { signal: controller.signal });
  expect((await reading.next()).done).toBe(false);
  controller.abort(new Error('enough'));
  await expect(reading.next()).rejects.toThrow('enough');
});
