import { useLanguage } from '../app/language.tsx';
import { BackupCard } from '../backup/backup-card.tsx';
import { PassphraseCard } from '../backup/passphrase-card.tsx';
import { RecoveryCard } from '../backup/recovery-card.tsx';
import { PracticeCard } from '../outbox/practice-card.tsx';
import { AboutCard } from './about-card.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { ChecklistCard } from './checklist-card.tsx';
import { ChecklistScreen } from './checklist-screen.tsx';
import { ClerkCard } from './clerk-card.tsx';
import { KeysCard } from './keys-card.tsx';
import styles from './settings-screen.module.css';

export const SettingsScreen = ({ part }: { readonly part: 'checklist' | undefined }) => {
  const { t } = useLanguage();
  if (part === 'checklist') return <ChecklistScreen />;
  return (
    <div className={styles.screen}>
      <h1>{t('settings.title')}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <AppearanceCard />
          <ClerkCard />
          <ChecklistCard />
          <PracticeCard />
        </div>
        <div className={styles.column}>
          <BackupCard />
          <RecoveryCard />
          <PassphraseCard />
          <AboutCard />
          <KeysCard />
        </div>
      </div>
    </div>
  );
};
