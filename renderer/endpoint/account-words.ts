import type { SignInState } from '../../shared/ipc/endpoint-views.ts';
import type { TextKey, TextParams } from '../../shared/locale/locale.ts';

/** The state of the account in a few words. */
export const accountWords = (account: SignInState, t: (key: TextKey, params?: TextParams) => string): string => {
  switch (account.step) {
    case 'none':
    case 'signed-out':
      return t('signIn.signedOut');
    case 'starting':
      return t('signIn.starting');
    case 'waiting':
      return t('signIn.waiting');
    case 'signed-in':
      return account.name === '' ? t('signIn.someone') : t('signIn.as', { name: account.name });
  }
};
