import { useState } from 'react';
import { addDays, compareDays, isDay } from '../../shared/claim/calendar-date.ts';
import type { OriginalToFollow } from '../../shared/claim/document.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { DateField } from '../ui/date-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { pendingIcon } from '../ui/tone.ts';
import styles from './original-to-follow.module.css';
import { useEditedText } from './use-edited-text.ts';

const presets = ['documents.reason.stamp', 'documents.reason.transit', 'documents.reason.awaited'] as const;
/** What the date field starts with; a promise is the clerk's to make. */
const usualDays = 30;

export interface OriginalToFollowProps {
  readonly document: DocumentView;
  readonly isLocked: boolean;
  readonly onChange: (wanted: OriginalToFollow | null) => void;
}

/** 正本后补: a switch, the promised day and the reason. Nothing is promised until both are there. */
export const OriginalToFollowSwitch = ({ document, isLocked, onChange }: OriginalToFollowProps) => {
  const { t } = useLanguage();
  const stored = document.originalToFollow;
  const [isAsked, setAsked] = useState(false);
  const [day, setDay] = useState(stored?.promisedOn ?? addDays(today(), usualDays));
  const keep = (promisedOn: string, reason: string) => {
    if (isDay(promisedOn) && reason.trim() !== '') onChange({ promisedOn, reason: reason.trim() });
  };
  const reason = useEditedText(
    stored?.reason ?? '',
    (text) => keep(day, text),
    (text) => text.trim() !== '',
  );

  if (isLocked) {
    if (stored === null) return null;
    return (
      <p className={styles.fixed}>
        <StatusMark tone="warn" icon={pendingIcon} label={t('documents.original')} />
        {t('documents.promised', { day: stored.promisedOn })} · {stored.reason}
      </p>
    );
  }
  const isOn = stored !== null || isAsked;
  return (
    <div className={classNames(styles.original, isOn && styles.on)}>
      <div className={styles.switch}>
        <SwitchField
          label={t('documents.original')}
          isSelected={isOn}
          onChange={(wanted) => {
            setAsked(wanted);
            if (!wanted && stored !== null) onChange(null);
          }}
        />
        {!isOn && <span className={styles.explained}>{t('documents.originalHint')}</span>}
      </div>
      {isOn && (
        <div className={styles.fields}>
          <div className={styles.day}>
            <DateField
              label={t('documents.promisedOn')}
              value={day}
              onChange={(next) => {
                setDay(next);
                keep(next, reason.value);
              }}
              unreadableError={t('documents.dateUnreadable')}
              calendarLabel={t('documents.calendar')}
              placeholder={t('documents.datePlaceholder')}
              min={today()}
              isRequired
              hint={compareDays(day, today()) === -1 ? t('documents.originalPast') : undefined}
            />
          </div>
          <div className={styles.reason}>
            <TextField
              label={t('documents.reason')}
              value={reason.value}
              onChange={reason.onChange}
              onBlur={reason.onBlur}
              maxLength={500}
              isRequired
            />
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around three buttons */}
          <div className={styles.presets} role="group" aria-label={t('documents.reasonPresets')}>
            {presets.map((key) => (
              <Button key={key} size="small" onPress={() => reason.set(t(key))}>
                {t(key)}
              </Button>
            ))}
          </div>
          {stored === null && <p className={styles.hint}>{t('documents.originalIncomplete')}</p>}
        </div>
      )}
    </div>
  );
};
