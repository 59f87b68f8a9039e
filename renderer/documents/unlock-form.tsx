import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './documents-panel.module.css';

type UnlockFormProps = {
  readonly fileName: string;
  readonly isBusy: boolean;
  readonly onPassword: (password: string) => Promise<void>;
};

/** Asks for the password of one refused file. */
export const UnlockForm = ({ fileName, isBusy, onPassword }: UnlockFormProps) => {
  const { t } = useLanguage();
  const [password, setPassword] = useState('');
  return (
    <form
      className={styles.unlock}
      onSubmit={(event) => {
        event.preventDefault();
        if (password === '' || isBusy) return;
        void onPassword(password);
        setPassword('');
      }}
    >
      <TextField
        label={t('documents.password', { name: fileName })}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={200}
      />
      <Button type="submit" size="small" isBusy={isBusy} isDisabled={password === ''}>
        {t('documents.unlock')}
      </Button>
    </form>
  );
};
