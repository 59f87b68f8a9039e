import { z } from 'zod';
import { rotationSchema } from '../document.ts';
import { type KindRead, knownKinds } from '../reading/recognise-kind.ts';
import type { PageFacts } from './page-facts.ts';
import { type PageWords, sharedWords } from './page-words.ts';
import { qualityThresholds as limit } from './thresholds.ts';

const pageSchema = z.int().nonnegative();

/** Something about a page that may be returned by who reads it. `page`: where it stands in its document, from 0, taken-out pages counted. */
export const pageFindingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dark'), page: pageSchema }),
  z.object({ kind: z.literal('faint'), page: pageSchema }),
  z.object({ kind: z.literal('blurred'), page: pageSchema }),
  z.object({ kind: z.literal('cut-off'), page: pageSchema }),
  z.object({ kind: z.literal('coarse'), page: pageSchema, dpi: z.number() }),
  /** `turn` clockwise makes it upright. */
  z.object({ kind: z.literal('turned'), page: pageSchema, turn: rotationSchema }),
  z.object({ kind: z.literal('twice'), page: pageSchema, otherDocumentId: z.uuid(), otherPage: pageSchema }),
  /** It looks like another kind of paper than the one it is filed as. */
  z.object({ kind: z.literal('other-kind'), page: pageSchema, looksLike: z.string() }),
]);
export type PageFinding = z.infer<typeof pageFindingSchema>;

/** A document with what was measured and read of it; what was not (yet) says nothing. */
export type ExaminedDocument = {
  readonly id: string;
  readonly code: string | null;
  readonly sha256: string;
  readonly facts: readonly PageFacts[];
  readonly words: readonly PageWords[];
  readonly kinds: readonly KindRead[];
};

const ofPicture = ({ dpi, seen }: PageFacts, page: number): PageFinding[] => {
  if (seen === null) return [];
  const found: PageFinding[] = [];
  const isWritten = seen.printed >= limit.leastPrinted;
  if (seen.paper < limit.darkPaper) found.push({ kind: 'dark', page });
  else if (isWritten && seen.contrast < limit.faintPrint * seen.paper) found.push({ kind: 'faint', page });
  else if (isWritten && seen.edges < limit.blurredEdges) found.push({ kind: 'blurred', page });
  if (isWritten && seen.cutStrokes >= limit.cutStrokes) found.push({ kind: 'cut-off', page });
  if (dpi !== null && dpi < limit.leastDpi * limit.dpiSlack) found.push({ kind: 'coarse', page, dpi: Math.round(dpi) });
  return found;
};

const ones = (value: number): number => {
  let count = 0;
  for (let left = value; left > 0; left >>= 1) count += left & 1;
  return count;
};
const bitsOf = Array.from({ length: 16 }, (_, value) => ones(value));

/** Signs in which two perceptual hashes differ; stops counting beyond `most`. */
const difference = (a: string, b: string, most: number): number => {
  let count = 0;
  for (let i = 0; i < a.length && count <= most; i++)
    count += bitsOf[Number.parseInt(a[i] ?? '0', 16) ^ Number.parseInt(b[i] ?? '0', 16)] ?? 0;
  return count;
};

type Page = {
  readonly documentId: string;
  readonly sha256: string;
  readonly page: number;
  readonly facts: PageFacts | undefined;
  readonly words: PageWords | undefined;
};

const hasWords = (words: PageWords | undefined): words is PageWords =>
  words !== undefined && words.by !== 'none' && words.count >= limit.leastWords;

/** Pages of programs are the same when every word is; pictures when they look alike and say the same. */
const isSame = (a: Page, b: Page): boolean => {
  const [seenA, seenB] = [a.facts?.seen, b.facts?.seen];
  if (!seenA || !seenB) {
    const isWritten = hasWords(a.words) && hasWords(b.words) && a.words.by === 'text' && b.words.by === 'text';
    return isWritten && !seenA && !seenB && a.words.whole === b.words.whole && a.words.count === b.words.count;
  }
  if (seenA.printed < limit.leastPrinted || seenB.printed < limit.leastPrinted) return false;
  // What is not read yet may still tell two forms apart.
  if (a.words === undefined || b.words === undefined) return false;
  const areRead = hasWords(a.words) && hasWords(b.words);
  const allowed = areRead ? limit.sameLookWithText : limit.sameLookWithoutText;
  if (difference(seenA.look, seenB.look, allowed) > allowed) return false;
  return !areRead || sharedEnough(a.words, b.words);
};

const sharedEnough = (a: PageWords, b: PageWords): boolean => sharedWords(a, b) >= limit.sameWords;

const twice = (documents: readonly ExaminedDocument[]): Map<string, PageFinding[]> => {
  const found = new Map<string, PageFinding[]>();
  const before: Page[] = [];
  for (const { id, sha256, facts, words } of documents)
    for (let page = 0; page < Math.max(facts.length, words.length); page++) {
      const one: Page = { documentId: id, sha256, page, facts: facts[page], words: words[page] };
      // Two copies of one file are one doubt of their own.
      const other = before.find((known) => (known.documentId === id || known.sha256 !== sha256) && isSame(known, one));
      if (other !== undefined)
        found.set(id, [
          ...(found.get(id) ?? []),
          { kind: 'twice', page, otherDocumentId: other.documentId, otherPage: other.page },
        ]);
      else before.push(one);
    }
  return found;
};

const otherKind = ({ code, kinds }: ExaminedDocument): PageFinding[] => {
  const [first] = kinds;
  // A slot of the firm's own, or one whose papers look like anything, can't be judged.
  if (code === null || first === undefined || first.code === code || !knownKinds.has(code)) return [];
  const own = kinds.find((kind) => kind.code === code)?.confidence ?? 0;
  const isOther = first.confidence >= limit.otherKind && own < limit.ownKind;
  return isOther ? [{ kind: 'other-kind', page: 0, looksLike: first.code }] : [];
};

/** What may be wrong with the pages of a case's documents, by document. Pure; what the clerk did about it is the rules' to see. */
export const pageFindings = (documents: readonly ExaminedDocument[]): ReadonlyMap<string, readonly PageFinding[]> => {
  const same = twice(documents);
  return new Map(
    documents.map((document) => [
      document.id,
      [
        ...document.facts.flatMap(ofPicture),
        ...document.words.flatMap(({ turn }, page): PageFinding[] =>
          turn === 0 ? [] : [{ kind: 'turned', page, turn }],
        ),
        ...(same.get(document.id) ?? []),
        ...otherKind(document),
      ],
    ]),
  );
};
