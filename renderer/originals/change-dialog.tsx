import { type FormEvent, useState } from 'react';
import { addDays, isDay } from '../../shared/claim/calendar-date.ts';
import { mostShelfCharacters } from '../../shared/claim/original.ts';
import type { RegisterChange } from '../../shared/claim/register-change.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { faultOf, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './dialogs.module.css';

/** Changes that ask for words: each has a title, a text and its fields. */
export type ChangeKind = 'promise' | 'shelf' | 'lose' | 'receive' | 'waive' | 'reopen';

export interface ChangeDialogProps {
  readonly kind: ChangeKind;
  readonly rows: readonly OriginalRow[];
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onChange: (change: RegisterChange) => void;
  readonly onClose: () => void;
}

const shownShelves = 12;

const only = <T,>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);

/** The change, or nothing while something it needs is missing. */
const changeOf = (kind: ChangeKind, day: string, text: string, allowedBy: string): RegisterChange | undefined => {
  const words = text.trim();
  switch (kind) {
    case 'promise':
      return isDay(day) && words !== '' ? { kind, promisedOn: day, reason: words } : undefined;
    case 'shelf':
      return { kind, shelf: words };
    case 'waive':
      return words !== '' && allowedBy.trim() !== '' ? { kind, reason: words, allowedBy: allowedBy.trim() } : undefined;
    case 'lose':
    case 'receive':
    case 'reopen':
      return words === '' ? undefined : { kind: 'mark', event: kind, note: words };
  }
};

/** Another day, a place, a loss, a receipt told by telephone, a waiver: with its reason, for all papers that are chosen. */
export const ChangeDialog = ({ kind, rows, isBusy, error, onChange, onClose }: ChangeDialogProps) => {
  const { t, tFault } = useLanguage();
  const shelves = useRead('originals', 'originals.shelves', {});
  const [day, setDay] = useState(only(rows.map(({ original }) => original.promisedOn)) ?? addDays(today(), 30));
  const [text, setText] = useState(kind === 'shelf' ? (only(rows.map(({ original }) => original.shelf)) ?? '') : '');
  const [allowedBy, setAllowedBy] = useState('');
  const change = changeOf(kind, day, text, allowedBy);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change !== undefined && !isBusy) onChange(change);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t(`originals.ask.${kind}.title`, { count: rows.length })}
      size="small"
      closeLabel={t('app.close')}
    >
      <form className={styles.post} onSubmit={submit}>
        <p className={styles.text}>{t(`originals.ask.${kind}.text`)}</p>
        {kind === 'promise' && (
          <DateField
            label={t('originals.newDay')}
            value={day}
            onChange={setDay}
            unreadableError={t('documents.dateUnreadable')}
            calendarLabel={t('documents.calendar')}
            placeholder={t('documents.datePlaceholder')}
            isRequired
          />
        )}
        <TextField
          label={t(`originals.ask.${kind}.words`)}
          value={text}
          onChange={setText}
          maxLength={kind === 'shelf' ? mostShelfCharacters : 500}
          isRequired={kind !== 'shelf'}
          autoFocus
        />
        {kind === 'shelf' && (shelves.data?.shelves.length ?? 0) > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a few buttons
          <div className={styles.places} role="group" aria-label={t('originals.usedShelves')}>
            {shelves.data?.shelves.slice(0, shownShelves).map((shelf) => (
              <Button key={shelf} size="small" onPress={() => setText(shelf)}>
                {shelf}
              </Button>
            ))}
          </div>
        )}
        {kind === 'waive' && (
          <TextField
            label={t('originals.allowedBy')}
            value={allowedBy}
            onChange={setAllowedBy}
            maxLength={120}
            isRequired
          />
        )}
        {error !== null && (
          <Banner tone="bad" title={t('originals.failed')} isAnnounced>
            <p>{tFault(faultOf(error))}</p>
          </Banner>
        )}
        <div className={styles.buttons}>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" type="submit" isDisabled={change === undefined} isBusy={isBusy}>
            {t(`originals.ask.${kind}.do`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
