import { useAppState } from '../app/app-state.ts';
import { useLanguage } from '../app/language.tsx';
import { BackupCard } from '../backup/backup-card.tsx';
import { PassphraseCard } from '../backup/passphrase-card.tsx';
import { RecoveryCard } from '../backup/recovery-card.tsx';
import { ChannelsCard } from '../byHand/channels-card.tsx';
import { DiagnosticsCard } from '../diagnostics/diagnostics-card.tsx';
import { EndpointCard } from '../endpoint/endpoint-card.tsx';
import { TransportCard } from '../endpoint/transport-card.tsx';
import { HealthCard } from '../health/health-card.tsx';
import { ScanFolderCard } from '../inbox/scan-folder-card.tsx';
import { LockCard } from '../lock/lock-card.tsx';
import { PracticeCard } from '../outbox/practice-card.tsx';
import { PapersCard } from '../papers/papers-card.tsx';
import { PapersScreen } from '../papers/papers-screen.tsx';
import { AddressesCard } from '../printing/addresses-card.tsx';
import { AboutCard } from './about-card.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { ChecklistCard } from './checklist-card.tsx';
import { ChecklistScreen } from './checklist-screen.tsx';
import { ClerkCard } from './clerk-card.tsx';
import { CorrectionsCard } from './corrections-card.tsx';
import { KeysCard } from './keys-card.tsx';
import { RemindersCard } from './reminders-card.tsx';
import styles from './settings-screen.module.css';
import { SignOffCard } from './sign-off-card.tsx';
import { TargetsCard } from './targets-card.tsx';
import { TermsCard } from './terms-card.tsx';
import { TermsScreen } from './terms-screen.tsx';

export const SettingsScreen = ({ part }: { readonly part: 'checklist' | 'terms' | 'papers' | undefined }) => {
  const { t } = useLanguage();
  const { mode } = useAppState();
  if (part === 'checklist') return <ChecklistScreen />;
  if (part === 'terms') return <TermsScreen />;
  if (part === 'papers') return <PapersScreen />;
  return (
    <div className={styles.screen}>
      <h1>{t('settings.title')}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <EndpointCard />
          <TransportCard />
          <AppearanceCard />
          <ClerkCard />
          <SignOffCard />
          <ChecklistCard />
          <PapersCard />
          <ScanFolderCard />
          <TargetsCard />
          <ChannelsCard />
          <CorrectionsCard />
          <TermsCard />
          <RemindersCard />
          <AddressesCard />
          {mode === 'practice' && <PracticeCard />}
        </div>
        <div className={styles.column}>
          <BackupCard />
          <HealthCard />
          <RecoveryCard />
          <LockCard />
          <PassphraseCard />
          <AboutCard />
          <DiagnosticsCard />
          <KeysCard />
        </div>
      </div>
    </div>
  );
};
