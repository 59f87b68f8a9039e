import { FolderInput, ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import type { ScannedSheets } from '../../shared/ipc/register-views.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import { call, faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useFileDrop } from '../documents/use-file-drop.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import dialogs from './dialogs.module.css';
import styles from './scan-back.module.css';
import { ScannedSheet } from './scanned-sheet.tsx';

const marks = ['stamp', 'hold', 'none'] as const;
type Mark = (typeof marks)[number];

const nothing: ScannedSheets = { scans: [], refused: [] };
const joined = (a: ScannedSheets, b: ScannedSheets): ScannedSheets => ({
  scans: [...a.scans, ...b.scans],
  refused: [...a.refused, ...b.refused],
});

export interface ScanBackDialogProps {
  /** What was marked, with the way to take it back. */
  readonly onDone: (done: { readonly text: string; readonly undoId: string | null }) => void;
  readonly onClose: () => void;
}

/** 扫描回收: sheets that came back are read from pictures, shown with what they name, and marked on a word. */
export const ScanBackDialog = ({ onDone, onClose }: ScanBackDialogProps) => {
  const { t, tFault } = useLanguage();
  const job = useJob('sheets');
  const inbox = useRead('inbox', 'inbox.list', {});
  const confirm = useDo('sheets.confirm');
  const [found, setFound] = useState(nothing);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [mark, setMark] = useState<Mark>('stamp');
  const [keeps, setKeeps] = useState(true);
  const [fault, setFault] = useState<Fault | null>(null);
  const isBusy = job.running !== null;

  const read = async (work: (jobId: string) => Promise<ScannedSheets>) => {
    setFault(null);
    try {
      const more = await job.start(work);
      setFound((before) => joined(before, more));
      if (more.scans.some(({ papers }) => papers.some(({ original }) => original.status === 'posted'))) setMark('hold');
    } catch (error) {
      setFault(faultOf(error));
    }
  };
  const drop = useFileDrop(
    (files) =>
      void read(async (jobId) => {
        let all = nothing;
        for (const file of files) {
          const bytes = new Uint8Array(await file.arrayBuffer());
          all = joined(all, await call('sheets.bytes', { jobId, name: file.name, bytes }));
        }
        return all;
      }),
    isBusy,
  );
  const waiting = (inbox.data?.items ?? []).filter(({ token }) => token !== null).length;
  const ids = [
    ...new Set(found.scans.flatMap(({ papers }) => papers.map(({ original }) => original.documentId))),
  ].filter((id) => !left.has(id));
  const enter = () =>
    confirm.mutate(
      { scanIds: found.scans.map(({ scanId }) => scanId), documentIds: ids, mark, keep: keeps },
      {
        onSuccess: ({ changed, left: unfit, kept, undoId }) => {
          const said = t('sheets.done', { count: changed, kept });
          onDone({ text: unfit === 0 ? said : `${said} ${t('originals.left', { count: unfit })}`, undoId });
        },
      },
    );
  const failure = fault ?? (confirm.error === null ? null : faultOf(confirm.error));

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('sheets.title')}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={ids.length === 0 || isBusy || (mark === 'none' && !keeps)}
            isBusy={confirm.isPending}
            onPress={enter}
          >
            {t('sheets.confirm', { count: ids.length })}
          </Button>
        </>
      }
    >
      <div className={classNames(styles.body, drop.isOver && styles.over)} {...drop.handlers}>
        <p className={dialogs.text}>{t('sheets.text')}</p>
        <div className={styles.ways}>
          <Button
            icon={ScanBarcode}
            isDisabled={isBusy}
            onPress={() => void read((jobId) => call('sheets.pick', { jobId }))}
          >
            {t('sheets.pick')}
          </Button>
          {waiting > 0 && (
            <Button
              icon={FolderInput}
              isDisabled={isBusy}
              onPress={() => void read((jobId) => call('sheets.inbox', { jobId }))}
            >
              {t('sheets.inbox', { count: waiting })}
            </Button>
          )}
        </div>
        <JobProgress job={job} />
        {failure !== null && failure.code !== 'cancelled' && (
          <Banner tone="bad" title={t('sheets.failed')} isAnnounced>
            <p>{tFault(failure)}</p>
          </Banner>
        )}
        {found.refused.map(({ fileName, fault: why }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
          <Banner key={i} tone="warn" title={fileName}>
            <p>{tFault(why)}</p>
          </Banner>
        ))}
        {found.scans.map((scan) => (
          <ScannedSheet
            key={scan.scanId}
            scan={scan}
            left={left}
            onLeft={(id, isLeft) => {
              const next = new Set(left);
              if (isLeft) next.add(id);
              else next.delete(id);
              setLeft(next);
            }}
          />
        ))}
        {ids.length > 0 && (
          <div className={styles.ways}>
            <span className={styles.label}>{t('sheets.mark')}</span>
            <SegmentedControl
              label={t('sheets.mark')}
              value={mark}
              onChange={setMark}
              segments={marks.map((id) => ({ id, label: t(`sheets.mark.${id}`) }))}
            />
            <SwitchField label={t('sheets.keep')} isSelected={keeps} onChange={setKeeps} />
          </div>
        )}
      </div>
    </Dialog>
  );
};
