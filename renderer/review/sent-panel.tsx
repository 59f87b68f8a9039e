import { Download } from 'lucide-react';
import { type Filing, isCaseForm, isPackageForm } from '../../shared/claim/filing.ts';
import { isEditable, isWithdrawable } from '../../shared/claim/filing-life.ts';
import { withdrawalOf } from '../../shared/claim/spine.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import type { TextKey } from '../../shared/locale/locale.ts';
import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { dayAndTime } from '../app/today.ts';
import { filingTone } from '../cases/words.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { ReceiptPart } from './receipt-part.tsx';
import { RequestsPart } from './requests-part.tsx';
import styles from './sent-panel.module.css';
import { useSaveDossier } from './use-save-dossier.ts';

export interface SentPanelProps {
  readonly view: CaseView;
  readonly filing: Filing;
}

/** A confirmed 撤销 and a delivered parcel are called by what they mean. */
const wordsOf = ({ form, state }: Filing): TextKey => {
  if (form.kind === 'withdrawal' && state === 'accepted') return 'sent.text.withdrawal-accepted';
  if (form.kind === 'withdrawal' && state === 'withdrawn') return 'sent.text.withdrawal-dropped';
  if (form.kind === 'originals-dispatch' && state === 'submitted') return 'sent.text.parcel-told';
  if (form.kind === 'originals-dispatch' && state === 'accepted') return 'sent.text.parcel-received';
  return `sent.text.${state === 'draft' || state === 'ready' ? 'queued' : state}`;
};

/** What became of a filing after 提交: its state, its receipt, what the other side asks, and the one thing to do about it. */
export const SentPanel = ({ view, filing }: SentPanelProps) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { online } = useAppState().outbox;
  const takeBack = useDo('filing.take-back');
  const reopen = useDo('filing.reopen');
  const dossier = useSaveDossier(filing.id);
  const withdraw = useDo('filing.withdraw');
  const { state } = filing;
  if (state === 'draft' || state === 'ready') return null;
  const error = takeBack.error ?? reopen.error ?? dossier.error ?? withdraw.error;
  const canWithdraw = isCaseForm(filing.form) && isWithdrawable(state);
  const withdrawal = withdrawalOf(view.filings, filing.id);
  const toForm = () => go({ page: 'filing', caseId: view.case.id, filingId: filing.id });
  // A draft again, this panel may be gone before the answer is back; its own callbacks would go with it.
  const afterwards = (work: Promise<unknown>): void => void work.then(toForm, () => undefined);

  return (
    <Card
      title={t('sent.title', { kind: t(`filing.kind.${filing.form.kind}`) })}
      aside={<StatusMark tone={filingTone[state]} label={t(`filing.state.${state}`)} />}
      actions={
        <>
          {(state === 'queued' || state === 'needs-attention') && filing.form.kind !== 'originals-dispatch' && (
            <Button
              size="small"
              isBusy={takeBack.isPending}
              onPress={() => afterwards(takeBack.mutateAsync({ filingId: filing.id }))}
            >
              {t('sent.takeBack')}
            </Button>
          )}
          {state === 'needs-attention' && (
            <Button size="small" tone="primary" onPress={() => go({ page: 'outbox' })}>
              {t('sent.lookOutbox')}
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
          {canWithdraw && (
            <Button
              size="small"
              isBusy={withdraw.isPending}
              onPress={() =>
                withdraw.mutate(
                  { filingId: filing.id },
                  { onSuccess: (begun) => go({ page: 'filing', caseId: view.case.id, filingId: begun.filingId }) },
                )
              }
            >
              {t(withdrawal === undefined ? 'filing.withdrawal.start' : 'filing.withdrawal.see')}
            </Button>
          )}
          {!isEditable(state) && isPackageForm(filing.form) && (
            <Button size="small" icon={Download} isBusy={dossier.isBusy} onPress={dossier.start}>
              {t('sent.saveDossier')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.parts}>
        {error !== null && (
          <Banner tone="bad" title={t('sent.failed')} isAnnounced>
            <p>{tFault(faultOf(error))}</p>
          </Banner>
        )}
        <p>{t(state === 'queued' && online ? 'sent.text.queuedOnline' : wordsOf(filing))}</p>
        {withdrawal !== undefined && state !== 'withdrawn' && (
          <StatusMark tone="warn" label={t('filing.withdrawal.open')} />
        )}
        {state === 'needs-attention' && filing.attention !== null && (
          <p className={styles.problem}>{tFault({ code: filing.attention, retry: 'after-user' })}</p>
        )}
        {state === 'returned' && filing.returnReasons.length > 0 && (
          <ul className={styles.reasons} aria-label={t('sent.reasons')}>
            {filing.returnReasons.map(({ text, field }) => (
              <li key={`${field ?? ''} ${text}`}>{text}</li>
            ))}
          </ul>
        )}
        {filing.supplementRequests.length > 0 && <RequestsPart view={view} filing={filing} />}
        {filing.acceptanceNo !== null && (
          <>
            <KeyValue
              items={[
                { id: 'no', label: t('sent.acceptanceNo'), value: filing.acceptanceNo, isMono: true },
                {
                  id: 'at',
                  label: t('sent.submittedAt'),
                  value: filing.submittedAt === null ? t('app.none') : dayAndTime(filing.submittedAt),
                },
              ]}
            />
            <ReceiptPart filingId={filing.id} />
          </>
        )}
      </div>
    </Card>
  );
};
