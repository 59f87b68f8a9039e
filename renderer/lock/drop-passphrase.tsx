import { useState } from 'react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './lock.module.css';

/** Back to the keyring, for whoever knows the passphrase. */
export const DropPassphrase = () => {
  const { t, tFault } = useLanguage();
  const drop = useDo('lock.drop-passphrase');
  const [isAsked, setAsked] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  if (!isAsked)
    return (
      <div className={styles.actions}>
        <Button tone="quiet" onPress={() => setAsked(true)}>
          {t('lock.drop')}
        </Button>
      </div>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') drop.mutate({ passphrase });
        setPassphrase('');
      }}
    >
      <p className={styles.text}>{t('lock.dropText')}</p>
      <TextField
        label={t('recovery.current')}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        error={drop.error === null ? undefined : tFault(faultOf(drop.error))}
      />
      <div className={styles.actions}>
        <Button type="submit" isDisabled={passphrase === ''} isBusy={drop.isPending}>
          {t('lock.doDrop')}
        </Button>
        <Button tone="quiet" onPress={() => setAsked(false)}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
};
