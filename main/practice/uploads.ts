import { createHash } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { v7 as uuidv7 } from 'uuid';
import type { DocumentAnswer } from '../../shared/singleWindow/filing.ts';
import type { ManifestDocument } from '../../shared/singleWindow/manifest.ts';
import { problemTexts } from './api/problem-texts.ts';
import type { Clock } from './clock.ts';
import type { Content, UploadRow, UploadRows } from './store/upload-rows.ts';

export interface Uploads {
  readonly directory: string;
  /** Says for each document whether its bytes are held, and makes or renews an upload where they aren't. */
  answer(accountId: string, documents: readonly ManifestDocument[]): Promise<DocumentAnswer[]>;
  /** Reads every held byte again; answers the indexes of the documents that are missing or no longer what they were. */
  verifyAll(accountId: string, documents: readonly ManifestDocument[]): Promise<number[]>;
  /**
   * Checks an upload whose last byte has come; without `knownSha256` the file is read. Safe to repeat, also after a kill
   * between the byte and the check.
   */
  settle(row: UploadRow, knownSha256?: string): Promise<UploadRow['state']>;
  /** Path of the held bytes of a document. */
  heldFile(content: Content): string | undefined;
}

const contentOf = (accountId: string, document: ManifestDocument): Content => ({
  accountId,
  sha256: document.sha256,
  sizeBytes: document.sizeBytes,
});

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Size, or -1 where there is no such file. */
const sizeOf = (file: string) =>
  stat(file)
    .then((found) => found.size)
    .catch(() => -1);

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function createUploads(deps: {
  dataDir: string;
  rows: UploadRows;
  clock: Clock;
  expiryMs: number;
  /** Absolute URL of an upload id. */
  urlOf: (uploadId: string) => string;
}): Promise<Uploads> {
  const { rows, clock, expiryMs } = deps;
  const directory = path.join(deps.dataDir, 'uploads');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const fileOf = (id: string) => path.join(directory, id);

  async function settle(row: UploadRow, knownSha256?: string): Promise<UploadRow['state']> {
    if (row.state !== 'waiting') return row.state;
    const file = fileOf(row.id);
    if ((await sizeOf(file)) !== row.sizeBytes) return 'waiting';
    if ((knownSha256 ?? (await sha256Of(file))) === row.sha256) {
      rows.setState(row.id, 'held');
      return 'held';
    }
    rows.setState(row.id, 'faulty', 'digest-mismatch');
    await rm(file, { force: true });
    return 'faulty';
  }

  /** Without an await between look and insert, so that two requests at once share one upload. */
  function begin(content: Content, last: UploadRow | undefined): UploadRow {
    const newer = rows.latest(content);
    if (newer !== undefined && newer.id !== last?.id) return newer;
    const now = clock.now().getTime();
    const row: UploadRow = {
      ...content,
      id: uuidv7(),
      state: 'waiting',
      fault: null,
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + expiryMs).toISOString(),
    };
    // The file first: a row without a file would be an upload that can't be continued.
    writeFileSync(fileOf(row.id), '', { flag: 'wx', mode: 0o600 });
    rows.insert(row);
    return row;
  }

  /** The upload to use for these bytes, and the fault of the one before when that is why they are wanted again. */
  async function current(content: Content): Promise<{ row: UploadRow; held: boolean; again: boolean }> {
    const last = rows.latest(content);
    if (last === undefined) return { row: begin(content, last), held: false, again: false };
    const state = await settle(last);
    if (state === 'held') return { row: last, held: true, again: false };
    const file = fileOf(last.id);
    if (state === 'waiting' && last.expiresAt > clock.isoNow() && (await sizeOf(file)) >= 0) {
      return { row: last, held: false, again: false };
    }
    if (state === 'waiting') {
      rows.setState(last.id, 'gone');
      await rm(file, { force: true });
    }
    return { row: begin(content, last), held: false, again: state === 'faulty' };
  }

  return {
    directory,
    settle,
    async answer(accountId, documents) {
      const answers: DocumentAnswer[] = [];
      for (const document of documents) {
        const { row, held, again } = await current(contentOf(accountId, document));
        const { documentId } = document;
        if (held) answers.push({ documentId, status: 'held' });
        else {
          answers.push({
            documentId,
            status: 'upload',
            uploadUrl: deps.urlOf(row.id),
            expiresAt: row.expiresAt,
            ...(again ? { fault: { code: 'digest-mismatch' as const, ...problemTexts['digest-mismatch'] } } : {}),
          });
        }
      }
      return answers;
    },
    async verifyAll(accountId, documents) {
      const missing: number[] = [];
      for (const [index, document] of documents.entries()) {
        const row = rows.latest(contentOf(accountId, document));
        if (row === undefined || (await settle(row)) !== 'held') {
          missing.push(index);
          continue;
        }
        const file = fileOf(row.id);
        // The receipt vouches for the bytes on the disk, not for those that once went by.
        await flushToDisk(file).catch(() => {});
        if ((await sha256Of(file).catch(() => '')) === row.sha256) continue;
        rows.setState(row.id, 'faulty', 'digest-mismatch');
        missing.push(index);
      }
      return missing;
    },
    heldFile(content) {
      const row = rows.latest(content);
      return row?.state === 'held' ? fileOf(row.id) : undefined;
    },
  };
}
