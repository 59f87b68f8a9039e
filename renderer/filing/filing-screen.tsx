import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { FilingEditor } from './filing-editor.tsx';
import styles from './filing-screen.module.css';

export interface FilingScreenProps {
  readonly caseId: string;
  readonly filingId: string;
  readonly focus?: DoubtTarget | undefined;
}

export const FilingScreen = ({ caseId, filingId, focus }: FilingScreenProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const query = useRead('cases', 'case.view', { caseId });
  if (query.data === undefined) return <Fallback of={query} />;
  const filing = query.data.filings.find(({ id }) => id === filingId);
  if (filing === undefined)
    return (
      <div className={styles.gone}>
        <Banner
          tone="warn"
          title={t('filing.gone')}
          action={
            <Button size="small" onPress={() => go({ page: 'case', caseId, tab: 'overview' })}>
              {t('filing.toCase')}
            </Button>
          }
        >
          {t('filing.goneText')}
        </Banner>
      </div>
    );
  return <FilingEditor view={query.data} filing={filing} focus={focus} />;
};
