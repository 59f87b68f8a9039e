import type { ImportPreview } from '../../shared/ipc/reference-views.ts';
import { useLanguage } from '../app/language.tsx';
import { classNames } from '../ui/class-names.ts';
import { useImportFieldName } from './import-words.ts';
import styles from './reference.module.css';

/** The first rows as they stand in the file, and every row with a bad cell, with what each column becomes. */
export const ImportSample = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useLanguage();
  const nameOf = useImportFieldName();
  const fieldOf = new Map(Object.entries(preview.mapping).map(([field, column]) => [column, field]));
  const columns = preview.headings.map((heading, column) => ({ id: `column ${column}`, column, heading }));
  const bad = new Set(preview.bad.map(({ row, column }) => `${row} ${column}`));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={styles.sheet} tabIndex={0} aria-label={t('reference.importing.preview')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('reference.importing.row')}</th>
            {columns.map(({ id, column, heading }) => {
              const field = fieldOf.get(column);
              return (
                <th key={id} scope="col" className={classNames(field === undefined ? styles.unused : styles.mapped)}>
                  {heading}
                  <br />
                  {field === undefined ? t('reference.importing.noColumn') : `→ ${nameOf(field)}`}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" className={classNames(styles.unused)}>
                {row}
              </th>
              {columns.map(({ id, column }) => (
                <td
                  key={id}
                  className={classNames(
                    bad.has(`${row} ${column}`) ? styles.bad : !fieldOf.has(column) && styles.unused,
                  )}
                >
                  {cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
