import type { CaseView } from '../../shared/ipc/views.ts';
import { EstimateCard } from '../estimate/estimate-card.tsx';
import { MeasuresCard } from '../measures/measures-card.tsx';
import { UndoMerge } from '../merge/undo-merge.tsx';
import { RefundCard } from '../taxRefund/refund-card.tsx';
import { DeadlinesCard } from './deadlines-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { FilingsCard } from './filings-card.tsx';
import styles from './overview-tab.module.css';
import { RequestsCard } from './requests-card.tsx';

export const OverviewTab = ({ view }: { readonly view: CaseView }) => (
  <div className={styles.columns}>
    <div className={styles.column}>
      <UndoMerge caseId={view.case.id} />
      <RequestsCard view={view} />
      <FilingsCard view={view} />
      <MeasuresCard view={view} />
      <RefundCard view={view} />
    </div>
    <div className={styles.column}>
      <DeadlinesCard view={view} />
      <EstimateCard view={view} />
      <FactsCard view={view} />
    </div>
  </div>
);
