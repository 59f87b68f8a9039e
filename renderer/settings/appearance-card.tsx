import { Monitor, Moon, Sun } from 'lucide-react';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './settings-screen.module.css';

/** Language and theme; both take effect at once. */
export const AppearanceCard = () => {
  const { t, tFault } = useLanguage();
  const { locale, theme } = useAppState();
  const update = useDo('settings.update');
  return (
    <Card title={t('settings.appearance')}>
      <div className={styles.choices}>
        <span className={styles.label}>{t('settings.language')}</span>
        <div className={styles.choice}>
          <SegmentedControl
            label={t('settings.language')}
            value={locale}
            onChange={(chosen) => update.mutate({ locale: chosen })}
            segments={[
              { id: 'zh-CN', label: t('settings.chinese') },
              { id: 'en', label: t('settings.english') },
            ]}
          />
        </div>
        <span className={styles.label}>{t('settings.theme')}</span>
        <div className={styles.choice}>
          <SegmentedControl
            label={t('settings.theme')}
            value={theme}
            onChange={(chosen) => update.mutate({ theme: chosen })}
            segments={[
              { id: 'light', label: t('settings.theme.light'), icon: Sun },
              { id: 'dark', label: t('settings.theme.dark'), icon: Moon },
              { id: 'system', label: t('settings.theme.system'), icon: Monitor },
            ]}
          />
        </div>
      </div>
      {update.error !== null && (
        <Banner tone="bad" title={t('settings.failed')} isAnnounced>
          <p>{tFault(faultOf(update.error))}</p>
        </Banner>
      )}
    </Card>
  );
};
