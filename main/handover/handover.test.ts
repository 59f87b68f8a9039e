import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import yazl from 'yazl';
import { handoverFormat } from '../../shared/claim/handover.ts';
import { noSignOff } from '../../shared/claim/sign-off-record.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import { settle } from '../cases/settle.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import type { Intake } from '../documents/intake.ts';
import { contentDigest } from '../records/sign-off.ts';
import { caseCopiesIn } from './case-copies.ts';
import { exportCase } from './export-case.ts';
import { importCase } from './import-case.ts';

const content = Buffer.from('%PDF-1.7 a document');
const sha256 = createHash('sha256').update(content).digest('hex');
const stored = { ...soundDocument, sha256, sizeBytes: content.byteLength };

let folder = '';
let sender: ReturnType<typeof openTestDesk>;
let receiver: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handover-'));
  sender = openTestDesk();
  receiver = openTestDesk();
});
afterEach(() => {
  sender.close();
  receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

async function* bytesOf(): AsyncGenerator<Uint8Array> {
  yield content;
}
const blobs = { open: bytesOf, put: async () => ok({ sha256: 'c'.repeat(64), sizeBytes: 1 }) };

/** Stands for the document room: three pages, whatever comes; refuses what says so. */
const intake: Intake = {
  take: async (source, { carriedView }) => {
    const parts: Uint8Array[] = [];
    for await (const part of source.open()) parts.push(part);
    const bytes = Buffer.concat(parts);
    if (bytes.includes('BROKEN')) return fault('pdf-damaged', 'after-user');
    if (bytes.includes('LOCKED') && carriedView === undefined) return fault('pdf-password-needed', 'after-user');
    const page = { widthPt: 595, heightPt: 842, rotation: 0 };
    return ok({
      fileName: source.name,
      mediaType: 'application/pdf',
      sizeBytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pageCount: 3,
      pages: [page, page, page],
      segment: 'd'.repeat(64),
      view: null,
      attachments: [],
      thumbs: [],
      text: ['发票', '', ''],
      warnings: carriedView === undefined ? [] : ['view-carried'],
    });
  },
};

const finisher = { finishPage: async () => fault('document-room-failed', 'later') };

const bringIn = (place: string, desk = receiver.desk, mode: 'practice' | 'real' = 'practice') =>
  settle(async () => {
    const copies = caseCopiesIn(desk === receiver.desk ? receiver.db : sender.db);
    const options = { signal: new AbortController().signal, onProgress: () => undefined };
    return (await importCase({ desk, mode, intake, finisher, blobs, copies }, place, options)).caseId;
  });

const exported = async (): Promise<string> => {
  sender.store(soundCase, [soundNotice], [stored]);
  const file = path.join(folder, 'case.zip');
  await pipeline(
    Readable.from(exportCase(sender.desk, blobs, ids.claimCase, 'practice'), { objectMode: false }),
    createWriteStream(file),
  );
  return file;
};

test('a practice case never gets into real business, nor a real one into practice', async () => {
  const practice = await exported();
  const refused = { ok: false, error: { code: 'package-of-other-mode', retry: 'never' } };
  expect(await bringIn(practice, receiver.desk, 'real')).toEqual(refused);
  const real = path.join(folder, 'real.zip');
  const bytes = exportCase(sender.desk, blobs, ids.claimCase, 'real');
  await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(real));
  expect(await bringIn(real)).toEqual(refused);
  expect(receiver.records.cases.count()).toBe(0);
  expect(await bringIn(real, receiver.desk, 'real')).toMatchObject({ ok: true });
});

test('what goes out comes in: facts, filings, documents, and the colleague carries on', async () => {
  expect(await bringIn(await exported())).toEqual({ ok: true, value: ids.claimCase });
  expect(receiver.records.cases.get(ids.claimCase)).toMatchObject({ ref: 'GC-2026-0001', facts: soundCase.facts });
  expect(receiver.records.filings.ofCase(ids.claimCase)).toEqual([soundNotice]);
  expect(receiver.records.documents.get(ids.document)?.document).toMatchObject({
    id: ids.document,
    code: 'TRD-INV',
    title: '商业发票',
    sha256,
    pages: soundDocument.pages,
  });
  expect(receiver.records.journal.ofCase(ids.claimCase)[0]).toMatchObject({
    kind: 'case-imported',
    params: { fileName: 'case.zip' },
  });
});

test('a review goes along with its comments, and what was approved there is still approved here', async () => {
  const by = { id: ids.claim, name: '李四' };
  const comment = {
    id: ids.supplement,
    at: soundCase.createdAt,
    by,
    target: { kind: 'filing' as const },
    text: '请核对',
  };
  sender.store(soundCase, [soundNotice], [stored]);
  const signOff = {
    ...noSignOff,
    state: 'approved' as const,
    digest: contentDigest(sender.records, soundNotice),
    decidedBy: by,
    comments: [{ ...comment, resolvedAt: soundCase.createdAt, resolvedBy: by }],
  };
  sender.desk.change(ids.claimCase, () => sender.records.filings.put({ ...soundNotice, signOff }));
  const file = path.join(folder, 'case.zip');
  await pipeline(
    Readable.from(exportCase(sender.desk, blobs, ids.claimCase, 'practice'), { objectMode: false }),
    createWriteStream(file),
  );
  await bringIn(file);
  const [arrived] = receiver.records.filings.ofCase(ids.claimCase);
  expect(arrived?.signOff).toEqual(signOff);
  expect(arrived && contentDigest(receiver.records, arrived)).toBe(signOff.digest);
});

test('the same case twice is refused and the first stays as it is', async () => {
  const file = await exported();
  await bringIn(file);
  expect(await bringIn(file)).toMatchObject({
    ok: false,
    error: { code: 'package-case-exists', detail: { ref: 'GC-2026-0001' } },
  });
  expect(receiver.records.cases.count()).toBe(1);
});

test('a promise of an original is owed on the other side too', async () => {
  sender.store(
    soundCase,
    [soundNotice],
    [{ ...stored, originalToFollow: { promisedOn: '2026-04-01', reason: '居家' } }],
  );
  const file = path.join(folder, 'case.zip');
  await pipeline(
    Readable.from(exportCase(sender.desk, blobs, ids.claimCase, 'practice'), { objectMode: false }),
    createWriteStream(file),
  );
  await bringIn(file);
  expect(receiver.records.originals.get(ids.document)).toMatchObject({
    status: 'electronic-only',
    promisedOn: '2026-04-01',
  });
});

test('a package can not overwrite what is here under the same id', async () => {
  const file = await exported();
  const other = { ...soundCase, id: ids.otherInvoice, ref: 'GC-2026-0007' };
  receiver.store(other, [{ ...soundNotice, caseId: other.id, state: 'submitted' }], []);
  expect(await bringIn(file)).toMatchObject({ ok: false, error: { code: 'package-file-invalid' } });
  expect(receiver.records.filings.get(ids.notice)).toMatchObject({ caseId: other.id, state: 'submitted' });
  expect(receiver.records.cases.count()).toBe(1);
});

test('a filing that was on its way there can be gone on with here', async () => {
  sender.store(soundCase, [{ ...soundNotice, state: 'needs-attention', attention: 'sign-in-needed' }], [stored]);
  const file = path.join(folder, 'case.zip');
  await pipeline(
    Readable.from(exportCase(sender.desk, blobs, ids.claimCase, 'practice'), { objectMode: false }),
    createWriteStream(file),
  );
  await bringIn(file);
  expect(receiver.records.filings.get(ids.notice)).toMatchObject({ state: 'draft', attention: null });
});

test('the number of an archived case is taken too', async () => {
  const file = await exported();
  const archived = { ...soundCase, id: ids.otherInvoice, archivedAt: soundCase.createdAt };
  receiver.store(archived, [], []);
  expect(await bringIn(file)).toMatchObject({ ok: true });
  expect(receiver.records.cases.get(ids.claimCase)?.ref).toBe('GC-2026-0002');
});

test('pages that went into another document arrive in it, with the file they are from', async () => {
  const parent = {
    ...stored,
    id: ids.supplement,
    title: '并入的',
    sha256: createHash('sha256').update('%PDF-1.7 the joined one').digest('hex'),
    sizeBytes: 23,
    pages: [],
    filePageCount: 3,
    removedAt: soundCase.createdAt,
  };
  const foreign = { index: 2, rotation: 90 as const, removed: false, source: parent.sha256 };
  const joined = { ...stored, pages: [...soundDocument.pages, foreign], filePageCount: 3 };
  sender.store(soundCase, [soundNotice], [joined, parent]);
  const file = path.join(folder, 'case.zip');
  const open = async function* (sha: string) {
    yield sha === parent.sha256 ? Buffer.from('%PDF-1.7 the joined one') : content;
  };
  await pipeline(
    Readable.from(exportCase(sender.desk, { open }, ids.claimCase, 'practice'), { objectMode: false }),
    createWriteStream(file),
  );
  expect(await bringIn(file)).toMatchObject({ ok: true });
  const there = receiver.records.documents.ofCase(ids.claimCase).map(({ document }) => document);
  expect(there).toMatchObject([
    { id: ids.document, pages: joined.pages, filePageCount: 3, removedAt: null },
    { sha256: parent.sha256, pages: [], filePageCount: 3 },
  ]);
  expect(there[1]?.removedAt).not.toBeNull();
});

type Files = Record<string, Buffer>;

const goodFiles = (): Files => {
  const claim = Buffer.from(
    JSON.stringify({
      format: handoverFormat,
      version: 1,
      case: { facts: { policyNo: 'SCH018838' } },
      documents: [{ file: 'documents/a.pdf', title: '合同' }],
    }),
  );
  return { 'claim.json': claim, 'documents/a.pdf': content };
};
const manifestFor = (files: Files, change: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      format: handoverFormat,
      version: 1,
      createdAt: '2026-03-05T00:00:00Z',
      files: Object.entries(files).map(([name, bytes]) => ({
        path: name,
        sizeBytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
      ...change,
    }),
  );
const asFolder = (files: Files): string => {
  const place = mkdtempSync(path.join(folder, 'package-'));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    writeFileSync(path.join(place, name), bytes);
  }
  return place;
};
const asZip = async (files: Files): Promise<string> => {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  const file = path.join(mkdtempSync(path.join(folder, 'zip-')), 'p.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
};

test('a folder serves as well as a ZIP, and what another program left out counts as not filled in', async () => {
  const files = goodFiles();
  for (const place of [
    asFolder({ ...files, 'manifest.json': manifestFor(files) }),
    await asZip({ ...files, 'manifest.json': manifestFor(files) }),
  ]) {
    const result = await bringIn(place);
    if (!result.ok) throw new Error(result.error.code);
    expect(receiver.records.cases.get(result.value)?.facts.policyNo).toBe('SCH018838');
  }
});

const files = goodFiles();
const spoiled: [string, Files, string][] = [
  ['no manifest', files, 'package-file-missing'],
  [
    'a manifest that is not one',
    { ...files, 'manifest.json': Buffer.from('{"format":"other"}') },
    'package-file-invalid',
  ],
  [
    'a document that was exchanged',
    { ...files, 'documents/a.pdf': Buffer.from('%PDF-1.7 A document'), 'manifest.json': manifestFor(files) },
    'package-file-tampered',
  ],
  [
    'a claim that was changed',
    {
      ...files,
      'claim.json': Buffer.from(files['claim.json']?.toString().replace('SCH018838', 'SCH018839') ?? ''),
      'manifest.json': manifestFor(files),
    },
    'package-file-tampered',
  ],
  [
    'a file nobody listed',
    { ...files, 'documents/b.exe': content, 'manifest.json': manifestFor(files) },
    'package-file-unlisted',
  ],
  [
    'a listed file that is not there',
    { 'claim.json': files['claim.json'] ?? content, 'manifest.json': manifestFor(files) },
    'package-file-missing',
  ],
  ['a newer version', { ...files, 'manifest.json': manifestFor(files, { version: 2 }) }, 'package-file-invalid'],
  [
    'a manifest that points outside',
    { ...files, 'manifest.json': manifestFor(files, { files: [{ path: '../../etc/passwd', sizeBytes: 1, sha256 }] }) },
    'package-file-invalid',
  ],
];

test.each(spoiled)('%s is refused with its reason, and nothing is left of it', async (_what, bad, code) => {
  for (const place of [asFolder(bad), await asZip(bad)])
    expect(await bringIn(place)).toMatchObject({ ok: false, error: { code } });
  expect(receiver.records.cases.count()).toBe(0);
  expect([...receiver.records.documents.every()]).toEqual([]);
});

test('a document the room refuses refuses the package', async () => {
  const bad = { ...goodFiles(), 'documents/a.pdf': Buffer.from('BROKEN') };
  expect(await bringIn(asFolder({ ...bad, 'manifest.json': manifestFor(bad) }))).toMatchObject({
    ok: false,
    error: { code: 'package-document-refused', detail: { why: 'pdf-damaged' } },
  });
  expect(receiver.records.cases.count()).toBe(0);
});

test('what is no package at all, a link in a folder and a bomb are refused', async () => {
  const text = path.join(folder, 'x.zip');
  writeFileSync(text, 'not a zip');
  expect(await bringIn(text)).toMatchObject({ ok: false, error: { code: 'package-not-readable' } });
  expect(await bringIn(path.join(folder, 'nowhere'))).toMatchObject({
    ok: false,
    error: { code: 'package-not-readable' },
  });
  const linked = asFolder({ 'manifest.json': content });
  symlinkSync('/etc/passwd', path.join(linked, 'claim.json'));
  expect(await bringIn(linked)).toMatchObject({ ok: false, error: { code: 'package-entry-refused' } });
  expect(await bringIn(await asZip({ 'manifest.json': Buffer.alloc(30_000_000) }))).toMatchObject({
    ok: false,
    error: { code: 'package-too-large' },
  });
});

test('a ZIP of folders without end is given up', async () => {
  const zip = new yazl.ZipFile();
  for (let i = 0; i < 4100; i += 1) zip.addEmptyDirectory(`d${i}`);
  zip.end();
  const file = path.join(folder, 'folders.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  expect(await bringIn(file)).toMatchObject({ ok: false, error: { code: 'package-too-large' } });
});

test('a locked PDF travels with its pages, and without them is refused', async () => {
  const locked = Buffer.from('%PDF-1.7 LOCKED');
  const pages = Buffer.from('%PDF-1.7 its pages');
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const vault = {
    put: blobs.put,
    open: async function* (name: string) {
      yield name === hashOf(pages) ? pages : locked;
    },
  };
  const send = async (view: { sha256: string; sizeBytes: number } | null): Promise<string> => {
    sender.store(soundCase, [soundNotice], [{ ...stored, sha256: hashOf(locked), sizeBytes: locked.byteLength }]);
    const kept = sender.desk.needDocument(ids.document);
    sender.records.documents.put({ ...kept, derived: { ...kept.derived, view } });
    const file = path.join(folder, 'locked.zip');
    const zip = Readable.from(exportCase(sender.desk, vault, ids.claimCase, 'practice'), { objectMode: false });
    await pipeline(zip, createWriteStream(file));
    return file;
  };
  expect(await bringIn(await send(null))).toMatchObject({ error: { detail: { why: 'pdf-password-needed' } } });
  expect(receiver.records.cases.count()).toBe(0);
  const view = { sha256: hashOf(pages), sizeBytes: pages.byteLength };
  expect(await bringIn(await send(view))).toMatchObject({ ok: true });
  expect(receiver.records.documents.get(ids.document)?.document).toMatchObject({
    sha256: hashOf(locked),
    warnings: ['view-carried'],
  });
});
