import { useAppState } from '../app/app-state.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './settings-screen.module.css';

/** Who prints and posts; kept with what they did. Saves itself. */
export const ClerkCard = () => {
  const { t, tFault } = useLanguage();
  const { clerkName } = useAppState();
  const update = useDo('settings.update');
  const name = useEditedText(clerkName, (text) => update.mutate({ clerkName: text.trim() }));
  return (
    <Card title={t('settings.you')}>
      <div className={styles.name}>
        <TextField
          label={t('settings.clerkName')}
          hint={t('settings.clerkNameHint')}
          value={name.value}
          onChange={name.onChange}
          onBlur={name.onBlur}
          maxLength={60}
          error={update.error === null ? undefined : tFault(faultOf(update.error))}
        />
      </div>
    </Card>
  );
};
