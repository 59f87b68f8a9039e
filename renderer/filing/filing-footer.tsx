import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { NumberedDoubt } from './doubts.ts';
import { useEditor } from './editor-context.ts';
import type { WatchedDraft } from './filing-header.tsx';
import styles from './filing-screen.module.css';
import type { Jump } from './use-jumps.ts';

export interface FilingFooterProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly doubts: readonly NumberedDoubt[];
  /** False for what is only not filled in yet in a form just begun. */
  readonly isMarked: (doubt: NumberedDoubt) => boolean;
  readonly drafts: readonly WatchedDraft[];
  readonly onJump: Jump;
}

/** How the self-check stands, and the way on. Errors do not lock the button: the review says what stops it. */
export const FilingFooter = ({ view, filing, doubts, isMarked, drafts, onJump }: FilingFooterProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { isReadOnly } = useEditor();
  if (isReadOnly) return null;
  const marked = doubts.filter(isMarked);
  const toFill = doubts.length - marked.length;
  const errors = marked.filter(({ doubt }) => doubt.severity === 'error').length;
  const open = marked.filter(({ doubt, explanation }) => doubt.severity === 'warning' && explanation === '').length;
  const review = async () => {
    await Promise.all(drafts.map((draft) => draft.flush()));
    if (drafts.every((draft) => draft.status().kind !== 'failed'))
      go({ page: 'review', caseId: view.case.id, filingId: filing.id });
  };
  return (
    <footer className={styles.footer}>
      <div className={styles.summary}>
        {errors > 0 && <StatusMark tone="bad" label={t('filing.reviewErrors', { count: errors })} />}
        {open > 0 && <StatusMark tone="warn" label={t('filing.reviewWarnings', { count: open })} />}
        {toFill > 0 && <StatusMark tone="neutral" label={t('filing.reviewToFill', { count: toFill })} />}
        {errors === 0 && open === 0 && toFill === 0 && <StatusMark tone="good" label={t('filing.reviewClean')} />}
      </div>
      {doubts.length > 0 && (
        <Button tone="quiet" onPress={() => onJump('next')}>
          {t('filing.doubts.next')}
        </Button>
      )}
      <Button tone="primary" onPress={() => void review()}>
        {t('filing.review')}
      </Button>
    </footer>
  );
};
