import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './inbox.module.css';
import { InboxList } from './inbox-list.tsx';
import { type FilingPlace, useInbox } from './use-inbox.ts';

/** Chooses out of what waits, for the case or filing that is open. */
export const InboxDialog = ({ into, onClose }: { readonly into: FilingPlace; readonly onClose: () => void }) => {
  const { t, tFault } = useLanguage();
  const inbox = useInbox();
  const add = async () => {
    if (await inbox.file(into)) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('inbox.title')}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isBusy={inbox.isBusy}
            isDisabled={inbox.chosenIds.length === 0}
            onPress={() => void add()}
          >
            {t('inbox.fileHere', { count: inbox.chosenIds.length })}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {inbox.fault !== null && (
          <Banner tone="bad" title={t('inbox.failed')} isAnnounced>
            <p>{tFault(inbox.fault)}</p>
          </Banner>
        )}
        <InboxList inbox={inbox} />
      </div>
    </Dialog>
  );
};
