import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceRefused } from '../file-source.ts';
import { createGather } from './gather.ts';
import { defaultGatherLimits, type Gathered, type GatherLimits } from './gathered.ts';
import { type TestEntry, testZip } from './test-zip.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'gather-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const signal = new AbortController().signal;
const put = (name: string, bytes: Uint8Array | string = name): string => {
  const file = path.join(home, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
};
const limitsWith = (change: Partial<GatherLimits>, zip: Partial<GatherLimits['zip']> = {}): GatherLimits => ({
  ...defaultGatherLimits,
  ...change,
  zip: { ...defaultGatherLimits.zip, ...zip },
});
const gather = (paths: readonly string[], limits = defaultGatherLimits) => createGather(limits).places(paths, signal);

/** Name → text of the file, or the fault's code. */
const read = async ({ found }: Gathered): Promise<Record<string, string>> => {
  const all: Record<string, string> = {};
  for (const { name, source } of found) {
    if (!source.ok) all[name] = source.error.code;
    else
      try {
        const parts: Uint8Array[] = [];
        for await (const part of source.value.open()) parts.push(part);
        all[name] = Buffer.concat(parts).toString();
      } catch (error) {
        if (!(error instanceof SourceRefused)) throw error;
        all[name] = error.fault.code;
      }
  }
  return all;
};
const zipAt = (name: string, entries: readonly TestEntry[]): string => put(name, testZip(entries));

describe('folders', () => {
  it('gives every file in every folder, and counts what is litter or a link', async () => {
    for (const name of ['in/b.pdf', 'in/a/c.jpg', 'in/.hidden', 'in/.git/x', 'in/Thumbs.db', 'in/~$x.docx']) put(name);
    symlinkSync('/etc/hostname', path.join(home, 'in/link.pdf'));
    symlinkSync('..', path.join(home, 'in/round'));
    const gathered = await gather([path.join(home, 'in'), put('one.pdf')]);
    expect(await read(gathered)).toEqual({
      'in/a/c.jpg': 'in/a/c.jpg',
      'in/b.pdf': 'in/b.pdf',
      'one.pdf': 'one.pdf',
    });
    expect(gathered.skipped).toBe(6);
  });

  it('stops at the limits, says where, and keeps what came before', async () => {
    for (let i = 0; i < 6; i += 1) put(`in/${i}.pdf`, 'x');
    put('in/deep/er/x.pdf', 'x');
    const folder = path.join(home, 'in');
    expect(await read(await gather([folder], limitsWith({ maxFiles: 4 })))).toEqual({
      ...{ 'in/0.pdf': 'x', 'in/1.pdf': 'x', 'in/2.pdf': 'x', 'in/3.pdf': 'x' },
      'in/4.pdf': 'folder-too-many-files',
    });
    expect(await read(await gather([folder], limitsWith({ maxFolderDepth: 2 })))).toMatchObject({
      'in/5.pdf': 'x',
      'in/deep/er': 'folder-too-deep',
    });
    expect(Object.values(await read(await gather([folder], limitsWith({ maxTotalBytes: 2 }))))).toEqual([
      ...['x', 'x'],
      'folder-too-large',
    ]);
  });

  it('says when nothing was there', async () => {
    put('in/.hidden');
    expect(await read(await gather([path.join(home, 'in')]))).toEqual({ in: 'folder-empty' });
    expect(await read(await gather([path.join(home, 'gone.pdf')]))).toEqual({ 'gone.pdf': 'file-unreadable' });
  });
});

describe('archives', () => {
  it('are opened wherever they lie, with their folders and an archive inside', async () => {
    const inner = testZip([{ name: 'c.pdf', bytes: 'c' }]);
    const file = zipAt('in/a.zip', [
      { name: 'one/' },
      { name: 'one/b.pdf', bytes: 'b' },
      { name: '__MACOSX/one/._b.pdf', bytes: 'x' },
      { name: 'link.pdf', bytes: '/etc/passwd', mode: 0o120777 },
      { name: 'inner.zip', bytes: inner, method: 0 },
    ]);
    const expected = { 'a.zip/one/b.pdf': 'b', 'a.zip/inner.zip/c.pdf': 'c' };
    const gathered = await gather([file]);
    expect(await read(gathered)).toEqual(expected);
    expect(gathered.skipped).toBe(2);
    expect(Object.keys(await read(await gather([path.join(home, 'in')])))).toEqual(
      Object.keys(expected).map((name) => `in/${name}`),
    );
    const pasted = await createGather(defaultGatherLimits).bytes('a.zip', inner, signal);
    expect(await read(pasted)).toEqual({ 'a.zip/c.pdf': 'c' });
  });

  it('are told by their content; a document that is one goes in whole', async () => {
    const ofd = zipAt('a.zip', [{ name: 'OFD.xml', bytes: '<ofd/>' }]);
    const docx = zipAt('b.docx', [{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]);
    // An OFD inside a plain archive makes the archive no OFD.
    const mixed = zipAt('c', [{ name: 'sub/OFD.xml', bytes: 'x' }]);
    const names = (await gather([ofd, docx, mixed])).found.map(({ name, source }) => [name, source.ok]);
    expect(names).toEqual([
      ['a.zip', true],
      ['b.docx', true],
      ['c/sub/OFD.xml', true],
    ]);
  });

  it('have their names read as they were written', async () => {
    const name = Buffer.from('不同.pdf');
    const extra = Buffer.concat([Buffer.from([0x75, 0x70, 5 + name.length, 0, 1, 0, 0, 0, 0]), name]);
    extra.writeUInt32LE(crc32(Buffer.from('plain.pdf')), 5);
    const file = zipAt('a.zip', [
      { name: Uint8Array.from([0xb7, 0xa2, 0xc6, 0xb1, 0x2e, 0x70, 0x64, 0x66]) },
      { name: '箱单.pdf', flags: 0x800 },
      { name: 'plain.pdf', extra },
      { name: 'win\\dows.pdf' },
    ]);
    const { found } = await gather([file]);
    expect(found.map(({ name: shown }) => shown)).toEqual([
      'a.zip/发票.pdf',
      'a.zip/箱单.pdf',
      'a.zip/不同.pdf',
      'a.zip/win/dows.pdf',
    ]);
    expect(found.map(({ source }) => source.ok && source.value.name)).toEqual([
      '发票.pdf',
      '箱单.pdf',
      '不同.pdf',
      'dows.pdf',
    ]);
  });

  it('with bad entries give the good ones', async () => {
    const file = zipAt('a.zip', [
      { name: 'good.pdf', bytes: 'good' },
      { name: '../up.pdf' },
      { name: '/abs.pdf' },
      { name: 'C:\\x.pdf' },
      { name: '..\\..\\up.pdf' },
      { name: 'GOOD.pdf', bytes: 'other' },
      { name: 'secret.pdf', flags: 1, bytes: 'x' },
      { name: 'lzma.pdf', method: 14, bytes: 'x' },
      { name: 'sum.pdf', bytes: 'x', says: { checksum: 7 } },
      { name: 'less.pdf', bytes: 'much more', says: { sizeBytes: 3 } },
      { name: 'bomb.pdf', bytes: new Uint8Array(3_000_000) },
      { name: 'deep.zip', bytes: testZip([{ name: 'x.zip', bytes: testZip([{ name: 'y.pdf' }]) }]) },
    ]);
    expect(await read(await gather([file]))).toEqual({
      'a.zip/good.pdf': 'good',
      'a.zip/../up.pdf': 'zip-path-refused',
      'a.zip//abs.pdf': 'zip-path-refused',
      'a.zip/C:/x.pdf': 'zip-path-refused',
      'a.zip/../../up.pdf': 'zip-path-refused',
      'a.zip/GOOD.pdf': 'zip-duplicate',
      'a.zip/secret.pdf': 'zip-locked',
      'a.zip/lzma.pdf': 'zip-method-unknown',
      'a.zip/sum.pdf': 'zip-entry-damaged',
      'a.zip/less.pdf': 'zip-entry-damaged',
      'a.zip/bomb.pdf': 'zip-bomb',
      'a.zip/deep.zip/x.zip': 'zip-too-deep',
    });
  });

  it('that do harm as a whole are refused whole', async () => {
    const same = [
      { name: 'a.pdf', bytes: 'same' },
      { name: 'b.pdf', bytes: 'same', says: { offset: 0 } },
    ];
    const nested = testZip([{ name: 'x.pdf', bytes: 'x' }]);
    const cases: [TestEntry[] | Buffer, Partial<GatherLimits['zip']>, string][] = [
      [same, {}, 'zip-bomb'],
      [[{ name: 'a' }, { name: 'b' }], { maxEntries: 1 }, 'zip-too-many-files'],
      [[{ name: 'a', bytes: 'xxx' }], { maxTotalBytes: 2 }, 'zip-too-large'],
      [[], {}, 'zip-empty'],
      [testZip([{ name: 'a.pdf', bytes: 'x' }]).subarray(0, 40), {}, 'zip-damaged'],
      [[{ name: 'n.zip', bytes: nested, method: 0 }], { maxNestedBytes: 10 }, 'zip-too-large'],
      [[{ name: 'n.zip', bytes: nested, method: 0 }], { maxNestedTotalBytes: 10 }, 'zip-too-large'],
    ];
    for (const [entries, zip, code] of cases) {
      const file = put('bad.zip', Buffer.isBuffer(entries) ? entries : testZip(entries));
      const codes = Object.values(await read(await gather([file], limitsWith({}, zip))));
      expect(codes).toEqual([code]);
    }
  });

  it('never throws for their bytes, whatever they are', async () => {
    const whole = testZip([
      { name: 'a/发票.pdf', bytes: 'content of some length' },
      { name: 'n.zip', bytes: testZip([{ name: 'x', bytes: 'y' }]) },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.integer({ min: 4, max: whole.length }),
        async (changes, length) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) if (at > 3) bytes[at] = byte;
          await read(await createGather(defaultGatherLimits).bytes('x.zip', bytes.subarray(0, length), signal));
        },
      ),
      { numRuns: 300 },
    );
  });
});
