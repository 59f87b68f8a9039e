import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import {
  type ChecklistData,
  type ChecklistGroup,
  type ChecklistRow,
  checklistGroups,
  mostRows,
  nameLength,
} from '../../shared/claim/checklist-data.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './checklist.module.css';
import { ownRow } from './checklist-edits.ts';

export interface AddRowProps {
  readonly list: ChecklistData;
  readonly onAdd: (row: ChecklistRow) => void;
}

/** A line of the firm's own under the next free code; Enter adds it and the next one can be typed. */
export const AddRow = ({ list, onAdd }: AddRowProps) => {
  const { t } = useLanguage();
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [group, setGroup] = useState<ChecklistGroup>('trade');
  const first = useRef<HTMLInputElement>(null);
  const isFull = list.rows.length >= mostRows;
  return (
    <form
      className={styles.add}
      aria-label={t('checklist.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (zh.trim() === '' || isFull) return;
        onAdd(ownRow(list, { zh, en }, group));
        setZh('');
        setEn('');
        first.current?.focus();
      }}
    >
      <h2 className={styles.addTitle}>{t('checklist.add')}</h2>
      <div className={styles.addName}>
        <TextField
          label={t('checklist.col.zh')}
          value={zh}
          onChange={setZh}
          maxLength={nameLength}
          isRequired
          inputRef={first}
        />
      </div>
      <div className={styles.addName}>
        <TextField
          label={t('checklist.col.en')}
          placeholder={t('checklist.addEnHint')}
          value={en}
          onChange={setEn}
          maxLength={nameLength}
        />
      </div>
      <div className={styles.addGroup}>
        <SelectField
          label={t('checklist.addGroup')}
          value={group}
          onChange={(chosen) => setGroup(checklistGroups.find((one) => one === chosen) ?? group)}
          placeholder=""
          options={checklistGroups.map((id) => ({ id, label: t(`checklist.group.${id}`) }))}
        />
      </div>
      <Button type="submit" icon={Plus} isDisabled={zh.trim() === '' || isFull}>
        {t('checklist.addDo')}
      </Button>
      {isFull && <p className={styles.text}>{t('checklist.addFull', { count: mostRows })}</p>}
    </form>
  );
};
