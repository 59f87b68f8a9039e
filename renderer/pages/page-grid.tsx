import { FileText, Lock } from 'lucide-react';
import { useMemo } from 'react';
import { DropIndicator, GridList, GridListItem, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { Placed, Target } from '../../shared/claim/arrange-pages.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { PageCard } from './page-card.tsx';
import styles from './page-grid.module.css';
import { headPrefix, PageGridLayout } from './page-grid-layout.ts';

export interface PageGridProps {
  readonly documents: readonly DocumentView[];
  readonly placed: readonly Placed[];
  readonly lockedIds: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
  readonly cut: ReadonlySet<string>;
  readonly onMove: (keys: ReadonlySet<string>, to: Target) => void;
  /** Enter or double click on a page. */
  readonly onOpen: (key: string) => void;
  readonly isLarge: boolean;
}

type Item =
  | { readonly id: string; readonly kind: 'document'; readonly document: DocumentView; readonly isLocked: boolean }
  | {
      readonly id: string;
      readonly kind: 'page';
      readonly placed: Placed;
      readonly document: DocumentView;
      readonly isLocked: boolean;
      readonly isCut: boolean;
    };

const sizes = { small: { itemWidth: 116, itemHeight: 148 }, large: { itemWidth: 196, itemHeight: 236 } };
const dragType = 'application/x-green-channel-pages';

/**
 * The pages of all documents in one grid that draws only what is in sight. A document's own line stands for all of its
 * pages: it selects them, and what is dropped on it becomes its first page.
 */
export const PageGrid = (props: PageGridProps) => {
  const { documents, placed, lockedIds, selected, onSelect, cut, onMove } = props;
  const { t } = useLanguage();
  const items = useMemo(() => {
    const byDocument = new Map<string, Placed[]>();
    for (const one of placed) byDocument.set(one.documentId, [...(byDocument.get(one.documentId) ?? []), one]);
    return documents.flatMap((document): Item[] => {
      const isLocked = lockedIds.has(document.id);
      return [
        { id: `${headPrefix}${document.id}`, kind: 'document', document, isLocked },
        ...(byDocument.get(document.id) ?? []).map(
          (one): Item => ({ id: one.key, kind: 'page', placed: one, document, isLocked, isCut: cut.has(one.key) }),
        ),
      ];
    });
  }, [documents, placed, lockedIds, cut]);
  const places = useMemo(() => new Map(placed.map((one) => [one.key, one])), [placed]);

  const documentOf = (key: string): string | undefined =>
    key.startsWith(headPrefix) ? key.slice(headPrefix.length) : places.get(key)?.documentId;
  const targetAt = (key: string, isBehind: boolean): Target | undefined => {
    const documentId = documentOf(key);
    if (documentId === undefined) return undefined;
    const place = places.get(key);
    return { documentId, position: place === undefined ? 0 : place.position + (isBehind ? 1 : 0) };
  };
  const pagesOf = (keys: Iterable<string>): Set<string> => {
    const pages = new Set<string>();
    for (const key of keys) {
      if (places.has(key)) pages.add(key);
      else for (const one of placed) if (one.documentId === documentOf(key)) pages.add(one.key);
    }
    return pages;
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: (target) => {
      const documentId = target.type === 'item' ? documentOf(String(target.key)) : undefined;
      return documentId === undefined || lockedIds.has(documentId) ? 'cancel' : 'move';
    },
    onReorder: ({ keys, target }) => {
      const to = targetAt(String(target.key), target.dropPosition === 'after');
      if (to !== undefined) onMove(pagesOf([...keys].map(String)), to);
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className={({ isDropTarget }) => classNames(styles.indicator, isDropTarget && styles.dropHere)}
      />
    ),
  });

  return (
    <Virtualizer layout={PageGridLayout} layoutOptions={props.isLarge ? sizes.large : sizes.small}>
      <GridList
        aria-label={t('pages.grid')}
        className={classNames(styles.grid, props.isLarge ? styles.large : styles.small)}
        layout="grid"
        // To what is selected already, so that it is in sight.
        autoFocus
        items={items}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) => onSelect(keys === 'all' ? new Set(places.keys()) : pagesOf([...keys].map(String)))}
        onAction={(key) => props.onOpen(String(key))}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[t]}
      >
        {(item) =>
          item.kind === 'page' ? (
            <PageCard placed={item.placed} document={item.document} isLocked={item.isLocked} isCut={item.isCut} />
          ) : (
            <DocumentHead document={item.document} id={item.id} isLocked={item.isLocked} />
          )
        }
      </GridList>
    </Virtualizer>
  );
};

interface DocumentHeadProps {
  readonly id: string;
  readonly document: DocumentView;
  readonly isLocked: boolean;
}

const DocumentHead = ({ id, document, isLocked }: DocumentHeadProps) => {
  const { t } = useLanguage();
  const count = document.pages.filter((page) => !page.removed).length;
  const name = t('pages.document', { title: document.title, count });
  return (
    <GridListItem id={id} textValue={name} className={styles.head ?? ''}>
      <Icon of={isLocked ? Lock : FileText} size={14} />
      <span className={styles.headTitle}>{document.title}</span>
      <span className={styles.headCount}>{t('documents.pages', { count })}</span>
      {isLocked && <span className={styles.headCount}>{t('pages.isLocked')}</span>}
    </GridListItem>
  );
};
