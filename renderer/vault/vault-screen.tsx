import type { AppState } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { CreateForm } from './create-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import styles from './vault-screen.module.css';

/** Before anything can be shown: a passphrase to set or to enter, or why the data cannot be opened. */
export const VaultScreen = ({ vault }: { readonly vault: AppState['vault'] }) => {
  const { t, tFault } = useLanguage();
  const fault = vault.fault === null ? null : tFault(vault.fault);
  const isOurs = vault.protection === 'passphrase';
  return (
    <div className={styles.screen}>
      <div className={styles.box}>
        <h1 className={styles.name}>{t('app.name')}</h1>
        {vault.status === 'damaged' || (!isOurs && fault !== null) ? (
          <Banner tone="bad" title={t('app.vault.damaged')} isAnnounced>
            {fault}
          </Banner>
        ) : isOurs && vault.status === 'absent' ? (
          <Card title={t('app.vault.create')}>
            <CreateForm />
          </Card>
        ) : isOurs && vault.status === 'locked' ? (
          <Card title={t('app.vault.unlock')}>
            <UnlockForm fault={fault} />
          </Card>
        ) : (
          <p className={styles.wait}>{t('app.vault.keyringLocked')}</p>
        )}
      </div>
    </div>
  );
};
