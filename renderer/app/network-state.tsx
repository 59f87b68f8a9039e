import { CircleAlert, CloudOff, Send, Wifi } from 'lucide-react';
import { Button as RacButton } from 'react-aria-components';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { useAppState } from './app-state.ts';
import { useLanguage } from './language.tsx';
import styles from './network-state.module.css';
import { useNavigation } from './route.tsx';

/** Always in the same corner: online or not, what waits, what is being sent. Opens the outbox. */
export const NetworkState = () => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { online, waiting, sending, percent, attention } = useAppState().outbox;
  const words = [
    sending ? t('app.net.sending', { percent: Math.floor(percent) }) : t(online ? 'app.net.online' : 'app.net.offline'),
    ...(waiting > 0 ? [t('app.net.waiting', { count: waiting })] : []),
    ...(attention > 0 ? [t('app.net.attention', { count: attention })] : []),
  ].join(' · ');
  const icon = attention > 0 ? CircleAlert : sending ? Send : online ? Wifi : CloudOff;
  return (
    <RacButton
      className={classNames(styles.state, attention > 0 ? styles.bad : !online && styles.off)}
      aria-label={t('app.net.open', { state: words })}
      onPress={() => go({ page: 'outbox' })}
    >
      <Icon of={icon} size={14} />
      {words}
    </RacButton>
  );
};
