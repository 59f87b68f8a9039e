import { FilePlus2, FolderInput, FolderOpen, SearchX } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { type CaseFilter, everyCase, filterParts } from '../../shared/claim/case-filter.ts';
import { useCaseActions } from '../app/case-actions.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { FilterButtons, FilterChips } from '../search/filter-bar.tsx';
import { PlacesList } from '../search/places-list.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './case-list-screen.module.css';
import { CaseTable } from './case-table.tsx';
import { useCasePages } from './use-case-pages.ts';

type Look = 'cases' | 'places';

/** Every case, by the words in it and by filters; or the places where the words stand. */
export const CaseListScreen = ({ start = everyCase }: { readonly start?: CaseFilter | undefined }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const actions = useCaseActions();
  const [filter, setFilter] = useState(start);
  const [look, setLook] = useState<Look>('cases');
  const text = useDeferredValue(filter.text.trim());
  const pages = useCasePages({ ...filter, text });
  // A press on a bar of the firm view leads here again while the list is shown.
  useEffect(() => setFilter(start), [start]);
  const isFiltered = filter.text !== '' || filterParts(filter).length > 0;
  const change = (part: Partial<CaseFilter>) => setFilter({ ...filter, ...part });
  const clear = () => setFilter({ ...everyCase, archived: filter.archived });
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('cases.title')}</h1>
        {pages.rows !== undefined && <span className={styles.total}>{t('cases.total', { count: pages.total })}</span>}
        <div className={styles.actions}>
          <ExportButton of={{ list: 'cases', filter: { ...filter, text } }} />
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
            value={filter.text}
            onChange={(typed) => change({ text: typed })}
          />
        </div>
        <FilterButtons filter={filter} onFilter={setFilter} />
        <SegmentedControl
          label={t('cases.shelf')}
          segments={[
            { id: 'current', label: t('cases.current') },
            { id: 'archived', label: t('cases.archived') },
          ]}
          value={filter.archived ? 'archived' : 'current'}
          onChange={(shelf) => change({ archived: shelf === 'archived' })}
        />
        {text !== '' && (
          <SegmentedControl
            label={t('search.look')}
            segments={[
              { id: 'cases', label: t('search.cases') },
              { id: 'places', label: t('search.places') },
            ]}
            value={look}
            onChange={setLook}
          />
        )}
      </div>
      <FilterChips filter={filter} onFilter={setFilter} />
      <div className={styles.table}>
        {look === 'places' && text !== '' ? (
          <PlacesList text={text} />
        ) : pages.rows === undefined ? (
          <Fallback of={pages.query} />
        ) : (
          <CaseTable
            rows={pages.rows}
            onOpen={(caseId) => go({ page: 'case', caseId, tab: 'overview' })}
            onNearEnd={pages.more}
            empty={
              isFiltered || filter.archived ? (
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
