import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import type { LimitRecord, Provenance } from '../../shared/claim/reference/records.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** `USD 300,000.00`; '' where there is no amount. */
export const moneyText = (amount: string, currency: string): string =>
  amount === '' ? '' : `${currency} ${formatAmount(amount, minorUnits(currency))}`.trim();

/** `0.9` as `90%`; '' where there is no ratio. */
export const percentText = (share: string): string =>
  share === '' ? '' : `${Number((Number(share) * 100).toFixed(2))}%`;

/** Words for how old something is, and where a record comes from. */
export const useReferenceWords = () => {
  const { t } = useLanguage();
  const age = (instant: string): string => {
    const passedMs = Math.max(0, Date.now() - Date.parse(instant));
    if (passedMs < minuteMs) return t('reference.age.now');
    if (passedMs < hourMs) return t('reference.age.minutes', { count: Math.floor(passedMs / minuteMs) });
    if (passedMs < dayMs) return t('reference.age.hours', { count: Math.floor(passedMs / hourMs) });
    return t('reference.age.days', { count: Math.floor(passedMs / dayMs) });
  };
  return {
    age,
    /** One or two words for a table. */
    source: (from: Provenance): string => (from.kind === 'endpoint' ? t('reference.from.endpoint') : from.fileName),
    sourceLong: (from: Provenance): string =>
      from.kind === 'endpoint'
        ? t('reference.from.endpointLong', { age: age(from.fetchedAt) })
        : t('reference.from.fileLong', { file: from.fileName, row: from.row, date: dayAndTime(from.importedAt) }),
    limit: (limit: LimitRecord): string =>
      t(limit.validTo === '' ? 'reference.limitLine' : 'reference.limitLineTo', {
        limit: moneyText(limit.limitSum, limit.currency),
        mode: limit.payMode === null ? '' : t(`payMode.${limit.payMode}`),
        days: limit.payTermDays || '—',
        from: limit.validFrom || '—',
        to: limit.validTo,
      }),
    ratio: (limit: LimitRecord): string =>
      t('reference.ratioLine', {
        other: percentText(limit.otherRate) || '—',
        refuse: percentText(limit.refuseRate) || '—',
      }),
  };
};
