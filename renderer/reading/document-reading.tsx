import { ScanText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import type { DocumentView, ReadingView } from '../../shared/ipc/views.ts';
import { call, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { onEvent } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import styles from './reading.module.css';

/** From here a kind is worth suggesting. */
const leastConfidence = 0.5;

const quietly = (done: Promise<unknown>): void => void done.catch(() => undefined);

/** The kind a document seems to be, while nobody has said what it is. */
export const useKindSuggestion = (document: DocumentView | undefined, caseId: string) => {
  const { data } = useRead('documents', 'reading.proposals', { caseId });
  const reading = data?.readings.find(({ documentId }) => documentId === document?.id);
  const first = reading?.kinds[0];
  const row = shippedChecklist.rows.find(({ code }) => code === first?.code);
  const isOpen = document !== undefined && document.code === null && document.removedAt === null;
  return {
    reading,
    suggestion:
      isOpen && first !== undefined && row !== undefined && first.confidence >= leastConfidence
        ? { code: row.code, name: row.name, confidence: first.confidence, evidence: first.evidence }
        : undefined,
  };
};
export type KindSuggestion = ReturnType<typeof useKindSuggestion>;

export interface DocumentReadingProps {
  readonly documentId: string;
  readonly found: KindSuggestion;
  readonly isLocked: boolean;
  readonly onAcceptKind: (code: string) => void;
}

/** What reading a document has come to: under way, failed, or the kind it seems to be. */
export const DocumentReading = ({ documentId, found, isLocked, onAcceptKind }: DocumentReadingProps) => {
  const { t, pick } = useLanguage();
  const { reading, suggestion } = found;
  if (reading === undefined) return null;
  if (reading.status === 'waiting' || reading.status === 'reading') return <UnderWay reading={reading} />;
  return (
    <>
      {suggestion !== undefined && !isLocked && (
        <p className={styles.line}>
          <Icon of={ScanText} size={14} />
          <span title={suggestion.evidence.join(' · ')}>
            {t('reading.kind', { name: pick(suggestion.name), percent: Math.round(suggestion.confidence * 100) })}
          </span>
          <Button size="small" onPress={() => onAcceptKind(suggestion.code)}>
            {t('reading.accept')}
          </Button>
          <KeyHint keys={['Enter']} />
        </p>
      )}
      {reading.status === 'failed' && (
        <p className={styles.line}>
          <Icon of={ScanText} size={14} />
          <span>{t('reading.failed')}</span>
          <Button size="small" onPress={() => quietly(call('reading.run-again', { documentId }))}>
            {t('reading.again')}
          </Button>
        </p>
      )}
    </>
  );
};

const UnderWay = ({ reading }: { readonly reading: ReadingView }) => {
  const { t } = useLanguage();
  const { documentId } = reading;
  const [count, setCount] = useState({ done: reading.done, total: reading.total });
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind === 'progress' && event.jobId === documentId) setCount({ done: event.done, total: event.total });
      }),
    [documentId],
  );
  return (
    <p className={styles.line} role="status">
      <Icon of={ScanText} size={14} />
      <span>
        {reading.status === 'waiting'
          ? t('reading.waiting')
          : count.total === 0
            ? t('reading.underWay')
            : t('reading.recognising', { page: Math.min(count.done + 1, count.total), total: count.total })}
      </span>
      <Button size="small" tone="quiet" onPress={() => quietly(call('reading.cancel', { documentId }))}>
        {t('progress.cancel')}
      </Button>
    </p>
  );
};
