import { ArrowLeft, RotateCcw, Save } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type PaperKind, paperKinds } from '../../shared/claim/papers/paper-kinds.ts';
import { checkTemplate, paperTemplateSchema } from '../../shared/claim/papers/template.ts';
import type { PaperView } from '../../shared/ipc/paper-views.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { chordOf } from '../app/shortcuts.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SplitPane } from '../ui/split-pane.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { PaperBeside } from './paper-beside.tsx';
import { PaperEditor } from './paper-editor.tsx';
import { PaperList } from './paper-list.tsx';
import styles from './papers.module.css';
import { usePaperDraft } from './use-paper-draft.ts';

/** Letters and forms: which, their words, and their pages beside them. */
export const PapersScreen = () => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const [kind, setKind] = useState<PaperKind>(paperKinds[0]);
  const list = useRead('app', 'papers.list', {});
  const query = useRead('app', 'papers.get', { kind });
  const [isFolded, setFolded] = useState(false);
  if (list.data === undefined) return <Fallback of={list} />;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button tone="quiet" icon={ArrowLeft} onPress={() => go({ page: 'settings' })}>
          {t('papers.back')}
        </Button>
        <h1>{t('papers.title')}</h1>
      </header>
      <div className={styles.columns}>
        <PaperList rows={list.data.rows} selected={kind} onSelect={setKind} />
        {query.data === undefined ? (
          <Fallback of={query} />
        ) : (
          <Wording key={kind} kind={kind} view={query.data} isFolded={isFolded} onFold={setFolded} />
        )}
      </div>
    </div>
  );
};

/** Ctrl+S puts the wording in force. Heard before the shell, which would say that everything is saved already. */
const useSaveKey = (keep: () => void): void => {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (chordOf(event) !== 'Ctrl+S' || event.isComposing) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
};

type WordingProps = {
  readonly kind: PaperKind;
  readonly view: PaperView;
  /** The pane of the pages. */
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
};

const Wording = ({ kind, view, isFolded, onFold }: WordingProps) => {
  const { t, tFault } = useLanguage();
  const draft = usePaperDraft(kind, view.template);
  const save = useDo('papers.save');
  const reset = useDo('papers.reset');
  const [isAsking, setAsking] = useState(false);
  const findings = checkTemplate(kind, draft.value);
  const isSound =
    findings.every(({ severity }) => severity !== 'error') && paperTemplateSchema.safeParse(draft.value).success;
  const failure = save.error ?? reset.error;
  const keep = () => {
    if (draft.isChanged && isSound) save.mutate({ kind, template: draft.value }, { onSuccess: draft.drop });
  };
  useSaveKey(keep);
  return (
    <div className={styles.wording}>
      <div className={styles.bar}>
        <h2>{t(`paper.kind.${kind}`)}</h2>
        {draft.isChanged && <StatusMark tone="warn" label={t('papers.unsaved')} />}
        {save.isSuccess && !draft.isChanged && (
          <span role="status">
            <StatusMark tone="good" label={t('papers.savedNews')} isPlain />
          </span>
        )}
        <div className={styles.actions}>
          {view.row.isOwn && (
            <Button size="small" icon={RotateCcw} isBusy={reset.isPending} onPress={() => setAsking(true)}>
              {t('papers.reset')}
            </Button>
          )}
          {draft.isChanged && (
            <Button size="small" tone="quiet" onPress={draft.drop}>
              {t('papers.discard')}
            </Button>
          )}
          <Button
            size="small"
            tone="primary"
            icon={Save}
            isDisabled={!draft.isChanged || !isSound}
            isBusy={save.isPending}
            onPress={keep}
          >
            {t('papers.save')}
          </Button>
        </div>
      </div>
      {failure !== null && (
        <Banner
          tone="bad"
          title={t('papers.failed')}
          isAnnounced
          onClose={() => {
            save.reset();
            reset.reset();
          }}
          closeLabel={t('app.close')}
        >
          <p>{tFault(faultOf(failure))}</p>
        </Banner>
      )}
      {view.row.isDamaged && (
        <Banner tone="bad" title={t('papers.damagedTitle')}>
          <p>{t('papers.damagedText')}</p>
        </Banner>
      )}
      {view.row.errors > 0 && !draft.isChanged && (
        <Banner tone="warn" title={t('papers.oldTitle', { count: view.row.errors })}>
          <p>{t('papers.oldText')}</p>
        </Banner>
      )}
      <div className={styles.panes}>
        <SplitPane
          panes={[
            {
              id: 'editor',
              label: t('papers.editor'),
              content: <PaperEditor draft={draft} findings={findings} />,
              minWidth: 300,
            },
            {
              id: 'beside',
              label: t('papers.preview'),
              width: 440,
              minWidth: 260,
              maxWidth: 800,
              isFolded,
              content: (
                <PaperBeside
                  kind={kind}
                  view={view}
                  template={draft.value}
                  onTake={(template) => draft.change(template)}
                />
              ),
            },
          ]}
          onFoldChange={(_, next) => onFold(next)}
          unfoldLabel={(pane) => t('filing.pane.unfold', { pane })}
          resizeLabel={(pane) => t('filing.pane.resize', { pane })}
        />
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('papers.resetTitle')}
        confirmLabel={t('papers.resetDo')}
        cancelLabel={t('app.cancel')}
        isBusy={reset.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() =>
          reset.mutate(
            { kind },
            {
              onSuccess: draft.drop,
              onSettled: () => setAsking(false),
            },
          )
        }
      >
        <p>{t('papers.resetText')}</p>
      </ConfirmDialog>
    </div>
  );
};
