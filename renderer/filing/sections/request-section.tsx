import type { Filing } from '../../../shared/claim/filing.ts';
import type { CaseView } from '../../../shared/ipc/views.ts';
import { useLanguage } from '../../app/language.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from '../filing-screen.module.css';

/** The words of the request that is answered. */
export const RequestSection = ({ view, filing }: { readonly view: CaseView; readonly filing: Filing }) => {
  const { t } = useLanguage();
  const { form } = filing;
  const request =
    form.kind !== 'supplement'
      ? undefined
      : view.filings
          .find(({ id }) => id === form.answersFilingId)
          ?.supplementRequests.find(({ requestId }) => requestId === form.inReplyTo);
  if (request === undefined) return <p>{t('filing.supplement.unknown')}</p>;
  return (
    <>
      <ol className={styles.asks}>
        {request.what.map((item, index) => (
          <li key={item.text} className={styles.ask}>
            <span className={styles.askMark}>{index + 1}</span>
            <span>{item.text}</span>
          </li>
        ))}
      </ol>
      {request.by !== null && (
        <p className={styles.by}>
          <StatusMark tone="warn" label={t('filing.supplement.by', { day: request.by })} />
        </p>
      )}
    </>
  );
};
