import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findFiling } from './find-filing.ts';
import { readReceipt, verifyStoredReceipt } from './receipt-store.ts';
import { sha256Of, testBytes } from './testing/manifests.ts';
import { benchChunkBytes, openPracticeBench, type PracticeBench } from './testing/practice-bench.ts';

const MiB = 1024 * 1024;
/** What the store gives at once, read ahead of the wire. */
const pieceBytes = 65_536;
const filingsSchema = z.object({
  filings: z.array(z.looseObject({ filingId: z.string(), corpSerialNo: z.string(), state: z.string() })),
});

let bench: PracticeBench;
beforeEach(async () => {
  bench = await openPracticeBench();
});
afterEach(() => bench.close());

const filingsThere = async () => filingsSchema.parse(await bench.admin('filings')).filings;

/** Sent once, received once, the receipt holds, and the bytes there are the bytes here. */
const expectReceivedOnce = async (number: number, documents: readonly Uint8Array[]) => {
  const there = (await filingsThere()).filter((filing) => filing.corpSerialNo === `GC-${number}`);
  expect(there.map((filing) => filing.state)).toEqual(['received']);
  const receipt = readReceipt(bench.db, `filing-${number}`);
  if (!receipt) throw new Error('no receipt');
  expect(await verifyStoredReceipt(receipt)).toMatchObject({ ok: true, value: { corpSerialNo: `GC-${number}` } });
  expect(receipt.endpointFilingId).toBe(there[0]?.filingId);
  expect(findFiling(bench.db, receipt.endpointFilingId)?.filingId).toBe(`filing-${number}`);
  const received = bench.outcomes.filter(
    ({ item, outcome }) => item.filingId === `filing-${number}` && outcome.kind === 'received',
  );
  expect(received).toHaveLength(1);
  for (const [index, bytes] of documents.entries()) {
    const documentId = `01900000-0000-7000-8000-${String(number * 100 + index).padStart(12, '0')}`;
    expect(await bench.admin(`filings/${there[0]?.filingId}/documents/${documentId}/sha256`)).toEqual({
      sha256: sha256Of(bytes),
      sizeBytes: bytes.length,
    });
  }
};

it('works offline and sends by itself when the network is back, in order within a case', async () => {
  bench.setOnline(false);
  bench.outbox.start();
  const caseKey = '01900000-0000-7000-8000-0000000000aa';
  const documents = [testBytes(300_000, 1), testBytes(200_000, 2)];
  bench.queue(1, documents, caseKey);
  bench.queue(2, [testBytes(100_000, 3)], caseKey);
  expect(bench.outbox.state()).toMatchObject({ online: false, waiting: 2, sending: 0 });
  bench.setOnline(true);
  await bench.settled();
  expect(bench.outbox.list()).toEqual([]);
  expect((await filingsThere()).map((filing) => filing.corpSerialNo).sort()).toEqual(['GC-1', 'GC-2']);
  expect(bench.outcomes.map(({ item }) => item.filingId)).toEqual(['filing-1', 'filing-2']);
  await expectReceivedOnce(1, documents);
  expect(bench.progress.at(-1)).toEqual({ sentBytes: 100_000, totalBytes: 100_000 });
});

it('sends nothing again that the endpoint holds', async () => {
  bench.outbox.start();
  const shared = testBytes(2 * MiB, 4);
  bench.queue(1, [shared]);
  await bench.settled();
  bench.queue(2, [shared]);
  await bench.settled();
  await expectReceivedOnce(2, [shared]);
  expect(bench.sentBytes()).toBe(shared.length);
});

