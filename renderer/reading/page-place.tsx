import type { KeptProposal } from '../../shared/claim/reading/reading.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { pictureOf } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import styles from './reading.module.css';

export interface PagePlaceProps {
  readonly document: DocumentView;
  readonly proposal: KeptProposal;
}

/** Width of the window on the page, and how much larger than it the page is drawn. */
const windowPx = 460;
const heightPx = 150;
const zoom = 1.7;
/** Room around the highlighted words, in points. */
const aroundPt = 3;

/** The part of a page where a value was read, with the place marked. */
export const PagePlace = ({ document, proposal: { box, page, read } }: PagePlaceProps) => {
  const { t } = useLanguage();
  const shown = document.pages[page] ?? { index: page, rotation: 0 as const };
  const scale = (windowPx * zoom) / box.pageWidth;
  const middle = { x: (box.x + box.width / 2) * scale, y: (box.y + box.height / 2) * scale };
  const width = windowPx * zoom;
  const height = box.pageHeight * scale;
  const left = Math.min(0, Math.max(windowPx - width, windowPx / 2 - middle.x));
  const top = Math.min(0, Math.max(heightPx - height, heightPx / 2 - middle.y));
  return (
    <figure className={styles.place}>
      <div className={styles.window} style={{ width: windowPx, height: heightPx }}>
        <div className={styles.sheet} style={{ left, top, width, height }}>
          <PagePicture
            address={pictureOf(document, shown, Math.max(width, height) * window.devicePixelRatio)}
            alt={t('reading.placeAlt', { read, page: page + 1 })}
          />
          <span
            className={styles.mark}
            style={{
              left: (box.x - aroundPt) * scale,
              top: (box.y - aroundPt) * scale,
              width: (box.width + 2 * aroundPt) * scale,
              height: (box.height + 2 * aroundPt) * scale,
            }}
          />
        </div>
      </div>
      <figcaption className={styles.caption}>{t('reading.placeCaption', { page: page + 1, read })}</figcaption>
    </figure>
  );
};
