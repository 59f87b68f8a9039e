import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './papers.module.css';

/** The way to the wording of letters and forms. */
export const PapersCard = () => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const query = useRead('app', 'papers.list', {});
  const rows = query.data?.rows;
  const errors = rows?.reduce((sum, row) => sum + row.errors, 0) ?? 0;
  return (
    <Card
      title={t('papers.title')}
      aside={errors > 0 && <StatusMark tone="warn" label={t('papers.errors', { count: errors })} />}
    >
      <div className={styles.card}>
        <p className={styles.text}>{t('papers.cardText')}</p>
        {rows === undefined ? (
          <Fallback of={query} />
        ) : (
          <p className={styles.text}>
            {t('papers.count', { count: rows.length, own: rows.filter(({ isOwn }) => isOwn).length })}
          </p>
        )}
        <div>
          <Button onPress={() => go({ page: 'settings', part: 'papers' })}>{t('papers.open')}</Button>
        </div>
      </div>
    </Card>
  );
};
