import type { CalendarDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components';
import button from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './month-calendar.module.css';

export interface MonthCalendarProps {
  readonly label: string;
  readonly value: CalendarDate | null;
  readonly min?: CalendarDate | null;
  readonly max?: CalendarDate | null;
  /** Hears the picked day as an ISO date. */
  readonly onPick: (date: string) => void;
}

const turnClass = classNames(button.button, button.square, button.quiet);

/** One month to pick a day from; week start, names and the buttons' labels follow the I18nProvider. */
export const MonthCalendar = ({ label, value, min = null, max = null, onPick }: MonthCalendarProps) => (
  <Calendar
    aria-label={label}
    className={classNames(styles.calendar)}
    value={value}
    minValue={min}
    maxValue={max}
    onChange={(date) => onPick(date.toString())}
    autoFocus
  >
    <header className={styles.head}>
      <Button slot="previous" className={turnClass}>
        <Icon of={ChevronLeft} />
      </Button>
      <Heading level={2} className={classNames(styles.title)} />
      <Button slot="next" className={turnClass}>
        <Icon of={ChevronRight} />
      </Button>
    </header>
    <CalendarGrid weekdayStyle="narrow">
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className={classNames(styles.weekday)}>{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell date={date} className={classNames(styles.day)} />}</CalendarGridBody>
    </CalendarGrid>
  </Calendar>
);
