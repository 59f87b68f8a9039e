import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Candidate } from '../cases/candidate.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import type { StoredBlob, UnpackRequest } from '../documents/document-room.ts';
import { SourceRefused } from '../documents/file-source.ts';
import { createMemoryBlobs } from '../documents/test-blobs.ts';
import { letterHandlers } from './letter-handlers.ts';

const call = { signal: new AbortController().signal };
const jobId = '22222222-2222-4222-8222-222222222222';
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const invoice = Buffer.from('an invoice');
const archive = Buffer.from('an archive');

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
  bench.store(soundCase, [soundNotice], [{ ...soundDocument, mediaType: 'message/rfc822' }]);
  const stored = bench.desk.needDocument(soundDocument.id);
  bench.records.documents.put({
    ...stored,
    derived: {
      ...stored.derived,
      attachments: [
        { name: 'invoice.pdf', mediaType: 'application/pdf', sizeBytes: invoice.length, sha256: hashOf(invoice) },
        { name: 'papers.zip', mediaType: 'application/zip', sizeBytes: archive.length, sha256: hashOf(archive) },
      ],
    },
  });
});
afterEach(() => bench.close());

/** A room that hands the files of its letter out, and what was handed to the intake. */
const setUp = (files: readonly Uint8Array[] = [invoice, archive]) => {
  const blobs = createMemoryBlobs();
  const taken: { name: string; bytes: string }[] = [];
  const unpack = async ({ index, store }: UnpackRequest): Promise<Result<StoredBlob>> => {
    const file = files[index];
    if (file === undefined) return fault('attachment-gone', 'never');
    return store(
      (async function* () {
        yield file;
      })(),
      call.signal,
    );
  };
  const read = async ({ source }: Candidate): Promise<string> => {
    if (!source.ok) return source.error.code;
    const parts: Uint8Array[] = [];
    try {
      for await (const part of source.value.open()) parts.push(part);
    } catch (error) {
      return error instanceof SourceRefused ? error.fault.code : 'thrown';
    }
    return Buffer.concat(parts).toString();
  };
  const handlers = letterHandlers({
    desk: bench.desk,
    room: { unpack },
    blobs,
    gather: {
      bytes: async (name, bytes) => ({
        found: [
          {
            name: `${name}/inside.txt`,
            source: ok({
              name: 'inside.txt',
              open: async function* () {
                yield bytes;
              },
            }),
          },
        ],
        skipped: 2,
      }),
    },
    takeIn: async (_into, candidates) => {
      for (const candidate of candidates) taken.push({ name: candidate.name, bytes: await read(candidate) });
      return { accepted: [], refused: [], skipped: 0 };
    },
  });
  const take = (indexes: number[]) =>
    handlers['letter.take-attachments']({ documentId: soundDocument.id, indexes, filingId: null, jobId }, call);
  return { handlers, taken, take };
};

test('files of a letter are offered, and shown as taken once the case has them', async () => {
  const { handlers } = setUp();
  const ask = () => handlers['letter.attachments']({ documentId: soundDocument.id }, call);
  expect(await ask()).toMatchObject({
    ok: true,
    value: {
      attachments: [
        { index: 0, name: 'invoice.pdf', takenAs: null },
        { index: 1, takenAs: null },
      ],
    },
  });
  const stored = bench.desk.needDocument(soundDocument.id);
  bench.records.documents.put({ ...stored, document: { ...stored.document, id: ids.notice, sha256: hashOf(invoice) } });
  expect(await ask()).toMatchObject({ value: { attachments: [{ takenAs: ids.notice }, { takenAs: null }] } });
});

test('ticked files come in with their own bytes, an archive with what is in it', async () => {
  const { take, taken } = setUp();
  expect(await take([0, 1, 0])).toMatchObject({ ok: true, value: { skipped: 2 } });
  expect(taken).toEqual([
    { name: 'invoice.pdf', bytes: 'an invoice' },
    { name: 'papers.zip/inside.txt', bytes: 'an archive' },
  ]);
});

test('what is not the file that was offered is refused', async () => {
  const { take, taken } = setUp([Buffer.from('something else'), archive]);
  await take([0]);
  expect(taken).toEqual([{ name: 'invoice.pdf', bytes: 'attachment-gone' }]);
  expect(await take([7])).toMatchObject({ ok: false, error: { code: 'attachment-gone' } });
});
