import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ids } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import type { Intake } from '../documents/intake.ts';
import { createMemoryBlobs } from '../documents/test-blobs.ts';
import { openInbox } from './inbox-handlers.ts';

let home: string;
let folder: string;
let bench: ReturnType<typeof openTestDesk>;
let inbox: ReturnType<typeof open>;
let whileTaking: () => void;

/** At the process boundary: takes what begins with %PDF, asks for the password of what says "locked". */
const intake: Intake = {
  take: async (source, { password }) => {
    const parts: Uint8Array[] = [];
    for await (const part of source.open()) parts.push(part);
    const bytes = Buffer.concat(parts);
    whileTaking();
    const text = bytes.toString();
    if (text.includes('locked') && password !== 'right')
      return fault(password === undefined ? 'pdf-password-needed' : 'pdf-password-wrong', 'after-user');
    if (!text.startsWith('%PDF')) return fault('pdf-damaged', 'after-user');
    return ok({
      fileName: source.name,
      mediaType: 'application/pdf' as const,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pageCount: 1,
      pages: [{ widthPt: 595, heightPt: 842, rotation: 0 }],
      segment: 'b'.repeat(64),
      view: null,
      thumbs: [],
      text: [''],
      warnings: [],
      attachments: [],
    });
  },
};

const open = (picked: () => string | null = () => folder) =>
  openInbox({
    db: bench.db,
    desk: bench.desk,
    intake,
    blobs: createMemoryBlobs(),
    show: () => 'token',
    pickFolder: async () => picked(),
    announce: { changed: (topics) => bench.changed.push(...topics) },
    timers: { set: () => () => undefined },
    reportError: (error) => {
      throw error;
    },
  });

beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'inbox-'));
  folder = path.join(home, 'scans');
  mkdirSync(folder);
  bench = openTestDesk();
  bench.store();
  whileTaking = () => undefined;
  inbox = open();
});
afterEach(() => {
  bench.close();
  rmSync(home, { recursive: true, force: true });
});

const call = { signal: new AbortController().signal };
const put = (name: string, text = `%PDF ${name}`): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const choose = async () => expect(await inbox.handlers['inbox.choose-folder']({}, call)).toEqual(ok({ chosen: true }));
const look = async (times = 3) => {
  for (let i = 0; i < times; i += 1) await inbox.watch.look();
};
const items = async () => {
  const listed = await inbox.handlers['inbox.list']({}, call);
  return listed.ok ? listed.value.items : [];
};
const names = async () =>
  (await items()).map(({ fileName, fault: why }) => (why === null ? fileName : `${fileName}: ${why.code}`));

describe('the scan folder', () => {
  it('gives what is new, and leaves what was there alone until it is asked for', async () => {
    put('old.pdf');
    await choose();
    put('new.pdf');
    await look();
    expect(await names()).toEqual(['new.pdf']);
    expect(await inbox.handlers['inbox.folder']({}, call)).toEqual(ok({ folder, fault: null, before: 1, arriving: 0 }));
    await inbox.handlers['inbox.take-existing']({}, call);
    await look();
    expect(await names()).toEqual(['new.pdf', 'old.pdf']);
    expect(existsSync(path.join(folder, 'new.pdf'))).toBe(true);
  });

  it('waits until a file stays as it is', async () => {
    await choose();
    const file = put('slow.pdf', '%PDF half');
    await look(2);
    appendFileSync(file, ' and the rest');
    await look(2);
    expect(await names()).toEqual([]);
    await look(1);
    expect(await items()).toMatchObject([{ fileName: 'slow.pdf', sizeBytes: 22, pageCount: 1, token: 'token' }]);
  });

  it('takes what grows while it is read when it is whole', async () => {
    await choose();
    const file = put('grows.pdf');
    whileTaking = () => appendFileSync(file, '.');
    await look(3);
    expect(await names()).toEqual([]);
    whileTaking = () => undefined;
    await look(3);
    expect(await names()).toEqual(['grows.pdf']);
  });

  it('passes over unfinished names, empty files, litter and links, and takes them under their name', async () => {
    await choose();
    for (const name of ['a.pdf.tmp', 'b.part', 'c.crdownload', '.hidden.pdf', '~$d.docx', 'Thumbs.db']) put(name);
    put('empty.pdf', '');
    symlinkSync('/etc/hostname', path.join(folder, 'link.pdf'));
    await look(4);
    expect(await names()).toEqual([]);
    renameSync(path.join(folder, 'a.pdf.tmp'), path.join(folder, 'a.pdf'));
    mkdirSync(path.join(folder, '2026-11-22'));
    renameSync(path.join(folder, 'b.part'), path.join(folder, '2026-11-22/b.pdf'));
    await look();
    expect(await names()).toEqual(['b.pdf', 'a.pdf']);
  });

  it('never gives the same twice: after a restart, under another name, touched, filed or put aside', async () => {
    await choose();
    put('one.pdf');
    put('two.pdf');
    await look();
    const [one, two] = await items();
    await inbox.handlers['inbox.file']({ ids: [one?.id ?? ''], caseId: ids.claimCase, filingId: null }, call);
    await inbox.handlers['inbox.dismiss']({ ids: [two?.id ?? ''] }, call);
    inbox = open();
    renameSync(path.join(folder, 'one.pdf'), path.join(folder, 'renamed.pdf'));
    utimesSync(path.join(folder, 'two.pdf'), 1, 1);
    await look(4);
    expect(await names()).toEqual([]);
  });

  it('says that it is gone, and goes on when it is back', async () => {
    await choose();
    renameSync(folder, `${folder}-away`);
    await look(1);
    expect(await inbox.handlers['inbox.folder']({}, call)).toMatchObject({
      value: { folder, fault: { code: 'scan-folder-gone' } },
    });
    expect(bench.changed).toContain('inbox');
    renameSync(`${folder}-away`, folder);
    put('back.pdf');
    await look();
    expect(await names()).toEqual(['back.pdf']);
    await inbox.handlers['inbox.leave-folder']({}, call);
    put('later.pdf');
    await look();
    expect(await names()).toEqual(['back.pdf']);
  });

  it('that can not be looked at is not chosen', async () => {
    inbox = open(() => path.join(home, 'nowhere'));
    expect(await inbox.handlers['inbox.choose-folder']({}, call)).toMatchObject({
      error: { code: 'scan-folder-gone' },
    });
    inbox = open(() => null);
    expect(await inbox.handlers['inbox.choose-folder']({}, call)).toEqual(ok({ chosen: false }));
  });
});

