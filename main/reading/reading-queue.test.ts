import { afterEach, beforeEach, expect, test } from 'vitest';
import { asRead } from '../../shared/claim/reading/fixtures/as-read.ts';
import { tradePapers } from '../../shared/claim/reading/fixtures/papers.ts';
import { readStoredText } from '../../shared/claim/reading/page-text.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import type { PageReader } from '../documents/page-reader.ts';
import type { OcrReply } from '../documents/room/ocr-contract.ts';
import { readingHandlers } from './reading-handlers.ts';
import { createReadingQueue } from './reading-queue.ts';

const [invoice] = tradePapers(1);
if (invoice === undefined) throw new Error('no paper');
const clean = asRead(invoice, 'clean', 1);
const call = { signal: new AbortController().signal };

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
  bench.store(soundCase, [soundNotice], [{ ...soundDocument, code: null }]);
});
afterEach(() => bench.close());

/** The room at the process boundary: a PDF with a text, or a picture; counts what it is asked. */
const fakeReader = (picture?: (signal: AbortSignal) => Promise<Result<OcrReply>>) => {
  const asked: string[] = [];
  const reader: PageReader = {
    textPlaces: async () => {
      asked.push('text');
      const { widthPt, heightPt, words } = clean;
      return ok({ pages: [{ widthPt, heightPt, words: picture === undefined ? words : [], isGarbled: false }] });
    },
    recognise: async (_request, { signal }) => {
      asked.push('picture');
      return picture === undefined ? fault('document-room-failed', 'later') : picture(signal);
    },
  };
  return { reader, asked };
};

const fakeBlobs = () => {
  const stored = new Map<string, Uint8Array>();
  return {
    stored,
    put: async (bytes: unknown) => {
      const sha256 = String(stored.size + 1).padStart(64, '0');
      stored.set(sha256, bytes as Uint8Array);
      return ok({ sha256, sizeBytes: 1 });
    },
    open: async function* (sha256: string) {
      yield stored.get(sha256) ?? new Uint8Array();
    },
  };
};

const setUp = (room = fakeReader(), blobs = fakeBlobs()) => {
  const queue = createReadingQueue({
    desk: bench.desk,
    reader: room.reader,
    blobs: blobs as never,
    announce: { changed: () => {}, progress: () => {} },
    sourceOf: ({ document }) => ({ key: document.sha256, mediaType: 'application/pdf' }),
    reportError: (error) => {
      throw error;
    },
  });
  return { queue, room, blobs, handlers: readingHandlers(bench.desk, queue) };
};

const stored = () => bench.desk.needDocument(soundDocument.id);
const found = (field: string) => stored().reading?.proposals.find((proposal) => proposal.field === field);

test('a document is read once: kind, proposals and text are kept with it, the form is not touched', async () => {
  const { queue, room, blobs } = setUp();
  queue.look(ids.claimCase);
  expect(queue.progressOf(soundDocument.id)).toBeDefined();
  await queue.idle();
  expect(stored().reading?.kinds[0]?.code).toBe('TRD-INV');
  expect(found('invoiceNo')).toMatchObject({ value: invoice.truth.invoiceNo, state: 'open', target: null });
  const text = blobs.stored.get(stored().derived.text ?? '');
  expect(readStoredText(JSON.parse(new TextDecoder().decode(text)))?.pages[0]?.words.length).toBe(clean.words.length);
  expect(bench.records.cases.get(ids.claimCase)?.facts).toEqual(soundCase.facts);
  queue.look(ids.claimCase);
  await queue.idle();
  expect(room.asked).toEqual(['text']);
});

test('another kind asks for other values, from the text that is there', async () => {
  const { queue, room } = setUp();
  queue.look(ids.claimCase);
  await queue.idle();
  const now = stored();
  bench.records.documents.put({ ...now, document: { ...now.document, code: 'TRD-PL' } });
  queue.look(ids.claimCase);
  await queue.idle();
  expect(found('amount')).toBeUndefined();
  expect(found('invoiceNo')?.value).toBe(invoice.truth.invoiceNo);
  expect(room.asked).toEqual(['text']);
});

test('what was unread when the app was closed is read at the next start', async () => {
  const forever = fakeReader(
    (signal) => new Promise((end) => signal.addEventListener('abort', () => end(fault('cancelled', 'after-user')))),
  );
  const first = setUp(forever);
  first.queue.look(ids.claimCase);
  await first.queue.stop();
  expect(stored().reading).toBeUndefined();
  const second = setUp();
  second.queue.lookEverywhere();
  await second.queue.idle();
  expect(stored().reading?.fault).toBeNull();
});

test('reading can be stopped, and asked for again', async () => {
  let asked: (() => void) | undefined;
  const begun = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const hanging = fakeReader((signal) => {
    asked?.();
    return new Promise((end) => signal.addEventListener('abort', () => end(fault('cancelled', 'after-user'))));
  });
  const { queue, handlers } = setUp(hanging);
  queue.look(ids.claimCase);
  await begun;
  await handlers['reading.cancel']({ documentId: soundDocument.id }, call);
  await queue.idle();
  expect(stored().reading?.fault).toMatchObject({ code: 'cancelled' });
  queue.look(ids.claimCase);
  await queue.idle();
  const again = setUp();
  await again.handlers['reading.run-again']({ documentId: soundDocument.id }, call);
  await again.queue.idle();
  expect(stored().reading).toMatchObject({ fault: null });
  expect(found('invoiceNo')).toBeDefined();
});

test('decisions are kept: taken with its place, turned away, put right', async () => {
  const { queue, handlers } = setUp();
  queue.look(ids.claimCase);
  await queue.idle();
  const documentId = soundDocument.id;
  const proposalId = found('buyerName')?.id ?? '';
  const target = { kind: 'fact', path: 'buyer.name' } as const;
  expect(await handlers['reading.accept']({ documentId, proposalId, target }, call)).toMatchObject({ ok: true });
  expect(await handlers['reading.correct']({ documentId, proposalId, value: 'NORTHWIND INC.' }, call)).toMatchObject({
    ok: true,
  });
  expect(found('buyerName')).toMatchObject({ state: 'accepted', target, corrected: 'NORTHWIND INC.' });
  await handlers['reading.dismiss']({ documentId, proposalId: found('contractNo')?.id ?? '' }, call);
  expect(found('contractNo')?.state).toBe('dismissed');
  expect(await handlers['reading.dismiss']({ documentId, proposalId: 'nothing' }, call)).toMatchObject({
    ok: false,
    error: { code: 'proposal-not-found' },
  });
  const view = await handlers['reading.proposals']({ caseId: ids.claimCase }, call);
  expect(view.ok && view.value.readings).toMatchObject([{ documentId, status: 'read' }]);

  // The next paper of this buyer is read with what was learned.
  bench.records.documents.put({ ...stored(), document: { ...stored().document, id: ids.notice }, reading: undefined });
  queue.look(ids.claimCase);
  await queue.idle();
  const next = bench.desk.needDocument(ids.notice).reading;
  expect(next?.proposals.find(({ field }) => field === 'buyerName')?.value).toBe('NORTHWIND INC.');
});

test('a document that cannot be read says why and leaves the next one alone', async () => {
  const { queue } = setUp(fakeReader(async () => fault('document-room-memory', 'after-user')));
  queue.look(ids.claimCase);
  await queue.idle();
  expect(stored().reading?.fault).toMatchObject({ code: 'document-room-memory' });
  expect(queue.progressOf(soundDocument.id)).toBeUndefined();
});
