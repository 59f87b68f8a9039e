import { Stamp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { keptPages } from '../../shared/claim/document.ts';
import { isOverdue, isOwed } from '../../shared/claim/original.ts';
import type { CaseView, OriginalRow } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { PrintHistory } from '../printing/print-history.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Register } from './register.tsx';

/** The rows of the register that belong to one case, from the case's own view. */
const rowsOf = (view: CaseView): OriginalRow[] =>
  view.originals.map((original) => {
    const document = view.documents.find(({ id }) => id === original.documentId);
    return {
      original,
      caseRef: view.case.ref,
      caseNo: view.case.caseNo,
      buyerName: view.case.facts.buyer.name,
      documentTitle: document?.title ?? '',
      documentCode: document?.code ?? null,
      pageCount: document === undefined ? 0 : keptPages(document).length,
      overdue: isOverdue(original, today()),
    };
  });

/** The originals of one case: the register without the others. */
export const CaseOriginalsPanel = ({ view }: { readonly view: CaseView }) => {
  const { t } = useLanguage();
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(view), [view]);
  const openRows = useMemo(() => rows.filter(({ original }) => isOwed(original)), [rows]);
  if (rows.length === 0)
    return <EmptyState icon={Stamp} title={t('originals.emptyCase')} text={t('originals.emptyText')} />;
  return (
    <>
      <Register
        rows={rows}
        chooseFrom={openRows}
        order="due"
        showsCase={false}
        selectedIds={selectedIds}
        onSelectedIds={setSelectedIds}
      />
      <PrintHistory caseId={view.case.id} />
    </>
  );
};
