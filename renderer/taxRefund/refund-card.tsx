import { isPaidCase } from '../../shared/claim/tax-refund/refund-check.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { dayAndTime } from '../app/today.ts';
import { isFilingOpen } from '../documents/frozen.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './refund.module.css';

/** The way to the tax refund pack; there from the day a claim has been sent. */
export const RefundCard = ({ view }: { readonly view: CaseView }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const caseId = view.case.id;
  const hasClaim = view.filings.some(({ form, state }) => form.kind === 'claim' && !isFilingOpen(state));
  const isPaid = isPaidCase(view.filings);
  const made = useRead('cases', 'refund.view', { caseId }).data?.data.made ?? [];
  if (!hasClaim) return null;
  return (
    <Card title={t('refund.title')}>
      <div className={styles.card}>
        <p className={styles.text}>{t(isPaid ? 'refund.cardText' : 'refund.cardWait')}</p>
        {made.length > 0 && (
          <p className={styles.text}>
            {t('refund.cardMade', { count: made.length, day: dayAndTime(made[0]?.at ?? '') })}
          </p>
        )}
        <div>
          <Button size="small" onPress={() => go({ page: 'tax-refund', caseId })}>
            {t('refund.open')}
          </Button>
        </div>
      </div>
    </Card>
  );
};
