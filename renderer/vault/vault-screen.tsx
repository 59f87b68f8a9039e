import { useState } from 'react';
import type { AppState } from '../../shared/ipc/views.ts';
import { useAppState } from '../app/app-state.ts';
import { useLanguage } from '../app/language.tsx';
import { ModeButton } from '../endpoint/mode-button.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ClosedVault } from './closed-vault.tsx';
import { CreateForm } from './create-form.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import { RestoreForm } from './restore-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import styles from './vault-screen.module.css';

type Way = 'usual' | 'recovery' | 'restore';

/** Before anything can be shown: a passphrase to set or to enter, why the data cannot be opened, and the other ways in. */
export const VaultScreen = ({
  vault,
  isHeld,
}: {
  readonly vault: AppState['vault'];
  /** Locked while it was open: the work behind goes on. */
  readonly isHeld: boolean;
}) => {
  const { t } = useLanguage();
  const { mode } = useAppState();
  const [way, setWay] = useState<Way>('usual');
  const needsPassphrase = vault.protection === 'passphrase';
  return (
    <div className={styles.screen}>
      <div className={styles.box}>
        <h1 className={styles.name}>{t('app.name')}</h1>
        {mode === 'real' && !isHeld && (
          <div className={styles.ways}>
            <span className={styles.wait}>{t('endpoint.real')}</span>
            <ModeButton />
          </div>
        )}
        {way === 'usual' && <UsualWay vault={vault} isHeld={isHeld} onRestore={() => setWay('restore')} />}
        {way === 'recovery' && (
          <Card title={t('recovery.openTitle')}>
            <RecoveryForm needsPassphrase={needsPassphrase} />
          </Card>
        )}
        {way === 'restore' && (
          <Card title={t('recovery.restoreTitle')}>
            <RestoreForm needsPassphrase={needsPassphrase} />
          </Card>
        )}
        <div className={styles.ways}>
          {way === 'usual' ? (
            <>
              {vault.status !== 'absent' && (
                <>
                  <span className={styles.wait}>{t('recovery.other')}</span>
                  <Button tone="quiet" size="small" onPress={() => setWay('recovery')}>
                    {t('recovery.haveKey')}
                  </Button>
                </>
              )}
              {!isHeld && (
                <Button tone="quiet" size="small" onPress={() => setWay('restore')}>
                  {t('recovery.haveBackup')}
                </Button>
              )}
            </>
          ) : (
            <Button tone="quiet" size="small" onPress={() => setWay('usual')}>
              {t('recovery.backToUnlock')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
};

const UsualWay = ({
  vault,
  isHeld,
  onRestore,
}: {
  readonly vault: AppState['vault'];
  readonly isHeld: boolean;
  readonly onRestore: () => void;
}) => {
  const { t, tFault } = useLanguage();
  const fault = vault.fault === null ? null : tFault(vault.fault);
  const isOurs = vault.protection === 'passphrase';
  if (vault.status === 'damaged' || (!isOurs && fault !== null))
    return <ClosedVault fault={vault.fault} onRestore={onRestore} />;
  if (isOurs && vault.status === 'absent')
    return (
      <Card title={t('app.vault.create')}>
        <CreateForm />
      </Card>
    );
  if (isOurs && vault.status === 'locked')
    return (
      <Card title={t(isHeld ? 'lock.held' : 'app.vault.unlock')}>
        <UnlockForm fault={fault} text={t(isHeld ? 'lock.heldText' : 'app.vault.unlockText')} />
      </Card>
    );
  return <p className={styles.wait}>{t('app.vault.keyringLocked')}</p>;
};
