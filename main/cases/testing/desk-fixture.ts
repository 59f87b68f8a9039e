import { createHash } from 'node:crypto';
import type { ClaimCase } from '../../../shared/claim/case.ts';
import type { ClaimDocument } from '../../../shared/claim/document.ts';
import type { Filing } from '../../../shared/claim/filing.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../../shared/claim/testing/sound-records.ts';
import { ok, type Result } from '../../../shared/ipc/result.ts';
import type { EndpointMode } from '../../../shared/singleWindow/discovery.ts';
import type { FeedEvent } from '../../../shared/singleWindow/events.ts';
import { createRecords } from '../../records/records.ts';
import { openTestDatabase } from '../../vault/test-database.ts';
import { createDesk } from '../desk.ts';
import type { MadeFile, MakePdf } from '../package.ts';

/** A desk on a real encrypted database of its own, with a clock that stands still until it is moved. */
export const openTestDesk = (db = openTestDatabase(), mode: EndpointMode = 'practice') => {
  const records = createRecords(db);
  const clock = { at: new Date('2026-03-05T08:00:00Z'), now: () => clock.at, offsetMinutes: () => 480 };
  let count = 256;
  const changed: string[] = [];
  const desk = createDesk({
    records,
    clock,
    newId: () => {
      count += 1;
      return `0192f0c1-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
    announce: { changed: (topics) => changed.push(...topics) },
    mode,
  });
  const store = (
    claimCase: ClaimCase = soundCase,
    filings: readonly Filing[] = [soundNotice],
    documents: readonly ClaimDocument[] = [soundDocument],
  ): void => {
    desk.change(claimCase.id, () => {
      records.cases.put(claimCase);
      for (const document of documents)
        records.documents.put({
          document,
          derived: { segment: 'b'.repeat(64), view: null, thumbs: [], text: null, attachments: [] },
        });
      for (const filing of filings) records.filings.put(filing);
    });
  };
  return { db, records, desk, clock, changed, store, close: () => db.close() };
};

/** Stands for the workshop process: a "PDF" is the job as text. */
export const fakePdfs = () => {
  const jobs: unknown[] = [];
  const makePdf: MakePdf = async (job, { signal }): Promise<Result<MadeFile>> => {
    signal.throwIfAborted();
    jobs.push(job);
    const text = JSON.stringify(job);
    return ok({
      sha256: createHash('sha256').update(text).digest('hex'),
      sizeBytes: text.length,
      pageCount: 4,
      missingCharacters: [],
    });
  };
  return { jobs, makePdf };
};

export const endpointId = '0192f0c1-0000-7000-8000-00000000e001';

type EventOf<K extends FeedEvent['kind']> = Extract<FeedEvent, { kind: K }>;
type Body<K extends FeedEvent['kind']> = Omit<
  EventOf<K>,
  'seq' | 'eventId' | 'at' | 'filingId' | 'caseKey' | 'caseNo' | 'state' | 'kind'
>;

export const feedEvent = (kind: FeedEvent['kind'], body: object = {}, change: object = {}): FeedEvent =>
  ({
    seq: 1,
    eventId: '0192f0c1-0000-7000-8000-0000000000e1',
    at: '2026-03-06T00:00:00.000Z',
    filingId: endpointId,
    caseKey: ids.claimCase,
    caseNo: null,
    state: 'received',
    kind,
    ...body,
    ...change,
  }) as FeedEvent & Body<typeof kind>;
