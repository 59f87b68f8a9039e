import { LockKeyhole } from 'lucide-react';
import { lockMinutes } from '../../shared/ipc/contract/lock.ts';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { DropPassphrase } from './drop-passphrase.tsx';
import styles from './lock.module.css';
import { SetPassphrase } from './set-passphrase.tsx';
import { useLock } from './use-lock.ts';

/** When the app locks itself; or, while the keyring keeps the key, the passphrase that a lock needs. */
export const LockCard = () => {
  const { t } = useLanguage();
  const { vault, lock } = useAppState();
  return (
    <Card title={t('lock.title')}>
      <div className={styles.body}>
        <p className={styles.text}>{t('lock.text')}</p>
        {vault.protection === 'keyring' ? (
          <SetPassphrase />
        ) : (
          <>
            <LockTime />
            {lock.hasKeyring && <DropPassphrase />}
          </>
        )}
      </div>
    </Card>
  );
};

const LockTime = () => {
  const { t, tFault } = useLanguage();
  const { lock } = useAppState();
  const set = useDo('lock.set-after');
  const lockNow = useLock();
  return (
    <>
      <div className={styles.time}>
        <SelectField
          label={t('lock.after')}
          placeholder=""
          value={String(lock.afterMinutes)}
          options={lockMinutes.map((minutes) => ({
            id: String(minutes),
            label: minutes === 0 ? t('lock.never') : t('lock.minutes', { minutes }),
          }))}
          onChange={(id) => {
            const minutes = lockMinutes.find((one) => String(one) === id);
            if (minutes !== undefined) set.mutate({ minutes });
          }}
        />
        <Button icon={LockKeyhole} onPress={lockNow}>
          {t('lock.doNow')}
        </Button>
      </div>
      {set.error !== null && (
        <Banner tone="bad" title={t('settings.failed')} isAnnounced>
          <p>{tFault(faultOf(set.error))}</p>
        </Banner>
      )}
    </>
  );
};
