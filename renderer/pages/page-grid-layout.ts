import { type Key, Layout, LayoutInfo, Rect, Size } from 'react-aria-components';

export interface PageGridOptions {
  readonly itemWidth: number;
  readonly itemHeight: number;
}

/** Keys of the lines that name a document; every other key is a page. */
export const headPrefix = 'document:';
const headHeight = 36;
const gap = 6;
const edge = 12;
const indicatorWidth = 3;
const leastColumns = 2;
const aside = 2;
const fallback: PageGridOptions = { itemWidth: 120, itemHeight: 152 };

interface Node {
  readonly type: string;
  readonly key: Key;
}

type Target = { readonly type: 'item'; readonly key: Key; readonly dropPosition: 'before' | 'on' | 'after' };
type IsValid = (target: Target) => boolean;

/** The pages of each document behind its line. */
function* sheaves(nodes: Iterable<Node>): Generator<{ readonly head: Node; readonly pages: readonly Node[] }> {
  let head: Node | undefined;
  let pages: Node[] = [];
  for (const node of nodes) {
    if (!String(node.key).startsWith(headPrefix)) pages.push(node);
    else {
      if (head !== undefined) yield { head, pages };
      [head, pages] = [node, []];
    }
  }
  if (head !== undefined) yield { head, pages };
}

/** Pages in rows, each document under a line of its own. All sizes are known, so nothing is measured. */
export class PageGridLayout extends Layout<never, PageGridOptions> {
  private places = new Map<Key, LayoutInfo>();
  private height = 0;

  override shouldInvalidateLayoutOptions(next: PageGridOptions, before: PageGridOptions): boolean {
    return next.itemWidth !== before.itemWidth || next.itemHeight !== before.itemHeight;
  }

  override update({ layoutOptions }: { readonly layoutOptions?: PageGridOptions }): void {
    const { itemWidth, itemHeight } = layoutOptions ?? fallback;
    const width = this.virtualizer?.size.width ?? 0;
    const columns = Math.max(1, Math.floor((width - 2 * edge + gap) / (itemWidth + gap)));
    const places = new Map<Key, LayoutInfo>();
    const place = (node: Node, rect: Rect): void => {
      const info = new LayoutInfo(node.type, node.key, rect);
      info.allowOverflow = true;
      places.set(node.key, info);
    };
    const left = (column: number): number => edge + column * (itemWidth + gap);
    let top = 0;
    let taken = 0;
    let height = 0;
    for (const { head, pages } of sheaves(this.virtualizer?.collection ?? [])) {
      // Short documents lie side by side; each is wide enough for its title.
      const wide = Math.min(columns, Math.max(pages.length, leastColumns));
      if (taken > 0 && (taken + wide > columns || pages.length > columns)) {
        top += height;
        taken = 0;
      }
      // A little beside the pages: so the up and down keys go from page to page.
      place(head, new Rect(left(taken) - aside, top, left(wide) - edge, headHeight));
      for (const [i, page] of pages.entries()) {
        const row = Math.floor(i / columns);
        const rowTop = top + headHeight + row * (itemHeight + gap);
        place(page, new Rect(left(taken + (i % columns)), rowTop, itemWidth, itemHeight));
      }
      const rows = Math.max(1, Math.ceil(pages.length / columns));
      height = headHeight + rows * (itemHeight + gap);
      taken = rows > 1 ? columns : taken + wide;
    }
    this.places = places;
    this.height = top + height + edge;
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    return this.places.get(key) ?? null;
  }

  override getContentSize(): Size {
    return new Size(this.virtualizer?.size.width ?? 0, this.height);
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    return [...this.places.values()].filter(
      (info) => info.rect.intersects(rect) || this.virtualizer?.isPersistedKey(info.key) === true,
    );
  }

  /** The arrows walk through the pages as one reads them, over the ends of rows. */
  getKeyRightOf(key: Key): Key | null {
    return this.virtualizer?.collection.getKeyAfter(key) ?? null;
  }

  getKeyLeftOf(key: Key): Key | null {
    return this.virtualizer?.collection.getKeyBefore(key) ?? null;
  }

  /** Where a page that is let go goes: in front of the page under its left half, behind the one under its right half. */
  getDropTargetFromPoint(x: number, y: number, isValid: IsValid): Target | { readonly type: 'root' } {
    const at = { x: x + (this.virtualizer?.visibleRect.x ?? 0), y: y + (this.virtualizer?.visibleRect.y ?? 0) };
    let nearest: LayoutInfo | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const info of this.places.values()) {
      const { rect } = info;
      if (at.y < rect.y - gap || at.y > rect.maxY + gap) continue;
      const distance = Math.max(rect.x - at.x, at.x - rect.maxX, 0);
      if (distance < least) [nearest, least] = [info, distance];
    }
    if (nearest === undefined) return { type: 'root' };
    const { rect, key } = nearest;
    const isHead = String(key).startsWith(headPrefix);
    const dropPosition = isHead || at.x > rect.x + rect.width / 2 ? 'after' : 'before';
    const target = { type: 'item', key, dropPosition } as const;
    return isValid(target) ? target : { type: 'root' };
  }

  override getDropTargetLayoutInfo(target: Target): LayoutInfo {
    const rect = this.places.get(target.key)?.rect ?? new Rect(0, 0, 0, 0);
    const isHead = String(target.key).startsWith(headPrefix);
    const left =
      target.dropPosition === 'before' ? rect.x - (gap + indicatorWidth) / 2 : rect.maxX + (gap - indicatorWidth) / 2;
    const place = isHead
      ? new Rect(rect.x + edge, rect.maxY - indicatorWidth, rect.width - edge, indicatorWidth)
      : new Rect(left, rect.y, indicatorWidth, rect.height);
    return new LayoutInfo('dropIndicator', `${target.key}:${target.dropPosition}`, place);
  }
}
