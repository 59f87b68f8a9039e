import { daysBetween } from '../../shared/claim/calendar-date.ts';
import { type Deadline, isDuty } from '../../shared/claim/deadlines/deadline.ts';
import { useLanguage } from '../app/language.tsx';
import type { Tone } from '../ui/tone.ts';

const nearDays = 7;

/** How near a deadline is, as a tone. What is only worth knowing never shouts. */
export const toneOfDeadline = (deadline: Pick<Deadline, 'id' | 'day'>, today: string): Tone => {
  const days = daysBetween(today, deadline.day) ?? 0;
  if (!isDuty(deadline)) return days < 0 ? 'off' : 'neutral';
  return days < 0 ? 'bad' : days <= nearDays ? 'warn' : 'neutral';
};

/** Words of a deadline: what it is, how near, and which setting of which policy it comes from. */
export const useDeadlineWords = () => {
  const { t } = useLanguage();
  return {
    what: ({ id, params }: Pick<Deadline, 'id' | 'params'>): string => t(`deadline.${id}`, params),
    when: (deadline: Pick<Deadline, 'id' | 'day'>, today: string): string => {
      const days = daysBetween(today, deadline.day) ?? 0;
      if (days === 0) return t('deadline.today');
      if (days > 0) return t('deadline.inDays', { days });
      return t(isDuty(deadline) ? 'deadline.past' : 'deadline.pastNeutral', { days: -days });
    },
    whence: ({ id, counted }: Pick<Deadline, 'id' | 'counted'>): string => {
      if (counted === null) return t(`deadline.${id}.why`);
      const { policyNo, term, start, isCertain } = counted;
      const words = t('deadline.counted', {
        policyNo,
        start,
        from: t(`term.start.${term.from}`),
        length: t(`deadline.length.${term.unit}`, { count: term.count }),
      });
      return isCertain ? words : `${words} · ${t('deadline.uncertain')}`;
    },
  };
};
