import type { ReactNode, UIEvent } from 'react';
import type { Known, ReferenceList } from '../../shared/claim/reference/records.ts';
import { useLanguage } from '../app/language.tsx';
import { DataTable } from '../ui/data-table.tsx';
import styles from './reference.module.css';
import { useReferenceColumns } from './reference-columns.tsx';

/** So many px before the end of what is loaded the next page is asked for. */
const nearEndPx = 1600;

export interface ReferenceTableProps<L extends ReferenceList> {
  readonly list: L;
  readonly rows: readonly Known<L>[];
  readonly onNearEnd: () => void;
  readonly onOpen?: ((key: string) => void) | undefined;
  readonly selectedKeys?: ReadonlySet<string> | undefined;
  readonly onSelectedKeys?: ((keys: ReadonlySet<string>) => void) | undefined;
  /** Keep it stable between renders. */
  readonly mark?: ((known: Known<ReferenceList>) => ReactNode) | undefined;
  readonly empty: ReactNode;
}

export const ReferenceTable = <L extends ReferenceList>(props: ReferenceTableProps<L>) => {
  const { t } = useLanguage();
  const columns = useReferenceColumns(props.list, props.mark);
  const watchEnd = ({ target }: UIEvent) => {
    if (target instanceof HTMLElement && target.scrollHeight - target.scrollTop - target.clientHeight < nearEndPx)
      props.onNearEnd();
  };
  return (
    <div className={styles.scroll} onScrollCapture={watchEnd}>
      <DataTable
        key={props.list}
        label={t(`reference.list.${props.list}`)}
        columns={columns}
        rows={props.rows}
        rowId={({ key }) => key}
        onRowAction={props.onOpen}
        selection={props.onSelectedKeys === undefined ? 'none' : 'multiple'}
        selectedIds={props.selectedKeys}
        onSelectedIdsChange={props.onSelectedKeys}
        empty={props.empty}
      />
    </div>
  );
};
