import { FilePlus2, FolderInput, PackageOpen } from 'lucide-react';
import { useAppState } from '../app/app-state.ts';
import { useCaseActions } from '../app/case-actions.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './first-steps.module.css';

/** Today before the first case: three ways to begin. */
export const FirstSteps = () => {
  const { t } = useLanguage();
  const { mode } = useAppState();
  const { busy, newCase, openSample, importCase } = useCaseActions();
  const ways = [
    { id: 'new', icon: FilePlus2, label: t('app.do.newCase'), text: t('home.start.text'), run: newCase },
    { id: 'sample', icon: PackageOpen, label: t('app.do.openSample'), text: t('home.sample.text'), run: openSample },
    { id: 'import', icon: FolderInput, label: t('app.do.importCase'), text: t('home.import.text'), run: importCase },
  ];
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('home.empty.title')}</h1>
      <p className={styles.text}>{t('home.empty.text')}</p>
      <ul className={styles.ways}>
        {ways
          .filter(({ id }) => id !== 'sample' || mode === 'practice')
          .map(({ id, icon, label, text, run }) => (
            <li key={id} className={styles.way}>
              <span className={styles.icon}>
                <Icon of={icon} size={20} />
              </span>
              <p className={styles.wayText}>{text}</p>
              <Button
                tone={id === 'new' ? 'primary' : 'secondary'}
                isBusy={busy === id}
                isDisabled={busy !== null && busy !== id}
                onPress={() => void run()}
              >
                {label}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
};
