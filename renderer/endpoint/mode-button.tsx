import { useState } from 'react';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useDraftKeeper } from '../filing/draft-keeper-context.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

/** Between practice and real business, after a word about what stays where. */
export const ModeButton = () => {
  const { t, tFault } = useLanguage();
  const { mode } = useAppState();
  const drafts = useDraftKeeper();
  const set = useDo('mode.set');
  const [isAsking, setAsking] = useState(false);
  const toReal = mode === 'practice';
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {t(toReal ? 'endpoint.goReal' : 'endpoint.goPractice')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t(toReal ? 'endpoint.goRealTitle' : 'endpoint.goPracticeTitle')}
        confirmLabel={t('endpoint.switch')}
        cancelLabel={t('app.cancel')}
        isBusy={set.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void drafts.flushAll().then(() => set.mutate({ mode: toReal ? 'real' : 'practice' }))}
      >
        <p>{t(toReal ? 'endpoint.goRealText' : 'endpoint.goPracticeText')}</p>
        {set.error !== null && <p role="alert">{tFault(faultOf(set.error))}</p>}
      </ConfirmDialog>
    </>
  );
};
