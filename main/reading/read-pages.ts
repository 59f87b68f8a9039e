import type { Page } from '../../shared/claim/document.ts';
import type { PageText, Word } from '../../shared/claim/reading/page-text.ts';
import { shownWords } from '../../shared/claim/reading/shown-words.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { ReadDocument, RoomJobOptions, Rotation } from '../documents/document-room.ts';
import type { DrawableMediaType } from '../documents/drawable.ts';
import type { PageReader, RecogniseRequest } from '../documents/page-reader.ts';
import type { OcrReply, TextPlacesReply } from '../documents/room/ocr-contract.ts';

export interface ReadSource {
  readonly mediaType: DrawableMediaType;
  /** SHA-256 of the bytes. */
  readonly key: string;
  readonly read: ReadDocument;
}

/** A page as it stands in its document, and the file it is from. */
export interface PageToRead {
  readonly source: ReadSource;
  readonly page: Page;
  /** Tells what it shows: a page with the same look needn't be read again. */
  readonly look: string;
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

const unread = { widthPt: pictureLongSidePt, heightPt: pictureLongSidePt, by: 'none', words: [] } as const;

/** The text of one finished page; `needsPicture` where only its picture can be read. */
const textOf = (
  { source, page }: PageToRead,
  places: TextPlacesReply['pages'] | undefined,
): { readonly text: PageText; readonly needsPicture: boolean } => {
  if (page.removed) return { text: { ...unread, words: [] }, needsPicture: false };
  if (source.mediaType !== 'application/pdf') return { text: { ...unread, words: [] }, needsPicture: true };
  const found = places?.[page.index];
  if (found === undefined) return { text: { ...unread, words: [] }, needsPicture: false };
  const isText = !found.isGarbled && hasText(found.words);
  const { widthPt, heightPt, words } = shownWords({ ...found, words: isText ? found.words : [] }, page.finish);
  return { text: { widthPt, heightPt, by: isText ? 'text' : 'none', words: [...words] }, needsPicture: !isText };
};

/**
 * The words of all pages with their places on the page as it is finished, before the clerk's turn: from the text of their file where it has one,
 * recognised where it is a picture. `known` are pages that were read before, by look. A page that cannot be recognised
 * stays empty (`by: 'none'`); the file's own faults and `cancelled` end it.
 */
export const readPages = async (
  reader: PageReader,
  wanted: readonly PageToRead[],
  known: ReadonlyMap<string, PageText>,
  { signal, onProgress, recognisePages = maxRecognised, turnPages = mostTurned }: ReadOptions,
): Promise<Result<PageText[]>> => {
  const places = new Map<string, TextPlacesReply['pages']>();
  for (const { source, page, look } of wanted) {
    const { mediaType, key, read } = source;
    if (mediaType !== 'application/pdf' || page.removed || known.has(look) || places.has(key)) continue;
    const found = await reader.textPlaces({ read }, { signal });
    if (!found.ok) return found;
    places.set(key, found.value.pages);
  }
  const pages: PageText[] = [];
  const pictures: number[] = [];
  for (const [position, one] of wanted.entries()) {
    const before = known.get(one.look);
    if (before !== undefined && !one.page.removed) pages.push(before);
    else {
      const { text, needsPicture } = textOf(one, places.get(one.source.key));
      pages.push({ ...text, look: one.look });
      if (needsPicture) pictures.push(position);
    }
  }

  let turnsLeft = turnPages;
  /** Reads the page on its head and on its sides, as long as that was not done too often in this document. */
  const bestTurned = async (asItLies: Turned, request: RecogniseRequest): Promise<Turned> => {
    turnsLeft -= 1;
    for (const turn of otherTurns) {
      if (signal.aborted) return asItLies;
      const tried = await recognised(reader, request, turn, signal);
      if (tried.ok && isSurer(tried.value.reply, asItLies.reply)) return tried.value;
    }
    return asItLies;
  };
  const chosen = pictures.slice(0, recognisePages);
  for (const [done, position] of chosen.entries()) {
    if (signal.aborted) return fault('cancelled', 'after-user');
    onProgress?.(done, chosen.length);
    const page = pages[position];
    const one = wanted[position];
    if (page === undefined || one === undefined) continue;
    const { mediaType, key, read } = one.source;
    const { index, finish } = one.page;
    const request = { read, key, mediaType, page: index + 1, ...(finish === undefined ? {} : { finish }) };
    const asItLies = await recognised(reader, request, 0, signal);
    if (!asItLies.ok) {
      if (signal.aborted || (chosen.length === 1 && pages.every(({ by }) => by === 'none'))) return asItLies;
      continue;
    }
    const { reply, turn } =
      turnsLeft > 0 && looksTurned(asItLies.value) ? await bestTurned(asItLies.value, request) : asItLies.value;
    const uprightPt = turn === 90 || turn === 270 ? page.heightPt : page.widthPt;
    const factor =
      mediaType === 'application/pdf'
        ? uprightPt / reply.widthPx
        : pictureLongSidePt / Math.max(reply.widthPx, reply.heightPx);
    pages[position] = {
      widthPt: reply.widthPx * factor,
      heightPt: reply.heightPx * factor,
      by: 'ocr',
      words: reply.words.map((word) => scaled(word, factor)),
      look: one.look,
      ...(turn === 0 ? {} : { turn }),
    };
  }
  onProgress?.(chosen.length, chosen.length);
  return ok(pages);
};
