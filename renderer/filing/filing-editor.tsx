import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { type Filing, isCaseForm, isPackageForm } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { LookAtContext, useLooking } from '../documents/look-at.ts';
import { ReadingContext } from '../reading/reading-context.ts';
import { ReadingStrip } from '../reading/reading-strip.tsx';
import { useReading } from '../reading/use-reading.ts';
import { PlaceComments } from '../signOff/place-comments.tsx';
import { SignOffProvider } from '../signOff/sign-off-context.tsx';
import { SignOffPanel } from '../signOff/sign-off-panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Pane, SplitPane } from '../ui/split-pane.tsx';
import { DoubtsPanel } from './doubts-panel.tsx';
import { EditorContext, type EditorView } from './editor-context.ts';
import { FieldDoubts } from './field-doubts.tsx';
import { FilingFooter } from './filing-footer.tsx';
import { FilingForm } from './filing-form.tsx';
import { FilingHeader } from './filing-header.tsx';
import { FilingNotices } from './filing-notices.tsx';
import styles from './filing-screen.module.css';
import { useFreshness } from './freshness.ts';
import { useFilingEditor } from './use-filing-editor.ts';
import { type Jump, useJumps } from './use-jumps.ts';
import { type PaneId, usePanes } from './use-panes.ts';

const DocumentsPanel = lazy(async () => ({
  default: (await import('../documents/documents-panel.tsx')).DocumentsPanel,
}));

export interface FilingEditorProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly focus?: DoubtTarget | undefined;
}

/** Form, documents and doubts side by side. Read-only once the filing has left. */
export const FilingEditor = ({ view, filing, focus }: FilingEditorProps) => {
  const { t } = useLanguage();
  const { editor, history, facts, form, doubts, doubtsAt, evidence } = useFilingEditor(view, filing);
  // A returned filing shows as it was sent until the clerk opens it again.
  const isReadOnly = !isEditable(filing.state) || filing.state === 'returned';
  const panes = usePanes(isReadOnly, isPackageForm(filing.form));
  const root = useRef<HTMLDivElement>(null);
  const { isMarked, noteLeft, endFreshness } = useFreshness(filing.revision === 0 && filing.returnReasons.length === 0);
  const looking = useLooking();
  // Who is sent to a page has to see it; `asked` alone says that somebody is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each asking
  useEffect(() => {
    if (looking.now !== null) panes.show('documents');
  }, [looking.now?.asked]);
  const { jump: jumpTo, folds } = useJumps({ root, doubts, show: panes.show, look: looking.lookAt });
  const jump: Jump = (to) => {
    endFreshness();
    jumpTo(to);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place one is sent to
  useEffect(() => {
    if (focus !== undefined) jump(focus);
  }, [focus]);

  const marked = useCallback((fieldId: string) => doubtsAt(fieldId).filter(isMarked), [doubtsAt, isMarked]);
  const noteAt = useCallback(
    (fieldId: string) => (
      <>
        <FieldDoubts doubts={marked(fieldId)} />
        <PlaceComments target={{ kind: 'field', fieldId }} />
      </>
    ),
    [marked],
  );
  const context = useMemo(
    (): EditorView => ({
      doc: history.present,
      editor,
      isReadOnly,
      evidence,
      doubtsAt: isReadOnly ? () => [] : marked,
      noteAt: isReadOnly ? () => null : noteAt,
    }),
    [history.present, editor, isReadOnly, evidence, marked, noteAt],
  );

  const reading = useReading(view, history.present, editor, isReadOnly);

  useShortcuts([
    ['Ctrl+Z', editor.undo],
    ['Ctrl+Shift+Z', editor.redo],
    ['Ctrl+Y', editor.redo],
    ['F8', () => jump('next')],
    ['Shift+F8', () => jump('previous')],
  ]);

  const contents: Record<PaneId, Omit<Pane, 'id' | 'label'>> = {
    form: {
      minWidth: 380,
      content: (
        <div className={styles.form}>
          <FilingNotices view={view} filing={filing} facts={facts} form={form} onJump={jump} />
          {isCaseForm(filing.form) && <ReadingStrip facts={history.present.facts} />}
          <FilingForm
            view={view}
            filing={filing}
            doubts={isReadOnly ? [] : doubts.filter(isMarked)}
            folds={folds}
            onFieldLeft={noteLeft}
            onShowDocuments={() => panes.show('documents')}
          />
        </div>
      ),
    },
    documents: {
      minWidth: 220,
      content: (
        <div className={styles.documents}>
          <Suspense fallback={<Skeleton lines={4} label={t('app.loading')} />}>
            <DocumentsPanel caseId={view.case.id} filingId={filing.id} view={view} />
          </Suspense>
        </div>
      ),
    },
    doubts: {
      minWidth: 220,
      content: (
        <>
          <SignOffPanel />
          <DoubtsPanel filingId={filing.id} doubts={doubts} onJump={jump} />
        </>
      ),
    },
  };

  return (
    <EditorContext value={context}>
      <ReadingContext value={reading}>
        <SignOffProvider caseView={view} filing={filing}>
          <LookAtContext value={looking}>
            <div className={styles.screen} ref={root}>
              <FilingHeader
                view={view}
                filing={filing}
                history={history}
                editor={editor}
                drafts={[facts, form]}
                panes={panes}
              />
              <div className={styles.panes}>
                <SplitPane
                  panes={panes.layout.map(({ id, width, isFolded }) => ({
                    id,
                    label: t(`filing.pane.${id}`),
                    ...contents[id],
                    width,
                    isFolded,
                  }))}
                  onFoldChange={(id, isFolded) => panes.fold(id, isFolded)}
                  unfoldLabel={(pane) => t('filing.pane.unfold', { pane })}
                  resizeLabel={(pane) => t('filing.pane.resize', { pane })}
                />
              </div>
              <FilingFooter
                view={view}
                filing={filing}
                doubts={doubts}
                isMarked={isMarked}
                drafts={[facts, form]}
                onJump={jump}
              />
            </div>
          </LookAtContext>
        </SignOffProvider>
      </ReadingContext>
    </EditorContext>
  );
};
