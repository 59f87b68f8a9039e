import { type Estimate, isBlocking } from '../../shared/claim/estimate/estimate.ts';
import { amountTerms } from '../../shared/claim/estimate/estimate-data.ts';
import { useLanguage } from '../app/language.tsx';
import { Amount } from '../cases/amount.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './estimate.module.css';
import { useEstimateWords } from './estimate-words.ts';

/** The number with its formula; what is missing or only assumed stands below it. */
export const EstimateResult = ({ estimate }: { readonly estimate: Estimate }) => {
  const { t } = useLanguage();
  const words = useEstimateWords();
  const { result, currency, gaps } = estimate;
  return (
    <div className={styles.result}>
      <div className={styles.sum}>
        <StatusMark tone="warn" label={t('estimate.label')} />
        <strong>{result === null ? t('estimate.none') : <Amount amount={result} currency={currency} />}</strong>
      </div>
      {result !== null && <p className={styles.formula}>{words.formula(estimate)}</p>}
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map((gap) => (
            <li key={words.gap(gap)}>
              <StatusMark tone={isBlocking(gap) ? 'bad' : 'neutral'} label={words.gap(gap)} isPlain />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t('estimate.warning')}</p>
    </div>
  );
};

/** Every term as it counts: amount, where it comes from, and which of them caps the loss. */
export const EstimateTerms = ({ estimate }: { readonly estimate: Estimate }) => {
  const { t } = useLanguage();
  const words = useEstimateWords();
  const { terms, ratio, cappedBy, rates, currency } = estimate;
  return (
    <dl className={styles.terms}>
      {amountTerms.map((id) => {
        const term = terms[id];
        return (
          <div key={id} className={styles.term}>
            <dt>{t(`estimate.term.${id}`)}</dt>
            <dd>
              {term.amount === '' ? t('estimate.unknown') : <Amount amount={term.amount} currency={term.currency} />}
              <span className={styles.quiet}>
                {term.amount === '' ? '' : words.source(term)}
                {cappedBy === id ? ` · ${t('estimate.cap')}` : ''}
              </span>
            </dd>
          </div>
        );
      })}
      <div className={styles.term}>
        <dt>{t('estimate.ratio')}</dt>
        <dd>
          {ratio.percent || t('estimate.unknown')}
          <span className={styles.quiet}>{ratio.percent === '' ? '' : words.source(ratio)}</span>
        </dd>
      </div>
      {rates
        .filter(({ rate }) => rate !== '')
        .map(({ id, rate, on, source }) => (
          <div key={id} className={styles.term}>
            <dt>{t('estimate.rate', { from: id, to: currency }).replace('?', rate)}</dt>
            <dd>
              {on}
              <span className={styles.quiet}>{source}</span>
            </dd>
          </div>
        ))}
    </dl>
  );
};
