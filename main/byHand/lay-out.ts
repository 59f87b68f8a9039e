import { safeFileName } from '../../shared/claim/package-file-names.ts';
import type { Desk } from '../cases/desk.ts';
import type { Words } from '../cases/words.ts';
import { type ExportSheet, writeWorkbook } from '../export/workbook.ts';
import { targetsOf } from '../records/own-targets.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { HandPackages } from './hand-packages.ts';
import { packageContents } from './package-contents.ts';
import { needSending } from './sendings.ts';
import { newFolder, writeFiles } from './write-files.ts';

export type LayOutDeps = {
  readonly desk: Desk;
  readonly packages: HandPackages;
  readonly blobs: Pick<BlobStore, 'open'>;
  readonly words: () => Words;
};

/** Stands first in the folder, and can't be the name of a document. */
const indexName = '00_清单_index.xlsx';

/**
 * The files of a package in a new folder, under the names they are sent by, with a list of them. Gives the folder and how
 * many files are over the firm's own target: the portal may refuse these.
 */
export const layOut = async (
  { desk, packages, blobs, words }: LayOutDeps,
  filingId: string,
  parent: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number, total: number) => void },
): Promise<{ folder: string; count: number; tooLarge: number }> => {
  const { filing, sending, kept } = needSending({ desk, packages }, filingId);
  const { t } = words();
  const { maxFileBytes } = targetsOf(desk.records.settings);
  const contents = packageContents(kept, sending.packageDigest, blobs);
  const isOver = (sizeBytes: number): boolean => sizeBytes > maxFileBytes;
  const index: ExportSheet = {
    name: t('copyOut.index'),
    columns: [
      { title: t('copyOut.col.no'), kind: 'count' },
      { title: t('copyOut.col.file'), kind: 'text', width: 44 },
      { title: t('copyOut.col.what'), kind: 'text', width: 30 },
      { title: t('copyOut.col.bytes'), kind: 'count', width: 14 },
      { title: t('copyOut.col.over'), kind: 'text', width: 16 },
      { title: 'SHA-256', kind: 'text', width: 68 },
    ],
    rows: contents.map(({ name, title, sizeBytes, sha256 }, i) => [
      ...[i + 1, name, title, sizeBytes],
      isOver(sizeBytes) ? t('copyOut.over', { mb: String(maxFileBytes / 1e6) }) : '',
      sha256,
    ]),
  };
  const workbook = await writeWorkbook([index]);
  const { ref } = desk.needCase(filing.caseId);
  const name = safeFileName({ kind: ref, number: t(`filing.kind.${filing.form.kind}`), ending: 'x' });
  const folder = await newFolder(parent, name.replace(/\.x$/, ''));
  const total = contents.reduce((sum, { sizeBytes }) => sum + sizeBytes, workbook.byteLength);
  await writeFiles(
    folder,
    [
      {
        name: indexName,
        bytes: async function* () {
          yield workbook;
        },
      },
      ...contents.map((file) => ({ name: file.name, bytes: file.open })),
    ],
    { signal, onBytes: (written) => onProgress(written, total) },
  );
  return { folder, count: contents.length, tooLarge: contents.filter(({ sizeBytes }) => isOver(sizeBytes)).length };
};
