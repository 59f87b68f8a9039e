import { useState } from 'react';
import {
  finishPages,
  joinDocuments,
  type LoosePage,
  movePages,
  type Placed,
  pageKey,
  placedPages,
  removePages,
  restorePages,
  splitBefore,
  type Target,
  takeApart,
  turnPages,
} from '../../shared/claim/arrange-pages.ts';
import { type Crop, type Finish, maxStraighten, noFinish } from '../../shared/claim/page-finish.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { cropAsItLies } from './crop-box.ts';
import type { PageEdits } from './use-page-edits.ts';

const maxTitle = 200;

export interface PageToolsOptions {
  readonly caseId: string;
  readonly edits: PageEdits;
  /** The pages that are shown, in order. */
  readonly placed: readonly Placed[];
  readonly lockedIds: ReadonlySet<string>;
  /** The document whose pages are selected at first. */
  readonly startAt: string | undefined;
  readonly onFailed: (error: unknown) => void;
  /** Something was done, or not, that can't be seen. */
  readonly onNews: (words: string) => void;
}

/** Everything that can be done with the selected pages. Pages that have been sent are never among them. */
export const usePageTools = ({ caseId, edits, placed, lockedIds, startAt, onFailed, onNews }: PageToolsOptions) => {
  const { t } = useLanguage();
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(placed.flatMap(({ key, documentId }) => (documentId === startAt ? [key] : []))),
  );
  const [cut, setCut] = useState<ReadonlySet<string>>(new Set());
  const selected = placed.filter(({ key }) => picked.has(key));
  const chosen = selected.filter(({ documentId }) => !lockedIds.has(documentId));
  const keys = new Set(chosen.map(({ key }) => key));
  const [first] = chosen;
  const last = chosen.at(-1);
  const documentIds = new Set(chosen.map(({ documentId }) => documentId));
  const titleOf = (documentId: string) => edits.shown.documents.find(({ id }) => id === documentId)?.title ?? '';

  /** A new document gets the title of the one it comes from and the next free number. */
  const creation = (likeDocumentId: string) => {
    const title = titleOf(likeDocumentId).replace(/ \(\d+\)$/, '');
    const taken = new Set(edits.shown.documents.map((document) => document.title));
    let n = 2;
    while (taken.has(t('pages.partTitle', { title, n }))) n += 1;
    const named = t('pages.partTitle', { title: title.slice(0, maxTitle - 8), n });
    return { documentId: crypto.randomUUID(), likeDocumentId, title: named };
  };

  const move = (moved: ReadonlySet<string>, to: Target): void => {
    if (lockedIds.has(to.documentId)) return;
    const free = new Set(
      placed.flatMap(({ key, documentId }) => (moved.has(key) && !lockedIds.has(documentId) ? [key] : [])),
    );
    edits.edit((now) => movePages(now, free, to));
  };
  const shownIds = new Set(placed.map(({ documentId }) => documentId));
  const open = edits.arrangement.filter(({ documentId }) => shownIds.has(documentId) && !lockedIds.has(documentId));

  const earlier = (): void => {
    if (first === undefined) return;
    const before = open[open.findIndex(({ documentId }) => documentId === first.documentId) - 1];
    if (first.position > 0) move(keys, { documentId: first.documentId, position: first.position - 1 });
    else if (before !== undefined) move(keys, { documentId: before.documentId, position: before.pages.length });
  };
  const later = (): void => {
    if (last === undefined) return;
    const at = open.findIndex(({ documentId }) => documentId === last.documentId);
    const next = open[at + 1];
    if (last.position < (open[at]?.pages.length ?? 0) - 1)
      move(keys, { documentId: last.documentId, position: last.position + 2 });
    else if (next !== undefined) move(keys, { documentId: next.documentId, position: 0 });
  };

  /** Of the selected pages, or of one. */
  const finish = (change: (finish: Finish, page: LoosePage) => Finish, only?: string): boolean =>
    edits.edit((now) => finishPages(now, only === undefined ? keys : new Set([only]), change));

  const straighten = async (): Promise<void> => {
    const wanted = chosen.map(({ page: { source, index } }) => ({ source, index }));
    try {
      const { pages } = await edits.job.start((jobId) => call('pages.look', { caseId, jobId, pages: wanted }));
      const skews = new Map(pages.map((page) => [pageKey(page), page.skew]));
      let count = 0;
      const isDone = finish((now, page) => {
        const skew = skews.get(pageKey(page)) ?? 0;
        // Less can't be seen, and every turn of a picture costs some sharpness.
        if (Math.abs(skew) < 0.15 || Math.abs(now.straighten + skew) < 0.05) return now;
        count += 1;
        return { ...now, straighten: -skew };
      });
      onNews(isDone ? t('pages.straightened', { count }) : t('pages.straightAlready'));
    } catch (error) {
      if (faultOf(error).code !== 'cancelled') onFailed(error);
    }
  };

  const take = (out: ReadonlySet<string>): void => {
    let stays = false;
    edits.edit((now) => {
      const next = removePages(now, out);
      stays = placedPages(next).some(({ key, page }) => out.has(key) && !page.removed);
      return next;
    });
    if (stays) onNews(t('pages.lastStays'));
  };
  const blanks = new Set(
    placed.flatMap(({ key, page, documentId }) =>
      page.blank === true && !page.removed && !lockedIds.has(documentId) ? [key] : [],
    ),
  );

  return {
    placed,
    picked,
    /** Selects pages; the keys of pages, not of documents. */
    pick: setPicked,
    selectedCount: selected.length,
    chosen,
    cut,
    blanks,
    canSplit: first !== undefined && chosen.length > 0 && first.position > 0,
    canJoin: documentIds.size > 1,
    allClean: chosen.length > 0 && chosen.every(({ page }) => page.finish?.clean === true),
    hasFinish: chosen.some(({ page }) => page.finish !== undefined),
    allRemoved: chosen.length > 0 && chosen.every(({ page }) => page.removed),
    move,
    earlier,
    later,
    turn: (by: 90 | -90) => edits.edit((now) => turnPages(now, keys, by)),
    remove: () => take(keys),
    restore: () => edits.edit((now) => restorePages(now, keys)),
    removeBlanks: () => take(blanks),
    split: () => {
      if (first === undefined) return;
      const made = creation(first.documentId);
      edits.edit((now) => splitBefore(now, first.key, made.documentId), [made]);
    },
    takeApart: () => {
      if (first === undefined) return;
      const made = creation(first.documentId);
      edits.edit((now) => takeApart(now, keys, made.documentId), [made]);
    },
    join: () => edits.edit((now) => joinDocuments(now, documentIds)),
    cutPages: () => setCut(new Set(keys)),
    forgetCut: () => setCut(new Set()),
    paste: () => {
      if (cut.size === 0 || last === undefined) return;
      move(cut, { documentId: last.documentId, position: last.position + 1 });
      setPicked(cut);
      setCut(new Set());
    },
    straighten,
    clean: (isOn: boolean, only?: string) => finish((now) => ({ ...now, clean: isOn }), only),
    plain: (only?: string) => finish(() => noFinish, only),
    /** `seen`: the part that stays of the page as it is seen, turned. */
    crop: (seen: Crop | null, only?: string) =>
      finish((now, { rotation }) => ({ ...now, crop: seen === null ? null : cropAsItLies(seen, rotation) }), only),
    tilt: (key: string, by: number) =>
      finish((now) => {
        const straighten = Math.max(-maxStraighten, Math.min(maxStraighten, now.straighten + by));
        return { ...now, straighten };
      }, key),
  };
};
export type PageTools = ReturnType<typeof usePageTools>;
