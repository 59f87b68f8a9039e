import { ArrowLeft, FileText, GitCompareArrows, ListChecks, Paperclip } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { clockTime } from '../app/today.ts';
import { filingTone } from '../cases/words.ts';
import type { IconType } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { Draft, DraftStatus } from './draft.ts';
import type { EditHistory } from './edit-history.ts';
import type { Editor } from './editor.ts';
import { useEditor } from './editor-context.ts';
import styles from './filing-screen.module.css';
import { UndoRedo } from './undo-redo.tsx';
import { type PaneId, type Panes, paneIds } from './use-panes.ts';

export type WatchedDraft = Pick<Draft<unknown>, 'status' | 'subscribe' | 'flush'>;

const paneIcons: Record<PaneId, IconType> = { form: FileText, documents: Paperclip, doubts: ListChecks };

export interface FilingHeaderProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly history: EditHistory<unknown>;
  readonly editor: Editor;
  readonly drafts: readonly [WatchedDraft, WatchedDraft];
  readonly panes: Panes;
}

export const FilingHeader = ({ view, filing, history, editor, drafts, panes }: FilingHeaderProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { isReadOnly } = useEditor();
  const { ref, caseNo, facts } = view.case;
  return (
    <header className={styles.header}>
      <IconButton
        icon={ArrowLeft}
        label={t('filing.toCase')}
        keys={['Esc']}
        onPress={() => go({ page: 'case', caseId: view.case.id, tab: 'overview' })}
      />
      <h1 className={styles.title}>{t(`filing.kindLong.${filing.form.kind}`)}</h1>
      <StatusMark tone={filingTone[filing.state]} label={t(`filing.state.${filing.state}`)} />
      <span className={styles.about}>{[caseNo ?? ref, facts.buyer.name].filter(Boolean).join(' · ')}</span>
      {!isReadOnly && (
        <>
          <SavedMark drafts={drafts} />
          <div className={styles.tools}>
            <UndoRedo history={history} editor={editor} />
          </div>
        </>
      )}
      <div className={styles.tools}>
        {(filing.form.kind === 'possible-loss-notice' || filing.form.kind === 'claim') && (
          <IconButton
            icon={GitCompareArrows}
            label={t('crosscheck.open')}
            onPress={() => go({ page: 'cross-check', caseId: view.case.id, filingId: filing.id })}
          />
        )}
        {paneIds.map((id) => {
          const pane = t(`filing.pane.${id}`);
          const isFolded = panes.isFolded(id);
          return (
            <IconButton
              key={id}
              icon={paneIcons[id]}
              label={t(isFolded ? 'filing.pane.unfold' : 'filing.pane.fold', { pane })}
              isSelected={!isFolded}
              onPress={() => panes.fold(id, !isFolded)}
            />
          );
        })}
      </div>
    </header>
  );
};

export const useDraftStatuses = ([facts, form]: readonly [WatchedDraft, WatchedDraft]): readonly DraftStatus[] => [
  useSyncExternalStore(facts.subscribe, facts.status),
  useSyncExternalStore(form.subscribe, form.status),
];

/** The quiet word about saving. Trouble is told by a banner, not here. */
const SavedMark = ({ drafts }: Pick<FilingHeaderProps, 'drafts'>) => {
  const { t } = useLanguage();
  const statuses = useDraftStatuses(drafts);
  const is = (kind: DraftStatus['kind']) => statuses.some((status) => status.kind === kind);
  const savedAt = statuses
    .flatMap((status) => status.savedAt ?? [])
    .sort()
    .at(-1);
  const words = is('failed')
    ? t('filing.notSaved')
    : is('saving') || is('typing')
      ? t(is('saving') ? 'filing.saving' : 'filing.typing')
      : savedAt === undefined
        ? t('filing.unchanged')
        : t('filing.saved', { time: clockTime(savedAt) });
  return <span className={styles.saved}>{words}</span>;
};
