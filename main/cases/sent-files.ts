import { isUntouched, keptPages } from '../../shared/claim/document.ts';
import { type NamedFile, packageFileNames } from '../../shared/claim/package-file-names.ts';
import { documentNumber } from '../../shared/claim/reading/document-number.ts';
import type { ManifestDocument } from '../../shared/singleWindow/manifest.ts';
import type { DocumentJob, JobPage } from '../dossier/job.ts';
import { filesOf, segmentPage } from '../pages/page-sources.ts';
import type { StoredDocument } from '../records/records.ts';
import { standingSending } from './arrangement.ts';
import type { Desk } from './desk.ts';
import {
  dossierJob,
  type FilingFile,
  type MadeFile,
  type MakeOptions,
  type MakePdf,
  metadata,
  sentPages,
} from './package.ts';
import { unwrap } from './settle.ts';
import type { Words } from './words.ts';

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/heic': 'heic',
  'application/ofd': 'ofd',
  'application/xml': 'xml',
  'message/rfc822': 'eml',
  'application/vnd.ms-outlook': 'msg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
export const endingOf = (mediaType: string): string => endings[mediaType] ?? 'bin';

/** A document of the manifest before all names are known; unknown members, which the wire allows, we never add. */
type Nameless = Pick<
  ManifestDocument,
  | 'documentId'
  | 'code'
  | 'title'
  | 'sha256'
  | 'sizeBytes'
  | 'mediaType'
  | 'pageCount'
  | 'presentation'
  | 'originalToFollow'
  | 'part'
>;
type SentFile = Pick<ManifestDocument, 'sha256' | 'sizeBytes' | 'mediaType' | 'pageCount'>;

const pdf = 'application/pdf';

type Making = { readonly file: FilingFile; readonly desk: Desk; readonly words: Words; readonly makePdf: MakePdf };

/** A PDF of some of the pages a document is sent with. */
export const pagesJob = (
  { document }: StoredDocument,
  pages: JobPage[],
  { file, desk, words }: { file: Pick<FilingFile, 'claimCase'>; desk: Desk; words: Words },
): DocumentJob => ({
  kind: 'document',
  language: words.locale,
  title: document.title,
  metadata: metadata(file, desk),
  part: { pages },
});

/** All pages a document keeps, as they came: what it would be sent as if nothing were done about its size. */
export const keptPagesJob = (stored: StoredDocument, desk: Desk, words: Words): DocumentJob => {
  const { document } = stored;
  const files = filesOf(desk.records.documents.ofCase(document.caseId));
  const pages = keptPages(document).map((page) => segmentPage(files, page, stored));
  const file = { claimCase: desk.needCase(document.caseId) };
  return pagesJob(stored, pages, { file, desk, words });
};

/**
 * The file or files one document becomes: as it came; where pages were turned, moved or taken out, the PDF of what was
 * kept (a page the clerk removed must not travel); smaller or in parts where the clerk said so.
 */
const sentFilesOf = async (stored: StoredDocument, making: Making, signal: AbortSignal): Promise<SentFile[]> => {
  const { document } = stored;
  const sending = standingSending(stored);
  const pageCount = keptPages(document).length;
  if (sending === undefined && isUntouched(document)) {
    const { sha256, sizeBytes, mediaType } = document;
    return [{ sha256, sizeBytes, mediaType, pageCount }];
  }
  const pages = sentPages(stored, making.file.files);
  const parts = sending?.parts ?? [pages.length];
  if (sending?.smaller && parts.length === 1) {
    const { sha256, sizeBytes } = sending.smaller;
    return [{ sha256, sizeBytes, mediaType: pdf, pageCount }];
  }
  const files: SentFile[] = [];
  let from = 0;
  for (const count of parts) {
    const job = pagesJob(stored, pages.slice(from, from + count), making);
    const { sha256, sizeBytes } = unwrap(await making.makePdf(job, { signal }));
    files.push({ sha256, sizeBytes, mediaType: pdf, pageCount: count });
    from += count;
  }
  return files;
};

/** What a file is called by: its kind, and the number on it; the clerk's own words where no number is known. */
export const nameOf = (
  { document, reading }: StoredDocument,
  { claimCase }: Pick<FilingFile, 'claimCase'>,
  words: Words,
) => {
  const kind = words.documentName(document.code);
  const number = documentNumber(document.code, reading?.proposals ?? [], claimCase.facts);
  return { kind, number: number !== '' || document.title === kind ? number : document.title };
};

/** The files of a package, named, and its dossier. */
export const makePackageFiles = async (
  file: FilingFile,
  desk: Desk,
  words: Words,
  makePdf: MakePdf,
  options: MakeOptions,
): Promise<{ documents: ManifestDocument[]; dossier: MadeFile & { readonly fileName: string } }> => {
  const steps = file.travelling.length + 1;
  const documents: Nameless[] = [];
  const names: NamedFile[] = [
    { kind: words.t(`dossier.heading.${file.filing.form.kind}`), number: file.claimCase.ref, ending: 'pdf' },
  ];
  for (const [i, stored] of file.travelling.entries()) {
    const { document } = stored;
    const files = await sentFilesOf(stored, { file, desk, words, makePdf }, options.signal);
    for (const [at, sent] of files.entries()) {
      const isFirst = at === 0;
      const part = { no: at + 1, of: files.length };
      documents.push({
        documentId: isFirst ? document.id : desk.newId(),
        code: document.code ?? 'OTHER',
        title: document.title,
        ...sent,
        presentation: document.presentation,
        // One paper is promised once.
        originalToFollow: isFirst ? document.originalToFollow : null,
        ...(files.length === 1 ? {} : { part: { ...part, documentId: document.id } }),
      });
      names.push({
        ...nameOf(stored, file, words),
        ending: endingOf(sent.mediaType),
        ...(files.length === 1 ? {} : { part }),
      });
    }
    options.onProgress?.(i + 1, steps);
  }
  const [dossierName = 'dossier.pdf', ...fileNames] = packageFileNames(names);
  const dossier = unwrap(await makePdf(dossierJob(file, desk, words), { signal: options.signal }));
  options.onProgress?.(steps, steps);
  return {
    documents: documents.map((document, i) => ({ ...document, fileName: fileNames[i] ?? 'document.bin' })),
    dossier: { ...dossier, fileName: dossierName },
  };
};
