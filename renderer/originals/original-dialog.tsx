import { FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import type { Original, OriginalEntry } from '../../shared/claim/original.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { faultOf, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { dayAndTime } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Timeline } from '../ui/timeline.tsx';
import type { Tone } from '../ui/tone.ts';
import styles from './dialogs.module.css';
import { originalTone } from './register-words.ts';

export interface OriginalDialogProps {
  readonly documentId: string;
  readonly row: OriginalRow | undefined;
  readonly onClose: () => void;
}

const toneOf = (entry: OriginalEntry): Tone => {
  if (entry.kind === 'status') return entry.event === 'lose' ? 'bad' : originalTone[entry.to];
  if (entry.kind === 'promise') return entry.updateId !== null && entry.answer === null ? 'warn' : 'progress';
  return 'neutral';
};

/** One paper: where it is, and everything that happened to it with who did it and what the other side said. */
export const OriginalDialog = ({ documentId, row, onClose }: OriginalDialogProps) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  // The double click that opened it has marked words, and would mark this dialog's too.
  useEffect(() => document.getSelection()?.removeAllRanges(), []);
  const { data: original, error } = useRead('originals', 'originals.one', { documentId });
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={`${original?.runningNo ?? ''} ${row?.documentTitle ?? ''}`}
      closeLabel={t('app.close')}
      actions={
        original !== undefined && (
          <Button
            icon={FolderOpen}
            onPress={() => {
              onClose();
              go({ page: 'case', caseId: original.caseId, tab: 'originals' });
            }}
          >
            {t('originals.openCase')}
          </Button>
        )
      }
    >
      {error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      {original !== undefined && <Paper original={original} row={row} />}
    </Dialog>
  );
};

const Paper = ({ original, row }: { readonly original: Original; readonly row: OriginalRow | undefined }) => {
  const { t } = useLanguage();
  const wordsOf = (entry: OriginalEntry): { readonly title: string; readonly text: string } => {
    switch (entry.kind) {
      case 'status':
        return {
          title: t(`originals.event.${entry.event}`, { status: t(`originals.status.${entry.to}`) }),
          text: [entry.parcel, entry.note === 'correction' ? t('originals.corrected') : entry.note, entry.by]
            .filter(Boolean)
            .join(' · '),
        };
      case 'promise': {
        const answer =
          entry.updateId === null
            ? t('originals.promiseUntold')
            : entry.answer === null
              ? t('originals.promiseWaits')
              : t('originals.promiseNoted', { at: dayAndTime(entry.answer.recordedAt) });
        return {
          title: t('originals.event.promise', { from: entry.from, to: entry.to }),
          text: [entry.reason, entry.by, answer, entry.answer?.note].filter(Boolean).join(' · '),
        };
      }
      case 'shelf':
        return {
          title: t('originals.event.shelf', { to: entry.to === '' ? '—' : entry.to }),
          text: entry.by,
        };
      case 'undone':
        return { title: t('originals.event.undone'), text: entry.by };
    }
  };
  const items = original.history.map((entry, i) => {
    const { title, text } = wordsOf(entry);
    return {
      id: String(i),
      dateTime: entry.at,
      timeLabel: dayAndTime(entry.at),
      title,
      ...(text === '' ? {} : { text }),
      tone: toneOf(entry),
    };
  });
  return (
    <div className={styles.post}>
      <KeyValue
        layout="columns"
        items={[
          {
            id: 'status',
            label: t('originals.col.status'),
            value: <StatusMark tone={originalTone[original.status]} label={t(`originals.status.${original.status}`)} />,
          },
          { id: 'promised', label: t('originals.col.promised'), value: original.promisedOn },
          { id: 'shelf', label: t('originals.col.shelf'), value: original.shelf === '' ? '—' : original.shelf },
          { id: 'case', label: t('originals.col.case'), value: row?.caseNo ?? row?.caseRef ?? '', isMono: true },
          ...(original.waybill === null
            ? []
            : [
                {
                  id: 'parcel',
                  label: t('originals.col.parcel'),
                  value: `${original.courier} ${original.waybill}`,
                  isMono: true,
                },
              ]),
        ]}
      />
      {original.waived !== null && (
        <p className={styles.text}>
          {t('originals.waivedBecause', { reason: original.waived.reason, allowedBy: original.waived.allowedBy })}
        </p>
      )}
      {items.length === 0 ? (
        <p className={styles.text}>{t('originals.noHistory')}</p>
      ) : (
        <Timeline label={t('originals.history')} items={items.toReversed()} />
      )}
    </div>
  );
};
