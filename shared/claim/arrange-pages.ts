import type { ClaimDocument, Page } from './document.ts';
import { turned } from './document.ts';
import { type Finish, noFinish, tidyFinish } from './page-finish.ts';

/** A page wherever it lies: always with the file it is from. */
export type LoosePage = Page & { readonly source: string };

/** The pages of one document while they are arranged. One that is left without pages is gone, and can come back. */
export type Sheaf = { readonly documentId: string; readonly pages: readonly LoosePage[] };

/** Documents in the order they are shown. Every function here gives a new one; what it did not change stays the same object. */
export type Arrangement = readonly Sheaf[];

export const sheafOf = ({ id, sha256, pages }: Pick<ClaimDocument, 'id' | 'sha256' | 'pages'>): Sheaf => ({
  documentId: id,
  pages: pages.map((page) => ({ ...page, source: page.source ?? sha256 })),
});

/** Back into a document whose own file has this hash. */
export const pagesWithin = (pages: readonly LoosePage[], ownSha256: string): Page[] =>
  pages.map(({ source, ...page }) => (source === ownSha256 ? page : { ...page, source }));

/** Tells a page of a file from every other: what must neither get lost nor come twice. */
export const pageKey = ({ source, index }: Pick<LoosePage, 'source' | 'index'>): string => `${source}/${index}`;

export type Placed = {
  /** Unique in the arrangement, and the same after a move. */
  readonly key: string;
  readonly documentId: string;
  readonly position: number;
  readonly page: LoosePage;
};

/** Every page with its place. A file that was taken in twice has the same pages twice: the later ones get a number. */
export const placedPages = (arrangement: Arrangement): Placed[] => {
  const seen = new Map<string, number>();
  return arrangement.flatMap(({ documentId, pages }) =>
    pages.map((page, position) => {
      const bare = pageKey(page);
      const before = seen.get(bare) ?? 0;
      seen.set(bare, before + 1);
      return { key: before === 0 ? bare : `${bare}~${before}`, documentId, position, page };
    }),
  );
};

const kept = (pages: readonly LoosePage[]): number => pages.filter((page) => !page.removed).length;

type Keys = ReadonlySet<string>;
export type Target = { readonly documentId: string; readonly position: number };

/**
 * Moves pages, in the order they lie, in front of the page that is now at `position` of a document. A document that
 * would be left with taken-out pages only gives these along: they are nowhere to be seen otherwise.
 */
export const movePages = (arrangement: Arrangement, keys: Keys, to: Target): Arrangement => {
  const goal = arrangement.find(({ documentId }) => documentId === to.documentId);
  const placed = placedPages(arrangement);
  const chosen = new Set(placed.filter(({ key }) => keys.has(key)));
  if (goal === undefined || chosen.size === 0) return arrangement;
  for (const { documentId, pages } of arrangement) {
    const here = placed.filter((one) => one.documentId === documentId);
    const left = here.filter((one) => !chosen.has(one));
    const isGoal = documentId === to.documentId;
    if (!isGoal && left.length < pages.length && left.every(({ page }) => page.removed))
      for (const one of left) chosen.add(one);
  }
  const moving = placed.filter((one) => chosen.has(one)).map(({ page }) => page);
  return arrangement.map((sheaf) => {
    const isGoal = sheaf === goal;
    const here = placed.filter(({ documentId }) => documentId === sheaf.documentId);
    if (!isGoal && !here.some((one) => chosen.has(one))) return sheaf;
    const staying = here.filter((one) => !chosen.has(one));
    const before = staying.filter(({ position }) => !isGoal || position < to.position).map(({ page }) => page);
    const behind = staying.filter(({ position }) => isGoal && position >= to.position).map(({ page }) => page);
    const pages = isGoal ? [...before, ...moving, ...behind] : before;
    const isSame = pages.length === sheaf.pages.length && pages.every((page, i) => page === sheaf.pages[i]);
    return isSame ? sheaf : { ...sheaf, pages };
  });
};

/** Puts pages into a document of their own, right behind the one the first of them lies in. */
export const takeApart = (arrangement: Arrangement, keys: Keys, newDocumentId: string): Arrangement => {
  const first = placedPages(arrangement).find(({ key }) => keys.has(key));
  const from = arrangement.findIndex(({ documentId }) => documentId === first?.documentId);
  const origin = arrangement[from];
  if (first === undefined || origin === undefined) return arrangement;
  const moved = movePages(arrangement.toSpliced(from + 1, 0, { documentId: newDocumentId, pages: [] }), keys, {
    documentId: newDocumentId,
    position: 0,
  });
  const made = moved.find(({ documentId }) => documentId === newDocumentId);
  const left = moved.find(({ documentId }) => documentId === origin.documentId);
  // A whole document in a document of its own is what it was; one of struck pages alone would not be seen.
  if (made === undefined || kept(made.pages) === 0) return arrangement;
  return left?.pages.length === 0 && made.pages.length === origin.pages.length ? arrangement : moved;
};

