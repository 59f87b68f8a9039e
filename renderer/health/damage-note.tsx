import { keepsFromSending } from '../../shared/claim/damage.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { momentText } from '../backup/moment.ts';
import { Banner } from '../ui/banner.tsx';
import { HealActions } from './heal-actions.tsx';
import styles from './health.module.css';

/** Over a document whose stored files can't be read any more: what it means, since when, and the ways out. */
export const DamageNote = ({ document }: { readonly document: DocumentView }) => {
  const { t, locale } = useLanguage();
  const health = useRead('health', 'health.view', {});
  const { damage } = document;
  if (damage === null) return null;
  const parts = damage.parts.map((part) => t(`health.part.${part}`)).join(' · ');
  return (
    <div className={styles.note}>
      <Banner
        tone={keepsFromSending(damage) ? 'bad' : 'warn'}
        title={t(keepsFromSending(damage) ? 'health.here' : 'health.hereDerived')}
      >
        <p>
          {parts} · {t('health.since', { at: momentText(damage.since, locale) })}
        </p>
        <HealActions documentId={document.id} damage={damage} hasBackup={health.data?.hasBackup ?? false} />
      </Banner>
    </div>
  );
};
