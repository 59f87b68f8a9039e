import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import styles from './inbox.module.css';

/** The folder a scanner saves to: chosen in the system's dialog, only ever read. */
export const ScanFolderCard = () => {
  const { t, tFault } = useLanguage();
  const { data } = useRead('inbox', 'inbox.folder', {});
  const choose = useDo('inbox.choose-folder');
  const leave = useDo('inbox.leave-folder');
  const takeBefore = useDo('inbox.take-existing');
  const failed = choose.error ?? leave.error ?? takeBefore.error;
  const fault = failed === null ? (data?.fault ?? null) : faultOf(failed);
  return (
    <Card title={t('inbox.folder')}>
      <div className={styles.card}>
        <p className={styles.text}>{t('inbox.folderText')}</p>
        {fault !== null && (
          <Banner tone="warn" title={t('inbox.folderFailed')} isAnnounced>
            <p>{tFault(fault)}</p>
          </Banner>
        )}
        {data !== undefined && (
          <>
            <KeyValue
              items={[
                {
                  id: 'place',
                  label: t('inbox.folderPlace'),
                  value: <span className={styles.place}>{data.folder ?? t('inbox.folderNone')}</span>,
                },
              ]}
            />
            {data.before > 0 && (
              <div className={styles.buttons}>
                <span className={styles.quiet}>{t('inbox.folderBefore', { count: data.before })}</span>
                <Button size="small" isBusy={takeBefore.isPending} onPress={() => takeBefore.mutate({})}>
                  {t('inbox.takeBefore')}
                </Button>
              </div>
            )}
            <div className={styles.buttons}>
              <Button isBusy={choose.isPending} onPress={() => choose.mutate({})}>
                {t(data.folder === null ? 'inbox.choose' : 'inbox.chooseOther')}
              </Button>
              {data.folder !== null && (
                <Button tone="quiet" isBusy={leave.isPending} onPress={() => leave.mutate({})}>
                  {t('inbox.leave')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Card>
  );
};
