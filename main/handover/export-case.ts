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
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { Desk } from '../cases/desk.ts';
import { filesOf } from '../pages/page-sources.ts';
import type { BlobStore } from '../vault/blob-store.ts';

/** What a package says of where it comes from. */
export type HandoverTrace = Pick<HandoverClaim, 'lineage' | 'receipts'> & { readonly exportId?: string };

/** The package of a case as a stream of ZIP bytes. Documents are stored, not deflated: scans and PDFs hardly shrink. */
export const exportCase = (
  desk: Desk,
  blobs: Pick<BlobStore, 'open'>,
  caseId: string,
  mode: EndpointMode,
  trace: HandoverTrace = { lineage: [], receipts: [] },
): AsyncIterable<Uint8Array> => {
  const claimCase = desk.needCase(caseId);
  const all = desk.records.documents.ofCase(caseId);
  const stored = all.filter(({ document }) => document.removedAt === null);
  const documents = stored.map(({ document }) => document);
  const there = new Set(documents.map(({ sha256 }) => sha256));
  const wanted = new Set(documents.flatMap(({ pages }) => pages.flatMap(({ source }) => source ?? [])));
  /** Joined into others: their files alone are still needed. */
  const parents = [...filesOf(all).values()].filter(
    ({ document: { sha256 } }) => wanted.has(sha256) && !there.has(sha256),
  );
  const kept = [...stored, ...parents];
  const carried = kept.map(({ document }) => document);
  const files = packageFileNames(
    carried.map((document, i) => ({
      kind: `${String(i + 1).padStart(2, '0')}_${document.code ?? 'OTHER'}`,
      number: document.title,
      ending: path.extname(document.fileName),
    })),
  ).map((name) => `documents/${name}`);
  // Whoever opens the package doesn't have the password of a locked PDF, and it must not travel: its pages do.
  const views = kept.map(({ document, derived }, i) =>
    document.mediaType === 'application/pdf' && derived.view !== null
      ? { path: `views/${String(i + 1).padStart(2, '0')}.pdf`, ...derived.view }
      : undefined,
  );
  const claim: HandoverClaim = {
    format: handoverFormat,
    version: 1,
    ...trace,
    case: { id: claimCase.id, ref: claimCase.ref, caseNo: claimCase.caseNo, facts: claimCase.facts },
    filings: desk.records.filings.ofCase(caseId),
    documents: documents.map((document, i) => ({
      id: document.id,
      file: files[i] ?? '',
      ...(views[i] === undefined ? {} : { view: views[i].path }),
      code: document.code,
      title: document.title,
      presentation: document.presentation,
      // What was made of a page is made again where it arrives.
      pages: document.pages.map(({ made: _made, ...page }) => page),
      ...(document.filePageCount === undefined ? {} : { filePageCount: document.filePageCount }),
      originalToFollow: document.originalToFollow,
    })),
    files: carried.slice(documents.length).map(({ title }, i) => {
      const view = views[documents.length + i]?.path;
      return {
        file: files[documents.length + i] ?? '',
        title: title || 'file',
        ...(view === undefined ? {} : { view }),
      };
    }),
  };
  const claimBytes = Buffer.from(`${JSON.stringify(claim, null, 2)}\n`);
  const manifest: HandoverManifest = {
    format: handoverFormat,
    version: 1,
    createdAt: desk.now(),
    mode,
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
      ...views.flatMap((view) => view ?? []),
    ],
  };
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  // Lazily: the next document is opened when the one before has been written.
  const addStored = (name: string, sizeBytes: number, sha256: string): void =>
    zip.addReadStreamLazy(name, { compress: false, size: sizeBytes }, (done) => {
      const source = Readable.from(blobs.open(sha256), { objectMode: false });
      // yazl listens to its own errors only: a damaged document would end the app.
      source.on('error', (error) => out.destroy(error));
      done(null, source);
    });
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestFileName);
  zip.addBuffer(claimBytes, claimFileName);
  for (const [i, document] of carried.entries()) addStored(files[i] ?? '', document.sizeBytes, document.sha256);
  for (const view of views) if (view !== undefined) addStored(view.path, view.sizeBytes, view.sha256);
  zip.end();
  zip.outputStream.pipe(out);
  return out;
};