describe('what waits', () => {
  it('becomes a document of a case, once', async () => {
    await choose();
    put('invoice.pdf');
    await look();
    const [item] = await items();
    const into = { ids: [item?.id ?? ''], caseId: ids.claimCase, filingId: ids.notice };
    const filed = await inbox.handlers['inbox.file'](into, call);
    const [documentId = ''] = filed.ok ? filed.value.documentIds : [];
    expect(bench.records.documents.get(documentId)?.document).toMatchObject({
      caseId: ids.claimCase,
      fileName: 'invoice.pdf',
      title: 'invoice',
      presentation: 'scan',
    });
    expect(bench.records.filings.get(ids.notice)?.documentIds).toContain(documentId);
    expect(await inbox.handlers['inbox.file'](into, call)).toMatchObject({ error: { code: 'inbox-file-gone' } });
  });

  it('is filed all or none', async () => {
    await choose();
    put('a.pdf');
    await look();
    const [a] = await items();
    const gone = '0192f0c1-0000-7000-8000-00000000dead';
    const filed = await inbox.handlers['inbox.file'](
      { ids: [a?.id ?? '', gone], caseId: ids.claimCase, filingId: null },
      call,
    );
    expect(filed).toMatchObject({ error: { code: 'inbox-file-gone' } });
    expect(await names()).toEqual(['a.pdf']);
  });

  it('says why a file could not be taken; a better version of it takes its place', async () => {
    await choose();
    const file = put('bad.pdf', 'no pdf');
    await look();
    expect(await names()).toEqual(['bad.pdf: pdf-damaged']);
    writeFileSync(file, '%PDF good now');
    await look();
    expect(await names()).toEqual(['bad.pdf']);
  });

  it('opens with its password', async () => {
    await choose();
    put('l.pdf', '%PDF locked');
    await look();
    const [item] = await items();
    const unlock = (password: string) =>
      inbox.handlers['inbox.unlock']({ id: item?.id ?? '', password, jobId: ids.claimCase }, call);
    expect(await unlock('wrong')).toMatchObject({ error: { code: 'pdf-password-wrong' } });
    expect(await names()).toEqual(['l.pdf: pdf-password-needed']);
    expect(await unlock('right')).toEqual(ok(null));
    expect(await names()).toEqual(['l.pdf']);
  });

  it('can be put aside and brought back, until the app is closed', async () => {
    await choose();
    put('a.pdf');
    put('bad.pdf', 'no pdf');
    await look();
    const all = (await items()).map(({ id }) => id);
    await inbox.handlers['inbox.dismiss']({ ids: all }, call);
    expect(await names()).toEqual([]);
    await inbox.handlers['inbox.restore']({ ids: all }, call);
    expect(await names()).toEqual(['a.pdf', 'bad.pdf: pdf-damaged']);
  });
});
