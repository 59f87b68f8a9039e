import { Button as RacButton } from 'react-aria-components';
import { chinaCalendar } from '../../shared/claim/deadlines/china-calendar.ts';
import type { DeadlineRow } from '../../shared/ipc/deadline-views.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { toneIcon } from '../ui/tone.ts';
import { toneOfDeadline, useDeadlineWords } from './deadline-words.ts';
import { monthOf, weeksOf } from './month.ts';
import styles from './month-grid.module.css';

export interface MonthGridProps {
  /** First day of the month. */
  readonly month: string;
  readonly label: string;
  readonly rows: readonly DeadlineRow[];
  /** The day whose deadlines are listed beside it. */
  readonly selected: string | null;
  readonly onSelect: (day: string | null) => void;
}

const shownInDay = 3;

/** A month with what falls due, Chinese holidays and the weekends worked for them. */
export const MonthGrid = ({ month, label, rows, selected, onSelect }: MonthGridProps) => {
  const { locale } = useLanguage();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const weeks = weeksOf(month);
  const byDay = Map.groupBy(rows, ({ deadline }) => deadline.day);
  return (
    <table className={styles.grid} aria-label={label}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                isOutside={monthOf(day) !== month}
                rows={byDay.get(day) ?? []}
                isSelected={selected === day}
                onSelect={() => onSelect(selected === day ? null : day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface DayCellProps {
  readonly day: string;
  readonly isOutside: boolean;
  readonly rows: readonly DeadlineRow[];
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

const DayCell = ({ day, isOutside, rows, isSelected, onSelect }: DayCellProps) => {
  const { t, pick } = useLanguage();
  const kind = chinaCalendar.kindOf(day);
  const holiday = chinaCalendar.nameOf(day);
  const isNow = day === today();
  const head = (
    <span className={styles.head}>
      <span className={classNames(styles.number, isNow && styles.now)}>{Number(day.slice(8))}</span>
      {holiday !== undefined && (
        <span className={classNames(styles.holiday, kind === 'made-up' && styles.worked)}>
          {pick(holiday)} {t(kind === 'made-up' ? 'calendar.made-up' : 'calendar.holiday')}
        </span>
      )}
    </span>
  );
  return (
    <td
      className={classNames(
        styles.cell,
        isOutside && styles.outside,
        (kind === 'weekend' || kind === 'holiday') && styles.rest,
        isSelected && styles.selected,
      )}
      {...(isNow ? { 'aria-current': 'date' as const } : {})}
    >
      {rows.length === 0 ? (
        <div className={styles.day}>{head}</div>
      ) : (
        <RacButton
          className={classNames(styles.day, styles.button)}
          aria-pressed={isSelected}
          aria-label={t('calendar.day', { day, count: rows.length })}
          onPress={onSelect}
        >
          {head}
          {rows.slice(0, shownInDay).map((row) => (
            <Chip key={row.deadline.key} row={row} />
          ))}
          {rows.length > shownInDay && (
            <span className={styles.more}>{t('calendar.more', { count: rows.length - shownInDay })}</span>
          )}
        </RacButton>
      )}
    </td>
  );
};

const Chip = ({ row: { deadline, buyerName, caseRef } }: { readonly row: DeadlineRow }) => {
  const words = useDeadlineWords();
  const tone = toneOfDeadline(deadline, today());
  return (
    <span className={classNames(styles.chip, styles[tone])} title={`${words.what(deadline)} · ${buyerName} ${caseRef}`}>
      <Icon of={toneIcon[tone]} size={12} />
      <span className={styles.chipText}>{words.what(deadline)}</span>
    </span>
  );
};
