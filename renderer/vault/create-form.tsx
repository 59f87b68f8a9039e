import { useState } from 'react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { isGoodPassphrase, NewPassphrase } from './new-passphrase.tsx';
import styles from './vault-screen.module.css';

/** Two fields and the promise that one knows what a lost passphrase means. */
export const CreateForm = () => {
  const { t, tFault } = useLanguage();
  const create = useDo('vault.create');
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  const [isUnderstood, setUnderstood] = useState(false);
  const isReady = isGoodPassphrase(typed) && isUnderstood;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) create.mutate({ passphrase: typed.passphrase });
      }}
    >
      <p className={styles.text}>{t('app.vault.createText')}</p>
      <NewPassphrase
        label={t('app.vault.passphrase')}
        value={typed}
        onChange={setTyped}
        autoFocus
        error={create.error === null ? undefined : tFault(faultOf(create.error))}
      />
      <CheckboxField label={t('app.vault.understood')} isSelected={isUnderstood} onChange={setUnderstood} />
      <div className={styles.actions}>
        <Button tone="primary" type="submit" isDisabled={!isReady} isBusy={create.isPending}>
          {t('app.vault.doCreate')}
        </Button>
      </div>
    </form>
  );
};
