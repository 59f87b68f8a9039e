import type { ReminderLadder } from '../../shared/claim/reminder-ladder.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './settings-screen.module.css';

const mostSteps = 6;
const isStep = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 60;

const stepsIn = (text: string): number[] | undefined => {
  const steps = text
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map(Number);
  return steps.length <= mostSteps && steps.every(isStep) ? steps : undefined;
};
/** Null: once only. */
const everyIn = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  return isStep(Number(text)) ? Number(text) : undefined;
};

/** When somebody is told of a promised original. Saves itself. */
export const RemindersCard = () => {
  const { t, tFault } = useLanguage();
  const { data: ladder, error } = useRead('originals', 'originals.reminders', {});
  const save = useDo('originals.save-reminders');
  const failure = save.error ?? error;
  return (
    <Card title={t('reminders.title')}>
      <div className={styles.stack}>
        <p className={styles.text}>{t('reminders.text')}</p>
        {failure !== null && (
          <Banner tone="bad" title={t('settings.failed')} isAnnounced>
            <p>{tFault(faultOf(failure))}</p>
          </Banner>
        )}
        {ladder !== undefined && <Fields ladder={ladder} onChange={(next) => save.mutate({ ladder: next })} />}
      </div>
    </Card>
  );
};

const Fields = ({
  ladder,
  onChange,
}: {
  readonly ladder: ReminderLadder;
  readonly onChange: (next: ReminderLadder) => void;
}) => {
  const { t } = useLanguage();
  const before = useEditedText(
    ladder.daysBefore.join(', '),
    (text) => onChange({ ...ladder, daysBefore: stepsIn(text) ?? ladder.daysBefore }),
    (text) => stepsIn(text) !== undefined,
  );
  const late = useEditedText(
    ladder.lateEveryDays === null ? '' : String(ladder.lateEveryDays),
    (text) => onChange({ ...ladder, lateEveryDays: everyIn(text) ?? null }),
    (text) => everyIn(text) !== undefined,
  );
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t('reminders.before')}
          value={before.value}
          onChange={before.onChange}
          onBlur={before.onBlur}
          maxLength={30}
          error={stepsIn(before.value) === undefined ? t('reminders.beforeWrong') : undefined}
        />
        <TextField
          label={t('reminders.late')}
          value={late.value}
          onChange={late.onChange}
          onBlur={late.onBlur}
          maxLength={2}
          hint={t('reminders.lateHint')}
          error={everyIn(late.value) === undefined ? t('reminders.lateWrong') : undefined}
        />
      </div>
      <SwitchField
        label={t('reminders.onTheDay')}
        isSelected={ladder.onTheDay}
        onChange={(onTheDay) => onChange({ ...ladder, onTheDay })}
      />
    </>
  );
};
