import { useState } from 'react';
import type { TransportView } from '../../shared/ipc/transport-views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import styles from '../settings/settings-screen.module.css';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { TextField } from '../ui/text-field.tsx';
import own from './endpoint-card.module.css';

type Login = TransportView['logins'][number];

/** Which proxy is on the way, and who we are there. */
export const ProxyPart = ({ view }: { readonly view: TransportView }) => {
  const { t } = useLanguage();
  return (
    <>
      <KeyValue
        items={[{ id: 'proxy', label: t('transport.proxy'), value: view.proxy ?? t('transport.direct'), isMono: true }]}
      />
      {view.logins.map((login) => (
        <LoginLine key={login.proxy} login={login} />
      ))}
    </>
  );
};

const LoginLine = ({ login }: { readonly login: Login }) => {
  const { t } = useLanguage();
  const forget = useDo('transport.forget-login');
  const { proxy, user, isAsking } = login;
  return (
    <>
      {user !== null && (
        <div className={own.line}>
          <span>{t('transport.loggedIn', { user, proxy })}</span>
          <Button size="small" isBusy={forget.isPending} onPress={() => forget.mutate({ proxy })}>
            {t('transport.forgetLogin')}
          </Button>
        </div>
      )}
      {isAsking && <LoginForm login={login} />}
    </>
  );
};

const LoginForm = ({ login }: { readonly login: Login }) => {
  const { t, tFault } = useLanguage();
  const save = useDo('transport.set-login');
  const [user, setUser] = useState(login.user ?? '');
  const [password, setPassword] = useState('');
  const { proxy } = login;
  return (
    <>
      <Banner tone="warn" title={t(login.user === null ? 'transport.asks' : 'transport.refused', { proxy })} />
      <form
        className={styles.pair}
        onSubmit={(event) => {
          event.preventDefault();
          if (user.trim() !== '') save.mutate({ proxy, user: user.trim(), password });
        }}
      >
        <TextField label={t('transport.user')} value={user} onChange={setUser} maxLength={300} />
        <TextField
          label={t('transport.password')}
          type="password"
          value={password}
          onChange={setPassword}
          maxLength={1000}
        />
        <div>
          <Button type="submit" size="small" isBusy={save.isPending} isDisabled={user.trim() === ''}>
            {t('transport.saveLogin')}
          </Button>
        </div>
      </form>
      {save.error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(save.error))}</p>
        </Banner>
      )}
    </>
  );
};
