import {
  ArrowLeftToLine,
  ArrowRightToLine,
  Columns2,
  Combine,
  Crop,
  FileMinus,
  FileOutput,
  FilePlus,
  Redo2,
  RotateCcw,
  RotateCw,
  Ruler,
  Scissors,
  Sparkles,
  SquareSplitVertical,
  Undo2,
  WandSparkles,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './pages-screen.module.css';
import type { PageEdits } from './use-page-edits.ts';
import type { PageTools } from './use-page-tools.ts';

export interface PageToolbarProps {
  readonly tools: PageTools;
  readonly edits: PageEdits;
  readonly onCrop: () => void;
  readonly onCompare: () => void;
  readonly isLarge: boolean;
  readonly onLarge: (isLarge: boolean) => void;
}

/** Everything that can be done with the selected pages, in one toolbar (one stop of the Tab key). */
export const PageToolbar = ({ tools, edits, onCrop, onCompare, isLarge, onLarge }: PageToolbarProps) => {
  const { t } = useLanguage();
  const isNone = tools.chosen.length === 0;
  const isBusy = edits.job.running !== null;
  return (
    <Toolbar className={styles.tools ?? ''} aria-label={t('pages.tools')}>
      <div className={styles.group}>
        <IconButton
          icon={Undo2}
          label={t('pages.undo')}
          keys={['Ctrl', 'Z']}
          isDisabled={!edits.canUndo}
          onPress={edits.undo}
        />
        <IconButton
          icon={Redo2}
          label={t('pages.redo')}
          keys={['Ctrl', 'Y']}
          isDisabled={!edits.canRedo}
          onPress={edits.redo}
        />
      </div>
      <div className={styles.group}>
        <IconButton
          icon={RotateCcw}
          label={t('pages.turnLeft')}
          keys={['Shift', 'R']}
          isDisabled={isNone}
          onPress={() => tools.turn(-90)}
        />
        <IconButton
          icon={RotateCw}
          label={t('pages.turnRight')}
          keys={['R']}
          isDisabled={isNone}
          onPress={() => tools.turn(90)}
        />
        <IconButton icon={Crop} label={t('pages.crop')} keys={['C']} isDisabled={isNone || isBusy} onPress={onCrop} />
        <IconButton
          icon={Ruler}
          label={t('pages.straighten')}
          keys={['S']}
          isDisabled={isNone || isBusy}
          onPress={() => void tools.straighten()}
        />
        <IconButton
          icon={Sparkles}
          label={t(tools.allClean ? 'pages.unclean' : 'pages.clean')}
          keys={['N']}
          isDisabled={isNone || isBusy}
          isSelected={tools.allClean}
          onPress={() => tools.clean(!tools.allClean)}
        />
        <IconButton
          icon={Columns2}
          label={t('pages.compare')}
          keys={['Enter']}
          isDisabled={isNone}
          onPress={onCompare}
        />
        <IconButton
          icon={WandSparkles}
          label={t('pages.plain')}
          isDisabled={!tools.hasFinish || isBusy}
          onPress={() => tools.plain()}
        />
      </div>
      <div className={styles.group}>
        <IconButton
          icon={ArrowLeftToLine}
          label={t('pages.earlier')}
          keys={['Alt', '←']}
          isDisabled={isNone}
          onPress={tools.earlier}
        />
        <IconButton
          icon={ArrowRightToLine}
          label={t('pages.later')}
          keys={['Alt', '→']}
          isDisabled={isNone}
          onPress={tools.later}
        />
        <IconButton
          icon={Scissors}
          label={t('pages.cut')}
          keys={['Ctrl', 'X']}
          isDisabled={isNone}
          onPress={tools.cutPages}
        />
        {tools.cut.size > 0 && (
          <Button size="small" isDisabled={isNone} onPress={tools.paste}>
            {t('pages.paste', { count: tools.cut.size })}
          </Button>
        )}
      </div>
      <div className={styles.group}>
        <Button size="small" icon={SquareSplitVertical} isDisabled={!tools.canSplit} onPress={tools.split}>
          {t('pages.split')}
        </Button>
        <Button size="small" icon={FileOutput} isDisabled={isNone} onPress={tools.takeApart}>
          {t('pages.apart')}
        </Button>
        <Button size="small" icon={Combine} isDisabled={!tools.canJoin} onPress={tools.join}>
          {t('pages.join')}
        </Button>
      </div>
      <div className={styles.group}>
        {tools.allRemoved ? (
          <Button size="small" icon={FilePlus} onPress={tools.restore}>
            {t('pages.restore')}
          </Button>
        ) : (
          <Button size="small" icon={FileMinus} isDisabled={isNone} onPress={tools.remove}>
            {t('pages.remove')}
          </Button>
        )}
        {tools.blanks.size > 0 && (
          <Button size="small" onPress={tools.removeBlanks}>
            {t('pages.removeBlank', { count: tools.blanks.size })}
          </Button>
        )}
      </div>
      <div className={styles.group}>
        <IconButton
          icon={isLarge ? ZoomOut : ZoomIn}
          label={t(isLarge ? 'pages.smaller' : 'pages.larger')}
          onPress={() => onLarge(!isLarge)}
        />
      </div>
    </Toolbar>
  );
};
