import { z } from 'zod';
import { type StoredDocument, storedDocumentSchema } from '../records/records.ts';
import type { Settings } from '../records/settings.ts';

const setting = 'scanned-pages';
const pagesSchema = z.array(storedDocumentSchema);

/** What has come out of the scanner and isn't a document yet; each answer of the machine as it was taken in. */
export const scannedPagesOf = (settings: Settings): StoredDocument[] => settings.get(setting, pagesSchema) ?? [];

export const putScannedPages = (settings: Settings, pages: readonly StoredDocument[]): void =>
  settings.put(setting, pages);
