import { ChevronDown, ChevronRight, Copy, EllipsisVertical, Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { Invoice } from '../../shared/claim/case.ts';
import type { FilingKind } from '../../shared/claim/filing.ts';
import { useLanguage } from '../app/language.tsx';
import { CellSource, FieldSource } from '../reading/field-source.tsx';
import { FormGrid } from '../ui/form-grid.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import type { NumberedDoubt } from './doubts.ts';
import { CellDoubts, FieldDoubts } from './field-doubts.tsx';
import type { InvoicePath } from './field-path.ts';
import { invoiceKinds, invoiceLayout } from './invoice-columns.ts';
import { InvoiceField } from './invoice-field.tsx';
import styles from './invoice-grid.module.css';

export interface InvoiceRowProps {
  readonly invoice: Invoice;
  /** Counted from 1. */
  readonly line: number;
  readonly kind: FilingKind;
  readonly fractionDigits: number;
  readonly isReadOnly: boolean;
  readonly isOpen: boolean;
  readonly doubts: readonly NumberedDoubt[];
  readonly onOpenChange: (invoiceId: string, isOpen: boolean) => void;
  readonly onWrite: (invoiceId: string, path: InvoicePath, value: string | null) => void;
  readonly onDuplicate: (invoiceId: string) => void;
  readonly onRemove: (invoiceId: string) => void;
}

/** Drawn again only when something of this line changes: a form may have 200 of them. */
const isSame = (before: InvoiceRowProps, after: InvoiceRowProps): boolean =>
  (Object.keys(after) as (keyof InvoiceRowProps)[]).every((key) =>
    key === 'doubts'
      ? before.doubts.length === after.doubts.length &&
        before.doubts.every(
          (one, i) =>
            one.doubt.key === after.doubts[i]?.doubt.key &&
            one.number === after.doubts[i]?.number &&
            one.explanation === after.doubts[i]?.explanation &&
            JSON.stringify(one.doubt.params) === JSON.stringify(after.doubts[i]?.doubt.params),
        )
      : before[key] === after[key],
  );

export const InvoiceRow = memo((props: InvoiceRowProps) => {
  const { t } = useLanguage();
  const { invoice, line, kind, isReadOnly, isOpen, doubts } = props;
  const { row, more } = invoiceLayout(kind);
  const at = (path: InvoicePath) => doubts.filter(({ fieldId }) => fieldId === `invoice:${invoice.id}.${path}`);
  const common = {
    invoice,
    fractionDigits: props.fractionDigits,
    isReadOnly,
    onWrite: props.onWrite,
  };
  return (
    <>
      <tr>
        <th scope="row" className={styles.line}>
          <span className={styles.lineInner}>
            <IconButton
              size="small"
              icon={isOpen ? ChevronDown : ChevronRight}
              label={t('filing.invoices.more', { line })}
              isExpanded={isOpen}
              onPress={() => props.onOpenChange(invoice.id, !isOpen)}
            />
            {line}
          </span>
        </th>
        {row.map((path) => (
          <td key={path} className={styles[invoiceKinds[path]]}>
            <InvoiceField
              {...common}
              path={path}
              label={t('filing.invoices.row', { line, field: t(`field.${path}`) })}
              isLabelHidden
              isDoubted={at(path).length > 0}
              doubt={<CellDoubts doubts={at(path)} />}
            />
            <CellSource fieldId={`invoice:${invoice.id}.${path}`} />
          </td>
        ))}
        <td className={styles.menu}>
          {!isReadOnly && (
            <MenuButton
              trigger={<IconButton size="small" icon={EllipsisVertical} label={t('filing.invoices.menu', { line })} />}
              label={t('filing.invoices.menu', { line })}
              placement="bottom end"
              groups={[
                [{ id: 'duplicate', label: t('filing.invoices.duplicate'), icon: Copy, keys: ['Ctrl', 'D'] }],
                [
                  {
                    id: 'remove',
                    label: t('filing.invoices.remove'),
                    icon: Trash2,
                    keys: ['Ctrl', 'Del'],
                    isDanger: true,
                  },
                ],
              ]}
              onPick={(id) => (id === 'remove' ? props.onRemove(invoice.id) : props.onDuplicate(invoice.id))}
            />
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td />
          <td colSpan={row.length + 1} className={styles.more}>
            <FormGrid columns={3}>
              {more.map((path) => (
                <InvoiceField
                  key={path}
                  {...common}
                  path={path}
                  label={t(`field.${path}`)}
                  isDoubted={at(path).length > 0}
                  doubt={<FieldDoubts doubts={at(path)} />}
                  source={<FieldSource fieldId={`invoice:${invoice.id}.${path}`} />}
                />
              ))}
            </FormGrid>
          </td>
        </tr>
      )}
    </>
  );
}, isSame);
InvoiceRow.displayName = 'InvoiceRow';
