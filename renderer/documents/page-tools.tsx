import {
  ArrowDown,
  ArrowUp,
  ChevronLeft,
  ChevronRight,
  FileMinus,
  FilePlus,
  LayoutGrid,
  Maximize,
  MoveHorizontal,
  Redo2,
  RotateCcw,
  RotateCw,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { Page } from '../../shared/claim/document.ts';
import { useLanguage } from '../app/language.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './document-pages.module.css';
import type { Pages } from './use-pages.ts';
import { type Zoom, zoomedIn, zoomedOut } from './zoom.ts';

export interface PageToolsProps {
  readonly page: Page;
  readonly position: number;
  readonly pages: Pages;
  readonly onPosition: (position: number) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly isLocked: boolean;
  readonly onArrange: () => void;
}

/** Everything that can be done with the page being looked at, in one toolbar (one stop of the Tab key). */
export const PageTools = ({ page, position, pages, onPosition, zoom, onZoom, isLocked, onArrange }: PageToolsProps) => {
  const { t } = useLanguage();
  const last = pages.pages.length - 1;
  const move = (toPosition: number) => {
    pages.move(position, toPosition);
    onPosition(toPosition);
  };
  return (
    <Toolbar className={styles.tools ?? ''} aria-label={t('documents.tools')}>
      <div className={styles.toolGroup}>
        <IconButton
          icon={ChevronLeft}
          size="small"
          label={t('documents.previousPage')}
          keys={['PgUp']}
          isDisabled={position === 0}
          onPress={() => onPosition(position - 1)}
        />
        <span className={styles.counter}>
          {position + 1} / {last + 1}
        </span>
        <IconButton
          icon={ChevronRight}
          size="small"
          label={t('documents.nextPage')}
          keys={['PgDn']}
          isDisabled={position === last}
          onPress={() => onPosition(position + 1)}
        />
      </div>
      {!isLocked && (
        <>
          <div className={styles.toolGroup}>
            <IconButton
              icon={RotateCcw}
              size="small"
              label={t('documents.rotateLeft')}
              keys={['Shift', 'R']}
              onPress={() => pages.turn(position, -90)}
            />
            <IconButton
              icon={RotateCw}
              size="small"
              label={t('documents.rotateRight')}
              keys={['R']}
              onPress={() => pages.turn(position, 90)}
            />
            <IconButton
              icon={ArrowUp}
              size="small"
              label={t('documents.moveUp')}
              keys={['Alt', '↑']}
              isDisabled={position === 0}
              onPress={() => move(position - 1)}
            />
            <IconButton
              icon={ArrowDown}
              size="small"
              label={t('documents.moveDown')}
              keys={['Alt', '↓']}
              isDisabled={position === last}
              onPress={() => move(position + 1)}
            />
            {page.removed ? (
              <IconButton
                icon={FilePlus}
                size="small"
                label={t('documents.restorePage')}
                keys={['Del']}
                onPress={() => pages.restore(position)}
              />
            ) : (
              <IconButton
                icon={FileMinus}
                size="small"
                label={t(pages.keptCount > 1 ? 'documents.removePage' : 'documents.lastPage')}
                keys={['Del']}
                isDisabled={pages.keptCount <= 1}
                onPress={() => pages.remove(position)}
              />
            )}
          </div>
          <div className={styles.toolGroup}>
            <IconButton icon={LayoutGrid} size="small" label={t('pages.open')} onPress={onArrange} />
            <IconButton
              icon={Undo2}
              size="small"
              label={t('documents.undo')}
              keys={['Ctrl', 'Z']}
              isDisabled={!pages.canUndo}
              onPress={pages.undo}
            />
            <IconButton
              icon={Redo2}
              size="small"
              label={t('documents.redo')}
              keys={['Ctrl', 'Shift', 'Z']}
              isDisabled={!pages.canRedo}
              onPress={pages.redo}
            />
          </div>
        </>
      )}
      <div className={styles.toolGroup}>
        <IconButton
          icon={ZoomOut}
          size="small"
          label={t('documents.zoomOut')}
          keys={['-']}
          isDisabled={zoom === 'page'}
          onPress={() => onZoom(zoomedOut(zoom))}
        />
        <IconButton
          icon={ZoomIn}
          size="small"
          label={t('documents.zoomIn')}
          keys={['+']}
          isDisabled={zoomedIn(zoom) === zoom}
          onPress={() => onZoom(zoomedIn(zoom))}
        />
        <IconButton
          icon={MoveHorizontal}
          size="small"
          label={t('documents.fitWidth')}
          isSelected={zoom === 1}
          onPress={() => onZoom(1)}
        />
        <IconButton
          icon={Maximize}
          size="small"
          label={t('documents.fitPage')}
          keys={['0']}
          isSelected={zoom === 'page'}
          onPress={() => onZoom('page')}
        />
      </div>
    </Toolbar>
  );
};
