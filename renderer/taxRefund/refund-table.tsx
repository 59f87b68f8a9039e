import type { ClaimDocument } from '../../shared/claim/document.ts';
import type { RefundItem } from '../../shared/claim/tax-refund/refund-check.ts';
import { useLanguage } from '../app/language.tsx';
import styles from './refund.module.css';
import { RefundItemRow } from './refund-item.tsx';
import type { RefundEditing } from './use-refund.ts';

type Props = {
  readonly label: string;
  readonly items: readonly RefundItem[];
  readonly documents: readonly ClaimDocument[];
  readonly editing: RefundEditing;
  readonly onAddDocument: () => void;
};

export const RefundTable = ({ label, items, documents, editing, onAddDocument }: Props) => {
  const { t } = useLanguage();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('refund.document')}</th>
          <th scope="col">{t('refund.files')}</th>
          <th scope="col">{t('refund.storage')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <RefundItemRow
            key={item.key}
            item={item}
            documents={documents}
            onPick={(ids) => editing.change((data) => ({ picks: { ...data.picks, [item.key]: [...ids] } }))}
            onStorage={(place) => editing.change((data) => ({ storage: { ...data.storage, [item.key]: place } }))}
            onAddDocument={onAddDocument}
          />
        ))}
      </tbody>
    </table>
  );
};
