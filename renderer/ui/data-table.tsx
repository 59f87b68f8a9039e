import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import {
  Cell,
  Checkbox,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { CheckMark } from './checkbox-field.tsx';
import choice from './choice.module.css';
import { classNames } from './class-names.ts';
import styles from './data-table.module.css';
import { Icon } from './icon.tsx';

export interface DataTableColumn<Item> {
  readonly id: string;
  readonly title: string;
  readonly render: (item: Item) => ReactNode;
  /** px, or a share of what is left (`2fr`). Default `1fr`. */
  readonly width?: number | `${number}fr` | undefined;
  readonly minWidth?: number | undefined;
  /** `end` for figures. */
  readonly align?: 'start' | 'end' | undefined;
  readonly isMono?: boolean | undefined;
  readonly isSortable?: boolean | undefined;
  /** The column that names the row when it is read out; at least one, the first when none says so. */
  readonly isRowHeader?: boolean | undefined;
}

export interface TableSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

export interface DataTableProps<Item extends object> {
  readonly label: string;
  /** Keep the array stable between renders (module constant or useMemo): rows are drawn again when it changes. */
  readonly columns: readonly DataTableColumn<Item>[];
  /** Already sorted by the owner. A changed row must be a new object. */
  readonly rows: readonly Item[];
  readonly rowId: (item: Item) => string;
  readonly sort?: TableSort | undefined;
  readonly onSortChange?: ((sort: TableSort) => void) | undefined;
  readonly selection?: 'none' | 'multiple';
  readonly selectedIds?: ReadonlySet<string> | undefined;
  readonly onSelectedIdsChange?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** Enter or double click where rows can be selected, else a single click. */
  readonly onRowAction?: ((id: string) => void) | undefined;
  /** Shown instead of rows: an EmptyState. */
  readonly empty: ReactNode;
  readonly rowHeight?: number;
}

const sortIcon = { ascending: ArrowUp, descending: ArrowDown };

/**
 * A table that only draws the rows in sight; fills its parent, which must have a height. Arrow keys move by cell, typing
 * jumps to a row, Ctrl+A selects all.
 */
export const DataTable = <Item extends object>(props: DataTableProps<Item>) => {
  const { columns, rows, rowId, sort, onSortChange, selection = 'none', rowHeight = 32 } = props;
  const layoutOptions = useMemo(() => ({ rowHeight, headingHeight: 32 }), [rowHeight]);
  const headerColumnId = (columns.find((column) => column.isRowHeader) ?? columns[0])?.id;
  const isSelectable = selection === 'multiple';
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
      <Table
        aria-label={props.label}
        className={classNames(styles.table)}
        selectionMode={selection}
        {...(sort === undefined ? {} : { sortDescriptor: { column: sort.columnId, direction: sort.direction } })}
        onSortChange={({ column, direction }) => onSortChange?.({ columnId: String(column), direction })}
        {...(props.selectedIds === undefined ? {} : { selectedKeys: props.selectedIds })}
        onSelectionChange={(keys) =>
          props.onSelectedIdsChange?.(new Set(keys === 'all' ? rows.map(rowId) : [...keys].map(String)))
        }
        {...(props.onRowAction === undefined ? {} : { onRowAction: (key) => props.onRowAction?.(String(key)) })}
      >
        <TableHeader className={classNames(styles.header)}>
          {isSelectable && (
            <Column width={40} minWidth={40} className={classNames(styles.column)}>
              <SelectionBox />
            </Column>
          )}
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              className={classNames(styles.column, column.align === 'end' && styles.end)}
              isRowHeader={column.id === headerColumnId}
              allowsSorting={column.isSortable ?? false}
              width={column.width ?? '1fr'}
              minWidth={column.minWidth ?? 48}
            >
              {({ sortDirection }) => (
                <span className={classNames(styles.columnInner, sortDirection !== undefined && styles.sorted)}>
                  <span className={styles.cellText}>{column.title}</span>
                  {sortDirection !== undefined && <Icon of={sortIcon[sortDirection]} size={12} />}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          items={rows}
          dependencies={[columns, isSelectable]}
          renderEmptyState={() => <div className={styles.empty}>{props.empty}</div>}
        >
          {(item) => (
            <Row id={rowId(item)} className={classNames(styles.row)}>
              {isSelectable && (
                <Cell className={classNames(styles.cell)}>
                  <SelectionBox />
                </Cell>
              )}
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  className={classNames(
                    styles.cell,
                    column.align === 'end' && styles.end,
                    column.isMono === true && styles.mono,
                  )}
                >
                  <span className={styles.cellText}>{column.render(item)}</span>
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
};

/** Named by React Aria in the I18nProvider's language ("选择", "全选"). */
const SelectionBox = () => (
  <Checkbox slot="selection" className={classNames(choice.choice)}>
    {({ isSelected, isIndeterminate }) => <CheckMark isSelected={isSelected} isIndeterminate={isIndeterminate} />}
  </Checkbox>
);
