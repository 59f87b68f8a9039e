import { FilePlus2, Trash2 } from 'lucide-react';
import { useLanguage } from '../../app/language.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEditor } from '../editor-context.ts';
import { withExtras } from '../field-path.ts';
import styles from './parts.module.css';

/** expobjects of the claim: further values by name. */
export const ExtrasSection = () => {
  const { t } = useLanguage();
  const { doc, editor, isReadOnly } = useEditor();
  if (doc.form.kind !== 'claim') return null;
  const { extras } = doc.form;
  const write = (id: string, part: 'key' | 'value') => (text: string) =>
    editor.edit(`extra ${id} ${part}`, (before) =>
      withExtras(before, (all) => all.map((one) => (one.id === id ? { ...one, [part]: text } : one))),
    );
  return (
    <div className={styles.stack}>
      {extras.length === 0 && <p className={styles.note}>{t('filing.extras.none')}</p>}
      {extras.map(({ id, key, value }, i) => (
        <div key={id} className={styles.pair}>
          <TextField
            label={t('field.extra.key', { n: i + 1 })}
            value={key}
            onChange={write(id, 'key')}
            maxLength={64}
            isReadOnly={isReadOnly}
          />
          <TextField
            label={t('field.extra.value', { n: i + 1 })}
            value={value}
            onChange={write(id, 'value')}
            maxLength={400}
            isReadOnly={isReadOnly}
          />
          {!isReadOnly && (
            <IconButton
              icon={Trash2}
              label={t('filing.extras.remove', { n: i + 1 })}
              onPress={() =>
                editor.edit('remove a value', (before) =>
                  withExtras(before, (all) => all.filter((one) => one.id !== id)),
                )
              }
            />
          )}
        </div>
      ))}
      {!isReadOnly && extras.length < 50 && (
        <div>
          <Button
            size="small"
            icon={FilePlus2}
            onPress={() =>
              editor.edit('add a value', (before) =>
                withExtras(before, (all) => [...all, { id: crypto.randomUUID(), key: '', value: '' }]),
              )
            }
          >
            {t('filing.extras.add')}
          </Button>
        </div>
      )}
    </div>
  );
};
