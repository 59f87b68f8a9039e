import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { type PolicyTerms, termRules, withTerm } from '../../shared/claim/deadlines/policy-terms.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TermLine } from './term-line.tsx';
import styles from './terms.module.css';

/** The terms of one policy as a table to fill in. Saves itself; any change takes the confirmation back. */
export const PolicyTermsForm = ({ stored }: { readonly stored: PolicyTerms }) => {
  const { t, tFault } = useLanguage();
  const [value, setValue] = useState(stored);
  const current = useRef(stored);
  const save = useDo('terms.save');
  const remove = useDo('terms.remove');
  const { policyNo } = stored;
  const change = (edit: (now: PolicyTerms) => PolicyTerms, isConfirmed = false): void => {
    const next = { ...edit(current.current), confirmedOn: isConfirmed ? today() : null };
    current.current = next;
    setValue(next);
    const { confirmedOn: _, ...terms } = next;
    save.mutate({ terms, isConfirmed });
  };
  const note = useEditedText(value.note, (text) => change((now) => ({ ...now, note: text.trim() })));
  const failed = [save, remove].find(({ error }) => error !== null);
  const isEmpty = Object.keys(value.terms).length === 0;
  return (
    <Card
      title={policyNo}
      isFlush
      aside={
        value.confirmedOn === null ? (
          <StatusMark tone="warn" label={t('terms.unconfirmed')} />
        ) : (
          <StatusMark tone="good" label={t('terms.confirmed', { day: value.confirmedOn })} />
        )
      }
      actions={
        <IconButton
          icon={Trash2}
          size="small"
          label={t('terms.remove', { policyNo })}
          isBusy={remove.isPending}
          onPress={() => remove.mutate({ policyNo })}
        />
      }
    >
      {failed !== undefined && (
        <div className={styles.banner}>
          <Banner tone="bad" title={t('terms.failed')} isAnnounced onClose={failed.reset} closeLabel={t('app.close')}>
            <p>{tFault(faultOf(failed.error))}</p>
          </Banner>
        </div>
      )}
      <table className={styles.table} aria-label={`${t('terms.title')} ${policyNo}`}>
        <thead>
          <tr>
            <th scope="col">{t('terms.col.rule')}</th>
            <th scope="col">{t('terms.col.length')}</th>
            <th scope="col">{t('terms.col.from')}</th>
            <th scope="col">{t('terms.col.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {termRules.map((rule) => (
            <TermLine
              key={rule}
              rule={rule}
              term={value.terms[rule]}
              onChange={(term) => change((now) => withTerm(now, rule, term))}
            />
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <CheckboxField
          label={t('terms.rollsOver')}
          isSelected={value.rollsOver}
          onChange={(rollsOver) => change((now) => ({ ...now, rollsOver }))}
        />
        <div className={styles.note}>
          <TextField
            label={t('terms.note')}
            placeholder={t('terms.notePlaceholder')}
            value={note.value}
            onChange={note.onChange}
            onBlur={note.onBlur}
            maxLength={200}
          />
        </div>
        <CheckboxField
          label={t('terms.confirm')}
          hint={t('terms.confirmHint')}
          isSelected={value.confirmedOn !== null}
          isDisabled={isEmpty}
          onChange={(isConfirmed) => change((now) => now, isConfirmed)}
        />
      </div>
    </Card>
  );
};
