import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { type Filing, isCaseForm } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { EstimatePanel } from '../estimate/estimate-panel.tsx';
import { MeasuresSection } from '../measures/measures-section.tsx';
import { Section } from '../ui/section.tsx';
import { CountBadge } from '../ui/status-mark.tsx';
import type { NumberedDoubt, SectionId } from './doubts.ts';
import { useDraftKeeper } from './draft-keeper-context.ts';
import styles from './filing-screen.module.css';
import { moveOn } from './move-on.ts';
import { BankSection } from './sections/bank-section.tsx';
import { DispatchSection } from './sections/dispatch-section.tsx';
import { ExtrasSection } from './sections/extras-section.tsx';
import { InsuredSection } from './sections/insured-section.tsx';
import { InvoicesSection } from './sections/invoices-section.tsx';
import { PeopleSection } from './sections/people-section.tsx';
import { PolicySection } from './sections/policy-section.tsx';
import { QuestionsSection } from './sections/questions-section.tsx';
import { ReasonSection } from './sections/reason-section.tsx';
import { RequestSection } from './sections/request-section.tsx';
import { SpareSection } from './sections/spare-section.tsx';
import { StatementSection } from './sections/statement-section.tsx';
import { WithdrawalSection } from './sections/withdrawal-section.tsx';
import type { Folds } from './use-jumps.ts';

export interface FilingFormProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly doubts: readonly NumberedDoubt[];
  readonly folds: Folds;
  readonly onFieldLeft: (event: FocusEvent) => void;
  readonly onShowDocuments: () => void;
}

type Part = readonly [SectionId, ReactNode];

const sectionsOf = ({ view, filing, folds, onShowDocuments }: FilingFormProps): readonly Part[] => {
  const { kind } = filing.form;
  const measures: Part = [
    'measures',
    <MeasuresSection key="measures" view={view} filing={filing} onShowDocuments={onShowDocuments} />,
  ];
  switch (kind) {
    case 'supplement':
      return [
        ['request', <RequestSection key="request" view={view} filing={filing} />],
        ['statement', <StatementSection key="statement" kind={kind} />],
        measures,
      ];
    case 'withdrawal':
      return [['withdrawal', <WithdrawalSection key="withdrawal" view={view} filingId={filing.id} />]];
    case 'originals-dispatch':
      return [['dispatch', <DispatchSection key="dispatch" view={view} filing={filing} />]];
    case 'possible-loss-notice':
    case 'claim':
      return [
        ['insured', <InsuredSection key="insured" />],
        ['policy', <PolicySection key="policy" caseNo={view.case.caseNo} kind={kind} />],
        ['reason', <ReasonSection key="reason" />],
        ['invoices', <InvoicesSection key="invoices" caseId={view.case.id} kind={kind} folds={folds} />],
        ['bank', <BankSection key="bank" />],
        ['statement', <StatementSection key="statement" kind={kind} />],
        measures,
        ...(kind === 'claim' ? [['estimate', <EstimatePanel key="estimate" />] as const] : []),
        ['questions', <QuestionsSection key="questions" />],
        ['people', <PeopleSection key="people" kind={kind} />],
        kind === 'claim' ? ['extras', <ExtrasSection key="extras" />] : ['spare', <SpareSection key="spare" />],
      ];
  }
};

/** The sections of the filing's kind, each foldable and with its number of doubts. */
export const FilingForm = (props: FilingFormProps) => {
  const { filing, doubts, folds, onFieldLeft } = props;
  const { t } = useLanguage();
  const drafts = useDraftKeeper();
  const parts = sectionsOf(props);
  const leave = (event: FocusEvent) => {
    void drafts.flushAll();
    onFieldLeft(event);
  };
  const next = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && moveOn(event.target, event.currentTarget)) event.preventDefault();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Enter and blur of the fields inside */}
      <div className={styles.card} onBlur={leave} onKeyDown={next}>
        {parts.map(([id, content]) => (
          <Section
            key={id}
            title={t(`filing.section.${id}`)}
            headingLevel={2}
            isExpanded={folds.isOpen(id)}
            onExpandedChange={(isOpen) => folds.setOpen(id, isOpen)}
            aside={<SectionDoubts doubts={doubts.filter(({ section }) => section === id)} />}
          >
            {content}
          </Section>
        ))}
      </div>
      {isCaseForm(filing.form) && <p className={styles.shared}>{t('filing.sharedFacts')}</p>}
    </>
  );
};

const SectionDoubts = ({ doubts }: { readonly doubts: readonly NumberedDoubt[] }) => {
  const { t } = useLanguage();
  const open = doubts.filter(({ explanation }) => explanation === '');
  if (open.length === 0) return null;
  const tone = open.some(({ doubt }) => doubt.severity === 'error') ? 'bad' : 'warn';
  return <CountBadge count={open.length} tone={tone} label={t('filing.doubts.inSection', { count: open.length })} />;
};
