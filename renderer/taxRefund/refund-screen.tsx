import { Archive, ArrowLeft, FileX, FolderDown, ListChecks } from 'lucide-react';
import { useState } from 'react';
import { checkRefund, packed, type RefundDeclaration } from '../../shared/claim/tax-refund/refund-check.ts';
import type { RefundView } from '../../shared/ipc/refund-views.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { dayAndTime } from '../app/today.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './refund.module.css';
import { RefundPayment } from './refund-payment.tsx';
import { RefundPreviewDialog } from './refund-preview-dialog.tsx';
import { RefundRowsDialog } from './refund-rows-dialog.tsx';
import { RefundTable } from './refund-table.tsx';
import { type RefundEditing, useRefundEditing } from './use-refund.ts';

/** 视同收汇: what the tax office gets for each customs declaration, what is missing for it, and the pack. */
export const RefundScreen = ({ caseId }: { readonly caseId: string }) => {
  const caseQuery = useRead('cases', 'case.view', { caseId });
  const query = useRead('cases', 'refund.view', { caseId });
  if (caseQuery.data === undefined) return <Fallback of={caseQuery} />;
  if (query.data === undefined) return <Fallback of={query} />;
  return <Pack caseView={caseQuery.data} view={query.data} />;
};

const missingIn = (items: RefundDeclaration['items']): number => items.filter(({ isMissing }) => isMissing).length;

