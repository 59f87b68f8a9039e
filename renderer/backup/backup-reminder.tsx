import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** On Today, while there is something to lose and no backup of it, or the newest one is older than the schedule. */
export const BackupReminder = () => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { data: state } = useRead('app', 'backup.state', {});
  if (state === undefined || !state.isDue || state.running) return null;
  return (
    <Banner
      tone="warn"
      title={t(state.place === null ? 'backup.dueNoPlace' : 'backup.due')}
      action={
        <Button size="small" onPress={() => go({ page: 'settings' })}>
          {t('backup.toSettings')}
        </Button>
      }
    >
      {state.fault !== null && <p>{tFault(state.fault.fault)}</p>}
    </Banner>
  );
};
