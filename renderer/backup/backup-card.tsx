import { useMutation } from '@tanstack/react-query';
import { FolderCog, HardDriveDownload, ShieldCheck } from 'lucide-react';
import { type BackupState, backupSchedules } from '../../shared/ipc/contract/backup.ts';
import { call, faultOf, useDo, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { sizeText } from '../progress/size-text.ts';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './backup.module.css';
import { momentText } from './moment.ts';

/** Where the backup is, how old it is, and the three things one does with it. */
export const BackupCard = () => {
  const { t } = useLanguage();
  const state = useRead('app', 'backup.state', {});
  return (
    <Card title={t('backup.title')}>
      {state.data === undefined ? <Fallback of={state} /> : <Backup state={state.data} />}
    </Card>
  );
};

const Backup = ({ state }: { readonly state: BackupState }) => {
  const { t, tFault, locale } = useLanguage();
  const { place, every, last } = state;
  const job = useJob('backup');
  const choose = useDo('backup.choose-place');
  const setEvery = useDo('backup.set-every');
  const run = useMutation({ mutationFn: () => job.start((jobId) => call('backup.run', { jobId })) });
  const verify = useMutation({ mutationFn: () => job.start((jobId) => call('backup.verify', { jobId })) });
  const error = choose.error ?? setEvery.error ?? verify.error ?? (state.fault === null ? run.error : null);
  const isBusy = job.running !== null || state.running;
  return (
    <div className={styles.body}>
      <p className={styles.text}>{t('backup.text')}</p>
      <KeyValue
        items={[
          {
            id: 'place',
            label: t('backup.place'),
            value: (
              <span className={styles.path}>
                {place === null ? t('backup.noPlace') : `${place.fileName} · ${place.folder}`}
              </span>
            ),
          },
          {
            id: 'last',
            label: t('backup.last'),
            value:
              last === null
                ? t('backup.never')
                : t('backup.lastText', {
                    at: momentText(last.at, locale),
                    documents: last.documents,
                    added: last.added,
                    size: sizeText(last.sizeBytes),
                  }),
          },
        ]}
      />
      {state.fault !== null && (
        <Banner tone="bad" title={t('backup.failedAt', { at: momentText(state.fault.at, locale) })} isAnnounced>
          <p>{tFault(state.fault.fault)}</p>
        </Banner>
      )}
      {error !== null && faultOf(error).code !== 'cancelled' && (
        <Banner tone="bad" title={t('settings.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      {last !== null && last.damaged > 0 && (
        <Banner tone="warn" title={t('backup.lastDamaged', { count: last.damaged })} />
      )}
      {verify.data !== undefined && (
        <Banner
          tone={verify.data.damaged === 0 ? 'good' : 'bad'}
          isAnnounced
          title={t(verify.data.damaged === 0 ? 'backup.verified' : 'backup.verifiedDamaged', {
            at: momentText(verify.data.createdAt, locale),
            documents: verify.data.documents,
            damaged: verify.data.damaged,
          })}
        />
      )}
      <JobProgress job={job} />
      <SegmentedControl
        label={t('backup.every')}
        value={every}
        segments={backupSchedules.map((id) => ({ id, label: t(`backup.every.${id}`) }))}
        onChange={(next) => setEvery.mutate({ every: next })}
      />
      <div className={styles.actions}>
        <Button
          {...(place === null ? { tone: 'primary' as const } : {})}
          icon={FolderCog}
          isBusy={choose.isPending}
          onPress={() => choose.mutate({})}
        >
          {t(place === null ? 'backup.choose' : 'backup.change')}
        </Button>
        <Button icon={HardDriveDownload} isDisabled={place === null || isBusy} onPress={() => run.mutate()}>
          {t('backup.run')}
        </Button>
        <Button icon={ShieldCheck} isDisabled={last === null || isBusy} onPress={() => verify.mutate()}>
          {t('backup.verify')}
        </Button>
      </div>
    </div>
  );
};
