import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { MadePack } from '../../shared/ipc/printing-views.ts';
import { useLanguage } from '../app/language.tsx';
import { pageAddress } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './print-preview.module.css';

export interface PrintPreviewProps {
  readonly pack: MadePack;
  /** Pages that will be printed, from 1. */
  readonly chosen: ReadonlySet<number>;
  /** From 1. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const thumbPx = 104;

/** All pages small, one large: pictures of the very bytes that are printed. */
export const PrintPreview = ({ pack, chosen, page, onPage }: PrintPreviewProps) => {
  const { t } = useLanguage();
  const { token, pageCount } = pack.pdf;
  const pane = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 500, height: 700 });

  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setSize(entry.contentRect);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const width = Math.max(120, Math.floor(Math.min(size.width, size.height / Math.SQRT2)));
  const go = (to: number) => onPage(Math.min(pageCount, Math.max(1, to)));
  const sideOf = (n: number): string => {
    if (!pack.bothSides) return t('printing.side', { page: n });
    return t(n % 2 === 1 ? 'printing.front' : 'printing.back', { sheet: Math.ceil(n / 2) });
  };
  return (
    <section className={styles.preview} aria-label={t('printing.preview')}>
      <ListBox
        className={classNames(styles.strip)}
        aria-label={t('printing.thumbs')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[page]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) go(Number(key));
        }}
      >
        {Array.from({ length: pageCount }, (_, i) => i + 1).map((n) => {
          const words = chosen.has(n) ? sideOf(n) : `${sideOf(n)} · ${t('printing.notIn')}`;
          return (
            <ListBoxItem
              key={n}
              id={n}
              textValue={words}
              data-page={n}
              className={classNames(styles.thumb, !chosen.has(n) && styles.out)}
            >
              <span className={styles.paper}>
                <PagePicture address={pageAddress(token, n - 1, thumbPx * window.devicePixelRatio)} alt="" />
              </span>
              <span>{words}</span>
            </ListBoxItem>
          );
        })}
      </ListBox>
      <div className={styles.large}>
        <div ref={pane} className={styles.pane}>
          <div className={styles.sheet} style={{ width: `${width}px`, height: `${Math.round(width * Math.SQRT2)}px` }}>
            <PagePicture
              address={pageAddress(token, page - 1, width * Math.SQRT2 * window.devicePixelRatio)}
              alt={t('documents.pageOf', { n: page, total: pageCount })}
            />
          </div>
        </div>
        <div className={styles.tools}>
          <IconButton
            icon={ChevronLeft}
            size="small"
            label={t('printing.previous')}
            isDisabled={page <= 1}
            onPress={() => go(page - 1)}
          />
          <span className={styles.count}>
            {t('printing.pageOf', { page, count: pageCount })}
            {pack.bothSides && ` · ${sideOf(page)}`}
          </span>
          <IconButton
            icon={ChevronRight}
            size="small"
            label={t('printing.next')}
            isDisabled={page >= pageCount}
            onPress={() => go(page + 1)}
          />
        </div>
      </div>
    </section>
  );
};
