import { chinaCalendar } from '../../shared/claim/deadlines/china-calendar.ts';
import { faultOf, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import styles from './checklist.module.css';

/** Terms of the firm's policies: how many are confirmed, and how far the holidays are known. */
export const TermsCard = () => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { data, error } = useRead('app', 'terms.list', {});
  const confirmed = data?.policies.filter(({ confirmedOn }) => confirmedOn !== null).length ?? 0;
  return (
    <Card title={t('terms.title')}>
      <div className={styles.card}>
        <p className={styles.text}>{t('terms.cardText')}</p>
        {error !== null && (
          <Banner tone="bad" title={t('app.loadFailed')}>
            <p>{tFault(faultOf(error))}</p>
          </Banner>
        )}
        <KeyValue
          items={[
            {
              id: 'count',
              label: t('terms.policies'),
              value: t('terms.count', { confirmed, open: data?.unconfirmed.length ?? 0 }),
            },
            {
              id: 'holidays',
              label: t('terms.holidays'),
              value: t('terms.holidaysText', {
                from: chinaCalendar.coversFrom.slice(0, 4),
                to: chinaCalendar.coversTo.slice(0, 4),
              }),
            },
          ]}
        />
        <div>
          <Button onPress={() => go({ page: 'settings', part: 'terms' })}>{t('terms.open')}</Button>
        </div>
      </div>
    </Card>
  );
};
