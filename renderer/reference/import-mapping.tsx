import type { Mapping } from '../../shared/claim/reference/column-mapping.ts';
import { importFields } from '../../shared/claim/reference/import-fields.ts';
import type { ReferenceList } from '../../shared/claim/reference/records.ts';
import type { ImportPreview } from '../../shared/ipc/reference-views.ts';
import { useLanguage } from '../app/language.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useImportFieldName } from './import-words.ts';
import styles from './reference.module.css';

export interface ImportMappingProps {
  readonly list: ReferenceList;
  readonly preview: ImportPreview;
  readonly onChange: (mapping: Mapping) => void;
}

const none = 'none';

/** Which column fills which field. A column taken by one field is given up by the other. */
export const ImportMapping = ({ list, preview, onChange }: ImportMappingProps) => {
  const { t } = useLanguage();
  const nameOf = useImportFieldName();
  const { headings, mapping, isRemembered } = preview;
  const options = [
    { id: none, label: t('reference.importing.noColumn') },
    ...headings.map((heading, column) => ({
      id: String(column),
      label: heading.trim() === '' ? t('reference.importing.column', { no: column + 1 }) : heading,
    })),
  ];
  const set = (field: string, id: string) => {
    const rest = Object.entries(mapping).filter(([other, column]) => other !== field && String(column) !== id);
    onChange(Object.fromEntries(id === none ? rest : [...rest, [field, Number(id)]]));
  };
  return (
    <section aria-label={t('reference.importing.mapping')}>
      <p className={styles.quiet}>
        {isRemembered ? t('reference.importing.remembered') : t('reference.importing.mappingText')}
      </p>
      <div className={styles.mapping}>
        {importFields[list].map(({ id, isRequired }) => (
          <SelectField
            key={id}
            label={nameOf(id)}
            isRequired={isRequired}
            placeholder={t('reference.importing.noColumn')}
            options={options}
            value={mapping[id] === undefined ? none : String(mapping[id])}
            onChange={(column) => set(id, column)}
            error={isRequired && mapping[id] === undefined ? t('reference.importing.required') : undefined}
          />
        ))}
      </div>
    </section>
  );
};
