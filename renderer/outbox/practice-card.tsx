import { ExternalLink } from 'lucide-react';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import styles from './practice-card.module.css';

/** The endpoint that plays the single window on this computer: on, off, and the reviewer's side of it. */
export const PracticeCard = () => {
  const { t, tFault } = useLanguage();
  const { running, url } = useAppState().practice;
  const setRunning = useDo('practice.set-running');
  const openConsole = useDo('practice.open-console');
  const error = setRunning.error ?? openConsole.error;
  return (
    <Card title={t('outbox.practice')}>
      <div className={styles.practice}>
        <p className={styles.text}>{t('outbox.practiceText')}</p>
        <div className={styles.row}>
          <SwitchField
            label={t('outbox.running')}
            isSelected={running}
            isDisabled={setRunning.isPending}
            onChange={(wanted) => setRunning.mutate({ running: wanted })}
          />
          <span className={styles.address}>{running && url !== null ? url : t('settings.practiceOff')}</span>
          <Button
            size="small"
            icon={ExternalLink}
            isDisabled={!running}
            isBusy={openConsole.isPending}
            onPress={() => openConsole.mutate({})}
          >
            {t('outbox.openConsole')}
          </Button>
        </div>
        {error !== null && (
          <Banner tone="bad" title={t('outbox.failed')} isAnnounced>
            <p>{tFault(faultOf(error))}</p>
          </Banner>
        )}
      </div>
    </Card>
  );
};
