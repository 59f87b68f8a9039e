import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as RacButton } from 'react-aria-components';
import type { CaseFilter } from '../../shared/claim/case-filter.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './filter-bar.module.css';

/** The filters kept in the vault: a press takes one. */
export const SavedFilters = ({ onFilter }: { readonly onFilter: (filter: CaseFilter) => void }) => {
  const { t } = useLanguage();
  const saved = useRead('filters', 'filters.list', {});
  const remove = useDo('filters.remove');
  const filters = saved.data?.filters ?? [];
  return (
    <PopoverButton title={t('filter.saved')} trigger={<Button icon={Bookmark}>{t('filter.saved')}</Button>}>
      {(close) =>
        filters.length === 0 ? (
          <p className={styles.none}>{t('filter.savedNone')}</p>
        ) : (
          <ul className={styles.saved}>
            {filters.map(({ id, name, filter }) => (
              <li key={id} className={styles.savedLine}>
                <RacButton
                  className={styles.savedName ?? ''}
                  onPress={() => {
                    onFilter(filter);
                    close();
                  }}
                >
                  {name}
                </RacButton>
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={t('filter.delete', { name })}
                  onPress={() => remove.mutate({ id })}
                />
              </li>
            ))}
          </ul>
        )
      }
    </PopoverButton>
  );
};

export interface SaveFilterFormProps {
  readonly filter: CaseFilter;
  readonly onSaved: () => void;
}

export const SaveFilterForm = ({ filter, onSaved }: SaveFilterFormProps) => {
  const { t, tFault } = useLanguage();
  const [name, setName] = useState('');
  const save = useDo('filters.save');
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate({ name, filter }, { onSuccess: onSaved });
      }}
    >
      <TextField
        label={t('filter.name')}
        value={name}
        onChange={setName}
        maxLength={60}
        hint={t('filter.nameHint')}
        error={save.error === null ? undefined : tFault(faultOf(save.error))}
        autoFocus
      />
      <Button tone="primary" type="submit" isBusy={save.isPending} isDisabled={name.trim() === ''}>
        {t('filter.save')}
      </Button>
    </form>
  );
};
