import { ArrowLeft, FileText, Lock } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isLetter } from '../../shared/claim/document.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useChecklist } from '../app/checklist.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { DamageNote } from '../health/damage-note.tsx';
import { InboxBanner } from '../inbox/inbox-banner.tsx';
import { DocumentReading, useKindSuggestion } from '../reading/document-reading.tsx';
import { ScanDialog } from '../scanning/scan-dialog.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { SplitPane } from '../ui/split-pane.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Checklist } from './checklist.tsx';
import { DocumentDetails } from './document-details.tsx';
import { DocumentPages } from './document-pages.tsx';
import styles from './documents-panel.module.css';
import { isFrozen, wasSent } from './frozen.ts';
import { IntakeNews } from './intake-news.tsx';
import { LetterAttachments } from './letter-attachments.tsx';
import { useLookAt } from './look-at.ts';
import { documentGroups, shownOrder } from './slot-groups.ts';
import { type Sought, soughtIn } from './sought.ts';
import { useDocumentCalls } from './use-document-calls.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useIntake } from './use-intake.ts';
import { usePaste } from './use-paste.ts';

export interface DocumentsPanelProps {
  readonly caseId: string;
  /** The filing the documents are gathered for; null shows all documents of the case. */
  readonly filingId: string | null;
  readonly view: CaseView;
  /** One column: the list, or the document being looked at. Where nothing is said, the width decides. */
  readonly compact?: boolean;
}

