import { z } from 'zod';

const points = z.number().min(-20_000).max(20_000);

/** A place on a page as it is shown: points, origin at the top left, y downwards. */
export const boxSchema = z.object({ x: points, y: points, width: points, height: points });
export type Box = z.infer<typeof boxSchema>;

/** One word (in Chinese: one run of characters) and where it stands. */
export const wordSchema = boxSchema.extend({ text: z.string().min(1).max(400) });
export type Word = z.infer<typeof wordSchema>;

/** Where the words of a page come from: the document's own text, recognition of its picture, or nowhere yet. */
export const textOrigins = ['text', 'ocr', 'none'] as const;
export type TextOrigin = (typeof textOrigins)[number];

export const pageTextSchema = z.object({
  /** Size of the page as shown, in the same points as the words' places. */
  widthPt: z.number().positive().max(20_000),
  heightPt: z.number().positive().max(20_000),
  by: z.enum(textOrigins),
  words: z.array(wordSchema).max(20_000),
  /** What the page showed when it was read (`pageLook`); readings from before pages could be arranged have none. */
  look: z.string().max(300).optional(),
  /**
   * Turned clockwise by so much the page could be read: size and places are those of the turned page. Nothing is said of
   * pages that were read as they lie.
   */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
});
export type PageText = z.infer<typeof pageTextSchema>;

/** The stored text of a document: pages with places since version 2, before that one string a page. */
const storedTextSchema = z.union([
  z.array(z.string()),
  z.object({ version: z.literal(2), pages: z.array(pageTextSchema) }),
]);

export const storeText = (pages: readonly PageText[]): unknown => ({ version: 2, pages });

const plainLinePt = 14;

/** Text kept without places: the lines stand where nobody should be led, but labels and values are still beside each other. */
const withoutPlaces = (text: string): PageText => ({
  widthPt: 595,
  heightPt: 842,
  by: 'text',
  words: text.split('\n').flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word.slice(0, 400),
      x: index * 5,
      y: row * plainLinePt,
      width: word.length * 5,
      height: 10,
    })),
  ),
});

/** The pages of a stored text, in either format; undefined for anything else. `hasPlaces` is false for the old one. */
export const readStoredText = (
  stored: unknown,
): { readonly pages: readonly PageText[]; readonly hasPlaces: boolean } | undefined => {
  const parsed = storedTextSchema.safeParse(stored);
  if (!parsed.success) return undefined;
  return Array.isArray(parsed.data)
    ? { pages: parsed.data.map(withoutPlaces), hasPlaces: false }
    : { pages: parsed.data.pages, hasPlaces: true };
};
