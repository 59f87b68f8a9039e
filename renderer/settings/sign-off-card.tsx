import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type DeskPerson, roles } from '../../shared/claim/sign-off.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { DeskPicker } from '../signOff/desk-picker.tsx';
import styles from '../signOff/sign-off.module.css';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import { TextField } from '../ui/text-field.tsx';

/** 复核: on or off, and who is clerk, reviewer, sender. Saves itself. */
export const SignOffCard = () => {
  const { t, tFault } = useLanguage();
  const { data: desk } = useRead('cases', 'signOff.desk', {});
  const save = useDo('signOff.save');
  const [name, setName] = useState('');
  if (desk === undefined) return null;
  const { isOn, people } = desk;
  const keep = (next: readonly DeskPerson[]) => save.mutate({ isOn, people: [...next] });
  const add = () =>
    save.mutate(
      { isOn, people: [...people, { id: crypto.randomUUID(), name: name.trim(), roles: ['clerk'] }] },
      { onSuccess: () => setName('') },
    );
  return (
    <Card title={t('signOff.title')}>
      <div className={styles.card}>
        <SwitchField
          label={t('signOff.on')}
          isSelected={isOn}
          onChange={(next) => save.mutate({ isOn: next, people })}
        />
        <p className={styles.quiet}>{t('signOff.what')}</p>
        <p className={styles.quiet}>{t('signOff.honest')}</p>
        {save.error !== null && (
          <Banner tone="bad" title={t('app.failed')} isAnnounced>
            <p>{tFault(faultOf(save.error))}</p>
          </Banner>
        )}
        {isOn && (
          <>
            {people.length > 0 && (
              <div className={styles.people}>
                {people.map((person) => (
                  <PersonLine
                    key={person.id}
                    person={person}
                    onChange={(changed) => keep(people.map((one) => (one === person ? changed : one)))}
                    onRemove={() => keep(people.filter((one) => one !== person))}
                  />
                ))}
              </div>
            )}
            <form
              className={styles.add}
              onSubmit={(event) => {
                event.preventDefault();
                if (name.trim() !== '') add();
              }}
            >
              <TextField label={t('signOff.person')} value={name} onChange={setName} maxLength={60} />
              <Button type="submit" icon={Plus} isDisabled={name.trim() === ''} isBusy={save.isPending}>
                {t('signOff.addPerson')}
              </Button>
            </form>
            {people.length > 0 && <DeskPicker />}
          </>
        )}
      </div>
    </Card>
  );
};

interface PersonLineProps {
  readonly person: DeskPerson;
  readonly onChange: (person: DeskPerson) => void;
  readonly onRemove: () => void;
}

const PersonLine = ({ person, onChange, onRemove }: PersonLineProps) => {
  const { t } = useLanguage();
  return (
    <fieldset className={styles.person}>
      <legend className={styles.personName}>{person.name}</legend>
      {roles.map((role) => (
        <CheckboxField
          key={role}
          label={t(`signOff.role.${role}`)}
          isSelected={person.roles.includes(role)}
          onChange={(has) =>
            onChange({ ...person, roles: roles.filter((one) => (one === role ? has : person.roles.includes(one))) })
          }
        />
      ))}
      <IconButton
        icon={Trash2}
        size="small"
        label={t('signOff.removePerson', { name: person.name })}
        onPress={onRemove}
      />
    </fieldset>
  );
};
