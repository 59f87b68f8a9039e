import { isFollowedByHand, isPrepared } from '../../shared/claim/by-hand.ts';
import type { HandSending } from '../../shared/claim/by-hand-record.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { dayAndTime } from '../app/today.ts';
import { filingTone } from '../cases/words.ts';
import { sizeText } from '../progress/size-text.ts';
import { RequestsPart } from '../review/requests-part.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './by-hand.module.css';
import { ChannelSteps } from './channel-steps.tsx';
import { ConfirmSent } from './confirm-sent.tsx';
import { JournalCard } from './journal-card.tsx';
import { SendAgain } from './send-again.tsx';

export interface HandPanelProps {
  readonly view: CaseView;
  readonly filing: Filing;
}

/** A filing that goes without the endpoint: the steps of its channel, the word that it was sent, and the journal after that. */
export const HandPanel = ({ view, filing }: HandPanelProps) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const takeBack = useDo('hand.take-back');
  const reopen = useDo('filing.reopen');
  const { byHand, state } = filing;
  if (byHand === null) return null;
  const isWaiting = isPrepared(filing);
  const error = takeBack.error ?? reopen.error;
  const toForm = () => go({ page: 'filing', caseId: view.case.id, filingId: filing.id });
  // A draft again, this panel may be gone before the answer is back; its own callbacks would go with it.
  const afterwards = (work: Promise<unknown>): void => void work.then(toForm, () => undefined);
  return (
    <>
      <Card
        title={t('hand.title', { kind: t(`filing.kind.${filing.form.kind}`), channel: t(`channel.${byHand.channel}`) })}
        aside={<StatusMark tone={filingTone[state]} label={t(`filing.state.${state}`)} />}
        actions={
          <>
            {isWaiting && (
              <Button
                size="small"
                isBusy={takeBack.isPending}
                onPress={() => afterwards(takeBack.mutateAsync({ filingId: filing.id }))}
              >
                {t('hand.takeBack')}
              </Button>
            )}
            {state === 'returned' && (
              <Button
                size="small"
                tone="primary"
                isBusy={reopen.isPending}
                onPress={() => afterwards(reopen.mutateAsync({ filingId: filing.id }))}
              >
                {t('sent.fix')}
              </Button>
            )}
          </>
        }
      >
        <div className={styles.stack}>
          {error !== null && (
            <Banner tone="bad" title={t('hand.failed')} isAnnounced>
              <p>{tFault(faultOf(error))}</p>
            </Banner>
          )}
          <p>{isWaiting ? t('hand.prepared') : <WhenSent sending={byHand} />}</p>
          {filing.supplementRequests.length > 0 && <RequestsPart view={view} filing={filing} />}
          <Contents filing={filing} sending={byHand} />
          {isWaiting && <ConfirmSent filing={filing} />}
          {state === 'submitted' && <SendAgain filing={filing} />}
        </div>
      </Card>
      {(isFollowedByHand(filing) || filing.journal.length > 0) && <JournalCard view={view} filing={filing} />}
    </>
  );
};

const WhenSent = ({ sending: { sentOn, sentBy } }: { readonly sending: HandSending }) => {
  const { t } = useLanguage();
  const day = sentOn ?? '';
  return sentBy === '' ? t('hand.wasSentNobody', { day }) : t('hand.wasSent', { day, who: sentBy });
};

const Contents = ({ filing, sending }: { readonly filing: Filing; readonly sending: HandSending }) => {
  const { t, tFault } = useLanguage();
  // A new sending is another package: its id keeps the two apart.
  const { data, error } = useRead('cases', 'hand.package', { filingId: filing.id });
  const isElsewhere = error !== null && faultOf(error).code === 'package-not-here';
  return (
    <>
      <KeyValue
        items={[
          {
            id: 'at',
            label: t('hand.preparedAt'),
            value: `${dayAndTime(sending.preparedAt)} ${sending.preparedBy}`.trim(),
          },
          ...(data === undefined
            ? []
            : [
                {
                  id: 'files',
                  label: t('hand.contents'),
                  value: t('hand.contentsText', { count: data.files.length, size: sizeText(data.totalBytes) }),
                },
              ]),
          {
            id: 'digest',
            label: t('hand.digest'),
            value: <span className={styles.mono}>{sending.packageDigest}</span>,
          },
        ]}
      />
      {isElsewhere && <p className={styles.text}>{t('hand.notHere')}</p>}
      {error !== null && !isElsewhere && (
        <Banner tone="bad" title={t('hand.failed')}>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      {data !== undefined && isPrepared(filing) && (
        <ChannelSteps filing={filing} channel={sending.channel} contents={data} />
      )}
    </>
  );
};
