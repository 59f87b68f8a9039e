// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/**
 * Extracts a ZIP with its file modes and symbolic links, everything readable by other users.
 * @param {string} zipFile
 * @param {string} target made when missing
 * @param {(name: string) => string | undefined} [place] new name inside `target` for an entry; undefined leaves it out
 */
export async function unzip(zipFile, target, place = (name) => name) {
  const { default: yauzl } = await import('yauzl');
  const zip = await new Promise(
    /** @param {(zip: import('yauzl').ZipFile) => void} resolve */ (resolve, reject) => {
      yauzl.open(zipFile, { lazyEntries: true, autoClose: true }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      );
    },
  );
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (/** @type {import('yauzl').Entry} */ entry) => {
      extractEntry(zip, entry, target, place).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @param {string} target
 * @param {(name: string) => string | undefined} place
 */
async function extractEntry(zip, entry, target, place) {
  const name = place(entry.fileName);
  if (name === undefined || name.endsWith('/') || name === '') return;
  // yauzl itself refuses names that are absolute or climb out with "..".
  const file = path.join(target, name);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
  const mode = entry.externalFileAttributes >>> 16;
  const content = await openEntry(zip, entry);
  if ((mode & FILE_TYPE) === SYMLINK) {
    const chunks = [];
    for await (const chunk of content) chunks.push(chunk);
    fs.symlinkSync(Buffer.concat(chunks).toString('utf8'), file);
    return;
  }
  await pipeline(content, fs.createWriteStream(file));
  fs.chmodSync(file, mode & 0o111 ? 0o755 : 0o644);
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @returns {Promise<import('node:stream').Readable>}
 */
function openEntry(zip, entry) {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
