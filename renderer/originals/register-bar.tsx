import { ListChecks, Printer, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { fitsChange, type RegisterChange } from '../../shared/claim/register-change.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { PrintDialog } from '../printing/print-dialog.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { ChangeDialog, type ChangeKind } from './change-dialog.tsx';
import { PostDialog } from './post-dialog.tsx';
import styles from './register.module.css';

/** Done at once; the others ask for words first. */
const atOnce = ['hold', 'stamp'] as const;
const asked = ['promise', 'shelf', 'lose', 'receive', 'waive', 'reopen'] as const satisfies readonly ChangeKind[];

const canPost = ({ original }: OriginalRow): boolean => original.status !== 'received' && original.status !== 'waived';

/** A change as it is tried on papers to see whether it fits any of them. */
const probe = (kind: ChangeKind | 'hold' | 'stamp'): RegisterChange =>
  kind === 'shelf'
    ? { kind, shelf: '\u0000' }
    : kind === 'promise'
      ? { kind, promisedOn: '0000-01-01', reason: '?' }
      : kind === 'waive'
        ? { kind, reason: '?', allowedBy: '?' }
        : { kind: 'mark', event: kind, note: '' };

export interface RegisterBarProps {
  readonly selected: readonly OriginalRow[];
  readonly onUnselect: () => void;
}

/** What is done to the papers that are chosen: sheets, parcel, and every change of the register with its way back. */
export const RegisterBar = ({ selected, onUnselect }: RegisterBarProps) => {
  const { t, tFault } = useLanguage();
  const [dialog, setDialog] = useState<'pack' | 'post' | ChangeKind | null>(null);
  const [done, setDone] = useState<{ readonly text: string; readonly undoId: string | null } | null>(null);
  const change = useDo('originals.change');
  const undo = useDo('originals.undo');
  const ids = selected.map(({ original }) => original.documentId);
  const mailable = selected.filter(canPost);
  const fits = (kind: ChangeKind | 'hold' | 'stamp') =>
    selected.some(({ original }) => fitsChange({ ...original, history: [] }, probe(kind)));

  const make = (wanted: RegisterChange) => {
    setDone(null);
    undo.reset();
    change.mutate(
      { documentIds: ids, change: wanted },
      {
        onSuccess: ({ changed, left, undoId }) => {
          setDialog(null);
          const said = t('originals.changed', { count: changed });
          setDone({ text: left === 0 ? said : `${said} ${t('originals.left', { count: left })}`, undoId });
        },
      },
    );
  };
  const takeBack = (undoId: string) =>
    undo.mutate(
      { undoId },
      { onSuccess: ({ changed }) => setDone({ text: t('originals.undone', { count: changed }), undoId: null }) },
    );
  const failure = undo.error ?? (dialog === null ? change.error : null);

  return (
    <>
      <div className={styles.bar}>
        <span className={selected.length === 0 && done === null ? styles.quiet : undefined} role="status">
          {done?.text ??
            (selected.length === 0 ? t('originals.selectHint') : t('originals.selected', { count: selected.length }))}
        </span>
        {done?.undoId != null && (
          <Button
            tone="quiet"
            size="small"
            icon={Undo2}
            isBusy={undo.isPending}
            onPress={() => takeBack(done.undoId ?? '')}
          >
            {t('originals.undo')}
          </Button>
        )}
        {selected.length > 0 && (
          <Button
            tone="quiet"
            size="small"
            onPress={() => {
              setDone(null);
              onUnselect();
            }}
          >
            {t('originals.unselect')}
          </Button>
        )}
        <div className={styles.actions}>
          <MenuButton
            trigger={
              <Button icon={ListChecks} isDisabled={selected.length === 0} isBusy={change.isPending}>
                {t('originals.mark')}
              </Button>
            }
            label={t('originals.mark')}
            placement="bottom end"
            groups={[atOnce, asked].map((kinds) =>
              kinds.map((id) => ({ id, label: t(`originals.do.${id}`), isDisabled: !fits(id) })),
            )}
            onPick={(id) => {
              const quick = atOnce.find((one) => one === id);
              if (quick !== undefined) return make({ kind: 'mark', event: quick, note: '' });
              change.reset();
              setDialog(asked.find((one) => one === id) ?? null);
            }}
          />
          <Button tone="primary" icon={Printer} isDisabled={mailable.length === 0} onPress={() => setDialog('pack')}>
            {t('originals.print')}
          </Button>
          <Button icon={Send} isDisabled={mailable.length === 0} onPress={() => setDialog('post')}>
            {t('originals.post')}
          </Button>
        </div>
      </div>
      {failure !== null && (
        <Banner tone="bad" title={t('originals.failed')} isAnnounced>
          <p>{tFault(faultOf(failure))}</p>
        </Banner>
      )}
      {dialog === 'pack' && (
        <PrintDialog
          documentIds={mailable.map(({ original }) => original.documentId)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'post' && (
        <PostDialog
          rows={mailable}
          onClose={(isPosted) => {
            setDialog(null);
            if (isPosted) onUnselect();
          }}
        />
      )}
      {dialog !== null && dialog !== 'pack' && dialog !== 'post' && (
        <ChangeDialog
          kind={dialog}
          rows={selected}
          isBusy={change.isPending}
          error={change.error}
          onChange={make}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
};
