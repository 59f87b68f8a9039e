import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useToasts } from '../app/toasts.ts';
import { momentText } from '../backup/moment.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { sizeText } from '../progress/size-text.ts';
import { useJob } from '../progress/use-job.ts';
import { Button } from '../ui/button.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isGoodPassphrase, NewPassphrase } from './new-passphrase.tsx';
import styles from './vault-screen.module.css';

type WayKind = 'passphrase' | 'recovery-key';

/** A backup, what opens it, and its cases become those of this computer. */
export const RestoreForm = ({ needsPassphrase }: { readonly needsPassphrase: boolean }) => {
  const { t, tFault, locale } = useLanguage();
  const toasts = useToasts();
  const job = useJob('restore');
  const pick = useDo('recovery.pick-backup');
  const [kind, setKind] = useState<WayKind>('passphrase');
  const [secret, setSecret] = useState('');
  const [next, setNext] = useState({ passphrase: '', again: '' });
  const picked = pick.data ?? null;
  const way: WayKind = picked?.hasPassphrase === false ? 'recovery-key' : kind;
  const asksNext = way === 'recovery-key' && needsPassphrase;
  const restore = useMutation({
    mutationFn: () =>
      job.start((jobId) =>
        call('recovery.restore', {
          jobId,
          way:
            way === 'passphrase'
              ? { kind: way, passphrase: secret }
              : { kind: way, recoveryKey: secret, passphrase: next.passphrase },
        }),
      ),
    onSuccess: ({ createdAt, documents, damaged }) => {
      const done = t('recovery.restored', { at: momentText(createdAt, locale), documents });
      toasts.show({
        tone: damaged === 0 ? 'good' : 'warn',
        title: damaged === 0 ? done : `${done} ${t('recovery.restoredDamaged', { damaged })}`,
      });
    },
  });
  const isReady = picked !== null && secret.trim() !== '' && (!asksNext || isGoodPassphrase(next));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) restore.mutate();
      }}
    >
      <p className={styles.text}>{t('recovery.restoreText')}</p>
      {pick.error !== null && <p role="alert">{tFault(faultOf(pick.error))}</p>}
      {picked !== null && (
        <p className={styles.picked}>
          {t('recovery.picked', {
            name: picked.fileName,
            size: sizeText(picked.sizeBytes),
            at: momentText(picked.changedAt, locale),
          })}
        </p>
      )}
      <Button
        {...(picked === null ? { tone: 'primary' as const } : {})}
        isBusy={pick.isPending}
        onPress={() => pick.mutate({})}
      >
        {t('recovery.pick')}
      </Button>
      {picked?.hasPassphrase === true && (
        <SegmentedControl
          label={t('recovery.way')}
          value={way}
          segments={(['passphrase', 'recovery-key'] as const).map((id) => ({ id, label: t(`recovery.way.${id}`) }))}
          onChange={(chosen) => {
            setKind(chosen);
            setSecret('');
          }}
        />
      )}
      {picked !== null && (
        <TextField
          label={t(way === 'passphrase' ? 'recovery.oldPassphrase' : 'recovery.key')}
          type={way === 'passphrase' ? 'password' : 'text'}
          isMono={way === 'recovery-key'}
          value={secret}
          onChange={setSecret}
          error={restore.error === null ? undefined : tFault(faultOf(restore.error))}
        />
      )}
      {asksNext && picked !== null && (
        <NewPassphrase label={t('recovery.newPassphrase')} value={next} onChange={setNext} />
      )}
      <JobProgress job={job} />
      {picked !== null && (
        <div className={styles.actions}>
          <Button tone="primary" type="submit" isDisabled={!isReady} isBusy={restore.isPending}>
            {t('recovery.doRestore')}
          </Button>
        </div>
      )}
    </form>
  );
};
