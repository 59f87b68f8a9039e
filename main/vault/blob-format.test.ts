import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sodium from 'sodium-native';
import { expect, test } from 'vitest';
import { BlobDamaged, CHUNK_BYTES, contentSize, PREFIX_BYTES, SEALED_CHUNK_BYTES } from './blob-format.ts';
import { createEncryptedWriter } from './encrypted-writer.ts';
import { testFolder } from './test-files.ts';

const key = randomBytes(32);

/** The documented format read with libsodium's calls alone, as a firm would to recover its files without the app. */
const readIndependently = (file: Buffer): Buffer => {
  expect(file.subarray(0, 8).toString('latin1')).toBe('GCBLOB\x00\x01');
  const state = Buffer.alloc(52);
  const pieces: Buffer[] = [];
  const tag = Buffer.alloc(1);
  // @ts-expect-error the published types are of version 2, where the state was an object
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, file.subarray(8, 32), key);
  for (let offset = 32; offset < file.length; offset += 65_553) {
    const sealed = file.subarray(offset, offset + 65_553);
    const plain = Buffer.alloc(sealed.length - 17);
    // @ts-expect-error as above
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, sealed, null);
    pieces.push(plain);
  }
  expect(tag[0]).toBe(3);
  return Buffer.concat(pieces);
};

const sizes = [
  0,
  1,
  CHUNK_BYTES - 1,
  CHUNK_BYTES,
  CHUNK_BYTES + 1,
  2 * CHUNK_BYTES,
  16 * CHUNK_BYTES,
  17 * CHUNK_BYTES + 5,
];

test.each(sizes)('an independent reader gets %i bytes back', async (sizeBytes) => {
  const path = join(testFolder(), 'blob');
  const content = randomBytes(sizeBytes);
  const writer = createEncryptedWriter(path, key);
  await writer.write(content);
  expect(await writer.finish()).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), sizeBytes });
  const file = readFileSync(path);
  expect(readIndependently(file).equals(content)).toBe(true);
  expect(contentSize(file.length)).toBe(sizeBytes);
  // Full chunks only: a content of whole chunks has no empty one at its end.
  expect(file).toHaveLength(32 + sizeBytes + 17 * Math.max(1, Math.ceil(sizeBytes / 65_536)));
});

test('the size of the file tells the size of the content, for every size', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 * CHUNK_BYTES }), (sizeBytes) => {
      const chunks = Math.max(1, Math.ceil(sizeBytes / CHUNK_BYTES));
      expect(contentSize(PREFIX_BYTES + sizeBytes + chunks * (SEALED_CHUNK_BYTES - CHUNK_BYTES))).toBe(sizeBytes);
    }),
  );
});

test.each([0, 31, 32, 48, 32 + 65_553 + 16])('no blob file has %i bytes', (fileBytes) => {
  expect(() => contentSize(fileBytes)).toThrow(BlobDamaged);
});
