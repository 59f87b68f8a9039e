import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSegmentFromJpeg } from '../../documents/segment/build-from-image.ts';
import { makeTestJpeg } from '../../documents/segment/test-jpeg.ts';
import { blobFault, createBlobStore } from '../../vault/blob-store.ts';
import { scanDossierJob } from '../bench-scans.ts';
import { jobSchema } from '../job.ts';
import { scratchFolder, TEST_FONTS } from '../test-tools.ts';
import { makePdf } from './make-pdf.ts';

const setUp = async () => {
  const folder = scratchFolder();
  const store = createBlobStore({ dir: join(folder, 'blobs'), key: randomBytes(32) });
  const built = buildSegmentFromJpeg({ bytes: makeTestJpeg({ widthPx: 400, heightPx: 560 }) });
  if (!built.ok) throw new Error(built.error.code);
  const stored = await store.put(built.value.segment);
  if (!stored.ok) throw new Error(stored.error.code);
  const job = jobSchema.parse(scanDossierJob([stored.value.sha256], '2026-11-18T09:30:00+08:00'));
  return { folder, store, job, maker: { store, fonts: TEST_FONTS, faultOf: blobFault } };
};

const options = () => ({ signal: new AbortController().signal });
const target = (folder: string) => ({ kind: 'file', path: join(folder, 'out.pdf') }) as const;

test('the stored PDF and the one in a file are the same', async () => {
  const { folder, store, job, maker } = await setUp();
  const filed = await makePdf(maker, job, target(folder), options());
  const stored = await makePdf(maker, job, { kind: 'blob' }, options());
  if (!filed.ok || !stored.ok) throw new Error('not made');
  expect(filed.value.pages).toBe(3);
  expect(filed.value.sha256).toBeUndefined();
  const bytes = await store.readAll(stored.value.sha256 ?? '', 1_000_000);
  if (!bytes.ok) throw new Error(bytes.error.code);
  expect(Buffer.compare(readFileSync(join(folder, 'out.pdf')), bytes.value)).toBe(0);
  expect(stored.value.sizeBytes).toBe(bytes.value.length);
});

test('a segment that is not in the store is a fault for both targets, and leaves nothing', async () => {
  const { folder, store, maker } = await setUp();
  const job = jobSchema.parse(scanDossierJob(['0'.repeat(64)], '2026-11-18T09:30:00+08:00'));
  const before = await store.list();
  expect(await makePdf(maker, job, target(folder), options())).toMatchObject({ error: { code: 'blob-missing' } });
  expect(await makePdf(maker, job, { kind: 'blob' }, options())).toMatchObject({ error: { code: 'blob-missing' } });
  expect(await store.list()).toEqual(before);
  expect(readdirSync(folder)).toEqual(['blobs']);
});

test('a cancelled job leaves nothing', async () => {
  const { folder, store, job, maker } = await setUp();
  const before = await store.list();
  for (const where of [target(folder), { kind: 'blob' } as const]) {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const result = await makePdf(maker, job, where, { signal: controller.signal, onProgress });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  }
  expect(await store.list()).toEqual(before);
  expect(readdirSync(folder)).toEqual(['blobs']);
});

test('a folder that is gone is a fault', async () => {
  const { folder, job, maker } = await setUp();
  const gone = { kind: 'file', path: join(folder, 'gone', 'out.pdf') } as const;
  expect(await makePdf(maker, job, gone, options())).toMatchObject({ error: { code: 'target-folder-missing' } });
});
