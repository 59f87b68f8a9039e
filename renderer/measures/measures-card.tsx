import { carriedMeasures } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './measures.module.css';
import { useFittedMeasures } from './use-fitted-measures.ts';

/** On the case page: what is taken up, what else applies, and the way to all of them. */
export const MeasuresCard = ({ view }: { readonly view: CaseView }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const fitted = useFittedMeasures(view, view.case);
  const taken = fitted.filter(({ use }) => use !== undefined);
  const unused = fitted.filter(({ use, fit }) => use === undefined && fit.fit === 'applies');
  const inClaim = new Set(carriedMeasures(view.case.facts, 'claim').map(({ id }) => id));
  return (
    <Card
      title={t('measures.onCase')}
      actions={
        <Button size="small" onPress={() => go({ page: 'measures', caseId: view.case.id, filingId: null })}>
          {t('measures.title')}
        </Button>
      }
    >
      {taken.length === 0 ? (
        <p className={styles.quiet}>{t('measures.onCaseNone')}</p>
      ) : (
        <ul className={styles.names}>
          {taken.map(({ measure: { id } }) => (
            <li key={id}>
              <StatusMark tone={inClaim.has(id) ? 'good' : 'progress'} label={t(`measure.${id}.name`)} />
            </li>
          ))}
        </ul>
      )}
      {unused.length > 0 && (
        <p className={styles.more}>
          <StatusMark tone="warn" label={t('measures.onCaseFits', { count: unused.length })} isPlain />
        </p>
      )}
    </Card>
  );
};
