import { z } from 'zod';
import { instantSchema } from '../../shared/claim/calendar-date.ts';
import { type DocumentDamage, type FilePart, fileParts } from '../../shared/claim/damage.ts';
import { type FilesOfCase, segmentPage } from '../pages/page-sources.ts';
import type { StoredDocument } from './records.ts';
import type { Settings } from './settings.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** 'disk-error': the file is there, but the disk gives it back no more. */
export const fileFaults = ['blob-missing', 'blob-damaged', 'disk-error'] as const;
export type FileFault = (typeof fileFaults)[number];

const knownSchema = z.record(sha256, z.object({ code: z.enum(fileFaults), since: instantSchema }));
/** Damaged stored files by the SHA-256 of what they held. */
export type KnownDamage = Readonly<z.output<typeof knownSchema>>;

const setting = 'damaged-files';

export const knownDamage = (settings: Settings): KnownDamage => settings.get(setting, knownSchema) ?? {};
export const putKnownDamage = (settings: Settings, known: KnownDamage): void => settings.put(setting, known);

/** Every stored file a document needs, with what for. One that is needed for several things is named several times. */
export const storedFilesOf = (
  stored: StoredDocument,
  files: FilesOfCase,
): { readonly sha256: string; readonly part: FilePart }[] => {
  const { document, derived, sending } = stored;
  const of = (part: FilePart, ...hashes: readonly (string | null | undefined)[]) =>
    hashes.flatMap((one) => (one === null || one === undefined ? [] : [{ sha256: one, part }]));
  // A page whose file's record can't be read is told of there.
  const pages = document.pages.flatMap((page) =>
    page.source === undefined || files.has(page.source) ? [segmentPage(files, page, stored).segment] : [],
  );
  return [
    ...of('original', document.sha256),
    ...of('pages', ...new Set([derived.segment, ...pages, ...document.pages.map(({ made }) => made)])),
    ...of('smaller', sending?.smaller?.sha256, sending?.smaller?.segment),
    ...of('view', derived.view?.sha256),
    ...of('thumbs', ...derived.thumbs),
    ...of('text', derived.text),
  ];
};

/** What is known to be wrong with a document's files; null for a sound one. */
export const damageOf = (known: KnownDamage, stored: StoredDocument, files: FilesOfCase): DocumentDamage | null => {
  if (Object.keys(known).length === 0) return null;
  const hits = storedFilesOf(stored, files).flatMap(({ sha256: id, part }) => {
    const found = known[id];
    return found === undefined ? [] : [{ part, ...found }];
  });
  const since = hits.map((hit) => hit.since).sort()[0];
  if (since === undefined) return null;
  return {
    since,
    parts: fileParts.filter((part) => hits.some((hit) => hit.part === part)),
    isMissing: hits.every(({ code }) => code === 'blob-missing'),
  };
};
