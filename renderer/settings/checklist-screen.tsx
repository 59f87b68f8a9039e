import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { type ChecklistData, sourceLength } from '../../shared/claim/checklist-data.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import type { ChecklistView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { clockTime } from '../app/today.ts';
import { invoke } from '../bridge.ts';
import { useEditedText } from '../documents/use-edited-text.ts';
import type { DraftStatus } from '../filing/draft.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { AddRow } from './add-row.tsx';
import styles from './checklist.module.css';
import { isOwnRow, withAdded, withoutRow } from './checklist-edits.ts';
import { ChecklistMark } from './checklist-mark.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import { useChecklistDraft } from './use-checklist-draft.ts';

/** The checklist as a table to edit. Saves itself; the first change makes the shipped list the firm's own. */
export const ChecklistScreen = () => {
  const query = useRead('app', 'checklist.get', {});
  if (query.data === undefined) return <Fallback of={query} />;
  return <Editor list={query.data} readAtMs={query.dataUpdatedAt} />;
};

/** What was not done, and why: a row stays, or the list does. */
type Refusal = { readonly of: 'reset' | { readonly code: string }; readonly fault: Fault };

const Editor = ({ list, readAtMs }: { readonly list: ChecklistView; readonly readAtMs: number }) => {
  const { t, tFault, pick } = useLanguage();
  const { go } = useNavigation();
  const { draft, value, status } = useChecklistDraft(list.data, readAtMs);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const forgive = () => setRefusal(null);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  // Fields keep what was typed in them; a new list means new fields.
  const [resets, setResets] = useState(0);
  const [news, setNews] = useState('');

  /** What may be refused is not drafted: it is shown once it is done. */
  const attempt = async (
    of: Refusal['of'],
    work: () => Promise<{ ok: true } | { ok: false; error: Fault }>,
  ): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    await draft.flush();
    const result = draft.isDirty() ? null : await work();
    setBusy(false);
    if (result?.ok === false) setRefusal({ of, fault: result.error });
    return result?.ok === true;
  };
  const remove = async (row: ChecklistData['rows'][number]): Promise<void> => {
    const done = await attempt({ code: row.code }, () =>
      invoke('checklist.save', { data: withoutRow(draft.value(), row.code) }),
    );
    if (done) setNews(t('checklist.removed', { name: pick(row.name) }));
  };
  const reset = async (): Promise<void> => {
    const done = await attempt('reset', () => invoke('checklist.reset', {}));
    setAsking(false);
    if (done) setResets((before) => before + 1);
  };

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button tone="quiet" icon={ArrowLeft} onPress={() => go({ page: 'settings' })}>
          {t('checklist.back')}
        </Button>
        <h1>{t('checklist.title')}</h1>
        <ChecklistMark list={{ data: value, isOwn: list.isOwn }} />
        <span className={styles.saved}>
          <SavedWord status={status} />
        </span>
        {list.isOwn && (
          <Button icon={RotateCcw} isBusy={isBusy} onPress={() => setAsking(true)}>
            {t('checklist.reset')}
          </Button>
        )}
      </header>
      <VisuallyHidden>
        <span role="status">{news}</span>
      </VisuallyHidden>
      {status.kind === 'failed' && status.fault !== null && (
        <Banner
          tone="bad"
          title={t('checklist.failed')}
          isAnnounced
          action={
            <Button size="small" onPress={() => void draft.flush()}>
              {t('app.retry')}
            </Button>
          }
        >
          <p>{tFault(status.fault)}</p>
        </Banner>
      )}
      {refusal?.of === 'reset' && (
        <Banner tone="bad" title={t('checklist.failed')} isAnnounced onClose={forgive} closeLabel={t('app.close')}>
          <p>{tFault(refusal.fault)}</p>
        </Banner>
      )}
      <p className={styles.text}>{t(list.isOwn ? 'checklist.ownText' : 'checklist.shippedText')}</p>
      <Origin
        key={`origin ${resets}`}
        value={value}
        onChange={(change) => draft.change({ ...draft.value(), ...change })}
      />
      <ChecklistTable
        key={`table ${resets}`}
        rows={value.rows}
        draft={draft}
        onRemove={(row) => void remove(row)}
        refusal={refusal === null || refusal.of === 'reset' ? null : { code: refusal.of.code, fault: refusal.fault }}
        onRefusalRead={forgive}
        isBusy={isBusy}
      />
      <AddRow
        list={value}
        onAdd={(row) => {
          draft.change(withAdded(draft.value(), row));
          setNews(t('checklist.added', { code: row.code, name: pick(row.name) }));
        }}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('checklist.resetTitle')}
        confirmLabel={t('checklist.resetDo')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => void reset()}
        onCancel={() => setAsking(false)}
        isDestructive
        isBusy={isBusy}
      >
        <p>{t('checklist.resetText', { own: value.rows.filter(isOwnRow).length })}</p>
      </ConfirmDialog>
    </div>
  );
};

/** Where the list comes from, and whether somebody has held it against the policy. */
const Origin = ({
  value,
  onChange,
}: {
  readonly value: ChecklistData;
  readonly onChange: (change: Partial<ChecklistData>) => void;
}) => {
  const { t } = useLanguage();
  const source = useEditedText(
    value.source,
    (text) => onChange({ source: text.trim() }),
    (text) => text.trim() !== '',
  );
  return (
    <div className={styles.origin}>
      <div className={styles.source}>
        <TextField
          label={t('checklist.source')}
          hint={t('checklist.sourceHint')}
          value={source.value}
          onChange={source.onChange}
          onBlur={source.onBlur}
          maxLength={sourceLength}
        />
      </div>
      <CheckboxField
        label={t('checklist.isChecked')}
        isSelected={value.trust === 'A'}
        onChange={(isChecked) => onChange({ trust: isChecked ? 'A' : 'D' })}
      />
    </div>
  );
};

const SavedWord = ({ status: { kind, savedAt } }: { readonly status: DraftStatus }) => {
  const { t } = useLanguage();
  switch (kind) {
    case 'failed':
      return <StatusMark tone="bad" label={t('filing.notSaved')} />;
    case 'saving':
      return t('filing.saving');
    case 'typing':
      return t('filing.typing');
    case 'clean':
      return savedAt === null ? t('filing.unchanged') : t('filing.saved', { time: clockTime(savedAt) });
  }
};
