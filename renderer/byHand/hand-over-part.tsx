import { PackageOpen } from 'lucide-react';
import type { Filing } from '../../shared/claim/filing.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './by-hand.module.css';

/** The whole case for a colleague, who imports it and sends the filing from there. */
export const HandOverPart = ({ filing }: { readonly filing: Filing }) => {
  const { t, tFault } = useLanguage();
  const exporting = useDo('case.export');
  return (
    <section className={styles.part} aria-label={t('hand.handOver')}>
      <p className={styles.text}>{t('hand.handOverText')}</p>
      {exporting.error !== null && (
        <Banner tone="bad" title={t('hand.failed')} isAnnounced>
          <p>{tFault(faultOf(exporting.error))}</p>
        </Banner>
      )}
      <div className={styles.row}>
        <Button
          tone="primary"
          icon={PackageOpen}
          isBusy={exporting.isPending}
          onPress={() => exporting.mutate({ caseId: filing.caseId, jobId: crypto.randomUUID() })}
        >
          {t('hand.handOver')}
        </Button>
      </div>
      {exporting.data?.saved === true && (
        <Banner tone="good" title={t('hand.handedOver', { name: exporting.data.fileName ?? '' })} isAnnounced />
      )}
    </section>
  );
};
