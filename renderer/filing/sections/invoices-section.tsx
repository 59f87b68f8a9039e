import { CopyPlus, Database, FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { emptyInvoice } from '../../../shared/claim/case.ts';
import type { FilingKind } from '../../../shared/claim/filing.ts';
import { useLanguage } from '../../app/language.tsx';
import { PickShipments } from '../../reference/pick-shipments.tsx';
import { Button } from '../../ui/button.tsx';
import { BoundCombo, fact } from '../bound-fields.tsx';
import { useCurrencies } from '../currencies.ts';
import { useEditor } from '../editor-context.ts';
import { withInvoices } from '../field-path.ts';
import { InvoiceGrid } from '../invoice-grid.tsx';
import type { Folds } from '../use-jumps.ts';
import styles from './invoices-section.module.css';

export interface InvoicesSectionProps {
  readonly caseId: string;
  readonly kind: FilingKind;
  readonly folds: Folds;
}

export const InvoicesSection = ({ caseId, kind, folds }: InvoicesSectionProps) => {
  const { t } = useLanguage();
  const { doc, editor, isReadOnly, noteAt } = useEditor();
  const currencies = useCurrencies();
  const [isPicking, setPicking] = useState(false);
  const takeOver = () =>
    editor.edit('claim from loss', (before) =>
      withInvoices(before, (lines) => lines.map((line) => ({ ...line, claimSum: line.lossSum }))),
    );
  const add = () =>
    editor.edit('add a line', (before) =>
      withInvoices(before, (lines) => [...lines, emptyInvoice(crypto.randomUUID())]),
    );
  return (
    <div className={styles.section}>
      <div className={styles.tools}>
        <div className={styles.currency}>
          <BoundCombo of={fact('currency')} label={t('field.currency')} options={currencies} />
        </div>
        {!isReadOnly && (
          <div className={styles.actions} data-field="fact:invoices">
            <Button size="small" icon={FilePlus2} onPress={add}>
              {t('filing.invoices.add')}
            </Button>
            <Button size="small" icon={Database} onPress={() => setPicking(true)}>
              {t('reference.pick.shipmentsButton')}
            </Button>
            {kind === 'claim' && doc.facts.invoices.length > 0 && (
              <Button size="small" icon={CopyPlus} onPress={takeOver}>
                {t('filing.invoices.takeOver')}
              </Button>
            )}
          </div>
        )}
      </div>
      {isPicking && <PickShipments caseId={caseId} onClose={() => setPicking(false)} />}
      {noteAt('fact:invoices')}
      <InvoiceGrid kind={kind} folds={folds} />
      {!isReadOnly && doc.facts.invoices.length > 0 && <p className={styles.hint}>{t('filing.invoices.paste')}</p>}
    </div>
  );
};
