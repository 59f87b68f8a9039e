import { Maximize, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import type { MadePdf } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './made-pdf-view.module.css';
import { pageAddress } from './page-address.ts';
import { PagePicture } from './page-picture.tsx';
import { type Zoom, zoomedIn, zoomedOut } from './zoom.ts';

export interface MadePdfViewProps {
  readonly pdf: MadePdf;
  /** How it is shown at first; default the width of the area. */
  readonly firstZoom?: Zoom;
}

/** A PDF the app has made, page under page as any reader shows it; pictures come as they are scrolled to. */
export const MadePdfView = ({ pdf, firstZoom = 1 }: MadePdfViewProps) => {
  const { t } = useLanguage();
  const pane = useRef<HTMLElement>(null);
  const [paneSize, setPaneSize] = useState({ width: 600, height: 700 });
  const [zoom, setZoom] = useState<Zoom>(firstZoom);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0)
        setPaneSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const width = Math.round(
    zoom === 'page' ? Math.min(paneSize.width, paneSize.height / Math.SQRT2) : Math.min(paneSize.width, 900) * zoom,
  );
  const longSidePx = width * Math.SQRT2 * window.devicePixelRatio;
  return (
    <div className={styles.view}>
      <Toolbar className={styles.tools ?? ''} aria-label={t('documents.tools')}>
        <IconButton
          icon={ZoomOut}
          size="small"
          label={t('documents.zoomOut')}
          isDisabled={zoom === 'page'}
          onPress={() => setZoom(zoomedOut(zoom))}
        />
        <IconButton
          icon={ZoomIn}
          size="small"
          label={t('documents.zoomIn')}
          isDisabled={zoomedIn(zoom) === zoom}
          onPress={() => setZoom(zoomedIn(zoom))}
        />
        <IconButton
          icon={MoveHorizontal}
          size="small"
          label={t('documents.fitWidth')}
          isSelected={zoom === 1}
          onPress={() => setZoom(1)}
        />
        <IconButton
          icon={Maximize}
          size="small"
          label={t('documents.fitPage')}
          isSelected={zoom === 'page'}
          onPress={() => setZoom('page')}
        />
      </Toolbar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section ref={pane} className={styles.pane} aria-label={t('documents.preview')} tabIndex={0}>
        {Array.from({ length: pdf.pageCount }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
          <div key={index} className={styles.sheet} style={{ width: `${width}px` }}>
            <PagePicture
              address={pageAddress(pdf.token, index, longSidePx)}
              alt={t('documents.pageOf', { n: index + 1, total: pdf.pageCount })}
            />
          </div>
        ))}
      </section>
    </div>
  );
};
