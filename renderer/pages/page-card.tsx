import { GripVertical } from 'lucide-react';
import { GridListItem, Button as RacButton } from 'react-aria-components';
import type { Placed } from '../../shared/claim/arrange-pages.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { thumbOf } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './page-grid.module.css';

export interface PageCardProps {
  readonly placed: Placed;
  readonly document: DocumentView;
  readonly isLocked: boolean;
  /** Waits to be pasted. */
  readonly isCut: boolean;
}

/** One page in the grid: its picture, its number, and what is special about it. */
export const PageCard = ({ placed: { key, position, page }, document, isLocked, isCut }: PageCardProps) => {
  const { t } = useLanguage();
  const marks = [
    page.removed ? t('pages.isRemoved') : '',
    page.blank === true ? t('pages.isBlank') : '',
    page.finish === undefined ? '' : t('pages.isFinished'),
    isLocked ? t('pages.isLocked') : '',
  ].filter((mark) => mark !== '');
  const name = [t('pages.page', { title: document.title, n: position + 1 }), ...marks].join(', ');
  return (
    <GridListItem
      id={key}
      textValue={name}
      className={({ isSelected, isDragging }) =>
        classNames(
          styles.card,
          isSelected && styles.selected,
          (isDragging || isCut) && styles.leaving,
          page.removed && styles.removed,
        )
      }
    >
      {!isLocked && (
        <RacButton slot="drag" className={styles.grip ?? ''} aria-label={`${t('pages.drag')}: ${name}`}>
          <Icon of={GripVertical} size={12} />
        </RacButton>
      )}
      <span className={classNames(styles.frame, page.rotation % 180 !== 0 && styles.sideways)}>
        <PagePicture address={thumbOf(document, page)} alt="" turnedBy={page.rotation} />
      </span>
      <span className={styles.foot}>
        <span className={styles.number}>{position + 1}</span>
        {page.removed && <span className={styles.out}>{t('pages.isRemoved')}</span>}
        {page.blank === true && !page.removed && <span className={styles.blank}>{t('pages.isBlank')}</span>}
        {page.finish !== undefined && !page.removed && <span className={styles.done}>{t('pages.isFinished')}</span>}
      </span>
    </GridListItem>
  );
};
