import { useAppState } from '../app/app-state.ts';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import styles from '../settings/settings-screen.module.css';
import { Card } from '../ui/card.tsx';
import { AuthorityPart } from './authority-part.tsx';
import { CertificatePart } from './certificate-part.tsx';
import { ProxyPart } from './proxy-part.tsx';

/** What connections to the real endpoint need besides the system's settings. Not in practice, which stays on this computer. */
export const TransportCard = () => {
  const { t } = useLanguage();
  const { mode } = useAppState();
  const { data: view } = useRead('app', 'transport.view', {});
  if (mode === 'practice' || view === undefined) return null;
  return (
    <Card title={t('transport.title')}>
      <div className={styles.stack}>
        <p className={styles.text}>{t('transport.text')}</p>
        <ProxyPart view={view} />
        <AuthorityPart authority={view.authority} />
        <CertificatePart certificate={view.certificate} />
      </div>
    </Card>
  );
};
