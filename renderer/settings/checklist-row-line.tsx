import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import {
  type ChecklistRow,
  type Expectation,
  expectations,
  nameLength,
  otherCode,
} from '../../shared/claim/checklist-data.ts';
import { lossReasons, payModes } from '../../shared/claim/codes.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './checklist.module.css';
import { isOwnRow, renamed, withReason } from './checklist-edits.ts';

export interface ChecklistRowLineProps {
  readonly row: ChecklistRow;
  readonly edit: (code: string, change: (row: ChecklistRow) => ChecklistRow) => void;
  readonly onRemove: (row: ChecklistRow) => void;
  readonly isBusy: boolean;
}

export const ChecklistRowLine = memo(({ row, edit, onRemove, isBusy }: ChecklistRowLineProps) => {
  const { t, pick } = useLanguage();
  const name = pick(row.name);
  const named = (column: string): string => t('checklist.cell', { name, column });
  const change = (to: (row: ChecklistRow) => ChecklistRow): void => edit(row.code, to);
  return (
    <tr data-field={`checklist-row:${row.code}`}>
      <th scope="row" className={styles.code}>
        <span className={styles.mono}>{row.code}</span>
        {row.madeFromForm === true && <span className={styles.note}>{t('checklist.fromForm')}</span>}
        {row.code === otherCode && <span className={styles.note}>{t('checklist.fixed')}</span>}
      </th>
      <td>
        <div className={styles.names}>
          <NameField
            label={`${row.code} ${t('checklist.col.zh')}`}
            stored={row.name.zh}
            save={(text) => change((now) => renamed(now, 'zh', text))}
          />
          <NameField
            label={`${row.code} ${t('checklist.col.en')}`}
            stored={row.name.en}
            save={(text) => change((now) => renamed(now, 'en', text))}
          />
        </div>
      </td>
      <td>
        <ExpectationSelect
          label={named(t('checklist.col.notice'))}
          value={row.notice}
          onChange={(notice) => change((now) => ({ ...now, notice }))}
        />
      </td>
      {payModes.map((mode) => (
        <td key={mode}>
          <ExpectationSelect
            label={named(`${t('checklist.col.claim')} ${t(`checklist.col.${mode}`)}`)}
            value={row.claim[mode]}
            onChange={(expectation) => change((now) => ({ ...now, claim: { ...now.claim, [mode]: expectation } }))}
          />
        </td>
      ))}
      <td>
        <PopoverButton
          title={t('checklist.reasonsTitle', { name })}
          placement="bottom end"
          trigger={
            <Button tone="quiet" size="small">
              {lossReasons
                .filter((reason) => row.alsoFor?.includes(reason) === true)
                .map((reason) => t(`reason.${reason}`))
                .join(' / ') || t('checklist.reasonsNone')}
            </Button>
          }
        >
          {lossReasons.map((reason) => (
            <CheckboxField
              key={reason}
              label={t(`reason.${reason}`)}
              isSelected={row.alsoFor?.includes(reason) === true}
              onChange={(isExpected) => change((now) => withReason(now, reason, isExpected))}
            />
          ))}
        </PopoverButton>
      </td>
      <td>
        {isOwnRow(row) && (
          <IconButton
            icon={Trash2}
            size="small"
            label={t('checklist.remove', { name })}
            isDisabled={isBusy}
            onPress={() => onRemove(row)}
          />
        )}
      </td>
    </tr>
  );
});

const NameField = (props: {
  readonly label: string;
  readonly stored: string;
  readonly save: (text: string) => void;
}) => {
  const name = useEditedText(
    props.stored,
    (text) => props.save(text.trim()),
    (text) => text.trim() !== '',
  );
  return (
    <TextField
      label={props.label}
      isLabelHidden
      value={name.value}
      onChange={name.onChange}
      onBlur={name.onBlur}
      maxLength={nameLength}
    />
  );
};

/** The system's own select: there are five in every line, and a popover each would make the table slow to open. */
const ExpectationSelect = (props: {
  readonly label: string;
  readonly value: Expectation;
  readonly onChange: (value: Expectation) => void;
}) => {
  const { t } = useLanguage();
  return (
    <select
      className={styles.select}
      aria-label={props.label}
      data-value={props.value}
      value={props.value}
      onChange={({ target }) => {
        const chosen = expectations.find((one) => one === target.value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    >
      {expectations.map((one) => (
        <option key={one} value={one}>
          {t(`checklist.expectation.${one}`)}
        </option>
      ))}
    </select>
  );
};
