import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import styles from './amount.module.css';

/** An amount with its currency beside it, in tabular figures. */
export const Amount = ({ amount, currency }: { readonly amount: string; readonly currency: string }) => (
  <span className={styles.amount}>
    {formatAmount(amount, minorUnits(currency))} <span className={styles.currency}>{currency}</span>
  </span>
);
