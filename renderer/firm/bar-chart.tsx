import { Button as RacButton } from 'react-aria-components';
import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { useLanguage } from '../app/language.tsx';
import { axisOf } from './axis.ts';
import styles from './bar-chart.module.css';

export interface Bar {
  readonly id: string;
  readonly name: string;
  /** Exact decimal text; only the length of the bar is computed from it. */
  readonly amount: string;
  readonly count: number;
  /** Where a press leads; none for what no list can show. */
  readonly onOpen?: (() => void) | undefined;
  /** Older debts are warmer. */
  readonly tone?: 'accent' | 'warn' | 'bad' | 'quiet' | undefined;
}

export interface BarChartProps {
  readonly title: string;
  readonly currency: string;
  readonly bars: readonly Bar[];
}

/** Horizontal bars with an axis; the value stands beside each as text, and each is a button to its cases. */
export const BarChart = ({ title, currency, bars }: BarChartProps) => {
  const { t, locale } = useLanguage();
  const axis = axisOf(Math.max(...bars.map(({ amount }) => Number(amount)), 0));
  const share = (value: number): number => (value / axis.top) * 100;
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.hidden}>{`${title} ${currency}`}</figcaption>
      <ul className={styles.bars}>
        {bars.map((bar) => {
          const amount = formatAmount(bar.amount, minorUnits(currency));
          const inside = (
            <>
              <span className={styles.name}>{bar.name}</span>
              <svg className={styles.plot} aria-hidden="true" focusable="false">
                <title>{bar.name}</title>
                {axis.ticks.map((tick) => (
                  <line
                    key={tick}
                    className={styles.grid}
                    x1={`${share(tick)}%`}
                    x2={`${share(tick)}%`}
                    y1="0"
                    y2="100%"
                  />
                ))}
                <rect
                  className={styles[bar.tone ?? 'accent']}
                  y="20%"
                  height="60%"
                  rx="2"
                  width={`${Math.max(share(Number(bar.amount)), 0.4)}%`}
                />
              </svg>
              <span className={styles.amount}>{amount}</span>
              <span className={styles.count}>{t('firm.cases', { count: bar.count })}</span>
            </>
          );
          return (
            <li key={bar.id}>
              {bar.onOpen === undefined ? (
                <div className={styles.bar}>{inside}</div>
              ) : (
                <RacButton
                  className={styles.bar ?? ''}
                  aria-label={t('firm.bar', { name: bar.name, amount, currency, count: bar.count })}
                  onPress={bar.onOpen}
                >
                  {inside}
                </RacButton>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.axis} aria-hidden="true">
        <span />
        <svg className={styles.scale} focusable="false">
          <title>{title}</title>
          {axis.ticks.map((tick, position) => (
            <text
              key={tick}
              className={styles.tick}
              x={`${share(tick)}%`}
              y="12"
              textAnchor={position === 0 ? 'start' : position === axis.ticks.length - 1 ? 'end' : 'middle'}
            >
              {short.format(tick)}
            </text>
          ))}
        </svg>
        <span className={styles.unit}>{currency}</span>
        <span />
      </div>
    </figure>
  );
};
