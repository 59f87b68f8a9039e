import { useState } from 'react';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isGoodPassphrase, NewPassphrase } from '../vault/new-passphrase.tsx';
import styles from './backup.module.css';

/** Only where a passphrase keeps the key. */
export const PassphraseCard = () => {
  const { t, tFault } = useLanguage();
  const { vault } = useAppState();
  const change = useDo('recovery.change-passphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState({ passphrase: '', again: '' });
  if (vault.protection !== 'passphrase') return null;
  return (
    <Card title={t('recovery.passphrase')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (current === '' || !isGoodPassphrase(next)) return;
          change.mutate(
            { current, next: next.passphrase },
            {
              onSuccess: () => {
                setCurrent('');
                setNext({ passphrase: '', again: '' });
              },
            },
          );
        }}
      >
        <TextField
          label={t('recovery.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={change.error === null ? undefined : tFault(faultOf(change.error))}
        />
        <NewPassphrase label={t('recovery.next')} value={next} onChange={setNext} />
        {change.isSuccess && <Banner tone="good" title={t('recovery.changed')} isAnnounced />}
        <div className={styles.actions}>
          <Button type="submit" isBusy={change.isPending} isDisabled={current === '' || !isGoodPassphrase(next)}>
            {t('recovery.doChange')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
