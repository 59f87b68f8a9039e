import { type FormEvent, useState } from 'react';
import { possibleKinds } from '../../shared/claim/by-hand.ts';
import {
  type JournalKind,
  journalKinds,
  journalTextSchema,
  type StatusEntry,
} from '../../shared/claim/by-hand-record.ts';
import { isDay } from '../../shared/claim/calendar-date.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormGrid, FormGridWide } from '../ui/form-grid.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './by-hand.module.css';

export interface JournalFormProps {
  readonly view: CaseView;
  readonly filing: Filing;
  /** The entry that is corrected. */
  readonly entry?: StatusEntry;
  readonly onDone: () => void;
}

/** One thing the other side said. A correction may be of any kind; main refuses what does not follow. */
export const JournalForm = ({ view, filing, entry, onDone }: JournalFormProps) => {
  const { t, tFault } = useLanguage();
  const add = useDo('hand.note');
  const correct = useDo('hand.correct');
  const [kind, setKind] = useState<JournalKind | null>(entry?.kind ?? null);
  const [on, setOn] = useState(entry?.on ?? today());
  const [no, setNo] = useState(entry?.no ?? '');
  const [by, setBy] = useState(entry?.by ?? '');
  const [amount, setAmount] = useState(entry?.amount ?? '');
  const [currency, setCurrency] = useState(entry?.currency ?? view.case.facts.currency);
  const [note, setNote] = useState(entry?.note ?? '');
  const [documentId, setDocumentId] = useState(entry?.documentId ?? '');
  // What is written down late may belong before what is there already, so every kind is offered; those that fit come first.
  const fitting = possibleKinds(filing.state, journalKinds);
  const kinds = [...fitting, ...journalKinds.filter((one) => !fitting.includes(one))];

  const hasNo = kind === 'received' || kind === 'accepted';
  const hasAmount = kind === 'assessed' || kind === 'paid';
  const needsNote = kind !== null && ['returned', 'supplement-requested', 'refused', 'message'].includes(kind);
  const typedAmount = amount.replaceAll(',', '').trim();
  const text = journalTextSchema.safeParse({
    kind,
    on,
    no: hasNo ? no : '',
    note,
    by: kind === 'supplement-requested' && isDay(by) ? by : null,
    amount: hasAmount ? typedAmount : '',
    currency: hasAmount ? currency : '',
    documentId: documentId === '' ? null : documentId,
  });
  const isReady = text.success && (!needsNote || note.trim() !== '');
  const error = add.error ?? correct.error;

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!text.success || !isReady) return;
    if (entry === undefined) add.mutate({ filingId: filing.id, text: text.data }, { onSuccess: onDone });
    else correct.mutate({ filingId: filing.id, entryId: entry.id, text: text.data }, { onSuccess: onDone });
  };

  return (
    <form
      className={styles.stack}
      onSubmit={save}
      aria-label={t(entry === undefined ? 'journal.add' : 'journal.correct')}
    >
      {error !== null && (
        <Banner tone="bad" title={t('hand.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      <FormGrid>
        <SelectField
          label={t('journal.what')}
          placeholder={t('journal.choose')}
          options={kinds.map((id) => ({ id, label: t(`journal.kind.${id}`) }))}
          value={kind ?? ''}
          onChange={(picked) => setKind(journalKinds.find((one) => one === picked) ?? null)}
        />
        <Day label={t('journal.on')} value={on} onChange={setOn} max={today()} />
        {hasNo && <TextField label={t(`journal.no.${kind}`)} value={no} onChange={setNo} maxLength={64} isMono />}
        {kind === 'supplement-requested' && <Day label={t('journal.by')} value={by} onChange={setBy} />}
        {hasAmount && (
          <>
            <TextField
              label={t('journal.amount')}
              value={amount}
              onChange={setAmount}
              maxLength={20}
              align="end"
              error={/^(\d{1,15}(\.\d{1,4})?)?$/.test(typedAmount) ? undefined : t('journal.wrongAmount')}
            />
            <TextField label={t('journal.currency')} value={currency} onChange={setCurrency} maxLength={3} isMono />
          </>
        )}
        <SelectField
          label={t('journal.document')}
          placeholder={t('journal.noDocument')}
          options={[
            { id: 'none', label: t('journal.noDocument') },
            ...view.documents
              .filter(({ removedAt }) => removedAt === null)
              .map(({ id, title }) => ({ id, label: title })),
          ]}
          value={documentId === '' ? 'none' : documentId}
          onChange={(picked) => setDocumentId(picked === 'none' ? '' : picked)}
        />
        <FormGridWide>
          <TextArea label={t('journal.note')} value={note} onChange={setNote} maxLength={4000} isRequired={needsNote} />
        </FormGridWide>
      </FormGrid>
      <div className={styles.row}>
        <Button tone="primary" type="submit" isDisabled={!isReady} isBusy={add.isPending || correct.isPending}>
          {t('journal.save')}
        </Button>
        <Button tone="quiet" onPress={onDone}>
          {t('journal.cancel')}
        </Button>
      </div>
    </form>
  );
};

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly max?: string;
}

const Day = ({ label, value, onChange, max }: DayProps) => {
  const { t } = useLanguage();
  return (
    <DateField
      label={label}
      value={value}
      onChange={onChange}
      max={max}
      unreadableError={t('journal.notADay')}
      calendarLabel={t('journal.openCalendar')}
    />
  );
};
