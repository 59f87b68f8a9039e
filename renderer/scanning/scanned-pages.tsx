import { ScanLine, X } from 'lucide-react';
import type { ScanSession } from '../../shared/ipc/scanning-views.ts';
import { useLanguage } from '../app/language.tsx';
import { thumbAddress } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './scan-dialog.module.css';

export interface ScannedPagesProps {
  readonly pages: ScanSession['pages'];
  readonly onRemove: (pageId: string) => void;
  readonly isBusy: boolean;
}

/** The pages as they come, in order; one that went wrong is taken out and scanned again. */
export const ScannedPages = ({ pages, onRemove, isBusy }: ScannedPagesProps) => {
  const { t } = useLanguage();
  if (pages.length === 0)
    return (
      <p className={styles.none}>
        <Icon of={ScanLine} size={20} />
        {t('scan.noPages')}
      </p>
    );
  return (
    <ol className={styles.pages} aria-label={t('scan.pages')}>
      {pages.map(({ id, token }, position) => (
        <li key={id} className={styles.page}>
          <span className={styles.picture}>
            <PagePicture address={thumbAddress(token, 0)} alt={t('scan.page', { n: position + 1 })} />
          </span>
          <span className={styles.pageFoot}>
            {position + 1}
            <IconButton
              icon={X}
              size="small"
              label={t('scan.removePage', { n: position + 1 })}
              isDisabled={isBusy}
              onPress={() => onRemove(id)}
            />
          </span>
        </li>
      ))}
    </ol>
  );
};
