import { useState } from 'react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isGoodPassphrase, NewPassphrase } from './new-passphrase.tsx';
import styles from './vault-screen.module.css';

/** The printed key, and a new passphrase where no keyring keeps the key from now on. */
export const RecoveryForm = ({ needsPassphrase }: { readonly needsPassphrase: boolean }) => {
  const { t, tFault } = useLanguage();
  const open = useDo('recovery.open');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [next, setNext] = useState({ passphrase: '', again: '' });
  const isReady = recoveryKey.trim() !== '' && (!needsPassphrase || isGoodPassphrase(next));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) open.mutate({ recoveryKey, passphrase: next.passphrase });
      }}
    >
      <TextField
        label={t('recovery.key')}
        hint={t('recovery.keyHint')}
        isMono
        autoFocus
        value={recoveryKey}
        onChange={setRecoveryKey}
        maxLength={200}
        error={open.error === null ? undefined : tFault(faultOf(open.error))}
      />
      {needsPassphrase && <NewPassphrase label={t('recovery.newPassphrase')} value={next} onChange={setNext} />}
      <div className={styles.actions}>
        <Button tone="primary" type="submit" isDisabled={!isReady} isBusy={open.isPending}>
          {t('recovery.doOpen')}
        </Button>
      </div>
    </form>
  );
};