describe('faults on the way, each ending in one filing with one receipt', () => {
  const document = testBytes(3 * MiB, 5);
  const small = testBytes(50_000, 6);
  const cases: [string, { method?: string; pathPattern?: string }, object, string][] = [
    [
      'the announcement is lost',
      { method: 'POST', pathPattern: 'filings$' },
      { type: 'cut', afterBytes: 0 },
      'network-cut',
    ],
    ['its answer is lost', { method: 'POST', pathPattern: 'filings$' }, { type: 'lost-response' }, 'network-cut'],
    ['the receipt is lost', { method: 'POST', pathPattern: 'submission$' }, { type: 'lost-response' }, 'network-cut'],
    ['a portal answers the submission', { pathPattern: 'submission$' }, { type: 'html' }, 'endpoint-not-speaking'],
    ['a portal answers the upload', { method: 'HEAD' }, { type: 'html' }, 'endpoint-not-speaking'],
    ['429', { pathPattern: 'submission$' }, { type: 'status', status: 429, retryAfter: 1 }, 'endpoint-busy'],
    ['429 to the upload', { method: 'PATCH' }, { type: 'status', status: 429, retryAfter: 1 }, 'endpoint-busy'],
    ['503', { pathPattern: 'filings$' }, { type: 'status', status: 503, retryAfter: 1 }, 'endpoint-busy'],
    ['500', { pathPattern: 'submission$' }, { type: 'status', status: 500 }, 'endpoint-failed'],
    ['a wrong offset', { method: 'HEAD' }, { type: 'wrong-offset' }, 'upload-offset-wrong'],
    ['a conflict of offsets', { method: 'PATCH' }, { type: 'wrong-offset' }, 'upload-offset-wrong'],
    ['the upload’s answer is lost', { method: 'PATCH' }, { type: 'lost-response' }, 'network-cut'],
    ['discovery fails', { pathPattern: 'single-window$' }, { type: 'status', status: 500 }, 'endpoint-failed'],
    ['a refused token', { pathPattern: 'filings$' }, { type: 'status', status: 401 }, ''],
    ['the upload has expired', { method: 'HEAD' }, { type: 'expired-upload' }, ''],
  ];
  it.each(cases)('%s', async (_name, match, fault, code) => {
    await bench.order(match, fault);
    bench.queue(1, [document, small]);
    bench.outbox.start();
    await bench.settled();
    expect(bench.outbox.list()).toEqual([]);
    expect(bench.faults).toEqual(code === '' ? [] : [code]);
    await expectReceivedOnce(1, [document, small]);
  });

  it('a cut upload goes on where it was, also after a restart', async () => {
    const large = testBytes(12 * MiB, 7);
    const nothing = { type: 'latency', ms: 0 };
    const cut = { type: 'cut', afterBytes: 700_000 };
    for (const [fault, times] of [
      [nothing, 4],
      [cut, 1],
      [nothing, 3],
      [cut, 1],
    ] as const) {
      await bench.order({ method: 'PATCH' }, fault, times);
    }
    bench.queue(1, [large]);
    bench.outbox.start();
    await bench.settled(() => bench.faults.length === 1);
    await bench.restart();
    await bench.settled();
    await expectReceivedOnce(1, [large]);
    expect(bench.starts).toHaveLength(3);
    expect(bench.sentBytes()).toBeLessThanOrEqual(large.length + 2 * (benchChunkBytes + pieceBytes));
  });

  it('no space at the endpoint waits for a person, and a retry carries on', async () => {
    await bench.order({ method: 'PATCH' }, { type: 'status', status: 507 });
    bench.queue(1, [document]);
    bench.outbox.start();
    await bench.settled();
    const [item] = bench.outbox.list();
    expect(item).toMatchObject({ state: 'needs-attention', fault: { code: 'endpoint-storage-full' } });
    bench.outbox.retry(item?.id ?? '');
    await bench.settled();
    await expectReceivedOnce(1, [document]);
  });

  it('a receipt with a wrong signature is not believed; the next one is', async () => {
    await bench.order({ pathPattern: 'submission$' }, { type: 'bad-receipt-signature' });
    bench.queue(1, [small]);
    bench.outbox.start();
    await bench.settled();
    const [item] = bench.outbox.list();
    expect(item).toMatchObject({ state: 'needs-attention', fault: { code: 'receipt-signature-invalid' } });
    expect(readReceipt(bench.db, 'filing-1')).toBeNull();
    expect(bench.outbox.cancel(item?.id ?? '')).toMatchObject({ ok: false, error: { code: 'too-late' } });
  });
});

describe('a receipt that is not the answer to this submission is not believed; the next one is', () => {
  const cases: [string, (old: string) => unknown, string][] = [
    ['the one of another filing, once more', (old) => ({ jws: old }), 'receipt-other-filing'],
    ['it without its signature', (old) => ({ jws: `${old.replace(/[^.]*$/, '')}AA` }), 'receipt-signature-invalid'],
    ['no receipt', () => ({ jws: 7 }), 'endpoint-not-speaking'],
  ];
  it.each(cases)('%s', async (_name, instead, code) => {
    const seen: string[] = [];
    let isHostile = false;
    const hostile = await openPracticeBench({
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        if (!url.endsWith('/submission')) return answer;
        const { jws } = z.object({ jws: z.string() }).parse(await answer.json());
        seen.push(jws);
        return Response.json(isHostile ? instead(seen[0] ?? '') : { jws });
      },
    });
    try {
      hostile.outbox.start();
      hostile.queue(1, [testBytes(1000, 11)]);
      await hostile.settled();
      isHostile = true;
      const { id } = hostile.queue(2, [testBytes(1000, 12)]);
      await hostile.settled(() => hostile.faults.length > 0);
      expect(hostile.faults).toEqual([code]);
      expect(readReceipt(hostile.db, 'filing-2')).toBeNull();
      expect(hostile.outbox.cancel(id)).toMatchObject({ ok: false, error: { code: 'too-late' } });
      isHostile = false;
      hostile.outbox.retry(id);
      await hostile.settled(() => hostile.outbox.list().length === 0);
      expect(readReceipt(hostile.db, 'filing-2')?.claims.corpSerialNo).toBe('GC-2');
      const { filings } = filingsSchema.parse(await hostile.admin('filings'));
      expect(filings.map(({ state }) => state)).toEqual(['received', 'received']);
    } finally {
      await hostile.close();
    }
  });
});

it('gives the same receipt when the records go back to before the submission', async () => {
  bench.outbox.start();
  const document = testBytes(40_000, 8);
  const caseKey = '01900000-0000-7000-8000-0000000000bb';
  bench.queue(1, [document], caseKey);
  await bench.settled();
  const first = readReceipt(bench.db, 'filing-1');
  bench.queue(1, [document], caseKey);
  await bench.settled();
  expect(readReceipt(bench.db, 'filing-1')?.jws).toBe(first?.jws);
  expect(await filingsThere()).toHaveLength(1);
});

it('withdraws what was sent', async () => {
  bench.outbox.start();
  const caseKey = '01900000-0000-7000-8000-0000000000cc';
  bench.queue(1, [testBytes(1000, 9)], caseKey);
  bench.outbox.add({
    caseId: caseKey,
    filingId: 'filing-1',
    job: { kind: 'withdrawal', filingId: 'filing-1', reason: '买方已付款' },
  });
  await bench.settled();
  expect((await filingsThere()).map((filing) => filing.state)).toEqual(['withdrawn']);
});
