import { FolderOpen, MailOpen, Save } from 'lucide-react';
import { useState } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { MailPlanView } from '../../shared/ipc/by-hand-views.ts';
import { call, faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { sizeText } from '../progress/size-text.ts';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './by-hand.module.css';

type Done = { readonly way: 'open' | 'save'; readonly folder: string; readonly count: number };

/** The mails a package becomes, to whom, and the two ways to get them. */
export const MailsPart = ({ filing, plan }: { readonly filing: Filing; readonly plan: MailPlanView }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { data: channels } = useRead('app', 'channels.get', {});
  const job = useJob(`mails ${filing.id}`);
  const openFolder = useDo('hand.open-folder');
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<Done | null>(null);
  const recipients = (channels?.recipients ?? []).filter(({ to }) => to.length > 0);
  const recipientId = chosen ?? recipients[0]?.id ?? '';
  const failure = error ?? openFolder.error;

  const make = async (way: Done['way']): Promise<void> => {
    setError(null);
    setDone(null);
    try {
      const channel = way === 'open' ? 'hand.open-mails' : 'hand.save-mails';
      const { folder, count } = await job.start((jobId) => call(channel, { filingId: filing.id, recipientId, jobId }));
      if (folder !== null) setDone({ way, folder, count });
    } catch (fault) {
      setError(fault);
    }
  };

  return (
    <section className={styles.part} aria-label={t('hand.mails', { count: plan.mails.length })}>
      <h3 className={styles.heading}>{t('hand.mails', { count: plan.mails.length })}</h3>
      <ol className={styles.list}>
        {plan.mails.map(({ no, of, sizeBytes, files }) => (
          <li key={no} className={styles.item}>
            <span className={styles.line}>
              {t('hand.mailNo', { no, of })}
              <span className={styles.quiet}>{sizeText(sizeBytes)}</span>
            </span>
            <span className={styles.names}>{files.join(' · ')}</span>
          </li>
        ))}
      </ol>
      {failure !== null && faultOf(failure).code !== 'cancelled' && (
        <Banner tone="bad" title={t('hand.failed')} isAnnounced>
          <p>{tFault(faultOf(failure))}</p>
        </Banner>
      )}
      <JobProgress job={job} />
      {channels !== undefined && (channels.from === '' || recipients.length === 0) ? (
        <Banner
          tone="warn"
          title={t('hand.noRecipients')}
          action={
            <Button size="small" onPress={() => go({ page: 'settings' })}>
              {t('hand.toSettings')}
            </Button>
          }
        />
      ) : (
        <div className={styles.row}>
          <div className={styles.grow}>
            <SelectField
              label={t('hand.recipient')}
              placeholder={t('hand.recipientChoose')}
              options={recipients.map(({ id, name, to }) => ({ id, label: name || (to[0] ?? '') }))}
              value={recipientId}
              onChange={setChosen}
            />
          </div>
          <Button tone="primary" icon={MailOpen} isBusy={job.running !== null} onPress={() => void make('open')}>
            {t('hand.openMails')}
          </Button>
          <Button icon={Save} isBusy={job.running !== null} onPress={() => void make('save')}>
            {t('hand.saveMails')}
          </Button>
        </div>
      )}
      {done !== null && (
        <Banner
          tone="good"
          title={
            done.way === 'open'
              ? t('hand.mailsOpened', { count: done.count })
              : t('hand.mailsSaved', { count: done.count, folder: done.folder })
          }
          isAnnounced
          action={
            done.way === 'save' && (
              <Button size="small" icon={FolderOpen} onPress={() => openFolder.mutate({ filingId: filing.id })}>
                {t('hand.openFolder')}
              </Button>
            )
          }
        />
      )}
    </section>
  );
};
