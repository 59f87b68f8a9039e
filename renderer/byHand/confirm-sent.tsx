import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { isDay } from '../../shared/claim/calendar-date.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import styles from './by-hand.module.css';

/** 我已发出: from here on it is followed, and not to be taken back. */
export const ConfirmSent = ({ filing }: { readonly filing: Filing }) => {
  const { t, tFault } = useLanguage();
  const confirm = useDo('hand.sent');
  const [sentOn, setSentOn] = useState(today());
  return (
    <section className={styles.part} aria-label={t('hand.sent')}>
      {confirm.error !== null && (
        <Banner tone="bad" title={t('hand.failed')} isAnnounced>
          <p>{tFault(faultOf(confirm.error))}</p>
        </Banner>
      )}
      <div className={styles.row}>
        <DateField
          label={t('hand.sentOn')}
          value={sentOn}
          onChange={setSentOn}
          max={today()}
          unreadableError={t('journal.notADay')}
          calendarLabel={t('journal.openCalendar')}
        />
        <Button
          icon={CheckCheck}
          isDisabled={!isDay(sentOn)}
          isBusy={confirm.isPending}
          onPress={() => confirm.mutate({ filingId: filing.id, sentOn })}
        >
          {t('hand.sent')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('hand.sentText')}</p>
    </section>
  );
};
