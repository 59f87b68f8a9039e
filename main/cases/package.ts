import type { ClaimCase } from '../../shared/claim/case.ts';
import { isUntouched, keptPages } from '../../shared/claim/document.ts';
import type { Doubt } from '../../shared/claim/doubts/doubt.ts';
import { selfCheck } from '../../shared/claim/doubts/self-check.ts';
import type { Filing, SupplementRequest } from '../../shared/claim/filing.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { ManifestDocument } from '../../shared/singleWindow/manifest.ts';
import type { DocumentJob, DossierJob, Job } from '../dossier/job.ts';
import { type FilesOfCase, filesOf, segmentPage } from '../pages/page-sources.ts';
import { checklistOf } from '../records/own-checklist.ts';
import type { StoredDocument } from '../records/records.ts';
import { coverFacts } from './cover-facts.ts';
import type { Desk } from './desk.ts';
import { safeFileName } from './safe-file-name.ts';
import { unwrap } from './settle.ts';
import type { Words } from './words.ts';

export type MadeFile = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pageCount: number;
  readonly missingCharacters: readonly string[];
};
export type MakeOptions = { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void };
/** Makes a PDF in the workshop process and keeps it in the vault. */
export type MakePdf = (job: Job, options: MakeOptions) => Promise<Result<MadeFile>>;

/** One filing with everything that belongs to its package. */
export type FilingFile = {
  readonly claimCase: ClaimCase;
  readonly filing: Filing;
  /** Documents that travel, in order. */
  readonly travelling: readonly StoredDocument[];
  /** Every file of the case: pages of one document may be from another's. */
  readonly files: FilesOfCase;
  readonly doubts: readonly Doubt[];
  readonly request: SupplementRequest | undefined;
};

export const openFilingFile = (desk: Desk, filingId: string): FilingFile => {
  const filing = desk.needFiling(filingId);
  const claimCase = desk.needCase(filing.caseId);
  const filings = desk.records.filings.ofCase(filing.caseId);
  const stored = desk.records.documents.ofCase(filing.caseId);
  const travelling = filing.documentIds.flatMap((id) =>
    stored.filter(({ document }) => document.id === id && document.removedAt === null),
  );
  const { form } = filing;
  return {
    claimCase,
    filing,
    travelling,
    files: filesOf(stored),
    doubts: selfCheck(
      claimCase,
      filing,
      filings,
      stored.map(({ document }) => document),
      desk.today(),
      checklistOf(desk.records.settings),
    ),
    request:
      form.kind === 'supplement'
        ? filings.flatMap((f) => f.supplementRequests).find((r) => r.requestId === form.inReplyTo)
        : undefined,
  };
};

/** Explanations whose doubt still stands; one whose cause is gone says nothing any more. */
export const standingExplanations = ({
  filing,
  doubts,
}: Pick<FilingFile, 'filing' | 'doubts'>): { doubt: Doubt; text: string }[] =>
  doubts.flatMap((doubt) => {
    const text = filing.explanations[doubt.key]?.trim() ?? '';
    return text === '' ? [] : [{ doubt, text }];
  });

const metadata = (file: FilingFile, desk: Desk) => ({
  author: file.claimCase.facts.insured.name,
  createdAt: desk.now(),
});

export const dossierJob = (file: FilingFile, desk: Desk, words: Words): DossierJob => {
  const { claimCase, filing, travelling, files } = file;
  const { t } = words;
  const heading = t(`dossier.heading.${filing.form.kind}`);
  return {
    kind: 'dossier',
    language: words.locale,
    title: t('dossier.title', { kind: heading, ref: claimCase.ref }),
    metadata: metadata(file, desk),
    filingId: filing.id,
    reference: claimCase.ref,
    cover: {
      heading,
      subheading: t('dossier.subheading'),
      facts: coverFacts(claimCase, filing, file.request, words),
      declarations: standingExplanations(file).map(({ text }) => text),
      practice: true,
      madeAt: t('dossier.made-at', { at: desk.now().slice(0, 16).replace('T', ' ').concat(' UTC') }),
    },
    parts: travelling.map(({ document, ...rest }) => ({
      title: document.title,
      code: document.code ?? 'OTHER',
      originalToFollow: document.originalToFollow !== null,
      ...(document.originalToFollow === null
        ? {}
        : { note: t('dossier.note.original', { promisedOn: document.originalToFollow.promisedOn }) }),
      pages: keptPages(document).map((page) => segmentPage(files, page, { document, ...rest })),
    })),
    words: {
      cover: t('dossier.word.cover'),
      index: t('dossier.word.index'),
      documents: t('dossier.word.documents'),
      declarations: t('dossier.word.declarations'),
      number: t('dossier.word.number'),
      document: t('dossier.word.document'),
      code: t('dossier.word.code'),
      pageCount: t('dossier.word.pages'),
      remark: t('dossier.word.remark'),
      page: t('dossier.word.page'),
      part: t('dossier.word.part'),
      originalToFollow: t('dossier.word.original-to-follow'),
      practice: t('dossier.word.practice'),
      practiceNotice: t('dossier.word.practice-notice'),
    },
  };
};

const editedDocumentJob = (stored: StoredDocument, file: FilingFile, desk: Desk, words: Words): DocumentJob => ({
  kind: 'document',
  language: words.locale,
  title: stored.document.title,
  metadata: metadata(file, desk),
  part: { pages: keptPages(stored.document).map((page) => segmentPage(file.files, page, stored)) },
});

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

/**
 * The files of a package: each document as it came, or, where pages were turned, moved or taken out, the PDF of what was
 * kept (a page the clerk removed must not travel); and the dossier.
 */
export const makePackageFiles = async (
  file: FilingFile,
  desk: Desk,
  words: Words,
  makePdf: MakePdf,
  options: MakeOptions,
): Promise<{ documents: ManifestDocument[]; dossier: MadeFile }> => {
  const steps = file.travelling.length + 1;
  const documents: ManifestDocument[] = [];
  for (const [i, stored] of file.travelling.entries()) {
    const { document } = stored;
    const sent = isUntouched(document)
      ? { sha256: document.sha256, sizeBytes: document.sizeBytes, mediaType: document.mediaType }
      : {
          ...unwrap(await makePdf(editedDocumentJob(stored, file, desk, words), { signal: options.signal })),
          mediaType: 'application/pdf',
        };
    documents.push({
      documentId: document.id,
      code: document.code ?? 'OTHER',
      title: document.title,
      fileName: safeFileName(i + 1, document.code ?? 'OTHER', document.title, endings[sent.mediaType] ?? 'bin'),
      mediaType: sent.mediaType,
      sizeBytes: sent.sizeBytes,
      sha256: sent.sha256,
      pageCount: keptPages(document).length,
      presentation: document.presentation,
      originalToFollow: document.originalToFollow,
    });
    options.onProgress?.(i + 1, steps);
  }
  const dossier = unwrap(await makePdf(dossierJob(file, desk, words), { signal: options.signal }));
  options.onProgress?.(steps, steps);
  return { documents, dossier };
};
