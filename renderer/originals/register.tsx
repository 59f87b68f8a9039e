import { useMemo, useState } from 'react';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { OriginalDialog } from './original-dialog.tsx';
import styles from './register.module.css';
import { RegisterBar } from './register-bar.tsx';
import { byPromise, inOrder, type RegisterOrder } from './register-groups.ts';
import { RegisterTable } from './register-table.tsx';

export interface RegisterProps {
  readonly rows: readonly OriginalRow[];
  /** What something can be done to: every row of the shelf, also those a search hides. Empty: nothing to choose. */
  readonly chooseFrom: readonly OriginalRow[];
  readonly order: RegisterOrder;
  readonly showsCase: boolean;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelectedIds: (ids: ReadonlySet<string>) => void;
}

/** The register, by promised day in groups or as one long table, with what can be done to the papers that are chosen. */
export const Register = ({ rows, chooseFrom, order, showsCase, selectedIds, onSelectedIds }: RegisterProps) => {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<string | null>(null);
  const selected = useMemo(
    () => chooseFrom.filter(({ original }) => selectedIds.has(original.documentId)),
    [chooseFrom, selectedIds],
  );
  const groups = useMemo(() => (order === 'due' ? byPromise(rows, today()) : null), [rows, order]);
  const all = useMemo(() => (order === 'due' ? [] : inOrder(rows, order)), [rows, order]);
  const table = (label: string, ofTable: readonly OriginalRow[], isAlone: boolean) => {
    const here = new Set(ofTable.map(({ original }) => original.documentId));
    return (
      <RegisterTable
        label={label}
        rows={ofTable}
        isAlone={isAlone}
        showsCase={showsCase}
        selectedIds={chooseFrom.length === 0 ? null : selectedIds}
        onSelect={(inThisTable) =>
          onSelectedIds(new Set([...[...selectedIds].filter((id) => !here.has(id)), ...inThisTable]))
        }
        onOpen={({ original }) => setOpened(original.documentId)}
      />
    );
  };
  return (
    <div className={styles.register}>
      {chooseFrom.length > 0 && <RegisterBar selected={selected} onUnselect={() => onSelectedIds(new Set())} />}
      {groups?.map((group) => {
        const title = t(`originals.group.${group.id}`);
        return (
          <Card
            key={group.id}
            title={title}
            isFlush
            aside={
              <StatusMark
                tone={group.id === 'overdue' ? 'bad' : group.id === 'week' ? 'warn' : 'neutral'}
                label={t('originals.count', { count: group.rows.length })}
              />
            }
          >
            {table(title, group.rows, false)}
          </Card>
        );
      })}
      {groups === null && <Card isFlush>{table(t('originals.title'), all, true)}</Card>}
      {opened !== null && (
        <OriginalDialog
          documentId={opened}
          row={rows.find(({ original }) => original.documentId === opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
};
