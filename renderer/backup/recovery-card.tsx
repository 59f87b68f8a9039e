import { Copy, KeyRound, Printer } from 'lucide-react';
import { useState } from 'react';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { CopiedSecret } from '../lock/copied-secret.tsx';
import { useCopiedSecret } from '../lock/use-copied-secret.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './backup.module.css';
import { momentText } from './moment.ts';

/** Shows and prints the recovery key, for whoever proves a way in again. It is kept nowhere: not here, not in a query. */
export const RecoveryCard = () => {
  const { t, tFault, locale } = useLanguage();
  const { vault } = useAppState();
  const { data: state } = useRead('app', 'backup.state', {});
  const reveal = useDo('recovery.reveal');
  const kept = useDo('backup.key-kept');
  const [passphrase, setPassphrase] = useState('');
  const copied = useCopiedSecret();
  const hasPassphrase = vault.protection === 'passphrase';
  const show = () => {
    reveal.mutate({ passphrase });
    setPassphrase('');
  };
  const keptAt = state?.recoveryKeptAt ?? null;
  return (
    <Card title={t('recovery.title')}>
      <div className={styles.body}>
        <p className={styles.text}>{t('recovery.text')}</p>
        <div>
          <StatusMark
            tone={keptAt === null ? 'warn' : 'good'}
            label={keptAt === null ? t('recovery.notKept') : t('recovery.kept', { at: momentText(keptAt, locale) })}
          />
        </div>
        {!hasPassphrase ? (
          <p className={styles.text}>{t('recovery.needsPassphrase')}</p>
        ) : reveal.data === undefined ? (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (passphrase !== '') show();
            }}
          >
            <TextField
              label={t('recovery.askPassphrase')}
              type="password"
              autoComplete="current-password"
              value={passphrase}
              onChange={setPassphrase}
              error={reveal.error === null ? undefined : tFault(faultOf(reveal.error))}
            />
            <div className={styles.actions}>
              <Button type="submit" icon={KeyRound} isBusy={reveal.isPending} isDisabled={passphrase === ''}>
                {t('recovery.show')}
              </Button>
            </div>
          </form>
        ) : (
          <div className={styles.sheet}>
            <h1 className={styles.sheetTitle}>{t('recovery.sheetTitle')}</h1>
            <p className={styles.text}>{t('recovery.sheetText')}</p>
            <KeyGroups text={reveal.data.text} onCopy={copied.copy} />
            <div className={`${styles.actions} ${styles.noPrint}`}>
              <Button icon={Printer} onPress={() => window.print()}>
                {t('recovery.print')}
              </Button>
              <Button icon={Copy} onPress={() => copied.copy(reveal.data.text)}>
                {t('lock.copy')}
              </Button>
              <Button tone="primary" isBusy={kept.isPending} onPress={() => kept.mutate({})}>
                {t('recovery.doKept')}
              </Button>
              <Button tone="quiet" onPress={reveal.reset}>
                {t('recovery.hide')}
              </Button>
            </div>
            <CopiedSecret copied={copied} />
          </div>
        )}
      </div>
    </Card>
  );
};

const KeyGroups = ({ text, onCopy }: { readonly text: string; readonly onCopy: (text: string) => void }) => {
  const { t } = useLanguage();
  const groups = text.split('-').map((group, at) => ({ group, place: String(at) }));
  return (
    <ol
      className={styles.key}
      aria-label={t('recovery.key')}
      // However it is copied, it goes from the clipboard again.
      onCopy={(event) => {
        event.preventDefault();
        onCopy(text);
      }}
    >
      {groups.map(({ group, place }) => (
        <li key={place}>{group}</li>
      ))}
    </ol>
  );
};
