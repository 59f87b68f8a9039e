import { BookUser } from 'lucide-react';
import { useState } from 'react';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import type { AddressBook, PackPapers } from '../../shared/claim/printing/print-choice.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { AddressBookForm } from './address-book-form.tsx';
import styles from './print-dialog.module.css';

export interface PackPapersFormProps {
  readonly papers: PackPapers;
  /** Letters and forms there are. */
  readonly forms: readonly PaperKind[];
  readonly addresses: AddressBook;
  readonly onChange: (papers: PackPapers) => void;
}

/** What goes with the documents: letters and forms, check list, address. */
export const PackPapersForm = ({ papers, forms, addresses, onChange }: PackPapersFormProps) => {
  const { t } = useLanguage();
  const [isBookOpen, setBookOpen] = useState(false);
  const { recipients } = addresses;
  const isKnown = recipients.some(({ id }) => id === papers.recipientId);
  return (
    <div className={styles.papers}>
      {forms.map((kind) => (
        <CheckboxField
          key={kind}
          label={t(`paper.kind.${kind}`)}
          isSelected={papers.forms.includes(kind)}
          onChange={(isWanted) =>
            onChange({
              ...papers,
              forms: isWanted ? [...papers.forms, kind] : papers.forms.filter((one) => one !== kind),
            })
          }
        />
      ))}
      <CheckboxField
        label={t('printing.checklist')}
        isSelected={papers.checklist}
        onChange={(checklist) => onChange({ ...papers, checklist })}
      />
      <div className={styles.row}>
        <span className={styles.name}>{t('printing.label')}</span>
        <SegmentedControl
          label={t('printing.label')}
          value={papers.label}
          onChange={(label) => onChange({ ...papers, label })}
          segments={[
            { id: 'none', label: t('printing.label.none') },
            { id: 'a4', label: t('printing.label.a4') },
            { id: 'label', label: t('printing.label.label') },
          ]}
        />
      </div>
      {papers.label !== 'none' && (
        <div className={styles.recipient}>
          <SelectField
            label={t('printing.recipient')}
            value={isKnown ? (papers.recipientId ?? '') : ''}
            placeholder={t('printing.recipientChoose')}
            options={recipients.map(({ id, company, person }) => ({ id, label: company, detail: person }))}
            onChange={(recipientId) => onChange({ ...papers, recipientId: recipientId === '' ? null : recipientId })}
            hint={isKnown ? undefined : t('printing.recipientNone')}
          />
          <Button icon={BookUser} onPress={() => setBookOpen(true)}>
            {t('printing.addresses')}
          </Button>
        </div>
      )}
      <Dialog isOpen={isBookOpen} onOpenChange={setBookOpen} title={t('printing.book')} closeLabel={t('app.close')}>
        <AddressBookForm book={addresses} onAdded={(id) => onChange({ ...papers, recipientId: id })} />
      </Dialog>
    </div>
  );
};
