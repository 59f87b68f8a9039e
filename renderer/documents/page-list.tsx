import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Page } from '../../shared/claim/document.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { classNames } from '../ui/class-names.ts';
import { thumbOf } from './page-address.ts';
import styles from './page-list.module.css';
import { PagePicture } from './page-picture.tsx';

const dragType = 'application/x-green-channel-page';

export interface PageListProps {
  readonly document: DocumentView;
  readonly pages: readonly Page[];
  /** Position of the page being looked at. */
  readonly position: number;
  readonly onPosition: (position: number) => void;
  readonly isLocked: boolean;
  readonly onMove: (position: number, toPosition: number) => void;
}

/** The same page keeps its element when it is moved; one that comes twice has the number of its turn. */
const keyOf = (pages: readonly Page[], at: number): string => {
  const page = pages[at];
  if (page === undefined) return '';
  const before = pages
    .slice(0, at)
    .filter(({ source, index }) => source === page.source && index === page.index).length;
  return `${page.source?.slice(0, 12) ?? ''}-${page.index}-${before}`;
};

/**
 * Small pictures of all pages in the clerk's order; a page taken out stays, struck and grey. One stop of the Tab key: the
 * arrows walk, and the owner hears the other keys. Pictures are asked for as they come into sight, so 200 pages stay light.
 */
export const PageList = ({ document, pages, position, onPosition, isLocked, onMove }: PageListProps) => {
  const { t } = useLanguage();
  const idPrefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLDivElement>(null);
  const [dropAt, setDropAt] = useState<number | null>(null);

  // Only the list scrolls, never the screen around it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the page being looked at
  useEffect(() => {
    const frame = list.current?.getBoundingClientRect();
    const place = current.current?.getBoundingClientRect();
    if (frame === undefined || place === undefined) return;
    const past = (start: number, end: number, from: number, to: number) =>
      start < from ? start - from : end > to ? end - to : 0;
    list.current?.scrollBy(
      past(place.left, place.right, frame.left, frame.right),
      past(place.top, place.bottom, frame.top, frame.bottom),
    );
  }, [position, pages]);

  const hear = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const goal: Record<string, number> = {
      ArrowUp: position - 1,
      ArrowLeft: position - 1,
      ArrowDown: position + 1,
      ArrowRight: position + 1,
      Home: 0,
      End: pages.length - 1,
    };
    const next = goal[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onPosition(next);
  };

  const dropOn = (event: DragEvent, toPosition: number) => {
    const from = event.dataTransfer.getData(dragType);
    setDropAt(null);
    if (from === '') return;
    event.preventDefault();
    onMove(Number(from), toPosition);
    onPosition(toPosition);
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('documents.pageList')}
      aria-activedescendant={`${idPrefix}${keyOf(pages, position)}`}
      className={styles.list}
      onKeyDown={hear}
    >
      {pages.map((page, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
        <div
          key={keyOf(pages, at)}
          ref={at === position ? current : null}
          id={`${idPrefix}${keyOf(pages, at)}`}
          role="option"
          aria-selected={at === position}
          aria-label={[
            t(page.removed ? 'documents.pageRemoved' : 'documents.page', { n: at + 1 }),
            ...(page.blank === true && !page.removed ? [t('pages.isBlank')] : []),
          ].join(', ')}
          className={classNames(
            styles.page,
            at === position && styles.current,
            page.removed && styles.removed,
            dropAt === at && styles.dropAt,
          )}
          draggable={!isLocked}
          onClick={() => onPosition(at)}
          onDragStart={(event) => {
            event.dataTransfer.setData(dragType, String(at));
            event.dataTransfer.effectAllowed = 'move';
          }}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(dragType)) return;
            event.preventDefault();
            setDropAt(at);
          }}
          onDragLeave={() => setDropAt(null)}
          onDrop={(event) => dropOn(event, at)}
        >
          <span className={styles.frame}>
            <PagePicture address={thumbOf(document, page)} alt="" turnedBy={page.rotation} />
          </span>
          <span className={styles.number}>
            <span className={styles.digits}>{at + 1}</span>
            {page.removed && <span className={styles.out}>{t('documents.removedMark')}</span>}
            {page.blank === true && !page.removed && <span className={styles.blank}>{t('pages.isBlank')}</span>}
          </span>
        </div>
      ))}
    </div>
  );
};
