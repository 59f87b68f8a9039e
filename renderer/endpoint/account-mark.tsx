import { CircleUserRound } from 'lucide-react';
import { Button as RacButton } from 'react-aria-components';
import { useAppState } from '../app/app-state.ts';
import { useLanguage } from '../app/language.tsx';
import styles from '../app/network-state.module.css';
import { useNavigation } from '../app/route.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { accountWords } from './account-words.ts';

/** Who is signed in, beside the state of the network. Nothing in practice, where nobody signs in. */
export const AccountMark = () => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { account } = useAppState();
  if (account.step === 'none') return null;
  const words = accountWords(account, t);
  return (
    <RacButton
      className={classNames(styles.state, account.step === 'signed-out' && styles.off)}
      aria-label={t('signIn.open', { state: words })}
      onPress={() => go({ page: 'settings' })}
    >
      <Icon of={CircleUserRound} size={14} />
      {account.step === 'signed-in' && account.name !== '' ? account.name : words}
    </RacButton>
  );
};
