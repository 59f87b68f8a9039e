import { useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { SelectField } from '../ui/select-field.tsx';

/** Who sits here now: chosen, not proved. */
export const DeskPicker = () => {
  const { t } = useLanguage();
  const { data: desk } = useRead('cases', 'signOff.desk', {});
  const sit = useDo('signOff.sit-down');
  if (desk === undefined || !desk.isOn) return null;
  return (
    <SelectField
      label={t('signOff.atDesk')}
      placeholder={t('signOff.nobody')}
      options={desk.people.map(({ id, name, roles }) => ({
        id,
        label: name,
        detail: roles.map((role) => t(`signOff.role.${role}`)).join(' · '),
      }))}
      value={desk.atDesk ?? ''}
      onChange={(id) => sit.mutate({ personId: id === '' ? null : id })}
    />
  );
};
