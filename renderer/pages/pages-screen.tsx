import { ArrowLeft, FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { placedPages } from '../../shared/claim/arrange-pages.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { chordOf, type Shortcut } from '../app/shortcuts.ts';
import { isFrozen } from '../documents/frozen.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { CropDialog } from './crop-dialog.tsx';
import { PageGrid } from './page-grid.tsx';
import { PageToolbar } from './page-toolbar.tsx';
import styles from './pages-screen.module.css';
import { useCapturedKeys } from './use-captured-keys.ts';
import { usePageEdits } from './use-page-edits.ts';
import { usePageTools } from './use-page-tools.ts';

export interface PagesScreenProps {
  readonly caseId: string;
  /** Only the documents of this filing; null shows all of the case. */
  readonly filingId: string | null;
  /** Its pages are selected at first. */
  readonly documentId: string | undefined;
}

/** 整理页面: the pages of all documents side by side, to be put in order across them. */
export const PagesScreen = (props: PagesScreenProps) => {
  const query = useRead('cases', 'case.view', { caseId: props.caseId });
  return query.data === undefined ? <Fallback of={query} /> : <Organiser view={query.data} {...props} />;
};

type Open = { readonly kind: 'crop' | 'compare'; readonly key: string };

const Organiser = ({ view, caseId, filingId, documentId }: PagesScreenProps & { readonly view: CaseView }) => {
  const { t, tFault } = useLanguage();
  const { go, back, canGoBack } = useNavigation();
  const [fault, setFault] = useState<Fault | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [isLarge, setLarge] = useState(false);
  const edits = usePageEdits(view, setFault);
  const { shown } = edits;

  const filing = shown.filings.find(({ id }) => id === filingId);
  const documents = useMemo(() => {
    const present = shown.documents.filter(({ removedAt, pages }) => removedAt === null && pages.length > 0);
    if (filing === undefined) return present;
    const ids = new Set(filing.documentIds);
    // One that was split off just now is in the filing once main has kept it.
    const asked = new Set(view.documents.map(({ id }) => id));
    return present.filter(({ id }) => ids.has(id) || !asked.has(id));
  }, [shown, filing, view.documents]);
  const lockedIds = useMemo(
    () => new Set(documents.flatMap(({ id }) => (isFrozen(shown.filings, id) ? [id] : []))),
    [documents, shown.filings],
  );
  const shownIds = useMemo(() => new Set(documents.map(({ id }) => id)), [documents]);
  const placed = useMemo(
    () => placedPages(edits.arrangement).filter((one) => shownIds.has(one.documentId)),
    [edits.arrangement, shownIds],
  );
  const tools = usePageTools({
    caseId,
    edits,
    placed,
    lockedIds,
    startAt: documentId,
    onFailed: (error) => setFault(faultOf(error)),
    onNews: setNews,
  });
  const documentOf = (id: string) => documents.find((document) => document.id === id);

  const [first] = tools.chosen;
  const keys: readonly Shortcut[] = [
    ['Ctrl+Z', edits.undo],
    ['Ctrl+Shift+Z', edits.redo],
    ['Ctrl+Y', edits.redo],
    ['R', () => tools.turn(90)],
    ['Shift+R', () => tools.turn(-90)],
    ['C', () => first !== undefined && setOpen({ kind: 'crop', key: first.key })],
    ['S', () => void tools.straighten()],
    ['N', () => tools.clean(!tools.allClean)],
    ['Delete', () => (tools.allRemoved ? tools.restore() : tools.remove())],
    ['Ctrl+X', tools.cutPages],
    ['Ctrl+V', tools.paste],
    ['Alt+ArrowLeft', tools.earlier],
    ['Alt+ArrowUp', tools.earlier],
    ['Alt+ArrowRight', tools.later],
    ['Alt+ArrowDown', tools.later],
  ];
  useCapturedKeys((event) => {
    const chord = chordOf(event);
    if (chord === 'Escape' && tools.cut.size > 0) {
      event.stopPropagation();
      tools.forgetCut();
      return;
    }
    const run = keys.find(([wanted]) => wanted === chord)?.[1];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setNews(null);
    run();
  });

  const at = open === null ? undefined : placed.find(({ key }) => key === open.key);
  const openDocument = at === undefined ? undefined : documentOf(at.documentId);
  const neighbour = (by: number) => {
    const next = at === undefined ? undefined : placed[placed.indexOf(at) + by];
    return next === undefined ? undefined : () => setOpen({ kind: 'compare', key: next.key });
  };
  const kept = placed.filter(({ page }) => !page.removed).length;
  const leave = () => {
    if (canGoBack) back();
    else if (filingId === null) go({ page: 'case', caseId, tab: 'documents' });
    else go({ page: 'filing', caseId, filingId });
  };

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <Button tone="quiet" icon={ArrowLeft} onPress={leave}>
          {t('pages.done')}
        </Button>
        <h1 className={styles.title}>{t('pages.title')}</h1>
        <span className={styles.quiet}>
          {filing === undefined ? t('pages.ofCase') : t(`filing.kindLong.${filing.form.kind}`)}
        </span>
        <span className={styles.quiet}>{t('pages.count', { documents: documents.length, pages: kept })}</span>
        <span className={styles.state} role="status">
          {tools.cut.size > 0
            ? t('pages.cutWaiting', { count: tools.cut.size })
            : (news ?? (tools.selectedCount > 0 ? t('pages.selected', { count: tools.selectedCount }) : ''))}
        </span>
      </header>
      <PageToolbar
        tools={tools}
        edits={edits}
        onCrop={() => first !== undefined && setOpen({ kind: 'crop', key: first.key })}
        onCompare={() => first !== undefined && setOpen({ kind: 'compare', key: first.key })}
        isLarge={isLarge}
        onLarge={setLarge}
      />
      {(fault !== null || (edits.job.running?.total ?? 0) > 1) && (
        <div className={styles.news}>
          {(edits.job.running?.total ?? 0) > 1 && <JobProgress job={edits.job} />}
          {fault !== null && (
            <Banner
              tone={fault.code === 'cancelled' ? 'info' : 'bad'}
              title={t(fault.code === 'cancelled' ? 'pages.cancelled' : 'pages.failed')}
              isAnnounced
              onClose={() => setFault(null)}
              closeLabel={t('app.close')}
            >
              {fault.code !== 'cancelled' && <p>{tFault(fault)}</p>}
            </Banner>
          )}
        </div>
      )}
      <div className={styles.body}>
        {placed.length === 0 ? (
          <EmptyState icon={FileText} title={t('pages.empty')} text={t('pages.emptyText')} />
        ) : (
          <PageGrid
            documents={documents}
            placed={placed}
            lockedIds={lockedIds}
            selected={tools.picked}
            onSelect={(picked) => {
              setNews(null);
              tools.pick(picked);
            }}
            cut={tools.cut}
            onMove={tools.move}
            onOpen={(key) => {
              if (placed.some((one) => one.key === key)) setOpen({ kind: 'compare', key });
            }}
            isLarge={isLarge}
          />
        )}
      </div>
      <footer className={styles.hint}>{t('pages.hint')}</footer>
      {open?.kind === 'crop' && at !== undefined && openDocument !== undefined && (
        <CropDialog
          placed={at}
          document={openDocument}
          selectedCount={tools.chosen.length}
          onClose={() => setOpen(null)}
          onCrop={(seen, ofAll) => tools.crop(seen, ofAll ? undefined : at.key)}
        />
      )}
      {open?.kind === 'compare' && at !== undefined && openDocument !== undefined && (
        <CompareDialog
          placed={at}
          document={openDocument}
          isLocked={lockedIds.has(openDocument.id)}
          onTilt={(degrees) => tools.tilt(at.key, degrees)}
          onClean={(isOn) => tools.clean(isOn, at.key)}
          onPlain={() => tools.plain(at.key)}
          onPrevious={neighbour(-1)}
          onNext={neighbour(1)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
};
