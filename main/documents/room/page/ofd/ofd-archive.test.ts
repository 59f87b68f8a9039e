import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { folderOf, OfdTooLarge, ofdArchiveLimits, openOfdArchive, resolveOfdPath } from './ofd-archive.ts';

const zip = zipSync({ 'OFD.xml': strToU8('<a/>'), 'Doc_0/Res/A.png': strToU8('picture'), zeros: new Uint8Array(5e6) });

test('files are found however their place is written', () => {
  const archive = openOfdArchive(zip);
  for (const path of ['Doc_0/Res/A.png', '/doc_0//res/a.PNG', 'Doc_0\\Res\\A.png', 'Doc_0/Pages/../Res/A.png'])
    expect(Buffer.from(archive.read(path) ?? []).toString()).toBe('picture');
  expect(archive.read('Doc_0/Res/B.png')).toBeUndefined();
  expect(archive.read('../../etc/passwd')).toBeUndefined();
});

test('a place is looked for from the root, beside the file and beside the document', () => {
  const archive = openOfdArchive(zip);
  expect(resolveOfdPath(archive, '/OFD.xml', 'Doc_0')).toBe('/OFD.xml');
  expect(resolveOfdPath(archive, 'A.png', 'Doc_0/Res')).toBe('Doc_0/Res/A.png');
  expect(resolveOfdPath(archive, 'Res/A.png', 'Doc_0/Pages', 'Doc_0')).toBe('Doc_0/Res/A.png');
  expect(resolveOfdPath(archive, 'Doc_0/Res/A.png', 'Doc_0')).toBe('Doc_0/Res/A.png');
  expect(resolveOfdPath(archive, '/A.png', 'Doc_0/Res')).toBeUndefined();
  expect([folderOf('a/b/c.xml'), folderOf('c.xml')]).toEqual(['a/b', '']);
});

test.each([
  ['entries', { maxEntries: 2 }],
  ['one file', { maxEntryBytes: 1e6 }],
  ['all that is read', { maxReadBytes: 1e6 }],
])('too much is refused: %s', (_name, limit) => {
  expect(() => openOfdArchive(zip, { ...ofdArchiveLimits, ...limit }).read('zeros')).toThrow(OfdTooLarge);
});

test('a file that holds more than the directory says is not inflated further', () => {
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  const name = Buffer.from(lying).lastIndexOf('zeros');
  view.setUint32(name - 46 + 24, 10, true);
  expect(openOfdArchive(lying).read('zeros')?.length).toBe(10);
});
