import type { Filing } from '../../../shared/claim/filing.ts';
import type { CaseView } from '../../../shared/ipc/views.ts';
import { useLanguage } from '../../app/language.tsx';
import { FormGrid } from '../../ui/form-grid.tsx';
import { KeyValue } from '../../ui/key-value.tsx';
import { BoundDate, BoundText, form } from '../bound-fields.tsx';
import styles from './parts.module.css';

/** 正本寄送 as it was told the other side: courier, waybill, day, and each paper with where it is now. */
export const DispatchSection = ({ view, filing }: { readonly view: CaseView; readonly filing: Filing }) => {
  const { t } = useLanguage();
  const papers = filing.documentIds.map((id) => {
    const original = view.originals.find(({ documentId }) => documentId === id);
    const title = view.documents.find((document) => document.id === id)?.title ?? id;
    return {
      id,
      label: original?.runningNo ?? '',
      value: original === undefined ? title : `${title} · ${t(`originals.status.${original.status}`)}`,
    };
  });
  return (
    <div className={styles.stack}>
      <FormGrid columns={3}>
        <BoundText of={form('courier')} label={t('field.courier')} />
        <BoundText of={form('waybill')} label={t('field.waybill')} isCode />
        <BoundDate of={form('postedOn')} label={t('field.postedOn')} />
      </FormGrid>
      {papers.length === 0 ? <p className={styles.note}>{t('filing.dispatch.none')}</p> : <KeyValue items={papers} />}
    </div>
  );
};
