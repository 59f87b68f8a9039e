import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { ids } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { createLockedFiles } from '../cases/locked-files.ts';
import { createTakeIn } from '../cases/take-in.ts';
import { fakePdfs, openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import type { Intake } from '../documents/intake.ts';
import { createMemoryBlobs } from '../documents/test-blobs.ts';
import type { EsclClient } from './escl-client.ts';
import { scanningHandlers } from './scanning-handlers.ts';

let bench: ReturnType<typeof openTestDesk>;
let pdfs: ReturnType<typeof fakePdfs>;
/** What the machine gives next, and how it ends. */
let sheets: string[];
let ending: Result<number>;
let isAnswering: boolean;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const call = { signal: new AbortController().signal };
const jobId = ids.claim;
const order = { source: 'feeder', dpi: 300, colour: 'grey' } as const;

/** At the process boundary: a document of one page, or a damaged one. */
const intake: Intake = {
  take: async (source) => {
    const parts: Uint8Array[] = [];
    for await (const part of source.open()) parts.push(part);
    const text = Buffer.concat(parts).toString();
    if (text === 'damaged') return fault('image-damaged', 'after-user');
    return ok({
      fileName: source.name,
      mediaType: source.name === 'scan' ? ('image/jpeg' as const) : ('application/pdf' as const),
      sizeBytes: text.length,
      sha256: sha256(text),
      pageCount: 1,
      pages: [{ widthPt: 595, heightPt: 842, rotation: 0 }],
      segment: sha256(`segment of ${text}`),
      view: null,
      thumbs: [],
      text: [''],
      warnings: [],
      attachments: [],
    });
  },
};

const escl: EsclClient = {
  capabilities: async () =>
    isAnswering
      ? ok({
          version: '2.6',
          name: 'Office MFP',
          uuid: 'uuid-1',
          ways: [
            { source: 'feeder', dpis: [300], colours: ['grey'], format: 'image/jpeg', maxWidth: 2480, maxHeight: 3508 },
          ],
        })
      : fault('scanner-unreachable', 'later'),
  scan: async (_root, _capabilities, _order, onPage) => {
    for (const sheet of sheets) {
      const taken = await onPage(new TextEncoder().encode(sheet));
      if (!taken.ok) return taken;
    }
    return ending;
  },
};

const handlers = () => {
  const blobs = createMemoryBlobs();
  const announce = { changed: () => undefined, progress: () => undefined };
  const locked = createLockedFiles(bench.desk.newId);
  return scanningHandlers({
    desk: bench.desk,
    escl,
    find: async () => [{ id: 'found', name: 'Hall', url: new URL('http://192.168.1.9/eSCL') }],
    intake,
    blobs,
    readBlob: async function* () {
      yield new TextEncoder().encode('%PDF joined');
    },
    makePdf: pdfs.makePdf,
    takeIn: createTakeIn({ desk: bench.desk, intake, blobs, announce, locked }),
    show: ({ document }) => `token of ${document.sha256.slice(0, 6)}`,
    words: () => wordsIn('en', shippedChecklist),
    announce,
  });
};
const added = async () => {
  const scanner = await handlers()['scan.add']({ address: '192.168.1.20', jobId }, call);
  if (!scanner.ok) throw new Error(scanner.error.code);
  return scanner.value;
};
const session = async () => {
  const answer = await handlers()['scan.session']({}, call);
  return answer.ok ? answer.value.pages : [];
};
const start = async () => handlers()['scan.start']({ scannerId: (await added()).id, order, jobId }, call);

beforeEach(() => {
  bench = openTestDesk();
  bench.store();
  pdfs = fakePdfs();
  sheets = ['one', 'two'];
  ending = ok(2);
  isAnswering = true;
});
afterEach(() => bench.close());

it('a typed address is kept when a scanner answers there, and forgotten when asked', async () => {
  isAnswering = false;
  expect(await handlers()['scan.add']({ address: '192.168.1.20', jobId }, call)).toMatchObject({
    error: { code: 'scanner-unreachable' },
  });
  isAnswering = true;
  const scanner = await added();
  expect(scanner).toMatchObject({ name: 'Office MFP', address: '192.168.1.20', isKept: true });
  expect(await handlers()['scan.find']({ jobId }, call)).toMatchObject({
    value: { scanners: [{ id: scanner.id }, { id: 'found', isKept: false }] },
  });
  await handlers()['scan.forget']({ scannerId: scanner.id }, call);
  expect(await handlers()['scan.known']({}, call)).toEqual(ok({ scanners: [] }));
  expect(await handlers()['scan.abilities']({ scannerId: scanner.id, jobId }, call)).toMatchObject({
    error: { code: 'scanner-forgotten' },
  });
});

it('pages outlive a jam and the app, and become one document in their order', async () => {
  ending = fault('scanner-jam', 'after-user');
  expect(await start()).toMatchObject({ error: { code: 'scanner-jam' } });
  expect(await session()).toHaveLength(2);
  sheets = ['three', 'four'];
  ending = ok(2);
  expect(await start()).toEqual(ok({ added: 2 }));
  const pages = await session();
  await handlers()['scan.remove-page']({ pageId: pages[1]?.id ?? '' }, call);
  const batch = await handlers()['scan.finish']({ caseId: ids.claimCase, filingId: ids.notice, jobId }, call);
  expect(batch).toMatchObject({ ok: true, value: { accepted: [{ fileName: 'Scan 2026-03-05 16.00.pdf' }] } });
  const page = (name: string) => ({ segment: sha256(`segment of ${name}`), index: 0, rotation: 0 });
  expect(pdfs.jobs).toMatchObject([{ kind: 'document', part: { pages: [page('one'), page('three'), page('four')] } }]);
  expect(await session()).toEqual([]);
  const [accepted] = batch.ok ? batch.value.accepted : [];
  expect(bench.records.documents.get(accepted?.documentId ?? '')?.document).toMatchObject({ presentation: 'scan' });
});

it('a page that is damaged on the way ends the scan, with those before it kept', async () => {
  sheets = ['one', 'damaged', 'three'];
  expect(await start()).toMatchObject({ error: { code: 'image-damaged' } });
  expect(await session()).toHaveLength(1);
});

it('nothing scanned makes no document; what is discarded is gone', async () => {
  const into = { caseId: ids.claimCase, filingId: null, jobId };
  expect(await handlers()['scan.finish'](into, call)).toMatchObject({ error: { code: 'scan-no-pages' } });
  await start();
  await handlers()['scan.discard']({}, call);
  expect(await session()).toEqual([]);
});
