import { CircleHelp, Moon, Search, ShieldCheck, Sun } from 'lucide-react';
import { Button as RacButton } from 'react-aria-components';
import { AccountMark } from '../endpoint/account-mark.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { useAppState } from './app-state.ts';
import { useDo } from './calls.ts';
import { useLanguage } from './language.tsx';
import { NetworkState } from './network-state.tsx';
import { useShownTheme } from './theme.ts';
import styles from './title-bar.module.css';

/** Our own title bar: draggable, with room for the system's window buttons. Search and help only once the vault is open. */
export const TitleBar = ({ onSearch, onHelp }: { readonly onSearch?: () => void; readonly onHelp?: () => void }) => {
  const { t } = useLanguage();
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <Icon of={ShieldCheck} size={20} />
        {t('app.name')}
      </span>
      <div className={styles.middle}>
        {onSearch !== undefined && (
          <RacButton className={styles.search ?? ''} onPress={onSearch}>
            <Icon of={Search} size={14} />
            <span className={styles.searchText}>{t('app.palette.placeholder')}</span>
            <KeyHint keys={['Ctrl', 'K']} />
          </RacButton>
        )}
      </div>
      <div className={styles.tools}>
        {onSearch !== undefined && <NetworkState />}
        {onSearch !== undefined && <AccountMark />}
        <LanguageSwitch />
        <ThemeSwitch />
        {onHelp !== undefined && <IconButton icon={CircleHelp} label={t('app.help')} keys={['F1']} onPress={onHelp} />}
      </div>
    </header>
  );
};

const LanguageSwitch = () => {
  const { t } = useLanguage();
  const { locale } = useAppState();
  const update = useDo('settings.update');
  return (
    <RacButton
      className={styles.language ?? ''}
      aria-label={t('app.language.switch')}
      onPress={() => update.mutate({ locale: locale === 'zh-CN' ? 'en' : 'zh-CN' })}
    >
      {/* The language one would get, in its own words. */}
      {locale === 'zh-CN' ? 'English' : '中文'}
    </RacButton>
  );
};

const ThemeSwitch = () => {
  const { t } = useLanguage();
  const shown = useShownTheme(useAppState().theme);
  const update = useDo('settings.update');
  return (
    <IconButton
      icon={shown === 'dark' ? Sun : Moon}
      label={t(shown === 'dark' ? 'app.theme.toLight' : 'app.theme.toDark')}
      onPress={() => update.mutate({ theme: shown === 'dark' ? 'light' : 'dark' })}
    />
  );
};
