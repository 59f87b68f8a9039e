import { useCallback, useState } from 'react';
import { addAmounts } from '../../shared/claim/amount.ts';
import { keyOf } from '../../shared/claim/case-keys.ts';
import { plainCode } from '../../shared/claim/reference/record-key.ts';
import type { Known, ReferenceList } from '../../shared/claim/reference/records.ts';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditor } from '../filing/editor-context.ts';
import { PickDialog } from './pick-dialog.tsx';
import styles from './reference.module.css';
import { moneyText } from './reference-words.ts';
import { invoicesAtMost, withShipments } from './take-records.ts';
import { useReferencePages } from './use-reference-pages.ts';

/** Invoices from accepted shipments into the form: one step, which one undo takes back. Used ones are marked. */
export const PickShipments = ({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) => {
  const { t } = useLanguage();
  const { doc, editor } = useEditor();
  const { buyer, invoices } = doc.facts;
  const buyerNo = buyer.sinosureBuyerNo || buyer.corpBuyerNo;
  const mark = useUsedMark(caseId, buyerNo);
  return (
    <PickDialog
      list="shipments"
      buyer={buyerNo}
      buyerName={buyer.name}
      mark={mark}
      hint={t('reference.pick.hint')}
      many={{
        summary: (chosen) => {
          const currencies = [...new Set(chosen.map(({ record }) => record.currency))];
          const sums = currencies.map((currency) =>
            moneyText(
              addAmounts(chosen.flatMap(({ record }) => (record.currency === currency ? [record.invoiceSum] : []))),
              currency,
            ),
          );
          return t('reference.pick.chosen', { count: chosen.length, sum: sums.join(' + ') });
        },
        problem: (count) => (invoices.length + count > invoicesAtMost ? t('reference.pick.tooMany') : undefined),
      }}
      onPick={(chosen) => {
        const records = chosen.map(({ record }) => record);
        editor.edit('pick shipments', (before) => ({
          ...before,
          facts: withShipments(before.facts, records, () => crypto.randomUUID()),
        }));
        onClose();
      }}
      onClose={onClose}
    />
  );
};

/** The word after an invoice number that stands in a case already. */
const useUsedMark = (caseId: string, buyerNo: string) => {
  const { t } = useLanguage();
  const { doc } = useEditor();
  const [here] = useState(() => new Set(doc.facts.invoices.map(({ invoiceNo }) => plainCode(invoiceNo))));
  // The first page of this buyer's shipments is what one mostly looks at; it is also what the dialog shows first.
  const first = useReferencePages('shipments', '', buyerNo);
  const invoiceNos = (first.rows ?? []).slice(0, 200).map(({ record }) => record.invoiceNo);
  const keys = invoiceNos.map((no) => ({ kind: 'invoice' as const, key: keyOf(no) }));
  const { data } = useRead('cases', 'around.case', { caseId, policyNo: '', keys });
  return useCallback(
    (known: Known<ReferenceList>) => {
      const no = 'invoiceNo' in known.record ? plainCode(known.record.invoiceNo) : '';
      if (here.has(no)) return <span className={styles.used}>{t('reference.pick.usedHere')}</span>;
      const other = data?.elsewhere.find((one) => one.kind === 'invoice' && one.key === keyOf(no));
      return other === undefined ? null : (
        <span className={styles.used}>{t('reference.pick.used', { ref: other.caseRef })}</span>
      );
    },
    [t, here, data],
  );
};
