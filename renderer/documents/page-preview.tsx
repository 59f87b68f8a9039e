import { useEffect, useRef, useState } from 'react';
import type { Page } from '../../shared/claim/document.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { classNames } from '../ui/class-names.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import type { LookedAt } from './look-at.ts';
import { pictureOf } from './page-address.ts';
import { PagePicture } from './page-picture.tsx';
import styles from './page-preview.module.css';
import { type PlaceInParts, turnedPlace } from './turned-place.ts';
import type { Zoom } from './zoom.ts';

export interface PagePreviewProps {
  readonly document: DocumentView;
  readonly page: Page;
  readonly position: number;
  readonly pageCount: number;
  readonly zoom: Zoom;
  /** Where something was read, marked and scrolled to. */
  readonly place?: LookedAt['place'];
}

/** The page being looked at, as large as asked for. Scrolls by keyboard; turning pages is the owner's. */
export const PagePreview = ({ document, page, position, pageCount, zoom, place = null }: PagePreviewProps) => {
  const { t } = useLanguage();
  const pane = useRef<HTMLElement>(null);
  const [paneWidth, setPaneWidth] = useState(600);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setPaneWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page starts at its top
  useEffect(() => {
    pane.current?.scrollTo({ top: 0, left: 0 });
  }, [document.id, page.index, page.source]);

  const mark = useRef<HTMLSpanElement>(null);
  const showPlace = place !== null && zoom !== 'page';
  useEffect(() => {
    const marked = mark.current;
    const sheet = marked?.parentElement;
    if (!showPlace || place === null || marked === null || !sheet) return;
    // The sheet gets its height with its picture, and its width with the column.
    const observer = new ResizeObserver(() => marked.scrollIntoView({ block: 'center', inline: 'center' }));
    observer.observe(sheet);
    return () => observer.disconnect();
  }, [place, showPlace]);

  const width = typeof zoom === 'number' ? paneWidth * zoom : paneWidth;
  // The address names the long side; pages are rarely longer than A4.
  const longSidePx = width * 1.42 * window.devicePixelRatio;
  const words = t('documents.pageOf', { n: position + 1, total: pageCount });
  return (
    <section
      ref={pane}
      className={classNames(styles.pane, zoom === 'page' && styles.whole, page.removed && styles.removed)}
      aria-label={t('documents.preview')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
      tabIndex={0}
    >
      {page.removed && (
        <span className={styles.mark}>
          <StatusMark tone="off" label={t('documents.pageRemoved', { n: position + 1 })} />
        </span>
      )}
      <div className={styles.sheet} style={zoom === 'page' ? {} : { width: `${Math.round(width)}px` }}>
        <PagePicture
          address={pictureOf(document, page, longSidePx)}
          alt={page.rotation === 0 ? words : `${words}, ${t('documents.pageTurned', { degrees: page.rotation })}`}
        />
        {showPlace && place !== null && (
          <span
            ref={mark}
            className={styles.place}
            role="img"
            aria-label={t('reading.placeAlt', { read: place.words, page: position + 1 })}
            style={markStyle(turnedPlace(place.box, page.rotation))}
          />
        )}
      </div>
    </section>
  );
};

/** Room around the marked words, in parts of the page. */
const around = 0.006;

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

const markStyle = ({ left, top, width, height }: PlaceInParts) => ({
  left: percent(left - around),
  top: percent(top - around),
  width: percent(width + 2 * around),
  height: percent(height + 2 * around),
});
