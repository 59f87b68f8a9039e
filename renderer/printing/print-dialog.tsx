import { BookOpen, Download, MoreHorizontal, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { pagesText, readPages, sheetsOf } from '../../shared/claim/printing/paper-layout.ts';
import type { PrintRun } from '../../shared/claim/printing/print-run.ts';
import type { PackView, PrintOutcome } from '../../shared/ipc/printing-views.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { chordOf } from '../app/shortcuts.ts';
import { useToasts } from '../app/toasts.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { PackContents } from './pack-contents.tsx';
import { PackPapersForm } from './pack-papers-form.tsx';
import styles from './print-dialog.module.css';
import { PrintPreview } from './print-preview.tsx';
import { PrintQuestion } from './print-question.tsx';
import { PrinterForm } from './printer-form.tsx';
import { usePack } from './use-pack.ts';

/** It lies over the buttons of the screen, so it goes by itself. */
const saidForMs = 6000;

export interface PrintDialogProps {
  readonly documentIds: readonly string[];
  readonly onClose: () => void;
}

/** The print pack: what goes in, where it is printed, and the pages as they will come out. */
export const PrintDialog = ({ documentIds, onClose }: PrintDialogProps) => {
  const { t } = useLanguage();
  const [ids] = useState(() => [...documentIds]);
  const view = useRead('originals', 'printing.pack', { documentIds: ids });
  if (view.data !== undefined) return <OpenPack view={view.data} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('printing.title')}
      size="full"
      closeLabel={t('app.close')}
    >
      <Fallback of={view} />
    </Dialog>
  );
};

