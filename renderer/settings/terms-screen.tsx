import { ArrowLeft, CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { emptyTerms } from '../../shared/claim/deadlines/policy-terms.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PolicyTermsForm } from './policy-terms-form.tsx';
import styles from './terms.module.css';

/** Terms of each policy, empty until entered, not counted until held against the policy. */
export const TermsScreen = () => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const query = useRead('app', 'terms.list', {});
  const save = useDo('terms.save');
  const [policyNo, setPolicyNo] = useState('');
  if (query.data === undefined) return <Fallback of={query} />;
  const { policies, unconfirmed } = query.data;
  const missing = unconfirmed.filter((seen) => !policies.some((one) => one.policyNo === seen.policyNo));
  const add = (no: string): void => {
    const { confirmedOn: _, ...terms } = emptyTerms(no.trim());
    if (terms.policyNo !== '' && !policies.some((one) => one.policyNo === terms.policyNo))
      save.mutate({ terms, isConfirmed: false });
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button tone="quiet" icon={ArrowLeft} onPress={() => go({ page: 'settings' })}>
          {t('terms.back')}
        </Button>
        <h1>{t('terms.title')}</h1>
      </header>
      <p className={styles.text}>{t('terms.cardText')}</p>
      {save.error !== null && (
        <Banner tone="bad" title={t('terms.failed')} isAnnounced onClose={save.reset} closeLabel={t('app.close')}>
          <p>{tFault(faultOf(save.error))}</p>
        </Banner>
      )}
      {missing.length > 0 && (
        <div className={styles.seen}>
          <span className={styles.text}>{t('terms.seen')}</span>
          {missing.map((seen) => (
            <Button key={seen.policyNo} size="small" isDisabled={save.isPending} onPress={() => add(seen.policyNo)}>
              {t('terms.seenCases', { policyNo: seen.policyNo, count: seen.cases })}
            </Button>
          ))}
        </div>
      )}
      {policies.length === 0 && <EmptyState icon={CalendarClock} title={t('terms.none')} text={t('terms.noneText')} />}
      {policies.map((terms) => (
        <PolicyTermsForm key={terms.policyNo} stored={terms} />
      ))}
      <form
        className={styles.add}
        aria-label={t('terms.add')}
        onSubmit={(event) => {
          event.preventDefault();
          add(policyNo);
          setPolicyNo('');
        }}
      >
        <div className={styles.addNo}>
          <TextField label={t('terms.policyNo')} value={policyNo} onChange={setPolicyNo} maxLength={64} isMono />
        </div>
        <Button type="submit" isDisabled={policyNo.trim() === '' || save.isPending}>
          {t('terms.addDo')}
        </Button>
      </form>
    </div>
  );
};
