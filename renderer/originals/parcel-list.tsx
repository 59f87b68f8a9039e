import { PackageOpen, SearchX } from 'lucide-react';
import type { ParcelView } from '../../shared/ipc/register-views.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { Tone } from '../ui/tone.ts';
import styles from './parcel-list.module.css';

type Paper = ParcelView['papers'][number];
type Standing = Paper['standing'];

const tones: Readonly<Record<Standing, Tone>> = {
  'on-way': 'progress',
  received: 'good',
  waived: 'off',
  back: 'warn',
  moved: 'neutral',
};

/** Where the parcel stands as a whole. */
const stateOf = ({ papers }: ParcelView): 'open' | 'partly' | 'done' | 'back' => {
  const count = (standing: Standing) => papers.filter((paper) => paper.standing === standing).length;
  if (count('on-way') === 0) return count('back') > 0 && count('received') === 0 ? 'back' : 'done';
  return count('received') > 0 ? 'partly' : 'open';
};
const stateTone = { open: 'progress', partly: 'warn', done: 'good', back: 'warn' } as const satisfies Record<
  string,
  Tone
>;

const shown = 60;

const matches = ({ courier, waybill, papers }: ParcelView, text: string): boolean => {
  const haystack = [
    courier,
    waybill,
    ...papers.flatMap((p) => [p.original.runningNo, p.caseRef, p.caseNo, p.documentTitle]),
  ]
    .join('\n')
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
};

export interface ParcelListProps {
  readonly text: string;
  /** Chooses papers in the register, to post them again. */
  readonly onChoose: (documentIds: readonly string[]) => void;
}

/** What was posted, parcel by parcel: what arrived, what is missing, and a way to send what is missing again. */
export const ParcelList = ({ text, onChoose }: ParcelListProps) => {
  const { t } = useLanguage();
  const parcels = useRead('originals', 'originals.parcels', {});
  if (parcels.data === undefined) return <Fallback of={parcels} />;
  const found = parcels.data.parcels.filter((parcel) => matches(parcel, text));
  if (found.length === 0)
    return (
      <Card>
        <EmptyState
          icon={text.trim() === '' ? PackageOpen : SearchX}
          title={t(text.trim() === '' ? 'originals.noParcels' : 'originals.noMatch')}
          text={t(text.trim() === '' ? 'originals.noParcelsText' : 'originals.noMatchText')}
        />
      </Card>
    );
  return (
    <ul className={styles.list}>
      {found.slice(0, shown).map((parcel) => (
        <li key={parcel.parcelId}>
          <Parcel parcel={parcel} onChoose={onChoose} />
        </li>
      ))}
      {found.length > shown && (
        <li className={styles.quiet}>{t('originals.moreParcels', { count: found.length - shown })}</li>
      )}
    </ul>
  );
};

const Parcel = ({ parcel, onChoose }: { readonly parcel: ParcelView } & Pick<ParcelListProps, 'onChoose'>) => {
  const { t } = useLanguage();
  const state = stateOf(parcel);
  const open = parcel.papers.filter(({ standing }) => standing === 'on-way');
  const cases = new Set(parcel.papers.map(({ original }) => original.caseId)).size;
  const arrived = parcel.papers.filter(({ standing }) => standing === 'received').length;
  return (
    <Card
      title={`${parcel.courier} ${parcel.waybill}`}
      aside={<StatusMark tone={stateTone[state]} label={t(`originals.parcel.${state}`)} />}
    >
      <div className={styles.parcel}>
        <p className={styles.quiet}>
          {t('originals.parcelText', {
            day: parcel.postedOn,
            count: parcel.papers.length,
            cases,
            told: t(`originals.told.${toldOf(parcel.told)}`),
          })}
        </p>
        {state === 'partly' && (
          <p className={styles.missing}>
            {t('originals.missing', {
              arrived,
              count: parcel.papers.length,
              nos: open.map(({ original }) => original.runningNo).join('、'),
            })}
          </p>
        )}
        <ul className={styles.papers}>
          {parcel.papers.map((paper) => (
            <li key={paper.original.documentId} className={styles.paper}>
              <span className={styles.mono}>{paper.original.runningNo}</span>
              <span className={styles.title}>{paper.documentTitle}</span>
              <span className={styles.mono}>{paper.caseNo ?? paper.caseRef}</span>
              <StatusMark tone={tones[paper.standing]} label={t(`originals.standing.${paper.standing}`)} isPlain />
            </li>
          ))}
        </ul>
        {open.length > 0 && (
          <div>
            <Button size="small" onPress={() => onChoose(open.map(({ original }) => original.documentId))}>
              {t('originals.chooseOpen', { count: open.length })}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
};

/** How far the note about the parcel is, in three words: waits, stuck, told. */
const toldOf = (state: ParcelView['told']): 'waits' | 'stuck' | 'told' =>
  state === 'needs-attention'
    ? 'stuck'
    : state === 'queued' || state === 'sending' || state === 'draft'
      ? 'waits'
      : 'told';