/** Documents of a case or a filing: drop, paste or pick them, name them, arrange their pages, say which original follows. */
export const DocumentsPanel = ({ caseId, filingId, view, ...props }: DocumentsPanelProps) => {
  const { t, tFault } = useLanguage();
  const { route, go } = useNavigation();
  const panel = useRef<HTMLElement>(null);
  const isNarrow = useIsNarrow(panel);
  const compact = props.compact ?? isNarrow;
  const filing = view.filings.find(({ id }) => id === filingId);
  const isLocked = filing !== undefined && !isEditable(filing.state);
  const intake = useIntake({ caseId, filingId: isLocked ? null : filingId });
  const calls = useDocumentCalls();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isScanning, setScanning] = useState(false);
  const drop = useFileDrop((files) => void intake.addFiles(files), isLocked);
  usePaste((files) => void intake.paste(files, t('documents.pasted')), isLocked);

  const { data: checklist } = useChecklist();
  const groups = documentGroups(view, filing, checklist);
  const shown =
    view.documents.find(({ id }) => id === selectedId) ??
    (compact ? undefined : shownOrder(groups).find(({ removedAt }) => removedAt === null));

  // What has just come in is looked at next.
  const [newestId] = intake.outcome?.acceptedIds ?? [];
  useEffect(() => {
    if (newestId !== undefined) setSelectedId(newestId);
  }, [newestId]);

  // A doubt about a document leads here.
  const focus = route.page === 'filing' ? route.focus : undefined;
  useEffect(() => {
    if (focus?.kind === 'document') setSelectedId(focus.documentId);
    if (focus?.kind === 'checklist') setSelectedId(null);
  }, [focus]);

  // A field or a doubt leads to a page.
  const looking = useLookAt();
  const asked = looking?.now?.asked;
  const wanted = looking?.now?.documentId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each asking, also for the same document again
  useEffect(() => {
    if (wanted !== undefined) setSelectedId(wanted);
  }, [asked, wanted]);
  // So does a place that was searched for.
  const target = route.page === 'case' || route.page === 'filing' ? route.document : undefined;
  const [sought, setSought] = useState<Sought | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each asking; the clerk looks elsewhere afterwards
  useEffect(() => {
    if (target === undefined) return;
    const place = soughtIn(view.documents, target);
    setSought(place);
    setSelectedId(place.documentId);
  }, [target]);

  const soughtPage = sought !== null && sought.documentId === shown?.id ? sought.position : null;

  const found = useKindSuggestion(shown, caseId);
  const acceptKind = (code: string) => {
    if (shown !== undefined) void calls.change('document.update', { documentId: shown.id, code });
  };
  /** Enter on the document that is looked at already takes the kind it seems to be. */
  const hearEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || found.suggestion === undefined || isShownLocked) return;
    if (!(event.target instanceof Element) || event.target.closest('[aria-current="true"]') === null) return;
    event.preventDefault();
    event.stopPropagation();
    acceptKind(found.suggestion.code);
  };

  const list = (
    <Checklist
      groups={groups}
      filing={filing}
      selectedId={shown?.id ?? null}
      onSelect={setSelectedId}
      intake={intake}
      onScan={() => setScanning(true)}
      calls={calls}
      isLocked={isLocked}
      showsHint={compact === (view.documents.length === 0)}
    />
  );
  const isShownLocked = shown === undefined || isLocked || shown.removedAt !== null || isFrozen(view.filings, shown.id);
  const looked =
    shown === undefined ? (
      <div className={styles.nothing}>
        <EmptyState
          icon={FileText}
          title={t(view.documents.length === 0 ? 'documents.empty' : 'documents.pickOne')}
          text={t(view.documents.length === 0 ? 'documents.addHint' : 'documents.pickOneText')}
          actions={isLocked ? undefined : <Button onPress={() => void intake.pick()}>{t('documents.add')}</Button>}
        />
      </div>
    ) : (
      <div className={styles.document} data-field={compact ? `document:${shown.id}` : undefined}>
        {compact && (
          <div className={styles.back}>
            <Button tone="quiet" size="small" icon={ArrowLeft} onPress={() => setSelectedId(null)}>
              {t('documents.back')}
            </Button>
            <h2 className={styles.shownTitle}>{shown.title}</h2>
          </div>
        )}
        {shown.removedAt !== null && (
          <div className={styles.locked}>
            <StatusMark tone="off" label={t('documents.group.removed')} />
            <Button size="small" onPress={() => void calls.restore(shown.id)}>
              {t('documents.restore')}
            </Button>
          </div>
        )}
        {isShownLocked && shown.removedAt === null && (
          <div className={styles.locked}>
            <StatusMark tone="neutral" icon={Lock} label={t('documents.sent')} />
          </div>
        )}
        <DamageNote key={`damage ${shown.id}`} document={shown} />
        <DocumentReading
          key={`reading ${shown.id}`}
          documentId={shown.id}
          found={found}
          isLocked={isShownLocked}
          onAcceptKind={acceptKind}
        />
        <DocumentDetails
          key={shown.id}
          document={shown}
          isLocked={isShownLocked}
          wasSent={wasSent(view.filings, shown.id)}
          calls={calls}
        />
        {isLetter(shown.mediaType) && shown.removedAt === null && (
          <LetterAttachments
            key={`letter ${shown.id}`}
            documentId={shown.id}
            isBusy={intake.job.running !== null}
            onTake={(indexes) => void intake.takeAttachments(shown.id, indexes)}
            onShow={setSelectedId}
          />
        )}
        <DocumentPages
          key={`pages ${shown.id} ${soughtPage}`}
          view={view}
          document={shown}
          isLocked={isShownLocked}
          onFailed={calls.failed}
          soughtPage={soughtPage}
          onArrange={() => go({ page: 'pages', caseId, filingId, documentId: shown.id })}
        />
      </div>
    );

  return (
    <section
      ref={panel}
      onKeyDownCapture={hearEnter}
      className={classNames(styles.panel, filingId !== null && styles.filling, drop.isOver && styles.over)}
      aria-label={t('documents.panel')}
      {...drop.handlers}
    >
      {isScanning && <ScanDialog intake={intake} onClose={() => setScanning(false)} />}
      {drop.isOver && <div className={styles.dropHint}>{t('documents.drop')}</div>}
      <div className={styles.news}>
        <IntakeNews intake={intake} />
        {!isLocked && <InboxBanner into={{ caseId, filingId }} />}
        {calls.fault !== null && (
          <Banner
            tone="bad"
            title={t('documents.failed')}
            isAnnounced
            onClose={calls.dismiss}
            closeLabel={t('app.close')}
          >
            <p>{tFault(calls.fault)}</p>
          </Banner>
        )}
      </div>
      <div className={styles.body}>
        {compact ? (
          <div className={styles.single}>{shown === undefined ? list : looked}</div>
        ) : (
          <SplitPane
            resizeLabel={(pane) => t('documents.resize', { pane })}
            unfoldLabel={(pane) => t('documents.unfold', { pane })}
            panes={[
              { id: 'list', label: t('documents.checklist'), width: 320, minWidth: 240, maxWidth: 480, content: list },
              { id: 'document', label: t('documents.looked'), content: looked, minWidth: 320 },
            ]}
          />
        )}
      </div>
    </section>
  );
};

const narrowPx = 680;

const useIsNarrow = (of: RefObject<HTMLElement | null>): boolean => {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    setNarrow(element.offsetWidth < narrowPx);
    const observer = new ResizeObserver(() => setNarrow(element.offsetWidth < narrowPx));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return isNarrow;
};
