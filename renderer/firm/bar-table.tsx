import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import type { BarChartProps } from './bar-chart.tsx';
import styles from './bar-table.module.css';

/** The same as a table: for a screen reader, for copying, for who would rather read figures. */
export const BarTable = ({ title, currency, bars }: BarChartProps) => {
  const { t, locale } = useLanguage();
  const whole = bars.reduce((so, { amount }) => so + Number(amount), 0);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{`${title} ${currency}`}</caption>
      <thead>
        <tr>
          <th scope="col">{t('firm.col.name')}</th>
          <th scope="col" className={styles.figure}>
            {t('firm.col.count')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('firm.exposure')} {currency}
          </th>
          <th scope="col" className={styles.figure}>
            {t('firm.col.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">
              {bar.onOpen === undefined ? (
                bar.name
              ) : (
                <Button tone="quiet" size="small" onPress={bar.onOpen}>
                  {bar.name}
                </Button>
              )}
            </th>
            <td className={styles.figure}>{bar.count}</td>
            <td className={styles.figure}>{formatAmount(bar.amount, minorUnits(currency))}</td>
            <td className={styles.figure}>{whole > 0 ? percent.format(Number(bar.amount) / whole) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
