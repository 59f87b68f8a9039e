import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import type { HomeView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { Card } from '../ui/card.tsx';
import styles from './exposure-card.module.css';

type Exposure = HomeView['exposure'][number];

/** One small table with bars per currency: amounts of different currencies are never added up. */
export const ExposureCard = ({ exposure }: Pick<HomeView, 'exposure'>) => {
  const { t } = useLanguage();
  const shown = exposure.filter(({ stages }) => stages.length > 0);
  if (shown.length === 0) return null;
  return (
    <Card title={t('home.exposure')}>
      <div className={styles.charts}>
        {shown.map((one) => (
          <ExposureChart key={one.currency} exposure={one} />
        ))}
      </div>
    </Card>
  );
};

const ExposureChart = ({ exposure: { currency, stages } }: { readonly exposure: Exposure }) => {
  const { t } = useLanguage();
  // Only the length of a bar: the amounts themselves stay exact texts.
  const largest = Math.max(...stages.map(({ amount }) => Number(amount)), 1);
  return (
    <table className={styles.chart}>
      <caption className={styles.caption}>
        <span className={styles.hidden}>{t('home.exposureOf', { currency })}</span>
        <span aria-hidden>{currency}</span>
      </caption>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">{t('home.stage')}</th>
          <th scope="col">{t('home.count')}</th>
          <th scope="col">{t('home.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, amount, count }) => (
          <tr key={stage}>
            <th scope="row" className={styles.stage}>
              {t(`stage.${stage}`)}
            </th>
            <td className={styles.count}>{count}</td>
            <td className={styles.cell}>
              <span className={styles.amount}>{formatAmount(amount, minorUnits(currency))}</span>
              <span className={styles.track} aria-hidden>
                <span className={styles.bar} style={{ width: `${(Number(amount) / largest) * 100}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
