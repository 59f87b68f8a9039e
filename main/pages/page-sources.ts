import type { Page } from '../../shared/claim/document.ts';
import type { StoredDocument } from '../records/records.ts';

/**
 * The files of a case by their hash. A page names its file and not a document, so that documents can be split, joined
 * and removed without a page losing what it refers to: their records stay.
 */
export type FilesOfCase = ReadonlyMap<string, StoredDocument>;

export const filesOf = (documents: readonly StoredDocument[]): FilesOfCase => {
  const files = new Map<string, StoredDocument>();
  for (const stored of documents) if (!files.has(stored.document.sha256)) files.set(stored.document.sha256, stored);
  return files;
};

/** The record that keeps the file of a page. Throws where the case has no such file: nothing ever takes one away. */
export const fileOfPage = (
  files: FilesOfCase,
  { source }: Pick<Page, 'source'>,
  own: StoredDocument,
): StoredDocument => {
  if (source === undefined || source === own.document.sha256) return own;
  const file = files.get(source);
  if (file === undefined) throw new Error('a page refers to a file that is not in its case');
  return file;
};

/** A page as a dossier takes it: which page of which segment. A finished page is a segment of its own. */
export const segmentPage = (files: FilesOfCase, page: Page, own: StoredDocument) =>
  page.finish !== undefined && page.made !== undefined
    ? { segment: page.made, index: 0, rotation: page.rotation }
    : { segment: fileOfPage(files, page, own).derived.segment, index: page.index, rotation: page.rotation };
