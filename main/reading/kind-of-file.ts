import { recogniseKind } from '../../shared/claim/reading/recognise-kind.ts';
import type { ReadDocument } from '../documents/document-room.ts';
import { isDrawable } from '../documents/drawable.ts';
import type { IntakeOutcome } from '../documents/intake.ts';
import type { PageReader } from '../documents/page-reader.ts';
import { readPages } from './read-pages.ts';

/** A paper says on its first pages what it is. */
const telling = 2;

/** The kind a file that was taken in seems to be; null where nothing says so, or it can't be read in time. */
export const kindOfFile = async (
  reader: PageReader,
  open: (sha256: string) => ReturnType<ReadDocument>,
  { view, sha256, mediaType, pageCount }: Pick<IntakeOutcome, 'view' | 'sha256' | 'mediaType' | 'pageCount'>,
  signal: AbortSignal,
): Promise<string | null> => {
  const drawn = view === null && isDrawable(mediaType) ? mediaType : 'application/pdf';
  const key = view?.sha256 ?? sha256;
  const source = { mediaType: drawn, key, read: () => open(key) };
  const wanted = Array.from({ length: Math.min(pageCount, telling) }, (_, index) => ({
    source,
    page: { index, rotation: 0 as const, removed: false },
    look: `${index}`,
  }));
  const pages = await readPages(reader, wanted, new Map(), { signal, recognisePages: telling, turnPages: 0 });
  return pages.ok ? (recogniseKind(pages.value)[0]?.code ?? null) : null;
};
