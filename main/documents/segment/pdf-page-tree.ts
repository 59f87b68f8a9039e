import type { PDFContext, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict, PDFRef } from 'pdf-lib';
import type { Result } from '../../../shared/ipc/result.ts';
import { fault, ok } from '../../../shared/ipc/result.ts';
import { dictEntry, entry, follow, nameEntry } from './pdf-values.ts';

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
export type Inherited = { readonly [K in (typeof INHERITED)[number]]?: PDFObject };

/** A page as found in the tree, with what it takes from its ancestors. `ref` is missing for a page written in place. */
export type FoundPage = { readonly node: PDFDict; readonly ref: PDFRef | undefined; readonly inherited: Inherited };

const DEEPEST_TREE = 60;

/**
 * Own walk instead of pdf-lib's, which follows cycles until the stack ends and a 1 kB tree of 10^9 pages until memory
 * does. A child that can't be read is a fault: a page must never go missing without a word.
 * Faults: document-damaged, document-too-many-pages.
 */
export const findPages = (context: PDFContext, maxPages: number): Result<readonly FoundPage[]> => {
  const damaged = (reason: string) => fault('document-damaged', 'after-user', { reason });
  const catalog = follow(context, context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return damaged('no-catalog');
  const root = dictEntry(catalog, 'Pages');
  if (root === undefined) return damaged('no-pages');

  const pages: FoundPage[] = [];
  const path = new Set<PDFDict>();
  let visited = 0;
  const walk = (child: PDFObject | undefined, inherited: Inherited): Result<undefined> => {
    const node = follow(context, child);
    visited += 1;
    // Empty branches cost time without ever counting as a page.
    if (visited > 4 * maxPages + 1000) return fault('document-too-many-pages', 'after-user', { limit: maxPages });
    if (!(node instanceof PDFDict)) return damaged('page-missing');
    const own: { -readonly [K in keyof Inherited]: Inherited[K] } = { ...inherited };
    for (const key of INHERITED) {
      const value = follow(context, entry(node, key));
      if (value !== undefined) own[key] = value;
    }
    const kids = follow(context, entry(node, 'Kids'));
    if (!(kids instanceof PDFArray)) {
      if (nameEntry(node, 'Type') === 'Pages') return ok(undefined);
      if (pages.length >= maxPages) return fault('document-too-many-pages', 'after-user', { limit: maxPages });
      pages.push({ node, ref: child instanceof PDFRef ? child : undefined, inherited: own });
      return ok(undefined);
    }
    if (path.has(node) || path.size >= DEEPEST_TREE) return damaged('page-tree');
    path.add(node);
    for (let i = 0; i < kids.size(); i++) {
      const done = walk(kids.get(i), own);
      if (!done.ok) return done;
    }
    path.delete(node);
    return ok(undefined);
  };
  const done = walk(root, {});
  if (!done.ok) return done;
  return pages.length === 0 ? damaged('no-pages') : ok(pages);
};