const Pack = ({ caseView, view }: { readonly caseView: CaseView; readonly view: RefundView }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const caseId = caseView.case.id;
  const editing = useRefundEditing(caseId);
  const check = checkRefund(
    caseView.case,
    caseView.filings,
    caseView.documents,
    view.rows,
    view.data,
    caseView.originals,
  );
  const chosen = packed(check);
  const [previewed, setPreviewed] = useState<{ readonly no: string | null } | null>(null);
  const [areRowsOpen, setRowsOpen] = useState(false);
  const documents = caseView.documents.filter(({ removedAt, pages }) => removedAt === null && pages.length > 0);
  const toDocuments = () => go({ page: 'case', caseId, tab: 'documents' });
  const claim = caseView.filings.findLast(({ form }) => form.kind === 'claim');
  const whole = check.declarations[0]?.items.filter(({ row }) => !row.isEach) ?? [];
  const missing =
    missingIn(whole) + chosen.reduce((sum, { items }) => sum + missingIn(items.filter(({ row }) => row.isEach)), 0);
  const table = { documents, editing, onAddDocument: toDocuments };

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button tone="quiet" icon={ArrowLeft} onPress={() => go({ page: 'case', caseId, tab: 'overview' })}>
          {t('refund.back')}
        </Button>
        <h1>{t('refund.title')}</h1>
        <span className={styles.text}>
          {caseView.case.ref} · {caseView.case.facts.buyer.name}
        </span>
        <span className={styles.end}>
          <Missing count={missing} />
          <Button size="small" icon={ListChecks} onPress={() => setRowsOpen(true)}>
            {t('refund.rowsEdit')}
          </Button>
        </span>
      </header>
      {!check.isPaid && (
        <Banner tone="warn" title={t('refund.notPaid')}>
          <p>{t('refund.notPaidText')}</p>
        </Banner>
      )}
      <Banner tone="info" title={t('refund.rule')}>
        <p>{t('refund.ruleText')}</p>
      </Banner>
      {editing.error !== null && (
        <Banner tone="bad" title={t('refund.failed')} isAnnounced>
          <p>{tFault(faultOf(editing.error))}</p>
        </Banner>
      )}
      <RefundPayment view={view} keepBy={check.keepBy} editing={editing} />
      {check.undeclared.length > 0 && (
        <Banner
          tone="warn"
          title={t('refund.undeclared', { nos: check.undeclared.map(({ invoiceNo }) => invoiceNo || '—').join('、') })}
          action={
            claim !== undefined && (
              <Button size="small" onPress={() => go({ page: 'filing', caseId, filingId: claim.id })}>
                {t('refund.toInvoices')}
              </Button>
            )
          }
        />
      )}
      {check.declarations.length === 0 ? (
        <EmptyState icon={FileX} title={t('refund.none')} text={t('refund.noneText')} />
      ) : (
        <>
          <Card title={t('refund.whole')} aside={<Missing count={missingIn(whole)} />} isFlush>
            <RefundTable label={t('refund.whole')} items={whole} {...table} />
          </Card>
          {check.declarations.map((declaration) => (
            <Declaration
              key={declaration.no}
              declaration={declaration}
              canShow={check.isPaid}
              onShow={() => setPreviewed({ no: declaration.no })}
              {...table}
            />
          ))}
        </>
      )}
      <Actions
        caseId={caseId}
        canMake={check.isPaid && chosen.length > 0}
        onShowDirectory={() => setPreviewed({ no: null })}
      />
      {view.data.made.length > 0 && (
        <Card title={t('refund.made')}>
          <ul className={styles.made}>
            {view.data.made.map((one) => (
              <li key={one.at}>
                {t('refund.madeLine', { day: dayAndTime(one.at), count: one.declarations.length, name: one.name })}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {previewed !== null && (
        <RefundPreviewDialog caseId={caseId} declarationNo={previewed.no} onClose={() => setPreviewed(null)} />
      )}
      {areRowsOpen && <RefundRowsDialog rows={view.rows} areOwn={view.areOwnRows} onClose={() => setRowsOpen(false)} />}
    </div>
  );
};

const Missing = ({ count }: { readonly count: number }) => {
  const { t } = useLanguage();
  return count === 0 ? (
    <StatusMark tone="good" label={t('refund.complete')} isPlain />
  ) : (
    <StatusMark tone="warn" label={t('refund.missingCount', { count })} />
  );
};

type DeclarationProps = {
  readonly declaration: RefundDeclaration;
  readonly documents: Parameters<typeof RefundTable>[0]['documents'];
  readonly editing: RefundEditing;
  readonly onAddDocument: () => void;
  readonly canShow: boolean;
  readonly onShow: () => void;
};

const Declaration = ({ declaration, documents, editing, onAddDocument, canShow, onShow }: DeclarationProps) => {
  const { t } = useLanguage();
  const { no, problem, isChosen, invoices, shippedOn } = declaration;
  const items = declaration.items.filter(({ row }) => row.isEach);
  const title = t('refund.declaration', { no });
  return (
    <Card
      title={title}
      aside={problem === null && isChosen ? <Missing count={missingIn(items)} /> : undefined}
      actions={
        problem === null && (
          <>
            <CheckboxField
              label={t('refund.include')}
              isSelected={isChosen}
              onChange={(isWanted) =>
                editing.change(({ leftOut }) => ({
                  leftOut: isWanted ? leftOut.filter((one) => one !== no) : [...leftOut, no],
                }))
              }
            />
            <Button
              size="small"
              spokenLabel={`${t('refund.preview')} ${t('refund.previewOf', { no })}`}
              isDisabled={!canShow || !isChosen}
              onPress={onShow}
            >
              {t('refund.preview')}
            </Button>
          </>
        )
      }
      isFlush
    >
      <p className={styles.about}>
        {t('refund.invoices', { nos: invoices.map(({ invoiceNo }) => invoiceNo || '—').join('、') })}
        {shippedOn !== '' && ` · ${t('refund.shipped', { day: shippedOn })}`}
      </p>
      {problem !== null && (
        <p className={styles.about}>
          <StatusMark tone="bad" label={t(`refund.problem.${problem}`)} isPlain />
        </p>
      )}
      {problem === null && isChosen && (
        <RefundTable
          label={title}
          items={items}
          documents={documents}
          editing={editing}
          onAddDocument={onAddDocument}
        />
      )}
    </Card>
  );
};

type ActionsProps = { readonly caseId: string; readonly canMake: boolean; readonly onShowDirectory: () => void };

const Actions = ({ caseId, canMake, onShowDirectory }: ActionsProps) => {
  const { t, tFault } = useLanguage();
  const job = useJob(`refund ${caseId}`);
  const [error, setError] = useState<unknown>(null);
  const [note, setNote] = useState<string | null>(null);
  const make = async (as: 'folder' | 'zip') => {
    setError(null);
    setNote(null);
    try {
      const { saved, fileName } = await job.start((jobId) => call('refund.make', { caseId, as, jobId }));
      if (saved) setNote(t('refund.saved', { name: fileName ?? '' }));
    } catch (failure) {
      setError(failure);
    }
  };
  const isBusy = job.running !== null;
  return (
    <div className={styles.foot}>
      <JobProgress job={job} />
      {error !== null && (
        <Banner tone={faultOf(error).code === 'cancelled' ? 'info' : 'bad'} title={t('refund.failed')} isAnnounced>
          {faultOf(error).code !== 'cancelled' && <p>{tFault(faultOf(error))}</p>}
        </Banner>
      )}
      <div className={styles.buttons}>
        {note !== null && (
          <span className={styles.text} role="status">
            {note}
          </span>
        )}
        <Button isDisabled={!canMake || isBusy} onPress={onShowDirectory}>
          {t('refund.previewDirectory')}
        </Button>
        <Button icon={Archive} isDisabled={!canMake} isBusy={isBusy} onPress={() => void make('zip')}>
          {t('refund.makeZip')}
        </Button>
        <Button
          tone="primary"
          icon={FolderDown}
          isDisabled={!canMake}
          isBusy={isBusy}
          onPress={() => void make('folder')}
        >
          {t('refund.makeFolder')}
        </Button>
      </div>
    </div>
  );
};
