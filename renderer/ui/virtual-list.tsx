import { type ReactNode, useMemo } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './virtual-list.module.css';

export interface VirtualListProps<Item extends object> {
  readonly label: string;
  /** A changed item must be a new object. */
  readonly items: readonly Item[];
  readonly itemId: (item: Item) => string;
  /** The item in plain words, for typing ahead and reading out. */
  readonly itemText: (item: Item) => string;
  /** Must not contain buttons or links: the whole row is the choice. Keep the function stable between renders. */
  readonly renderItem: (item: Item) => ReactNode;
  /** The item being looked at; '' for none. */
  readonly selectedId: string;
  /** Arrow keys, click and typing ahead all navigate. */
  readonly onNavigate: (id: string) => void;
  /** Enter and double click: go into it. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Height of every row in px. */
  readonly rowHeight: number;
  readonly empty: ReactNode;
}

/** A long list where the selection is the place one is at; fills its parent, which must have a height. */
export const VirtualList = <Item extends object>(props: VirtualListProps<Item>) => {
  const { rowHeight, items, itemId, itemText, renderItem, selectedId } = props;
  const layoutOptions = useMemo(() => ({ rowSize: rowHeight }), [rowHeight]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <ListBox
        aria-label={props.label}
        className={classNames(styles.list)}
        items={items}
        dependencies={[renderItem]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selectedId === '' ? [] : [selectedId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined && key !== selectedId) props.onNavigate(String(key));
        }}
        {...(props.onOpen === undefined ? {} : { onAction: (key) => props.onOpen?.(String(key)) })}
        renderEmptyState={() => props.empty}
      >
        {(item) => (
          <ListBoxItem id={itemId(item)} textValue={itemText(item)} className={classNames(styles.item)}>
            {renderItem(item)}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
};
