import { ArrowLeft } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { fits } from '../../shared/claim/measures/measure.ts';
import type { FittedMeasure } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { EditorContext } from '../filing/editor-context.ts';
import { UndoRedo } from '../filing/undo-redo.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { MeasureItem } from './measure-item.tsx';
import styles from './measures.module.css';
import { canEditFacts, useCaseEditor } from './use-case-editor.ts';
import { useFittedMeasures } from './use-fitted-measures.ts';

export interface MeasuresScreenProps {
  readonly caseId: string;
  /** The form one came from, if any. */
  readonly filingId: string | null;
}

export const MeasuresScreen = ({ caseId, filingId }: MeasuresScreenProps) => {
  const query = useRead('cases', 'case.view', { caseId });
  return query.data === undefined ? <Fallback of={query} /> : <Measures view={query.data} filingId={filingId} />;
};

const groups = ['taken', ...fits] as const;
const groupOf = ({ use, fit }: FittedMeasure): (typeof groups)[number] => (use === undefined ? fit.fit : 'taken');

/** 我能用哪些？ Every relief measure with whether it fits this case and why; taken up or let go here. */
const Measures = ({ view, filingId }: { readonly view: CaseView; readonly filingId: string | null }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const isFixed = !canEditFacts(view);
  const { context, editor, history, facts } = useCaseEditor(view, isFixed);
  const fitted = useFittedMeasures(view, history.present);
  const status = useSyncExternalStore(facts.subscribe, facts.status);
  const caseId = view.case.id;
  useShortcuts([
    ['Ctrl+Z', editor.undo],
    ['Ctrl+Shift+Z', editor.redo],
    ['Ctrl+Y', editor.redo],
  ]);
  return (
    <EditorContext value={context}>
      <div className={styles.screen}>
        <header className={styles.head}>
          <Button
            tone="quiet"
            icon={ArrowLeft}
            onPress={() =>
              go(filingId === null ? { page: 'case', caseId, tab: 'overview' } : { page: 'filing', caseId, filingId })
            }
          >
            {t(filingId === null ? 'measures.toCase' : 'measures.toFiling')}
          </Button>
          <h1 className={styles.title}>{t('measures.title')}</h1>
          <span className={styles.about}>
            {[view.case.ref, history.present.facts.buyer.name].filter(Boolean).join(' · ')}
          </span>
          {!isFixed && (
            <span className={styles.tools}>
              <UndoRedo history={history} editor={editor} />
            </span>
          )}
        </header>
        <p className={styles.lead}>{t('measures.lead')}</p>
        {isFixed && <Banner tone="info" title={t('measures.frozen')} />}
        {status.fault !== null && (
          <Banner tone="bad" title={t('filing.notSaved')} isAnnounced>
            {tFault(status.fault)} {t('filing.notSavedSafe')}
          </Banner>
        )}
        {groups.map((group) => {
          const inGroup = fitted.filter((item) => groupOf(item) === group);
          return inGroup.length === 0 ? null : (
            <section key={group} className={styles.group} aria-label={t(`measures.group.${group}`)}>
              <h2 className={styles.groupName}>{t(`measures.group.${group}`)}</h2>
              {inGroup.map((item) => (
                <MeasureItem
                  key={item.measure.id}
                  view={view}
                  item={item}
                  onAddEvidence={() => go({ page: 'case', caseId, tab: 'documents' })}
                />
              ))}
            </section>
          );
        })}
      </div>
    </EditorContext>
  );
};
