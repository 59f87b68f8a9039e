import { ChevronDown, ChevronUp, ListChecks } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { useLanguage } from '../app/language.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { DoubtItem } from './doubt-item.tsx';
import type { NumberedDoubt } from './doubts.ts';
import styles from './doubts-panel.module.css';
import { useEditor } from './editor-context.ts';
import type { Jump } from './use-jumps.ts';

export interface DoubtsPanelProps {
  readonly filingId: string;
  readonly doubts: readonly NumberedDoubt[];
  readonly onJump: Jump;
}

/** 自检: every doubt with its number, errors first; a way to the field and, for warnings, a place to explain. */
export const DoubtsPanel = ({ filingId, doubts, onJump }: DoubtsPanelProps) => {
  const { t } = useLanguage();
  const { isReadOnly } = useEditor();
  // The same for every line and every time, so that a line is drawn again only when its doubt changes.
  const latestJump = useRef(onJump);
  useEffect(() => {
    latestJump.current = onJump;
  });
  const jumpTo = useCallback((target: DoubtTarget) => latestJump.current(target), []);
  const errors = doubts.filter(({ doubt }) => doubt.severity === 'error').length;
  const warnings = doubts.length - errors;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.hidden}>{t('filing.pane.doubts')}</h2>
        {errors > 0 && <StatusMark tone="bad" label={t('filing.doubts.errors', { count: errors })} />}
        {warnings > 0 && <StatusMark tone="warn" label={t('filing.doubts.warnings', { count: warnings })} />}
        {doubts.length > 0 && (
          <span className={styles.move}>
            <IconButton
              size="small"
              icon={ChevronUp}
              label={t('filing.doubts.previous')}
              keys={['Shift', 'F8']}
              onPress={() => onJump('previous')}
            />
            <IconButton
              size="small"
              icon={ChevronDown}
              label={t('filing.doubts.next')}
              keys={['F8']}
              onPress={() => onJump('next')}
            />
          </span>
        )}
      </header>
      {doubts.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('filing.doubts.none')} text={t('filing.doubts.noneText')} />
      ) : (
        <>
          <ol className={styles.list}>
            {doubts.map((doubt) => (
              <DoubtItem
                key={doubt.doubt.key}
                filingId={filingId}
                item={doubt}
                isReadOnly={isReadOnly}
                onJump={jumpTo}
              />
            ))}
          </ol>
          {!isReadOnly && <p className={styles.later}>{t('filing.doubts.later')}</p>}
        </>
      )}
    </div>
  );
};
