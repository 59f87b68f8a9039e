import type { ClaimCase } from '../../shared/claim/case.ts';
import { keysOfCase } from '../../shared/claim/case-keys.ts';
import { keptPages } from '../../shared/claim/document.ts';
import { nothingAround } from '../../shared/claim/doubts/around.ts';
import type { Doubt } from '../../shared/claim/doubts/doubt.ts';
import { selfCheck } from '../../shared/claim/doubts/self-check.ts';
import type { Filing, SupplementRequest } from '../../shared/claim/filing.ts';
import type { MeasureId } from '../../shared/claim/measures/measure-use.ts';
import { carriedMeasures, measureOf, statementOf } from '../../shared/claim/measures/measures.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DossierJob, Job, JobPage } from '../dossier/job.ts';
import { type FilesOfCase, filesOf, segmentPage } from '../pages/page-sources.ts';
import { examined } from '../quality/examined.ts';
import { knownDamage } from '../records/damage.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { termsOfPolicy } from '../records/policy-terms.ts';
import type { StoredDocument } from '../records/records.ts';
import { evidenceOfCase } from '../reference/case-evidence.ts';
import { standingSending } from './arrangement.ts';
import { coverFacts } from './cover-facts.ts';
import type { Desk } from './desk.ts';
import type { Words } from './words.ts';

export type MadeFile = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pageCount: number;
  readonly missingCharacters: readonly string[];
  /** Page, from 1, on which each part or piece begins. */
  readonly firstPages?: readonly number[];
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
      [...examined(stored, knownDamage(desk.records.settings)).values()],
      desk.today(),
      checklistOf(desk.records.settings),
      {
        ...nothingAround,
        policy: termsOfPolicy(desk.records.settings, claimCase.facts.policyNo) ?? null,
        elsewhere: desk.records.keys.elsewhere(claimCase.id, keysOfCase(claimCase.facts)),
        evidence: evidenceOfCase(desk.records, claimCase, stored),
      },
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

/** What the contract and the cover take; a long reason inside the standard text may go over it. */
const longestStatement = 4000;

/** What a filing says for each relief measure it carries, in both languages, and the papers in the measure's slot. */
export const statementsOf = ({
  claimCase,
  filing,
  travelling,
}: Pick<FilingFile, 'claimCase' | 'filing' | 'travelling'>): {
  id: MeasureId;
  zh: string;
  en: string;
  evidence: string[];
}[] => {
  const documents = travelling.map(({ document }) => document);
  return carriedMeasures(claimCase.facts, filing.form.kind).map((use) => ({
    id: use.id,
    zh: statementOf(use, claimCase, documents, 'zh-CN').slice(0, longestStatement),
    en: statementOf(use, claimCase, documents, 'en').slice(0, longestStatement),
    evidence: documents.filter(({ code }) => code === measureOf(use.id).evidence.code).map(({ id }) => id),
  }));
};

/** The pages a document is sent with, each as it lies in the segment it comes from. */
export const sentPages = (stored: StoredDocument, files: FilesOfCase): JobPage[] => {
  const { document } = stored;
  const smaller = standingSending(stored)?.smaller;
  const kept = keptPages(document);
  return kept.map((page, index) =>
    smaller ? { segment: smaller.segment, index, rotation: 0 } : segmentPage(files, page, stored),
  );
};

export const metadata = (file: Pick<FilingFile, 'claimCase'>, desk: Desk) => ({
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
      measures: statementsOf(file).map(({ id, zh, en }) => ({
        title: t(`measure.${id}.name`),
        text: words.locale === 'zh-CN' ? zh : en,
      })),
      declarations: standingExplanations(file).map(({ text }) => text),
      practice: desk.mode === 'practice',
      madeAt: t('dossier.made-at', { at: desk.now().slice(0, 16).replace('T', ' ').concat(' UTC') }),
    },
    parts: travelling.map((stored) => ({
      title: stored.document.title,
      code: stored.document.code ?? 'OTHER',
      originalToFollow: stored.document.originalToFollow !== null,
      ...(stored.document.originalToFollow === null
        ? {}
        : { note: t('dossier.note.original', { promisedOn: stored.document.originalToFollow.promisedOn }) }),
      pages: sentPages(stored, files),
    })),
    words: {
      cover: t('dossier.word.cover'),
      index: t('dossier.word.index'),
      documents: t('dossier.word.documents'),
      measures: t('dossier.word.measures'),
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
