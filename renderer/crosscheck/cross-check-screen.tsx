import { ArrowLeft, Database, ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import { crossCheck, type MatrixGroup } from '../../shared/claim/crosscheck/matrix.ts';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './cross-check.module.css';
import { MatrixCard } from './matrix-card.tsx';
import { useEvidence } from './use-evidence.ts';

const shows = ['differences', 'said', 'all'] as const;
type Show = (typeof shows)[number];
const showWords = {
  differences: 'crosscheck.onlyDifferent',
  said: 'crosscheck.said',
  all: 'crosscheck.all',
} as const;

const shownRows = ({ rows }: MatrixGroup, show: Show): MatrixGroup['rows'] =>
  rows.filter(({ verdict, form }) => {
    if (show === 'differences') return verdict === 'differs';
    return show === 'said' ? verdict !== 'unsaid' : verdict !== 'unsaid' || form !== '';
  });

/** 交叉核对: form, platform data and documents, field by field. */
export const CrossCheckScreen = ({ caseId, filingId }: { readonly caseId: string; readonly filingId: string }) => {
  const query = useRead('cases', 'case.view', { caseId });
  const filing = query.data?.filings.find(({ id }) => id === filingId);
  if (query.data === undefined || filing === undefined) return <Fallback of={query} />;
  return <CrossCheck view={query.data} filing={filing} />;
};

const CrossCheck = ({ view, filing }: { readonly view: CaseView; readonly filing: Filing }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { facts } = view.case;
  const evidence = useEvidence(view, facts);
  const matrix = useMemo(() => crossCheck(facts, evidence), [facts, evidence]);
  const differences = matrix.reduce((sum, group) => sum + group.differences, 0);
  const agreements = matrix.reduce((sum, group) => sum + group.agreements, 0);
  const [show, setShow] = useState<Show>('said');
  const toForm = (focus?: DoubtTarget) =>
    go({ page: 'filing', caseId: view.case.id, filingId: filing.id, ...(focus === undefined ? {} : { focus }) });
  const groups = matrix
    .map((group) => ({ group, rows: shownRows(group, show) }))
    .filter(({ group, rows }) => rows.length > 0 || (show === 'said' && group.agreements > 0));
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <IconButton icon={ArrowLeft} label={t('crosscheck.back')} keys={['Esc']} onPress={() => toForm()} />
        <h1>{t('crosscheck.title')}</h1>
        <span className={styles.quiet}>
          {[view.case.caseNo ?? view.case.ref, facts.buyer.name].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.quiet} role="status">
          {t('crosscheck.summary', { differences, agreements })}
        </span>
        <span className={styles.show}>
          <SegmentedControl
            label={t('crosscheck.show')}
            segments={shows.map((id) => ({ id, label: t(showWords[id]) }))}
            value={show}
            onChange={setShow}
          />
        </span>
      </header>
      {differences + agreements === 0 ? (
        <Card>
          <EmptyState
            icon={Database}
            title={t('crosscheck.nothing')}
            text={t('crosscheck.nothingText')}
            actions={<Button onPress={() => go({ page: 'reference' })}>{t('crosscheck.toReference')}</Button>}
          />
        </Card>
      ) : (
        groups.length === 0 && (
          <Card>
            <EmptyState icon={ListChecks} title={t('crosscheck.none')} text={t('crosscheck.noneText')} />
          </Card>
        )
      )}
      {groups.map(({ group, rows }) => (
        <MatrixCard
          key={group.invoice?.id ?? 'case'}
          group={group}
          rows={rows}
          explanations={filing.explanations}
          onJump={toForm}
        />
      ))}
    </div>
  );
};
