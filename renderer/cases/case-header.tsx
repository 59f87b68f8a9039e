import { EllipsisVertical, PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { addAmounts, isAmount } from '../../shared/claim/amount.ts';
import { type CaseFacts, caseNoOf } from '../../shared/claim/case.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Amount } from './amount.tsx';
import styles from './case-screen.module.css';
import { useNextStep } from './use-next-step.ts';
import { stageTone, stepWords } from './words.ts';

/** Sum of the loss amounts; of the invoices where no loss is entered yet. */
const stakeOf = ({ invoices }: CaseFacts): string => {
  const losses = invoices.map((line) => line.lossSum);
  return losses.some(isAmount) ? addAmounts(losses) : addAmounts(invoices.map((line) => line.invoiceSum));
};

export const CaseHeader = ({ view }: { readonly view: CaseView }) => {
  const { t, tFault } = useLanguage();
  const { id: caseId, facts, ref, archivedAt } = view.case;
  const next = useNextStep();
  const archive = useDo('case.archive');
  const restore = useDo('case.restore');
  const save = useDo('case.export');
  const [isAsking, setAsking] = useState(false);
  const failed = [next, archive, restore, save].find((one) => one.error !== null);
  const words = stepWords(view.nextStep);
  const isQuiet = view.nextStep.kind === 'wait' || view.nextStep.kind === 'closed';
  return (
    <>
      <header className={styles.header}>
        <div className={styles.who}>
          <div className={styles.title}>
            <h1 className={styles.buyer}>{facts.buyer.name || t('cases.noBuyer')}</h1>
            <StatusMark tone={stageTone[view.stage]} label={t(`stage.${view.stage}`)} />
          </div>
          <dl className={styles.facts}>
            <Fact label={t('case.ref')} value={ref} />
            <Fact label={t('case.caseNo')} value={caseNoOf(view.case)} none={t('case.caseNoNone')} />
            <Fact label={t('case.policy')} value={facts.policyNo} />
          </dl>
        </div>
        <div className={styles.stake}>
          <div className={styles.stakeLabel}>{t('case.amountAtStake')}</div>
          <div className={styles.stakeAmount}>
            <Amount amount={stakeOf(facts)} currency={facts.currency} />
          </div>
        </div>
        <div className={styles.step}>
          <Button
            tone={isQuiet ? 'secondary' : 'primary'}
            isBusy={next.isPending}
            onPress={() => next.mutate({ caseId, step: view.nextStep })}
          >
            {t(words.key, words.params)}
          </Button>
          <MenuButton
            trigger={<IconButton icon={EllipsisVertical} label={t('case.more')} isBusy={save.isPending} />}
            label={t('case.more')}
            placement="bottom end"
            groups={[
              [{ id: 'export', label: t('case.export'), icon: PackageOpen }],
              [
                archivedAt === null
                  ? { id: 'archive', label: t('case.archive') }
                  : { id: 'restore', label: t('case.restore') },
              ],
            ]}
            onPick={(id) => {
              if (id === 'export') save.mutate({ caseId, jobId: crypto.randomUUID() });
              if (id === 'archive') setAsking(true);
              if (id === 'restore') restore.mutate({ caseId });
            }}
          />
        </div>
      </header>
      {failed !== undefined && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced onClose={failed.reset} closeLabel={t('app.close')}>
          {tFault(faultOf(failed.error))}
        </Banner>
      )}
      {save.data?.saved === true && (
        <Banner
          tone="good"
          title={t('case.exported', { name: save.data.fileName ?? '' })}
          isAnnounced
          onClose={save.reset}
          closeLabel={t('app.close')}
        />
      )}
      {archivedAt !== null && (
        <Banner
          tone="info"
          title={t('case.archivedBanner')}
          action={
            <Button size="small" isBusy={restore.isPending} onPress={() => restore.mutate({ caseId })}>
              {t('case.restore')}
            </Button>
          }
        >
          {t('case.archivedText')}
        </Banner>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('case.archiveAsk', { ref })}
        confirmLabel={t('case.archive')}
        cancelLabel={t('app.cancel')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          archive.mutate({ caseId });
          setAsking(false);
        }}
      >
        {t('case.archiveText')}
      </ConfirmDialog>
    </>
  );
};

const Fact = ({
  label,
  value,
  none,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly none?: string;
}) => {
  const { t } = useLanguage();
  const isThere = value !== null && value !== '';
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isThere ? styles.mono : undefined}>{isThere ? value : (none ?? t('app.none'))}</dd>
    </div>
  );
};
