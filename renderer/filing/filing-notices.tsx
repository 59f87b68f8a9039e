import { lazy, Suspense } from 'react';
import type { CaseFacts } from '../../shared/claim/case.ts';
import type { Filing, FilingForm } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { Draft } from './draft.ts';
import { useDraftStatuses } from './filing-header.tsx';
import { ReturnedNotice } from './returned-notice.tsx';
import type { Jump } from './use-jumps.ts';

const SentPanel = lazy(async () => ({ default: (await import('../review/sent-panel.tsx')).SentPanel }));

export interface FilingNoticesProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly facts: Draft<CaseFacts>;
  readonly form: Draft<FilingForm>;
  readonly onJump: Jump;
}

/** What has to be known before the form: not saved, changed elsewhere, returned, waiting, sent. */
export const FilingNotices = ({ view, filing, facts, form, onJump }: FilingNoticesProps) => (
  <>
    <SavingNotice facts={facts} form={form} />
    <ReturnedNotice view={view} filing={filing} onJump={onJump} />
    {(filing.state === 'queued' || filing.state === 'needs-attention') && <WaitingNotice filing={filing} />}
    {!['draft', 'ready', 'queued', 'needs-attention', 'returned'].includes(filing.state) && (
      <Suspense fallback={null}>
        <SentPanel view={view} filing={filing} />
      </Suspense>
    )}
  </>
);

const SavingNotice = ({ facts, form }: Pick<FilingNoticesProps, 'facts' | 'form'>) => {
  const { t, tFault } = useLanguage();
  const statuses = useDraftStatuses([facts, form]);
  const fault = statuses.find((status) => status.kind === 'failed')?.fault;
  if (fault !== undefined && fault !== null)
    return (
      <Banner
        tone="bad"
        title={t('filing.notSaved')}
        isAnnounced
        action={
          <Button size="small" onPress={() => void Promise.all([facts.flush(), form.flush()])}>
            {t('filing.saveNow')}
          </Button>
        }
      >
        {tFault(fault)} {t('filing.notSavedSafe')}
      </Banner>
    );
  if (statuses.some((status) => status.merged))
    return (
      <Banner
        tone="warn"
        title={t('filing.merged')}
        isAnnounced
        closeLabel={t('app.close')}
        onClose={() => {
          facts.acknowledgeMerge();
          form.acknowledgeMerge();
        }}
      >
        {t('filing.mergedText')}
      </Banner>
    );
  return null;
};

const WaitingNotice = ({ filing }: { readonly filing: Filing }) => {
  const { t, tFault, tData } = useLanguage();
  const { go } = useNavigation();
  const takeBack = useDo('filing.take-back');
  const isStuck = filing.state === 'needs-attention';
  const trouble = takeBack.error === null ? null : tFault(faultOf(takeBack.error));
  return (
    <Banner
      tone={isStuck ? 'bad' : 'info'}
      title={t(isStuck ? 'filing.state.needs-attention' : 'filing.readOnlyWaiting')}
      action={
        <>
          <Button size="small" onPress={() => go({ page: 'outbox' })}>
            {t('filing.outbox')}
          </Button>
          {filing.form.kind !== 'originals-dispatch' && (
            <Button size="small" isBusy={takeBack.isPending} onPress={() => takeBack.mutate({ filingId: filing.id })}>
              {t('filing.takeBack')}
            </Button>
          )}
        </>
      }
    >
      {trouble ??
        (isStuck && filing.attention !== null
          ? tData(`fault.${filing.attention}`)
          : filing.form.kind !== 'originals-dispatch' && t('filing.readOnlyWaitingText'))}
    </Banner>
  );
};
