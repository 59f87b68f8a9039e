import { useMutation } from '@tanstack/react-query';
import { ArchiveRestore, Stethoscope } from 'lucide-react';
import type { DamagedDocument, HealthView } from '../../shared/ipc/health-views.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { momentText } from '../backup/moment.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { DamagedRecords } from './damaged-records.tsx';
import { HealActions } from './heal-actions.tsx';
import styles from './health.module.css';
import { useHealing } from './use-healing.ts';

/** 健康检查: what was read when, what is damaged, and the ways to restore it. */
export const HealthCard = () => {
  const { t } = useLanguage();
  const health = useRead('health', 'health.view', {});
  return (
    <Card title={t('health.title')}>
      {health.data === undefined ? <Fallback of={health} /> : <Health health={health.data} />}
    </Card>
  );
};

const Health = ({ health }: { readonly health: HealthView }) => {
  const { t, tFault, locale } = useLanguage();
  const { documents, others, records, files, hasBackup } = health;
  const job = useJob('health');
  const check = useMutation({ mutationFn: () => job.start((jobId) => call('health.check', { jobId })) });
  const healAll = useHealing(null);
  const fault = check.error === null ? healAll.fault : faultOf(check.error);
  const at = (instant: string): string => momentText(instant, locale);
  const isSound = documents.length + others.length + records.damaged.length === 0 && records.fault === null;
  const readOn = files.finishedAt === null ? t('health.never') : t('health.finished', { at: at(files.finishedAt) });
  return (
    <div className={styles.body}>
      <p className={styles.text}>{t('health.text')}</p>
      <KeyValue
        items={[
          {
            id: 'files',
            label: t('health.files'),
            value: files.running ? t('health.running', { checked: files.checked, total: files.total }) : readOn,
          },
          {
            id: 'records',
            label: t('health.records'),
            value:
              records.checkedAt === null
                ? t('health.never')
                : t(
                    records.fault === null && records.damaged.length === 0
                      ? 'health.recordsSound'
                      : 'health.recordsDamaged',
                    {
                      at: at(records.checkedAt),
                    },
                  ),
          },
        ]}
      />
      {isSound && files.finishedAt !== null && <Banner tone="good" title={t('health.sound')} />}
      {documents.length > 0 && (
        <ul className={styles.list} aria-label={t('health.damaged', { count: documents.length })}>
          {documents.map((document) => (
            <DamagedLine key={document.documentId} document={document} hasBackup={hasBackup} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className={styles.list}>
          {others.map(({ kind, name, since }) => (
            <li key={`${kind} ${name}`}>
              {t(`health.${kind}`, { name })} · {t('health.since', { at: at(since) })}
            </li>
          ))}
        </ul>
      )}
      <DamagedRecords records={records} />
      {fault !== null && fault.code !== 'cancelled' && (
        <Banner tone="bad" title={t('health.failed')} isAnnounced>
          <p>{tFault(fault)}</p>
        </Banner>
      )}
      {healAll.fault === null && healAll.left > 0 && (
        <Banner tone="warn" title={t('health.notHealed', { left: healAll.left })} isAnnounced />
      )}
      <JobProgress job={job} />
      <JobProgress job={healAll.job} />
      <div className={styles.actions}>
        <Button icon={Stethoscope} isDisabled={job.running !== null} onPress={() => check.mutate()}>
          {t('health.check')}
        </Button>
        {documents.length + others.length > 1 && (
          <Button
            icon={ArchiveRestore}
            isDisabled={healAll.isBusy}
            onPress={() => healAll.run(hasBackup ? 'backup' : 'other-backup')}
          >
            {t('health.restoreAll')}
          </Button>
        )}
      </div>
    </div>
  );
};

const DamagedLine = ({ document, hasBackup }: { readonly document: DamagedDocument; readonly hasBackup: boolean }) => {
  const { t, locale } = useLanguage();
  const { go } = useNavigation();
  const { documentId, caseId, caseRef, title, since, isMissing, parts } = document;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <strong>{title}</strong>
        <span className={styles.quiet}>{caseRef}</span>
        <Button
          size="small"
          tone="quiet"
          spokenLabel={`${t('health.open')}: ${title}`}
          onPress={() => go({ page: 'case', caseId, tab: 'documents', document: { documentId, page: null } })}
        >
          {t('health.open')}
        </Button>
      </div>
      <p className={styles.quiet}>
        {t(isMissing ? 'health.state.missing' : 'health.state.damaged')} ·{' '}
        {parts.map((part) => t(`health.part.${part}`)).join(' · ')} ·{' '}
        {t('health.since', { at: momentText(since, locale) })}
      </p>
      <HealActions documentId={documentId} damage={document} hasBackup={hasBackup} />
    </li>
  );
};
