import { BookmarkPlus, SlidersHorizontal, X } from 'lucide-react';
import { type CaseFilter, everyCase, filterParts } from '../../shared/claim/case-filter.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import styles from './filter-bar.module.css';
import { FilterFields } from './filter-fields.tsx';
import { useFilterWords } from './filter-words.ts';
import { SavedFilters, SaveFilterForm } from './saved-filters.tsx';

export interface FilterBarProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** The buttons that open the filter and the kept ones. */
export const FilterButtons = ({ filter, onFilter }: FilterBarProps) => {
  const { t } = useLanguage();
  const count = filterParts(filter).length;
  return (
    <>
      <PopoverButton
        title={t('filter.title')}
        trigger={
          <Button icon={SlidersHorizontal}>{count === 0 ? t('filter.open') : t('filter.openCount', { count })}</Button>
        }
      >
        <FilterFields filter={filter} onChange={(change) => onFilter({ ...filter, ...change })} />
      </PopoverButton>
      <SavedFilters onFilter={onFilter} />
    </>
  );
};

/** What is filtered by now, each part with its way out. */
export const FilterChips = ({ filter, onFilter }: FilterBarProps) => {
  const { t } = useLanguage();
  const words = useFilterWords();
  const parts = filterParts(filter);
  if (parts.length === 0) return null;
  return (
    <section className={styles.chips} aria-label={t('filter.active')}>
      {parts.map((part) => (
        <span key={part} className={styles.chip}>
          {words(filter, part)}
          <IconButton
            icon={X}
            size="small"
            label={t('filter.remove', { filter: words(filter, part) })}
            onPress={() => onFilter({ ...filter, [part]: everyCase[part] })}
          />
        </span>
      ))}
      <Button
        tone="quiet"
        size="small"
        onPress={() => onFilter({ ...everyCase, text: filter.text, archived: filter.archived })}
      >
        {t('filter.clear')}
      </Button>
      <PopoverButton
        title={t('filter.saveAs')}
        trigger={
          <Button tone="quiet" size="small" icon={BookmarkPlus}>
            {t('filter.saveAs')}
          </Button>
        }
      >
        {(close) => <SaveFilterForm filter={filter} onSaved={close} />}
      </PopoverButton>
    </section>
  );
};
