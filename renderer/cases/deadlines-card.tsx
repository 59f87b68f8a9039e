import { daysBetween, isDay } from '../../shared/claim/calendar-date.ts';
import { isOwed } from '../../shared/claim/original.ts';
import { openRequests } from '../../shared/claim/spine.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { Tone } from '../ui/tone.ts';
import styles from './overview-tab.module.css';

type Deadline = { readonly id: string; readonly day: string; readonly label: string };

const toneOf = (days: number): Tone => (days < 0 ? 'bad' : days <= 7 ? 'warn' : 'neutral');

/** What is due when: answers, promised originals, payments not yet due. */
export const DeadlinesCard = ({ view }: { readonly view: CaseView }) => {
  const { t } = useLanguage();
  const now = today();
  const titles = new Map(view.documents.map((document) => [document.id, document.title]));
  const deadlines: Deadline[] = [
    ...openRequests(view.filings).flatMap(({ request }) =>
      request.by === null ? [] : [{ id: request.requestId, day: request.by, label: t('case.deadline.supplement') }],
    ),
    ...view.originals
      .filter((original) => isOwed(original) && original.status !== 'posted')
      .map((original) => ({
        id: original.documentId,
        day: original.promisedOn,
        label: t('case.deadline.original', { title: titles.get(original.documentId) ?? original.runningNo }),
      })),
    ...view.case.facts.invoices
      .filter(({ dueDate }) => isDay(dueDate) && dueDate >= now)
      .map(({ id, dueDate, invoiceNo }) => ({ id, day: dueDate, label: t('case.deadline.due', { invoiceNo }) })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const words = (days: number): string =>
    days === 0
      ? t('case.deadline.today')
      : days > 0
        ? t('case.deadline.inDays', { days })
        : t('case.deadline.past', { days: -days });
  return (
    <Card title={t('case.deadlines')} isFlush>
      {deadlines.length === 0 ? (
        <p className={styles.none}>{t('case.deadlinesNone')}</p>
      ) : (
        <ul className={styles.list}>
          {deadlines.map(({ id, day, label }) => {
            const days = daysBetween(now, day) ?? 0;
            return (
              <li key={id} className={styles.row}>
                <span className={styles.rowMain}>{label}</span>
                <span className={styles.day}>{day}</span>
                <StatusMark tone={toneOf(days)} label={words(days)} />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
};
