import { parseDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Group, Input, Popover, TextField as RacTextField } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { parseDateText } from './date-text.ts';
import styles from './field.module.css';
import { FieldHead, FieldNotes, type FieldProps, fieldRootProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import popover from './popover.module.css';
import { useDraftText } from './use-draft-text.ts';

export interface DateFieldProps extends FieldProps {
  /** ISO date `2026-11-03`; '' when empty. */
  readonly value: string;
  /** Hears whole dates only; '' when the field is emptied or left with text that is no date. */
  readonly onChange: (value: string) => void;
  /** Shown while the text in the field cannot be read as a date. */
  readonly unreadableError: string;
  /** Tells the owner which text could not be read, and null when that is over. */
  readonly onUnreadable?: ((text: string | null) => void) | undefined;
  /** Name of the button and of the calendar it opens. */
  readonly calendarLabel: string;
  /** The order in which to type, for instance `年-月-日`. */
  readonly placeholder?: string | undefined;
  /** ISO limits of the calendar; typed dates outside are left to the form's rules. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/**
 * A day, typed, pasted or picked. A text input rather than React Aria's segments: those take no pasted date and drop a
 * half-typed one when they unmount. Alt+↓ opens the calendar.
 */
export const DateField = (props: DateFieldProps) => {
  const groupRef = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isLocked = props.isDisabled === true || props.isReadOnly === true;
  const draft = useDraftText({
    value: props.value,
    onChange: props.onChange,
    format: (value) => value,
    read: (text) => {
      const reading = parseDateText(text);
      if (reading.kind === 'unreadable') return undefined;
      return reading.kind === 'empty' ? '' : reading.value;
    },
    isSame: (a, b) => a === b,
    onUnreadable: props.onUnreadable,
  });
  const shown: FieldProps = { ...props, error: draft.isUnreadable ? props.unreadableError : props.error };
  return (
    <RacTextField
      {...fieldRootProps(shown)}
      isReadOnly={props.isReadOnly ?? false}
      value={draft.text}
      onChange={draft.change}
      onFocus={() => {
        draft.enter();
        props.onFocus?.();
      }}
      onBlur={() => {
        draft.leave();
        props.onBlur?.();
      }}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowDown' && !isLocked) setOpen(true);
        // React Aria keeps keys to itself otherwise: F8, Ctrl+K and undo would be deaf in every date field.
        else event.continuePropagation();
      }}
      autoComplete="off"
    >
      <FieldHead {...props} />
      <Group ref={groupRef} className={classNames(styles.control)}>
        <Input
          className={classNames(styles.input)}
          inputMode="numeric"
          placeholder={props.placeholder ?? ''}
          spellCheck={false}
        />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <Button className={classNames(styles.inner)} aria-label={props.calendarLabel} isDisabled={isLocked}>
            <Icon of={CalendarDays} size={14} />
          </Button>
          <Popover className={classNames(popover.popover)} triggerRef={groupRef} placement="bottom end" offset={4}>
            <Dialog className={classNames(popover.dialog)} aria-label={props.calendarLabel}>
              <MonthCalendar
                label={props.calendarLabel}
                value={calendarDate(props.value)}
                min={calendarDate(props.min)}
                max={calendarDate(props.max)}
                onPick={(date) => {
                  draft.set(date);
                  setOpen(false);
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </Group>
      <FieldNotes {...shown} />
    </RacTextField>
  );
};

/** Stored values are ISO, but a value from an old record may not be: the calendar then starts at today. */
const calendarDate = (value: string | undefined) => {
  const reading = parseDateText(value ?? '');
  return reading.kind === 'date' ? parseDate(reading.value) : null;
};
