import { keptPages } from '../../shared/claim/document.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { pendingIcon } from '../ui/tone.ts';
import styles from './manifest-card.module.css';

export interface TravellingDocumentsProps {
  readonly documents: readonly DocumentView[];
  /** Name of a checklist code. */
  readonly nameOf: (code: string) => string;
}

/** The documents of the package in their order; those whose original follows say so. */
export const TravellingDocuments = ({ documents, nameOf }: TravellingDocumentsProps) => {
  const { t } = useLanguage();
  if (documents.length === 0) return <p className={styles.quiet}>{t('review.noDocuments')}</p>;
  return (
    <ol className={styles.documents}>
      {documents.map((document, position) => (
        <li key={document.id} className={styles.document}>
          <span className={styles.number}>{position + 1}</span>
          <span className={styles.what}>
            <span className={styles.kind}>{document.code === null ? t('review.unnamed') : nameOf(document.code)}</span>
            <span className={styles.quiet}>{document.title}</span>
            {document.originalToFollow !== null && (
              <StatusMark
                tone="warn"
                icon={pendingIcon}
                label={`${t('documents.original')} · ${t('documents.promised', { day: document.originalToFollow.promisedOn })}`}
                isPlain
              />
            )}
          </span>
          <span className={styles.quiet}>{t(`documents.presentation.${document.presentation}`)}</span>
          <span className={styles.pages}>{t('documents.pages', { count: keptPages(document).length })}</span>
        </li>
      ))}
    </ol>
  );
};
