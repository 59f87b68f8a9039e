import type { PageText, Word } from '../../shared/claim/reading/page-text.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { ReadDocument, RoomJobOptions, Rotation } from '../documents/document-room.ts';
import type { DrawableMediaType } from '../documents/drawable.ts';
import type { PageReader, RecogniseRequest } from '../documents/page-reader.ts';
import type { OcrReply } from '../documents/room/ocr-contract.ts';

export interface ReadSource {
  readonly mediaType: DrawableMediaType;
  /** SHA-256 of the bytes. */
  readonly key: string;
  readonly read: ReadDocument;
}

export interface ReadOptions extends RoomJobOptions {
  /** Pictures that are recognised at most. */
  readonly recognisePages?: number;
  /** Of those, pages that are tried in other directions too. */
  readonly turnPages?: number;
}

/** Fewer letters than this are a page number or a stamp on a picture. */
const leastLetters = 16;
/** Recognising takes seconds a page; what a filing needs stands on the first pages of a paper. */
const maxRecognised = 40;
/** A picture without a size of its own is taken for a page as high as A4. */
const pictureLongSidePt = 842;

/** Upright print in focus is read with 75 and more; on its head hardly anything is read with 50. */
const sureEnough = 62;
const surerBy = 15;
/** Pages of a document that are tried in other directions: each costs up to three more readings. */
const mostTurned = 6;
/** The likeliest first: a sheet fed the wrong way round, then one on its side. */
const otherTurns = [180, 90, 270] as const;

type Turned = { readonly reply: OcrReply; readonly turn: Rotation };

const lettersIn = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);
const looksTurned = ({ reply }: Turned): boolean => reply.confidence < sureEnough;
const isSurer = (tried: OcrReply, before: OcrReply): boolean =>
  tried.confidence >= sureEnough &&
  tried.confidence >= before.confidence + surerBy &&
  lettersIn(tried.words) >= leastLetters;

const recognised = async (
  reader: PageReader,
  request: Omit<RecogniseRequest, 'rotation'>,
  turn: Rotation,
  signal: AbortSignal,
): Promise<Result<Turned>> => {
  const reply = await reader.recognise({ ...request, rotation: turn }, { signal });
  return reply.ok ? ok({ reply: reply.value, turn }) : reply;
};

const hasText = (words: readonly Word[]): boolean => lettersIn(words) >= leastLetters;

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
  { signal, onProgress, recognisePages = maxRecognised, turnPages = mostTurned }: ReadOptions,
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

  /** Reads the page on its head and on its sides, as long as that was not done too often in this document. */
  const bestTurned = async (asItLies: Turned, index: number): Promise<Turned> => {
    turnsLeft -= 1;
    for (const turn of otherTurns) {
      if (signal.aborted) return asItLies;
      const tried = await recognised(reader, { read, key, mediaType, page: index + 1 }, turn, signal);
      if (tried.ok && isSurer(tried.value.reply, asItLies.reply)) return tried.value;
    }
    return asItLies;
  };
  let turnsLeft = turnPages;
  const pictures = pages.flatMap(({ by }, index) => (by === 'none' ? [index] : [])).slice(0, recognisePages);
  for (const [done, index] of pictures.entries()) {
    if (signal.aborted) return fault('cancelled', 'after-user');
    onProgress?.(done, pictures.length);
    const page = pages[index];
    if (page === undefined) continue;
    const asItLies = await recognised(reader, { read, key, mediaType, page: index + 1 }, 0, signal);
    if (!asItLies.ok) {
      if (signal.aborted || pages.length === 1) return asItLies;
      continue;
    }
    const seen =
      turnsLeft > 0 && looksTurned(asItLies.value) ? await bestTurned(asItLies.value, index) : asItLies.value;
    const { reply, turn } = seen;
    const isSideways = turn === 90 || turn === 270;
    const uprightPt = isSideways ? page.heightPt : page.widthPt;
    const factor =
      mediaType === 'application/pdf'
        ? uprightPt / reply.widthPx
        : pictureLongSidePt / Math.max(reply.widthPx, reply.heightPx);
    pages[index] = {
      widthPt: reply.widthPx * factor,
      heightPt: reply.heightPx * factor,
      by: 'ocr',
      words: reply.words.map((word) => scaled(word, factor)),
      ...(turn === 0 ? {} : { turn }),
    };
  }
  onProgress?.(pictures.length, pictures.length);
  return ok(pages);
};
