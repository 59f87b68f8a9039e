import { FilePlus2, FolderInput, FolderOpen, SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { type CaseStage, caseStages } from '../../shared/claim/spine.ts';
import { useCaseActions } from '../app/case-actions.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './case-list-screen.module.css';
import { CaseTable } from './case-table.tsx';
import { useCasePages } from './use-case-pages.ts';

/** Every case, by text, stage and shelf. */
export const CaseListScreen = () => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const actions = useCaseActions();
  const [text, setText] = useState('');
  const [stage, setStage] = useState<CaseStage | null>(null);
  const [archived, setArchived] = useState(false);
  const pages = useCasePages({ text: useDeferredValue(text.trim()), stage, archived });
  const isFiltered = text !== '' || stage !== null;
  const clear = () => {
    setText('');
    setStage(null);
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('cases.title')}</h1>
        {pages.rows !== undefined && <span className={styles.total}>{t('cases.total', { count: pages.total })}</span>}
        <div className={styles.actions}>
          <Button icon={FolderInput} isBusy={actions.busy === 'import'} onPress={() => void actions.importCase()}>
            {t('app.do.importCase')}
          </Button>
          <Button
            tone="primary"
            icon={FilePlus2}
            isBusy={actions.busy === 'new'}
            onPress={() => void actions.newCase()}
          >
            {t('app.do.newCase')}
          </Button>
        </div>
      </header>
      <div className={styles.filters}>
        <div className={styles.search}>
          <SearchField
            label={t('cases.search')}
            placeholder={t('cases.search')}
            clearLabel={t('cases.clear')}
            value={text}
            onChange={setText}
          />
        </div>
        <div className={styles.stage}>
          <SelectField
            label={t('cases.stage')}
            isLabelHidden
            placeholder={t('cases.stageAll')}
            options={[
              { id: 'all', label: t('cases.stageAll') },
              ...caseStages.map((one) => ({ id: one, label: t(`stage.${one}`) })),
            ]}
            value={stage ?? 'all'}
            onChange={(id) => setStage(caseStages.find((one) => one === id) ?? null)}
          />
        </div>
        <SegmentedControl
          label={t('cases.shelf')}
          segments={[
            { id: 'current', label: t('cases.current') },
            { id: 'archived', label: t('cases.archived') },
          ]}
          value={archived ? 'archived' : 'current'}
          onChange={(shelf) => setArchived(shelf === 'archived')}
        />
      </div>
      <div className={styles.table}>
        {pages.rows === undefined ? (
          <Fallback of={pages.query} />
        ) : (
          <CaseTable
            rows={pages.rows}
            onOpen={(caseId) => go({ page: 'case', caseId, tab: 'overview' })}
            onNearEnd={pages.more}
            empty={
              isFiltered || archived ? (
                <EmptyState
                  icon={SearchX}
                  title={t('cases.noMatch')}
                  text={t('cases.noMatchText')}
                  actions={isFiltered ? <Button onPress={clear}>{t('cases.clearFilters')}</Button> : undefined}
                />
              ) : (
                <EmptyState icon={FolderOpen} title={t('cases.none')} text={t('cases.noneText')} />
              )
            }
          />
        )}
      </div>
    </div>
  );
};
