import { LogIn } from 'lucide-react';
import { useAppState } from '../app/app-state.ts';
import { useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** In the outbox: what waits only for somebody to sign in, or for an endpoint to be set, with the way to it. */
export const SignInBanner = () => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { mode, account } = useAppState();
  const start = useDo('signIn.start');
  if (mode === 'practice' || account.step === 'signed-in') return null;
  const toSettings = (
    <Button size="small" onPress={() => go({ page: 'settings' })}>
      {t('signIn.toSettings')}
    </Button>
  );
  if (account.step === 'none')
    return (
      <Banner tone="warn" title={t('endpoint.title')} action={toSettings}>
        <p>{tFault({ code: 'endpoint-not-set', retry: 'after-user' })}</p>
      </Banner>
    );
  if (account.step !== 'signed-out') return <Banner tone="info" title={t('signIn.waiting')} action={toSettings} />;
  return (
    <Banner
      tone="warn"
      title={t('signIn.needed')}
      action={
        <Button size="small" tone="primary" icon={LogIn} isBusy={start.isPending} onPress={() => start.mutate({})}>
          {t('signIn.start')}
        </Button>
      }
    >
      <p>{account.fault === null ? t('signIn.neededText') : tFault(account.fault)}</p>
    </Banner>
  );
};
