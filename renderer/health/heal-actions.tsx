import { ArchiveRestore, FilePlus2, RefreshCw } from 'lucide-react';
import type { DocumentDamage } from '../../shared/claim/damage.ts';
import { useLanguage } from '../app/language.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { Button } from '../ui/button.tsx';
import styles from './health.module.css';
import { useHealing } from './use-healing.ts';

/** The ways one damaged document becomes whole again. */
export const HealActions = ({
  documentId,
  damage,
  hasBackup,
}: {
  readonly documentId: string;
  readonly damage: Pick<DocumentDamage, 'parts'>;
  readonly hasBackup: boolean;
}) => {
  const { t, tFault } = useLanguage();
  const healing = useHealing(documentId);
  const isOriginal = damage.parts.includes('original');
  return (
    <div className={styles.healing}>
      <div className={styles.actions}>
        {hasBackup && (
          <Button size="small" icon={ArchiveRestore} isDisabled={healing.isBusy} onPress={() => healing.run('backup')}>
            {t('health.restore')}
          </Button>
        )}
        {!isOriginal && (
          <Button size="small" icon={RefreshCw} isDisabled={healing.isBusy} onPress={() => healing.run('rebuild')}>
            {t('health.rebuild')}
          </Button>
        )}
        {isOriginal && (
          <Button size="small" icon={FilePlus2} isDisabled={healing.isBusy} onPress={() => healing.run('add-again')}>
            {t('health.addAgain')}
          </Button>
        )}
        <Button size="small" tone="quiet" isDisabled={healing.isBusy} onPress={() => healing.run('other-backup')}>
          {t('health.restoreFrom')}
        </Button>
      </div>
      <JobProgress job={healing.job} />
      {healing.fault !== null && (
        <p role="alert" className={styles.failed}>
          {tFault(healing.fault)}
        </p>
      )}
      {healing.fault === null && healing.left > 0 && (
        <p role="alert" className={styles.failed}>
          {t('health.notHealed', { left: healing.left })}
        </p>
      )}
    </div>
  );
};
