import { useState } from 'react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './vault-screen.module.css';

export const UnlockForm = ({ fault, text }: { readonly fault: string | null; readonly text: string }) => {
  const { t, tFault } = useLanguage();
  const unlock = useDo('vault.unlock');
  const [passphrase, setPassphrase] = useState('');
  const problem = unlock.error === null ? (fault ?? undefined) : tFault(faultOf(unlock.error));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') unlock.mutate({ passphrase });
      }}
    >
      <p className={styles.text}>{text}</p>
      <TextField
        label={t('app.vault.passphrase')}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        error={problem}
      />
      <div className={styles.actions}>
        <Button tone="primary" type="submit" isDisabled={passphrase === ''} isBusy={unlock.isPending}>
          {t('app.vault.doUnlock')}
        </Button>
      </div>
    </form>
  );
};
