import { useState } from 'react';
import {
  longestTerm,
  startsOf,
  type Term,
  type TermRule,
  type TermStart,
  type TermUnit,
  termUnits,
} from '../../shared/claim/deadlines/policy-terms.ts';
import { termExamples } from '../../shared/claim/deadlines/term-examples.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './terms.module.css';

export interface TermLineProps {
  readonly rule: TermRule;
  /** undefined: nobody has entered it. */
  readonly term: Term | undefined;
  readonly onChange: (term: Term | null) => void;
}

const isCount = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= longestTerm;

/** One term: a number, its unit, from when it counts; beside it what public sources say. */
export const TermLine = ({ rule, term, onChange }: TermLineProps) => {
  const { t, pick } = useLanguage();
  const [unit, setUnit] = useState<TermUnit>(term?.unit ?? 'days');
  const [from, setFrom] = useState<TermStart>(term?.from ?? startsOf[rule][0]);
  const name = t(`term.rule.${rule}`);
  const label = (column: string): string => t('terms.cell', { rule: name, column });
  const count = useEditedText(
    term === undefined ? '' : String(term.count),
    (text) => onChange(text === '' ? null : { count: Number(text), unit, from }),
    (text) => text === '' || isCount(text),
  );
  const isWrong = count.value !== '' && !isCount(count.value);
  const examples = termExamples.filter((one) => one.rule === rule);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <div className={styles.length}>
          <TextField
            label={label(t('terms.col.length'))}
            isLabelHidden
            value={count.value}
            onChange={count.onChange}
            onBlur={count.onBlur}
            placeholder={t('terms.empty')}
            maxLength={3}
            align="end"
            error={isWrong ? t('terms.unreadable') : undefined}
          />
          <select
            className={styles.select}
            aria-label={label(t('terms.unit'))}
            value={unit}
            onChange={({ target }) => {
              const chosen = termUnits.find((one) => one === target.value) ?? unit;
              setUnit(chosen);
              if (term !== undefined) onChange({ ...term, unit: chosen });
            }}
          >
            {termUnits.map((one) => (
              <option key={one} value={one}>
                {t(`term.unit.${one}`)}
              </option>
            ))}
          </select>
        </div>
      </td>
      <td>
        {startsOf[rule].length === 1 ? (
          t(`term.start.${from}`)
        ) : (
          <select
            className={styles.select}
            aria-label={label(t('terms.col.from'))}
            value={from}
            onChange={({ target }) => {
              const chosen = startsOf[rule].find((one) => one === target.value) ?? from;
              setFrom(chosen);
              if (term !== undefined) onChange({ ...term, from: chosen });
            }}
          >
            {startsOf[rule].map((one) => (
              <option key={one} value={one}>
                {t(`term.start.${one}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td className={styles.examples}>
        {examples.length === 0 ? (
          <span>{t('terms.exampleNone')}</span>
        ) : (
          <ul>
            {examples.map((example) => (
              <li key={`${example.count} ${example.unit}`}>
                {t('terms.example', {
                  length: t(`deadline.length.${example.unit}`, { count: example.count }),
                  source: pick(example.source),
                  trust: example.trust,
                })}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
};
