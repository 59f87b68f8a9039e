import { ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import type { HealthView } from '../../shared/ipc/health-views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import styles from './health.module.css';

/** What of the database can't be read any more, and the way back to a backup. */
export const DamagedRecords = ({ records }: Pick<HealthView, 'records'>) => {
  const { t, tFault } = useLanguage();
  const close = useDo('vault.close-damaged');
  const [isAsking, setAsking] = useState(false);
  if (records.fault === null && records.damaged.length === 0) return null;
  return (
    <Banner tone="bad" title={t('health.recordsTitle')}>
      <p>{t('health.recordsText')}</p>
      {records.damaged.map(({ kind, caseRef, caseId }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two records of one kind may be damaged in one case
        <p key={`${kind} ${caseId} ${index}`}>{t(`health.record.${kind}`, { ref: caseRef })}</p>
      ))}
      {close.error !== null && <p role="alert">{tFault(faultOf(close.error))}</p>}
      <div className={styles.actions}>
        <Button size="small" icon={ArchiveRestore} onPress={() => setAsking(true)}>
          {t('health.closeAndRestore')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('health.closeAndRestore')}
        confirmLabel={t('health.closeAndRestore')}
        cancelLabel={t('app.cancel')}
        isBusy={close.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => close.mutate({})}
      >
        {t('health.closeAndRestoreText')}
      </ConfirmDialog>
    </Banner>
  );
};
