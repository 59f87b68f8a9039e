import type { ImportPreview } from '../../shared/ipc/reference-views.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { useImportFieldName } from './import-words.ts';
import styles from './reference.module.css';

const shownAtMost = 50;

/** Each cell that can't be taken, with its row and why. */
export const ImportErrors = ({ preview: { bad, badRowCount } }: { readonly preview: ImportPreview }) => {
  const { t } = useLanguage();
  const nameOf = useImportFieldName();
  return (
    <Banner tone="warn" title={t('reference.importing.bad', { count: badRowCount })} isAnnounced>
      <p>{t('reference.importing.fix')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.errors} tabIndex={0} aria-label={t('reference.importing.bad', { count: badRowCount })}>
        {bad.slice(0, shownAtMost).map(({ row, field, value, reason }) => (
          <li key={`${row} ${field}`}>
            {t('reference.importing.badOne', {
              row,
              field: nameOf(field),
              value: value === '' ? '' : `“${value}”`,
              reason: t(`reference.bad.${reason}`),
            })}
          </li>
        ))}
        {bad.length > shownAtMost && <li>{t('reference.importing.badMore', { count: bad.length - shownAtMost })}</li>}
      </ul>
    </Banner>
  );
};
