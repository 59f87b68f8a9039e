import type { PageText, Word } from '../../shared/claim/reading/page-text.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { ReadDocument, RoomJobOptions } from '../documents/document-room.ts';
import type { DrawableMediaType } from '../documents/drawable.ts';
import type { PageReader } from '../documents/page-reader.ts';

export interface ReadSource {
  readonly mediaType: DrawableMediaType;
  /** SHA-256 of the bytes. */
  readonly key: string;
  readonly read: ReadDocument;
}

/** Fewer letters than this are a page number or a stamp on a picture. */
const leastLetters = 16;
/** Recognising takes seconds a page; what a filing needs stands on the first pages of a paper. */
const maxRecognised = 40;
/** A picture without a size of its own is taken for a page as high as A4. */
const pictureLongSidePt = 842;

const hasText = (words: readonly Word[]): boolean =>
  words.reduce((letters, { text }) => letters + text.length, 0) >= leastLetters;

const scaled = (word: Word, factor: number): Word => ({
  text: word.text,
  x: word.x * factor,
  y: word.y * factor,
  width: word.width * factor,
  height: word.height * factor,
});

/**
 * The words of all pages with their places: from the document's text where it has one, recognised where it is a picture.
 * A page that cannot be recognised stays empty (`by: 'none'`); the document's own faults and `cancelled` end it.
 */
export const readPages = async (
  reader: PageReader,
  source: ReadSource,
  { signal, onProgress }: RoomJobOptions,
): Promise<Result<PageText[]>> => {
  const { mediaType, key, read } = source;
  const pages: PageText[] = [];
  if (mediaType === 'application/pdf') {
    const places = await reader.textPlaces({ read }, { signal });
    if (!places.ok) return places;
    for (const { widthPt, heightPt, words, isGarbled } of places.value.pages) {
      const isText = !isGarbled && hasText(words);
      pages.push({ widthPt, heightPt, by: isText ? 'text' : 'none', words: isText ? words : [] });
    }
  } else pages.push({ widthPt: pictureLongSidePt, heightPt: pictureLongSidePt, by: 'none', words: [] });

  const pictures = pages.flatMap(({ by }, index) => (by === 'none' ? [index] : [])).slice(0, maxRecognised);
  for (const [done, index] of pictures.entries()) {
    if (signal.aborted) return fault('cancelled', 'after-user');
    onProgress?.(done, pictures.length);
    const page = pages[index];
    if (page === undefined) continue;
    const seen = await reader.recognise({ read, key, mediaType, page: index + 1 }, { signal });
    if (!seen.ok) {
      if (signal.aborted || pages.length === 1) return seen;
      continue;
    }
    const { widthPx, heightPx, words } = seen.value;
    const factor =
      mediaType === 'application/pdf' ? page.widthPt / widthPx : pictureLongSidePt / Math.max(widthPx, heightPx);
    pages[index] = {
      widthPt: widthPx * factor,
      heightPt: heightPx * factor,
      by: 'ocr',
      words: words.map((word) => scaled(word, factor)),
    };
  }
  onProgress?.(pictures.length, pictures.length);
  return ok(pages);
};
