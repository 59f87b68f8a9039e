import { caseNoOf } from '../../shared/claim/case.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import { isOverdue, isOwed } from '../../shared/claim/original.ts';
import {
  latest,
  openRequests,
  type Station,
  type StationStatus,
  stations,
  withdrawalOf,
} from '../../shared/claim/spine.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { today } from '../app/today.ts';
import { Spine, type SpineNode, type SpineState } from '../ui/spine.tsx';
import styles from './case-screen.module.css';

const stateOf: Record<StationStatus, SpineState> = {
  todo: 'todo',
  current: 'current',
  waiting: 'waiting',
  attention: 'attention',
  done: 'done',
  refused: 'stopped',
};

/** The way of the case with where we are; originals and requests hang on the station they belong to. */
export const CaseSpine = ({ view }: { readonly view: CaseView }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const caseId = view.case.id;
  const owed = view.originals.filter(isOwed);
  const requests = openRequests(view.filings);
  const known = caseNoOf(view.case);
  const note = (station: Station): string => {
    const status = view.spine[station] ?? 'todo';
    const filing =
      station === 'notice'
        ? latest(view.filings, 'possible-loss-notice')
        : station === 'claim'
          ? latest(view.filings, 'claim')
          : undefined;
    if (station === 'case-no' && known !== null) return known;
    return filing === undefined ? t(`station.status.${status}`) : t(`filing.state.${filing.state}`);
  };
  const withdrawalAt = (station: Station) => {
    const target = station === 'notice' || station === 'claim' ? filingAt(station) : undefined;
    return target === undefined ? undefined : withdrawalOf(view.filings, target.id);
  };
  const filingAt = (station: 'notice' | 'claim') =>
    latest(view.filings, station === 'notice' ? 'possible-loss-notice' : 'claim');
  const branches = (station: Station): SpineNode[] => {
    const atClaim = latest(view.filings, 'claim') !== undefined;
    const withdrawal = withdrawalAt(station);
    const ending: SpineNode[] =
      withdrawal === undefined
        ? []
        : [
            {
              id: `withdrawal ${withdrawal.id}`,
              label: t('case.spine.withdrawal'),
              state:
                withdrawal.state === 'needs-attention'
                  ? 'attention'
                  : isEditable(withdrawal.state)
                    ? 'current'
                    : 'waiting',
              note: t(`filing.state.${withdrawal.state}`),
            },
          ];
    if (station !== (atClaim ? 'claim' : 'notice')) return ending;
    return [
      ...ending,
      ...(requests.length === 0
        ? []
        : [
            {
              id: 'requests',
              label: t('case.spine.requests', { count: requests.length }),
              state: 'attention' as const,
              note: requests[0]?.request.by ?? '',
            },
          ]),
      ...(owed.length === 0
        ? []
        : [
            {
              id: 'originals',
              label: t('case.spine.originals', { count: owed.length }),
              state: owed.some((one) => isOverdue(one, today())) ? ('attention' as const) : ('current' as const),
              note: owed.map((one) => one.promisedOn).sort()[0] ?? '',
            },
          ]),
    ];
  };
  const pick = (id: string) => {
    const filing = id === 'notice' || id === 'claim' ? filingAt(id) : undefined;
    const withdrawal = id.startsWith('withdrawal ') ? id.slice('withdrawal '.length) : undefined;
    if (withdrawal !== undefined) return go({ page: 'filing', caseId, filingId: withdrawal });
    if (filing !== undefined) go({ page: 'filing', caseId, filingId: filing.id });
    else if (id === 'originals') go({ page: 'case', caseId, tab: 'originals' });
    else go({ page: 'case', caseId, tab: id === 'requests' ? 'overview' : 'timeline' });
  };
  return (
    <div className={styles.spine}>
      <Spine
        label={t('case.spine')}
        stages={stations.map((station) => ({
          id: station,
          label: t(`station.${station}`),
          state: stateOf[view.spine[station] ?? 'todo'],
          note: note(station),
          branches: branches(station),
        }))}
        onPick={pick}
      />
    </div>
  );
};
