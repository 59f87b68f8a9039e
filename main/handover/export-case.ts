import { createHash } from 'node:crypto';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';
import {
  claimFileName,
  type HandoverClaim,
  type HandoverManifest,
  handoverFormat,
  manifestFileName,
} from '../../shared/claim/handover.ts';
import { packageFileNames } from '../../shared/claim/package-file-names.ts';
import type { Desk } from '../cases/desk.ts';
import { filesOf } from '../pages/page-sources.ts';
import type { BlobStore } from '../vault/blob-store.ts';

/** The package of a case as a stream of ZIP bytes. Documents are stored, not deflated: scans and PDFs hardly shrink. */
export const exportCase = (desk: Desk, blobs: Pick<BlobStore, 'open'>, caseId: string): AsyncIterable<Uint8Array> => {
  const claimCase = desk.needCase(caseId);
  const all = desk.records.documents.ofCase(caseId);
  const documents = all.map(({ document }) => document).filter((document) => document.removedAt === null);
  const there = new Set(documents.map(({ sha256 }) => sha256));
  const wanted = new Set(documents.flatMap(({ pages }) => pages.flatMap(({ source }) => source ?? [])));
  /** Joined into others: their files alone are still needed. */
  const parents = [...filesOf(all).values()].flatMap(({ document }) =>
    wanted.has(document.sha256) && !there.has(document.sha256) ? [document] : [],
  );
  const carried = [...documents, ...parents];
  const files = packageFileNames(
    carried.map((document, i) => ({
      kind: `${String(i + 1).padStart(2, '0')}_${document.code ?? 'OTHER'}`,
      number: document.title,
      ending: path.extname(document.fileName),
    })),
  ).map((name) => `documents/${name}`);
  const claim: HandoverClaim = {
    format: handoverFormat,
    version: 1,
    case: { id: claimCase.id, ref: claimCase.ref, caseNo: claimCase.caseNo, facts: claimCase.facts },
    filings: desk.records.filings.ofCase(caseId),
    documents: documents.map((document, i) => ({
      id: document.id,
      file: files[i] ?? '',
      code: document.code,
      title: document.title,
      presentation: document.presentation,
      // What was made of a page is made again where it arrives.
      pages: document.pages.map(({ made: _made, ...page }) => page),
      ...(document.filePageCount === undefined ? {} : { filePageCount: document.filePageCount }),
      originalToFollow: document.originalToFollow,
    })),
    files: parents.map(({ title }, i) => ({ file: files[documents.length + i] ?? '', title: title || 'file' })),
  };
  const claimBytes = Buffer.from(`${JSON.stringify(claim, null, 2)}\n`);
  const manifest: HandoverManifest = {
    format: handoverFormat,
    version: 1,
    createdAt: desk.now(),
    files: [
      {
        path: claimFileName,
        sizeBytes: claimBytes.byteLength,
        sha256: createHash('sha256').update(claimBytes).digest('hex'),
      },
      ...carried.map((document, i) => ({
        path: files[i] ?? '',
        sizeBytes: document.sizeBytes,
        sha256: document.sha256,
      })),
    ],
  };
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestFileName);
  zip.addBuffer(claimBytes, claimFileName);
  // Lazily: the next document is opened when the one before has been written.
  for (const [i, document] of carried.entries()) {
    zip.addReadStreamLazy(files[i] ?? '', { compress: false, size: document.sizeBytes }, (done) =>
      done(null, Readable.from(blobs.open(document.sha256), { objectMode: false })),
    );
  }
  zip.end();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  zip.outputStream.pipe(out);
  return out;
};