/** Cuts a document in two: the page with this key begins the new one. Unchanged where a part would have nothing to send. */
export const splitBefore = (arrangement: Arrangement, key: string, newDocumentId: string): Arrangement => {
  const placed = placedPages(arrangement);
  const cut = placed.find((one) => one.key === key);
  if (cut === undefined) return arrangement;
  const here = placed.filter(({ documentId }) => documentId === cut.documentId);
  const head = here.slice(0, cut.position);
  const tail = here.slice(cut.position);
  if (head.every(({ page }) => page.removed) || tail.every(({ page }) => page.removed)) return arrangement;
  return takeApart(arrangement, new Set(tail.map((one) => one.key)), newDocumentId);
};

/** Puts the pages of all these documents behind each other, into the first of them. */
export const joinDocuments = (arrangement: Arrangement, documentIds: ReadonlySet<string>): Arrangement => {
  const joined = arrangement.filter(({ documentId, pages }) => documentIds.has(documentId) && pages.length > 0);
  const [first, ...others] = joined;
  if (first === undefined || others.length === 0) return arrangement;
  const from = new Set(others.map(({ documentId }) => documentId));
  const keys = new Set(placedPages(arrangement).flatMap(({ key, documentId }) => (from.has(documentId) ? [key] : [])));
  return movePages(arrangement, keys, { documentId: first.documentId, position: first.pages.length });
};

const changePages = (arrangement: Arrangement, keys: Keys, change: (page: LoosePage) => LoosePage): Arrangement => {
  const chosen = new Set(placedPages(arrangement).flatMap(({ key, page }) => (keys.has(key) ? [page] : [])));
  return arrangement.map((sheaf) => {
    const pages = sheaf.pages.map((page) => (chosen.has(page) ? change(page) : page));
    return pages.every((page, i) => page === sheaf.pages[i]) ? sheaf : { ...sheaf, pages };
  });
};

export const turnPages = (arrangement: Arrangement, keys: Keys, by: 90 | -90): Arrangement =>
  changePages(arrangement, keys, (page) => ({ ...page, rotation: turned(page.rotation, by) }));

/** Takes pages out of what is sent. Of a document that would be left with none, all stay. */
export const removePages = (arrangement: Arrangement, keys: Keys): Arrangement => {
  const out = changePages(arrangement, keys, (page) => (page.removed ? page : { ...page, removed: true }));
  return out.map((sheaf, i) => {
    const before = arrangement[i];
    return before !== undefined && kept(sheaf.pages) === 0 ? before : sheaf;
  });
};

export const restorePages = (arrangement: Arrangement, keys: Keys): Arrangement =>
  changePages(arrangement, keys, (page) => (page.removed ? { ...page, removed: false } : page));

/** Changes what is done to pages; `change` gets what is done now. */
export const finishPages = (
  arrangement: Arrangement,
  keys: Keys,
  change: (finish: Finish, page: LoosePage) => Finish,
): Arrangement =>
  changePages(arrangement, keys, (page) => {
    const { finish: before, made, ...rest } = page;
    const finish = tidyFinish(change(before ?? noFinish, page));
    if (JSON.stringify(finish) === JSON.stringify(before)) return page;
    // What was made belongs to the finish before.
    return finish === undefined ? rest : { ...rest, finish };
  });

/** The documents an edit changed, as they are now. */
export const changedSheaves = (before: Arrangement, after: Arrangement): Sheaf[] => {
  const old = new Map(before.map((sheaf) => [sheaf.documentId, sheaf]));
  return after.filter((sheaf) => {
    const was = old.get(sheaf.documentId);
    return was !== sheaf && (was !== undefined || sheaf.pages.length > 0);
  });
};

const counted = (sheaves: readonly Sheaf[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { pages } of sheaves)
    for (const page of pages) counts.set(pageKey(page), (counts.get(pageKey(page)) ?? 0) + 1);
  return counts;
};

/** Whether both hold the same pages, each as often: an arrangement can't invent or lose one. */
export const holdsSamePages = (one: readonly Sheaf[], other: readonly Sheaf[]): boolean => {
  const a = counted(one);
  const b = counted(other);
  return a.size === b.size && [...a].every(([key, count]) => b.get(key) === count);
};

/** A document that has pages has one that is sent. */
export const isSendable = ({ pages }: Sheaf): boolean => pages.length === 0 || kept(pages) > 0;
