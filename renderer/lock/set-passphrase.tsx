import { useState } from 'react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { isGoodPassphrase, NewPassphrase } from '../vault/new-passphrase.tsx';
import styles from './lock.module.css';

/** A passphrase in the keyring's place. */
export const SetPassphrase = () => {
  const { t, tFault } = useLanguage();
  const set = useDo('lock.set-passphrase');
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  const [isUnderstood, setUnderstood] = useState(false);
  const isReady = isGoodPassphrase(typed) && isUnderstood;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) set.mutate({ passphrase: typed.passphrase });
      }}
    >
      <p className={styles.text}>{t('lock.noPassphraseText')}</p>
      <NewPassphrase
        label={t('lock.newPassphrase')}
        value={typed}
        onChange={setTyped}
        error={set.error === null ? undefined : tFault(faultOf(set.error))}
      />
      <CheckboxField label={t('app.vault.understood')} isSelected={isUnderstood} onChange={setUnderstood} />
      <div className={styles.actions}>
        <Button type="submit" isDisabled={!isReady} isBusy={set.isPending}>
          {t('lock.doSet')}
        </Button>
      </div>
    </form>
  );
};
