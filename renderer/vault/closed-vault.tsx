import type { Fault } from '../../shared/ipc/result.ts';
import { textKey } from '../../shared/locale/locale.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './vault-screen.module.css';

const restorable: readonly string[] = ['database-damaged', 'database-missing', 'disk-error'];

/** Why the vault can't be opened, what is safe, and what to do: try again, or restore it. */
export const ClosedVault = ({ fault, onRestore }: { readonly fault: Fault | null; readonly onRestore: () => void }) => {
  const { t, tFault, tData } = useLanguage();
  const retry = useDo('vault.retry');
  const shown = retry.error === null ? fault : faultOf(retry.error);
  const code = shown?.code ?? '';
  const words = textKey(`app.vault.cannot.${code}`);
  const canRestore = restorable.includes(code);
  return (
    <Banner tone="bad" title={t('app.vault.damaged')} isAnnounced>
      {shown !== null && <p>{words === undefined ? tFault(shown) : tData(words)}</p>}
      {canRestore && <p>{t('app.vault.safe')}</p>}
      <div className={styles.closedActions}>
        {canRestore && (
          <Button tone="primary" onPress={onRestore}>
            {t('recovery.haveBackup')}
          </Button>
        )}
        <Button
          {...(canRestore ? {} : { tone: 'primary' as const })}
          isBusy={retry.isPending}
          onPress={() => retry.mutate({})}
        >
          {t('app.vault.retry')}
        </Button>
      </div>
    </Banner>
  );
};
