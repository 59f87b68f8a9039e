import { X } from 'lucide-react';
import { useState } from 'react';
import type { Known, ReferenceList } from '../../shared/claim/reference/records.ts';
import { useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { RecordFields } from './record-fields.tsx';
import styles from './reference.module.css';
import { useReferenceWords } from './reference-words.ts';

export interface RecordPanelProps {
  readonly list: ReferenceList;
  readonly known: Known<ReferenceList>;
  readonly onClose: () => void;
  readonly onUndone: (count: number) => void;
}

/** One record beside its list, with where it comes from. */
export const RecordPanel = ({ list, known, onClose, onUndone }: RecordPanelProps) => {
  const { t } = useLanguage();
  const words = useReferenceWords();
  const undo = useDo('reference.undo-import');
  const [isAsking, setAsking] = useState(false);
  const from = known.provenance;
  return (
    <aside className={styles.panel} aria-label={t('reference.record')}>
      <header className={styles.panelHead}>
        <h2>{t('reference.record')}</h2>
        <IconButton icon={X} size="small" label={t('reference.record.close')} onPress={onClose} />
      </header>
      <p className={styles.quiet}>{words.sourceLong(from)}</p>
      <RecordFields list={list} known={known} />
      {from.kind === 'file' && (
        <div>
          <Button size="small" tone="danger" onPress={() => setAsking(true)}>
            {t('reference.undoImport')}
          </Button>
          <ConfirmDialog
            isOpen={isAsking}
            title={t('reference.undoImport')}
            confirmLabel={t('reference.undoImport')}
            cancelLabel={t('app.cancel')}
            isDestructive
            isBusy={undo.isPending}
            onCancel={() => setAsking(false)}
            onConfirm={() =>
              undo.mutate(
                { list, fileName: from.fileName, importedAt: from.importedAt },
                {
                  onSuccess: ({ removed }) => {
                    setAsking(false);
                    onUndone(removed);
                  },
                },
              )
            }
          >
            {t('reference.undoText', { file: from.fileName, date: dayAndTime(from.importedAt) })}
          </ConfirmDialog>
        </div>
      )}
    </aside>
  );
};
