import { Copy, LogIn, LogOut } from 'lucide-react';
import { useState } from 'react';
import type { SignInState } from '../../shared/ipc/endpoint-views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime, shortTime } from '../app/today.ts';
import styles from '../settings/settings-screen.module.css';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { accountWords } from './account-words.ts';
import own from './endpoint-card.module.css';

/** Who is signed in, since when, and the way in and out. */
export const AccountPart = ({ account }: { readonly account: SignInState }) => {
  const { t, tFault } = useLanguage();
  const start = useDo('signIn.start');
  const out = useDo('signIn.out');
  const cancel = useDo('signIn.cancel');
  const isIn = account.step === 'signed-in';
  const isUnderWay = account.step === 'starting' || account.step === 'waiting';
  const problem = account.step === 'signed-out' ? account.fault : null;
  const error = out.error ?? cancel.error;
  return (
    <section className={styles.stack} aria-label={t('signIn.title')}>
      <div className={own.line}>
        <StatusMark tone={isIn ? 'good' : isUnderWay ? 'progress' : 'warn'} label={accountWords(account, t)} />
        <span className={own.actions}>
          {isIn && (
            <Button size="small" icon={LogOut} isBusy={out.isPending} onPress={() => out.mutate({})}>
              {t('signIn.out')}
            </Button>
          )}
          {isUnderWay && (
            <Button size="small" onPress={() => cancel.mutate({})}>
              {t('signIn.cancel')}
            </Button>
          )}
          {account.step === 'signed-out' && (
            <Button tone="primary" size="small" icon={LogIn} isBusy={start.isPending} onPress={() => start.mutate({})}>
              {t(problem === null ? 'signIn.start' : 'signIn.again')}
            </Button>
          )}
        </span>
      </div>
      {isIn && (
        <p className={styles.text}>
          {account.renews
            ? t('signIn.renews', { since: dayAndTime(account.since) })
            : t('signIn.until', { since: dayAndTime(account.since), until: dayAndTime(account.until) })}
        </p>
      )}
      {account.step === 'signed-out' && <p className={styles.text}>{t('signIn.signedOutText')}</p>}
      {account.step === 'signed-out' && account.revoking > 0 && <p className={styles.text}>{t('signIn.revoking')}</p>}
      {account.step === 'waiting' && <OpenByHand url={account.url} until={account.until} />}
      {problem !== null && (
        <Banner tone="bad" title={t('signIn.failed')} isAnnounced>
          <p>{tFault(problem)}</p>
        </Banner>
      )}
      {error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
    </section>
  );
};

/** Whether a browser came up can't be known. */
const OpenByHand = ({ url, until }: { readonly url: string; readonly until: string }) => {
  const { t } = useLanguage();
  const copy = useDo('signIn.copy');
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <p className={styles.text}>{t('signIn.waitingText', { at: shortTime(until) })}</p>
      <div className={own.address}>
        <TextField label={t('signIn.url')} value={url} onChange={() => undefined} isReadOnly isMono />
        <Button icon={Copy} onPress={() => copy.mutate({}, { onSuccess: () => setCopied(true) })}>
          {t(isCopied ? 'signIn.copied' : 'signIn.copy')}
        </Button>
      </div>
    </>
  );
};
