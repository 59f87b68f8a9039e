import { useState } from 'react';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import styles from '../settings/settings-screen.module.css';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { AccountPart } from './account-part.tsx';
import { EndpointFacts } from './endpoint-facts.tsx';
import { LookForm } from './look-form.tsx';
import { ModeButton } from './mode-button.tsx';

/** Where this vault's filings go, and who is signed in there. */
export const EndpointCard = () => {
  const { t } = useLanguage();
  const { mode } = useAppState();
  const { data: view } = useRead('app', 'endpoint.view', {});
  if (view === undefined) return null;
  const { endpoint, isFree, account } = view;
  return (
    <Card title={t('endpoint.title')} aside={<span className={styles.text}>{t(`settings.mode.${mode}`)}</span>}>
      <div className={styles.stack}>
        {mode === 'practice' && <p className={styles.text}>{t('endpoint.practiceText')}</p>}
        {mode === 'real' && endpoint === null && <LookForm />}
        {endpoint !== null && (
          <>
            <EndpointFacts endpoint={endpoint} />
            <AccountPart account={account} />
          </>
        )}
        <div>
          {endpoint !== null && isFree && <ForgetButton />} <ModeButton />
        </div>
      </div>
    </Card>
  );
};

const ForgetButton = () => {
  const { t, tFault } = useLanguage();
  const forget = useDo('endpoint.forget');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('endpoint.other')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('endpoint.otherTitle')}
        confirmLabel={t('endpoint.forget')}
        cancelLabel={t('app.cancel')}
        isBusy={forget.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => forget.mutate({})}
      >
        <p>{t('endpoint.otherText')}</p>
        {forget.error !== null && <p role="alert">{tFault(faultOf(forget.error))}</p>}
      </ConfirmDialog>
    </>
  );
};
