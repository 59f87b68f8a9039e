import { ArrowLeft, FileText, FileX } from 'lucide-react';
import { useState } from 'react';
import { type Filing, isPackageForm } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useAround } from '../app/around.ts';
import { useRead } from '../app/calls.ts';
import { useChecklist } from '../app/checklist.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { today } from '../app/today.ts';
import { HandPanel } from '../byHand/hand-panel.tsx';
import { useEvidence } from '../crosscheck/use-evidence.ts';
import { isFilingOpen } from '../documents/frozen.ts';
import { doubtsOf } from '../filing/doubts.ts';
import { PapersDialog } from '../papers/papers-dialog.tsx';
import { SignOffProvider } from '../signOff/sign-off-context.tsx';
import { SignOffPanel } from '../signOff/sign-off-panel.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { DossierCard } from './dossier-card.tsx';
import { ManifestCard } from './manifest-card.tsx';
import { ReviewDoubts } from './review-doubts.tsx';
import styles from './review-screen.module.css';
import { SentPanel } from './sent-panel.tsx';
import { SizesCard } from './sizes-card.tsx';
import { SubmitPart } from './submit-part.tsx';

/** The last look: what the other side will see, what is doubtful, one declaration, one button. */
export const ReviewScreen = ({ caseId, filingId }: { readonly caseId: string; readonly filingId: string }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const query = useRead('cases', 'case.view', { caseId });
  if (query.data === undefined) return <Fallback of={query} />;
  const filing = query.data.filings.find(({ id }) => id === filingId);
  if (filing === undefined)
    return (
      <EmptyState
        icon={FileX}
        title={t('review.notThere')}
        actions={<Button onPress={() => go({ page: 'case', caseId, tab: 'overview' })}>{t('review.toCase')}</Button>}
      />
    );
  return (
    <SignOffProvider caseView={query.data} filing={filing}>
      <Review view={query.data} filing={filing} />
    </SignOffProvider>
  );
};

const Review = ({ view, filing }: { readonly view: CaseView; readonly filing: Filing }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const caseId = view.case.id;
  const isOpen = isFilingOpen(filing.state);
  const [arePapersShown, setPapersShown] = useState(false);
  const { data: checklist } = useChecklist();
  const evidence = useEvidence(view, view.case.facts);
  const around = useAround(caseId, view.case.facts);
  const subject = { ...around, evidence };
  const doubts = doubtsOf(view, filing, { facts: view.case.facts, form: filing.form }, today(), checklist, subject);
  const errorCount = doubts.filter(({ doubt }) => doubt.severity === 'error').length;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button
          tone="quiet"
          icon={ArrowLeft}
          onPress={() =>
            go(isOpen ? { page: 'filing', caseId, filingId: filing.id } : { page: 'case', caseId, tab: 'overview' })
          }
        >
          {t(isOpen ? 'review.back' : 'review.toCase')}
        </Button>
        <h1 className={styles.title}>{t('review.title', { kind: t(`filing.kindLong.${filing.form.kind}`) })}</h1>
        <span className={styles.buyer}>{view.case.facts.buyer.name}</span>
        <span className={styles.ref}>{view.case.ref}</span>
        {isPackageForm(filing.form) && (
          <Button size="small" icon={FileText} onPress={() => setPapersShown(true)}>
            {t('papers.ofFiling')}
          </Button>
        )}
      </header>
      {arePapersShown && <PapersDialog filingId={filing.id} onClose={() => setPapersShown(false)} />}
      <div className={styles.columns}>
        <div className={styles.left}>
          <div className={styles.scroll}>
            {isOpen ? (
              <ReviewDoubts view={view} filing={filing} doubts={doubts} />
            ) : filing.byHand !== null ? (
              <HandPanel view={view} filing={filing} />
            ) : (
              <SentPanel view={view} filing={filing} />
            )}
            {isOpen && <SizesCard view={view} filing={filing} />}
            <ManifestCard view={view} filing={filing} doubts={doubts} />
          </div>
          <SignOffPanel />
          {isOpen && <SubmitPart view={view} filing={filing} errorCount={errorCount} />}
        </div>
        {isPackageForm(filing.form) && <DossierCard view={view} filing={filing} />}
      </div>
    </div>
  );
};
