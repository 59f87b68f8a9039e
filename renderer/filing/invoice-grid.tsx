import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef } from 'react';
import { addAmounts, formatAmount } from '../../shared/claim/amount.ts';
import { emptyInvoice } from '../../shared/claim/case.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import type { FilingKind } from '../../shared/claim/filing.ts';
import { useLanguage } from '../app/language.tsx';
import { focusField } from '../ui/focus-field.ts';
import { useEditor } from './editor-context.ts';
import { type InvoicePath, withInvoice, withInvoices } from './field-path.ts';
import { invoiceKinds, invoiceLayout } from './invoice-columns.ts';
import styles from './invoice-grid.module.css';
import { isTable, pasteInvoices } from './invoice-paste.ts';
import { InvoiceRow } from './invoice-row.tsx';
import type { Folds } from './use-jumps.ts';

/** The field the event comes from: which invoice, which of its values. */
const cellOf = (target: EventTarget): { readonly id: string; readonly path: InvoicePath } | undefined => {
  const fieldId = target instanceof Element ? target.closest('[data-field]')?.getAttribute('data-field') : undefined;
  const [, id, path] = /^invoice:(.+)\.(\w+)$/.exec(fieldId ?? '') ?? [];
  return id === undefined || path === undefined ? undefined : { id, path: path as InvoicePath };
};

/** The invoices as a table to type in: ↑↓ and Enter by line, Ctrl+Enter a new one, Ctrl+D again, Ctrl+Delete away, Ctrl+V from Excel. */
export const InvoiceGrid = ({ kind, folds }: { readonly kind: FilingKind; readonly folds: Folds }) => {
  const { t } = useLanguage();
  const { doc, editor, isReadOnly, doubtsAt } = useEditor();
  const { invoices, currency } = doc.facts;
  const box = useRef<HTMLDivElement>(null);
  const { row: columns, more } = invoiceLayout(kind);
  const fractionDigits = minorUnits(currency);

  const focusLine = (id: string | undefined, path: InvoicePath) => {
    if (id !== undefined)
      requestAnimationFrame(() => box.current !== null && focusField(`invoice:${id}.${path}`, box.current));
  };
  const write = useCallback(
    (id: string, path: InvoicePath, value: string | null) =>
      editor.edit(`invoice:${id}.${path}`, (before) => withInvoice(before, id, path, value)),
    [editor],
  );
  const duplicate = useCallback(
    (id: string) =>
      editor.edit('duplicate a line', (before) =>
        withInvoices(before, (lines) =>
          lines.flatMap((line) =>
            line.id === id ? [line, { ...line, id: crypto.randomUUID(), invoiceNo: '' }] : [line],
          ),
        ),
      ),
    [editor],
  );
  const remove = useCallback(
    (id: string) =>
      editor.edit('remove a line', (before) => withInvoices(before, (lines) => lines.filter((line) => line.id !== id))),
    [editor],
  );
  const add = () => {
    const line = emptyInvoice(crypto.randomUUID());
    editor.edit('add a line', (before) => withInvoices(before, (lines) => [...lines, line]));
    focusLine(line.id, 'invoiceNo');
  };

  const keys = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (cell === undefined || isReadOnly || event.altKey || event.nativeEvent.isComposing) return;
    const at = invoices.findIndex(({ id }) => id === cell.id);
    const isInput = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') === null;
    const run = (work: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    const isChord = event.ctrlKey || event.metaKey;
    if (isChord && event.key === 'Enter') run(add);
    else if (isChord && event.key.toLowerCase() === 'd') run(() => duplicate(cell.id));
    else if (isChord && event.key === 'Delete')
      run(() => {
        remove(cell.id);
        focusLine(invoices[at + 1]?.id ?? invoices[at - 1]?.id, cell.path);
      });
    else if (isInput && !isChord && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      const next = invoices[at + 1];
      if (next !== undefined) run(() => focusLine(next.id, cell.path));
    } else if (isInput && !isChord && event.key === 'ArrowUp') run(() => focusLine(invoices[at - 1]?.id, cell.path));
  };

  const paste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (cell === undefined || isReadOnly || !isTable(text)) return;
    event.preventDefault();
    const order = [...columns, ...more];
    editor.edit('paste lines', (before) =>
      withInvoices(before, (lines) =>
        pasteInvoices(lines, text, {
          columns: order.slice(Math.max(0, order.indexOf(cell.path))),
          startRow: Math.max(
            0,
            lines.findIndex(({ id }) => id === cell.id),
          ),
          newId: () => crypto.randomUUID(),
        }),
      ),
    );
  };

  if (invoices.length === 0) return <p className={styles.none}>{t('filing.invoices.none')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys and paste of the fields inside
    <div className={styles.box} ref={box} onKeyDown={keys} onPaste={paste}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              <span className={styles.hidden}>{t('filing.invoices.line')}</span>
            </th>
            {columns.map((path) => (
              <th key={path} scope="col" className={styles[invoiceKinds[path]]}>
                {t(`field.${path}`)}
              </th>
            ))}
            <th scope="col" className={styles.menu}>
              <span className={styles.hidden}>{t('filing.invoices.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice, index) => (
            <InvoiceRow
              key={invoice.id}
              invoice={invoice}
              line={index + 1}
              kind={kind}
              fractionDigits={fractionDigits}
              isReadOnly={isReadOnly}
              isOpen={folds.openLines.has(invoice.id)}
              doubts={[...columns, ...more].flatMap((path) => doubtsAt(`invoice:${invoice.id}.${path}`))}
              onOpenChange={folds.setLineOpen}
              onWrite={write}
              onDuplicate={duplicate}
              onRemove={remove}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2} className={styles.total}>
              {t('filing.invoices.total')}
            </th>
            {columns.slice(1).map((path) => (
              <td key={path} className={styles.sum}>
                {invoiceKinds[path] === 'amount' &&
                  formatAmount(addAmounts(invoices.map((line) => line[path] ?? '')), fractionDigits)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
