import { Database, SearchX } from 'lucide-react';
import { type ReactNode, useDeferredValue, useRef, useState } from 'react';
import type { Known, ReferenceList } from '../../shared/claim/reference/records.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import styles from './reference.module.css';
import { ReferenceTable } from './reference-table.tsx';
import { useReferencePages } from './use-reference-pages.ts';

export type PickedList = Exclude<ReferenceList, 'declarations'>;

export interface PickDialogProps<L extends PickedList> {
  readonly list: L;
  /** Code of the case's buyer: the list starts with what is this buyer's. */
  readonly buyer?: string;
  readonly buyerName?: string;
  readonly mark?: ((known: Known<ReferenceList>) => ReactNode) | undefined;
  /** Several records; without it the first press takes one. */
  readonly many?: {
    readonly summary: (chosen: readonly Known<L>[]) => string;
    readonly problem: (count: number) => string | undefined;
  };
  readonly hint?: string;
  readonly onPick: (records: readonly Known<L>[]) => void;
  readonly onClose: () => void;
}

/** A list of platform data to fill the form from. */
export const PickDialog = <L extends PickedList>(props: PickDialogProps<L>) => {
  const { t } = useLanguage();
  const { list, many, buyer = '' } = props;
  const [text, setText] = useState('');
  const [isThisBuyer, setThisBuyer] = useState(buyer !== '');
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  // What was ticked stays ticked while one searches for the next.
  const seen = useRef(new Map<string, Known<L>>());
  const pages = useReferencePages(list, useDeferredValue(text.trim()), isThisBuyer ? buyer : '');
  for (const known of pages.rows ?? []) seen.current.set(known.key, known);
  const chosen = [...keys].flatMap((key) => seen.current.get(key) ?? []);
  const problem = many?.problem(chosen.length);
  const choose = (shown: ReadonlySet<string>) => {
    const here = new Set((pages.rows ?? []).map(({ key }) => key));
    setKeys(new Set([...[...keys].filter((key) => !here.has(key)), ...shown]));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
      title={t(`reference.pick.${list}`)}
      size="large"
      closeLabel={t('app.close')}
      actions={
        many !== undefined && (
          <>
            <span className={styles.status} role="status">
              {problem ?? (chosen.length > 0 ? many.summary(chosen) : (props.hint ?? ''))}
            </span>
            <Button onPress={props.onClose}>{t('app.cancel')}</Button>
            <Button
              tone="primary"
              isDisabled={chosen.length === 0 || problem !== undefined}
              onPress={() => props.onPick(chosen)}
            >
              {chosen.length === 0 ? t('reference.pick.none') : t('reference.pick.many', { count: chosen.length })}
            </Button>
          </>
        )
      }
    >
      <div className={styles.pick}>
        <div className={styles.filters}>
          <div className={styles.search}>
            <SearchField
              label={t(`reference.search.${list}`)}
              placeholder={t(`reference.search.${list}`)}
              clearLabel={t('reference.clear')}
              value={text}
              onChange={setText}
              autoFocus
            />
          </div>
          {buyer !== '' && (
            <CheckboxField
              label={t('reference.pick.thisBuyer', { buyer: props.buyerName || buyer })}
              isSelected={isThisBuyer}
              onChange={setThisBuyer}
            />
          )}
          <span className={styles.quiet} role="status">
            {t('reference.found', { count: pages.total })}
          </span>
        </div>
        <div className={styles.pickTable}>
          {pages.rows === undefined ? (
            <Fallback of={pages.query} />
          ) : (
            <ReferenceTable
              list={list}
              rows={pages.rows}
              onNearEnd={pages.more}
              mark={props.mark}
              {...(many === undefined
                ? { onOpen: (key: string) => props.onPick(pages.rows?.filter((known) => known.key === key) ?? []) }
                : { selectedKeys: keys, onSelectedKeys: choose })}
              empty={
                text.trim() === '' && !isThisBuyer ? (
                  <EmptyState icon={Database} title={t(`reference.empty.${list}`)} text={t('reference.emptyText')} />
                ) : (
                  <EmptyState icon={SearchX} title={t('reference.noMatch')} text={t('reference.noMatchText')} />
                )
              }
            />
          )}
        </div>
      </div>
    </Dialog>
  );
};
