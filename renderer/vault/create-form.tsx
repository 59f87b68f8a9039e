import { useState } from 'react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { leastCharacters, strengthOf } from './strength.ts';
import styles from './vault-screen.module.css';

/** Two fields and the promise that one knows there is no way back. */
export const CreateForm = () => {
  const { t, tFault } = useLanguage();
  const create = useDo('vault.create');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);
  const strength = strengthOf(passphrase);
  const isDifferent = again !== '' && !passphrase.startsWith(again);
  const isReady = strength !== 'short' && again === passphrase && isUnderstood;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) create.mutate({ passphrase });
      }}
    >
      <p className={styles.text}>{t('app.vault.createText')}</p>
      <TextField
        label={t('app.vault.passphrase')}
        type="password"
        autoComplete="new-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        hint={
          passphrase === ''
            ? t('app.vault.hint', { minimum: leastCharacters })
            : t('app.vault.strength', { level: t(`app.vault.strength.${strength}`) })
        }
        error={create.error === null ? undefined : tFault(faultOf(create.error))}
      />
      <TextField
        label={t('app.vault.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={isDifferent ? t('app.vault.different') : undefined}
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
