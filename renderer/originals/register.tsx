import { Printer, Send } from 'lucide-react';
import { useState } from 'react';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { today } from '../app/today.ts';
import { PrintDialog } from '../printing/print-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { PostDialog } from './post-dialog.tsx';
import styles from './register.module.css';
import { byPromise } from './register-groups.ts';
import { RegisterTable } from './register-table.tsx';

export interface RegisterProps {
  readonly rows: readonly OriginalRow[];
  /** What can be printed and posted: every open row, also those a search hides. Empty: nothing to choose. */
  readonly openRows: readonly OriginalRow[];
  readonly showsCase: boolean;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelectedIds: (ids: ReadonlySet<string>) => void;
}

/** The register by promised day, with the two things done to what is chosen: print the sheets, enter the parcel. */
export const Register = ({ rows, openRows, showsCase, selectedIds, onSelectedIds }: RegisterProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const [dialog, setDialog] = useState<'pack' | 'post' | null>(null);
  const selected = openRows.filter(({ original }) => selectedIds.has(original.documentId));
  const canSelect = openRows.length > 0;
  const ids = selected.map(({ original }) => original.documentId);

  return (
    <div className={styles.register}>
      {canSelect && (
        <div className={styles.bar}>
          <span className={selected.length === 0 ? styles.quiet : undefined} role="status">
            {selected.length === 0 ? t('originals.selectHint') : t('originals.selected', { count: selected.length })}
          </span>
          {selected.length > 0 && (
            <Button tone="quiet" size="small" onPress={() => onSelectedIds(new Set())}>
              {t('originals.unselect')}
            </Button>
          )}
          <div className={styles.actions}>
            <Button tone="primary" icon={Printer} isDisabled={selected.length === 0} onPress={() => setDialog('pack')}>
              {t('originals.print')}
            </Button>
            <Button icon={Send} isDisabled={selected.length === 0} onPress={() => setDialog('post')}>
              {t('originals.post')}
            </Button>
          </div>
        </div>
      )}
      {byPromise(rows, today()).map((group) => {
        const title = t(`originals.group.${group.id}`);
        const here = new Set(group.rows.map(({ original }) => original.documentId));
        return (
          <Card
            key={group.id}
            title={title}
            isFlush
            aside={
              <StatusMark
                tone={group.id === 'overdue' ? 'bad' : group.id === 'week' ? 'warn' : 'neutral'}
                label={t('originals.count', { count: group.rows.length })}
              />
            }
          >
            <RegisterTable
              label={title}
              rows={group.rows}
              showsCase={showsCase}
              selectedIds={group.id === 'closed' ? null : selectedIds}
              onSelect={(inThisTable) =>
                onSelectedIds(new Set([...[...selectedIds].filter((id) => !here.has(id)), ...inThisTable]))
              }
              onOpen={({ original }) => go({ page: 'case', caseId: original.caseId, tab: 'originals' })}
            />
          </Card>
        );
      })}
      {dialog === 'pack' && <PrintDialog documentIds={ids} onClose={() => setDialog(null)} />}
      {dialog === 'post' && (
        <PostDialog
          rows={selected}
          onClose={(isPosted) => {
            setDialog(null);
            if (isPosted) onSelectedIds(new Set());
          }}
        />
      )}
    </div>
  );
};