const OpenPack = ({ view, onClose }: { readonly view: PackView; readonly onClose: () => void }) => {
  const { t, tFault } = useLanguage();
  const making = useJob('print pack');
  const printing = useJob('printing');
  const printers = useRead('app', 'printing.printers', {}).data?.printers;
  const [settings, setSettings] = useState(view.settings);
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const [typedPages, setTypedPages] = useState('');
  const [page, setPage] = useState(1);
  const [error, setError] = useState<unknown>(null);
  const [note, setNote] = useState<string | null>(null);
  /** Handed over in this dialog. */
  const [ownRun, setOwnRun] = useState<string | null>(null);
  const toasts = useToasts();

  const bothSides = settings.duplex !== 'one';
  const { choices, papers, pack, fault, again, choose, choosePapers } = usePack(view, making, bothSides);
  const remembered = printers?.find(({ name }) => name === view.printer) ?? printers?.[0];
  const printer = picked === undefined ? (remembered?.name ?? null) : picked;
  const trays = printers?.find(({ name }) => name === printer)?.trays ?? [];
  const tray = trays.some(({ id }) => id === settings.tray) ? settings.tray : null;
  const pageCount = pack?.pdf.pageCount ?? null;
  const pages = pageCount === null ? undefined : readPages(typedPages, pageCount);
  const shownPage = Math.min(page, pageCount ?? page);

  const run = async (work: (packId: string, jobId: string) => Promise<PrintOutcome>) => {
    if (pack === null) return;
    setError(null);
    setNote(null);
    try {
      const { state, run: done } = await printing.start((jobId) => work(pack.packId, jobId));
      if (state === 'cancelled') setNote(t('printing.cancelled'));
      setOwnRun(done?.id ?? null);
      if (state === 'printed' && done !== null) leave(done);
    } catch (failure) {
      setError(failure);
    }
  };
  /** What is printed whole is done with; after a few pages there may be more. */
  const leave = (done: PrintRun) => {
    const said = t('printing.done', { pages: done.pageCount });
    if (done.pages !== '') return setNote(said);
    toasts.show({ tone: 'good', title: said }, saidForMs);
    onClose();
  };
  const print = () =>
    run((packId, jobId) =>
      call('printing.print', {
        packId,
        printer,
        settings: { ...settings, tray },
        pages: pages === undefined || pages.length === pageCount ? '' : pagesText(pages),
        jobId,
      }),
    );
  const otherWay = (id: string) =>
    void run(async (packId, jobId) => {
      if (id === 'pdf') return call('printing.save-pdf', { packId, jobId });
      const opened = await call('printing.open-viewer', { packId, jobId });
      setNote(t('printing.openViewerHint'));
      return opened;
    });

  const isPrinting = printing.running !== null;
  const isReady = pack !== null && !isPrinting;
  const printNow = useRef<() => void>(() => undefined);
  useEffect(() => {
    printNow.current = () => {
      if (isReady && pages !== undefined) void print();
    };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (chordOf(event) !== 'Ctrl+P') return;
      event.preventDefault();
      printNow.current();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  const failed = error === null ? null : faultOf(error);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('printing.title')}
      size="full"
      closeLabel={t('app.close')}
      actions={
        <>
          <span className={styles.note} role="status">
            {note ??
              (pages === undefined
                ? ''
                : t('printing.summary', {
                    pages: pages.length * settings.copies,
                    sheets: sheetsOf(pages.length, bothSides, settings.copies),
                  }))}
          </span>
          <MenuButton
            trigger={
              <Button icon={MoreHorizontal} isBusy={isPrinting}>
                {t('printing.other')}
              </Button>
            }
            label={t('printing.other')}
            groups={[
              [
                { id: 'pdf', label: t('printing.savePdf'), icon: Download, isDisabled: pack === null },
                { id: 'viewer', label: t('printing.openViewer'), icon: BookOpen, isDisabled: pack === null },
              ],
            ]}
            placement="bottom end"
            onPick={otherWay}
          />
          <Button
            tone="primary"
            icon={Printer}
            isDisabled={pack === null ? fault !== null : pages === undefined}
            // Busy, not disabled, while the pages are made: a button that is disabled loses the focus, and Esc with it.
            isBusy={isPrinting || (pack === null && fault === null)}
            onPress={() => void print()}
          >
            {printer === null ? t('printing.printDialog') : t('printing.print')}
          </Button>
        </>
      }
    >
      <div className={styles.pack}>
        <div className={styles.options}>
          <JobProgress job={making} />
          <JobProgress job={printing} />
          {view.asked.map((asked) => (
            <PrintQuestion
              key={asked.id}
              run={asked}
              onAnswer={(printed) => {
                if (!printed) setNote(t('printing.answeredNo'));
                else if (asked.id === ownRun) leave(asked);
              }}
            />
          ))}
          {failed !== null && (
            <Banner
              tone={failed.code === 'cancelled' ? 'info' : 'bad'}
              title={t(failed.code === 'cancelled' ? 'printing.stopped' : 'printing.printFailed')}
              isAnnounced
            >
              {failed.code !== 'cancelled' && <p>{tFault(failed)}</p>}
            </Banner>
          )}
          {fault !== null && (
            <Banner
              tone={fault.code === 'cancelled' ? 'info' : 'bad'}
              title={t(fault.code === 'cancelled' ? 'printing.stopped' : 'printing.makeFailed')}
              isAnnounced
              action={
                <Button size="small" onPress={again}>
                  {t('app.retry')}
                </Button>
              }
            >
              {fault.code !== 'cancelled' && <p>{tFault(fault)}</p>}
            </Banner>
          )}
          {pack !== null && pack.pdf.missingCharacters.length > 0 && (
            <Banner tone="warn" title={t('printing.missing', { characters: pack.pdf.missingCharacters.join(' ') })} />
          )}
          <section className={styles.part} aria-label={t('printing.contents')}>
            <h3>{t('printing.contents')}</h3>
            <PackContents items={view.items} choices={choices} onChoose={choose} pack={pack} onShow={setPage} />
          </section>
          <section className={styles.part} aria-label={t('printing.papers')}>
            <h3>{t('printing.papers')}</h3>
            <PackPapersForm papers={papers} forms={view.forms} addresses={view.addresses} onChange={choosePapers} />
          </section>
          <section className={styles.part} aria-label={t('printing.printer')}>
            <h3>{t('printing.printer')}</h3>
            <PrinterForm
              printers={printers}
              printer={printer}
              onPrinter={setPicked}
              settings={{ ...settings, tray }}
              onSettings={setSettings}
              pages={typedPages}
              onPages={setTypedPages}
              pageCount={pageCount}
            />
          </section>
        </div>
        {pack === null ? (
          <div className={styles.empty} />
        ) : (
          <PrintPreview
            pack={pack}
            chosen={new Set(pages ?? readPages('', pack.pdf.pageCount))}
            page={shownPage}
            onPage={setPage}
          />
        )}
      </div>
    </Dialog>
  );
};
