import { addAmounts } from '../../shared/claim/amount.ts';
import { caseNoOf } from '../../shared/claim/case.ts';
import { rowOf } from '../../shared/claim/checklist-data.ts';
import { keptPages } from '../../shared/claim/document.ts';
import { type Filing, isCaseForm, isPackageForm } from '../../shared/claim/filing.ts';
import { carriedMeasures, statementOf } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useChecklist } from '../app/checklist.ts';
import { useLanguage } from '../app/language.tsx';
import { Amount } from '../cases/amount.tsx';
import { useDoubtWords } from '../filing/doubt-words.ts';
import type { NumberedDoubt } from '../filing/doubts.ts';
import { Card } from '../ui/card.tsx';
import { KeyValue, type KeyValueItem } from '../ui/key-value.tsx';
import styles from './manifest-card.module.css';
import { TravellingDocuments } from './travelling-documents.tsx';

export interface ManifestCardProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly doubts: readonly NumberedDoubt[];
}

/** The manifest in words: who, what, how much, which documents, which explanations. */
export const ManifestCard = ({ view, filing, doubts }: ManifestCardProps) => {
  const { t, pick, locale } = useLanguage();
  const { data: checklist } = useChecklist();
  const words = useDoubtWords();
  const { facts } = view.case;
  const caseNo = caseNoOf(view.case);
  const { form } = filing;
  const documents = filing.documentIds.flatMap((id) =>
    view.documents.filter((document) => document.id === id && document.removedAt === null),
  );
  const pageCount = documents.reduce((sum, document) => sum + keptPages(document).length, 0);
  const explained = doubts.filter(({ explanation }) => explanation.trim() !== '');
  const said = carriedMeasures(facts, form.kind);
  const waived = Object.entries(filing.notApplicable).filter(([, reason]) => reason !== '');
  const request =
    form.kind === 'supplement'
      ? view.filings.flatMap((one) => one.supplementRequests).find(({ requestId }) => requestId === form.inReplyTo)
      : undefined;
  const nameOf = (code: string): string => {
    const row = rowOf(checklist, code);
    return row === undefined ? code : pick(row.name);
  };

  const total: KeyValueItem[] = !isCaseForm(form)
    ? []
    : [
        {
          id: 'total',
          label: t(`review.total.${form.kind}`),
          value: (
            <Amount
              amount={addAmounts(facts.invoices.map((line) => (form.kind === 'claim' ? line.claimSum : line.lossSum)))}
              currency={facts.currency}
            />
          ),
        },
        {
          id: 'invoices',
          label: t('review.invoiceCount'),
          value: t('review.invoices', { count: facts.invoices.length }),
        },
      ];
  return (
    <Card title={t('review.manifest')}>
      <KeyValue
        items={[
          { id: 'kind', label: t('review.kind'), value: t(`filing.kindLong.${form.kind}`) },
          { id: 'serial', label: t('review.serial'), value: filing.corpSerialNo, isMono: true },
          { id: 'insured', label: t('field.insured.name'), value: facts.insured.name || t('app.none') },
          { id: 'policy', label: t('field.policyNo'), value: facts.policyNo || t('app.none'), isMono: true },
          { id: 'buyer', label: t('field.buyer.name'), value: facts.buyer.name || t('app.none') },
          { id: 'caseNo', label: t('field.caseNo'), value: caseNo ?? t('app.none'), isMono: true },
          ...(request === undefined
            ? []
            : [{ id: 'request', label: t('review.answers'), value: request.what.map(({ text }) => text).join('；') }]),
          ...total,
          ...(form.kind === 'withdrawal'
            ? [
                {
                  id: 'type',
                  label: t('field.withdrawalType'),
                  value: form.type === null ? t('app.none') : t(`withdrawalType.${form.type}`),
                },
                { id: 'reason', label: t('field.withdrawalReason'), value: form.reason || t('app.none') },
              ]
            : []),
        ]}
      />
      {isPackageForm(form) && (
        <>
          <h3 className={styles.heading}>{t('review.documents', { count: documents.length, pages: pageCount })}</h3>
          <TravellingDocuments documents={documents} nameOf={nameOf} />
        </>
      )}
      {said.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('review.measures')}</h3>
          <ul className={styles.notes}>
            {said.map((use) => (
              <li key={use.id}>
                <span className={styles.quiet}>{t(`measure.${use.id}.name`)}</span>{' '}
                {statementOf(use, view.case, documents, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
      {explained.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('review.explanations')}</h3>
          <ul className={styles.notes}>
            {explained.map(({ doubt, explanation }) => (
              <li key={doubt.key}>
                <span className={styles.quiet}>{words.what(doubt)}</span> {explanation}
              </li>
            ))}
          </ul>
        </>
      )}
      {waived.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('review.waived')}</h3>
          <ul className={styles.notes}>
            {waived.map(([code, reason]) => (
              <li key={code}>
                <span className={styles.quiet}>{nameOf(code)}</span> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};
