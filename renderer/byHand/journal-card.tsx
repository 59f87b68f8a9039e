import { Pencil, Plus, Strikethrough } from 'lucide-react';
import { useState } from 'react';
import { isFollowedByHand } from '../../shared/claim/by-hand.ts';
import type { StatusEntry } from '../../shared/claim/by-hand-record.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './by-hand.module.css';
import { JournalForm } from './journal-form.tsx';

export interface JournalCardProps {
  readonly view: CaseView;
  readonly filing: Filing;
}

/** What the other side said, as people wrote it down; a correction leaves what it corrects readable. */
export const JournalCard = ({ view, filing }: JournalCardProps) => {
  const { t, tFault } = useLanguage();
  const strike = useDo('hand.correct');
  /** Id of the entry that is being corrected; '' for a new one. */
  const [edited, setEdited] = useState<string | null>(null);
  const isOpen = isFollowedByHand(filing);
  const entries = filing.journal.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  return (
    <Card
      title={t('journal.title')}
      actions={
        isOpen &&
        edited === null && (
          <Button size="small" icon={Plus} onPress={() => setEdited('')}>
            {t('journal.add')}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <p className={styles.text}>{t('journal.text')}</p>
        {strike.error !== null && (
          <Banner tone="bad" title={t('hand.failed')} isAnnounced>
            <p>{tFault(faultOf(strike.error))}</p>
          </Banner>
        )}
        {edited === '' && <JournalForm view={view} filing={filing} onDone={() => setEdited(null)} />}
        {entries.length === 0 && edited === null && <p className={styles.quiet}>{t('journal.empty')}</p>}
        {entries.length > 0 && (
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li key={entry.id} className={styles.item}>
                {edited === entry.id ? (
                  <JournalForm view={view} filing={filing} entry={entry} onDone={() => setEdited(null)} />
                ) : (
                  <JournalLine
                    view={view}
                    entry={entry}
                    isFixed={!isOpen || entry.overruled !== null || entry.sendingId !== filing.byHand?.id}
                    onCorrect={() => setEdited(entry.id)}
                    onStrike={() => strike.mutate({ filingId: filing.id, entryId: entry.id, text: null })}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
};

interface JournalLineProps {
  readonly view: CaseView;
  readonly entry: StatusEntry;
  readonly isFixed: boolean;
  readonly onCorrect: () => void;
  readonly onStrike: () => void;
}

const JournalLine = ({ view, entry, isFixed, onCorrect, onStrike }: JournalLineProps) => {
  const { t } = useLanguage();
  const document = view.documents.find(({ id }) => id === entry.documentId);
  const kind = t(`journal.kind.${entry.kind}`);
  const words = [
    entry.no,
    entry.amount === '' ? '' : `${entry.currency} ${entry.amount}`.trim(),
    entry.by === null ? '' : t('sent.requestBy', { day: entry.by }),
    entry.note,
  ].filter((part) => part !== '');
  return (
    <>
      <span className={styles.line}>
        <span>{entry.on}</span>
        <strong className={entry.overruled === null ? undefined : styles.overruled}>{kind}</strong>
        <span className={entry.overruled === null ? undefined : styles.overruled}>{words.join(' · ')}</span>
        {!isFixed && (
          <span className={styles.end}>
            <IconButton
              size="small"
              icon={Pencil}
              label={`${t('journal.correct')} ${kind} ${entry.on}`}
              onPress={onCorrect}
            />
            <IconButton
              size="small"
              icon={Strikethrough}
              label={`${t('journal.strike')} ${kind} ${entry.on}`}
              onPress={onStrike}
            />
          </span>
        )}
      </span>
      <span className={styles.quiet}>
        {[
          dayAndTime(entry.writtenAt),
          entry.writtenBy,
          document?.title ?? '',
          entry.overruled === null
            ? ''
            : `${t('journal.overruled')} ${dayAndTime(entry.overruled.at)} ${entry.overruled.by}`.trim(),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </>
  );
};
