import type { TextKey } from '../../shared/locale/locale.ts';
import { useLanguage } from '../app/language.tsx';
import { railPages } from '../app/rail.tsx';
import { Card } from '../ui/card.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import styles from './settings-screen.module.css';

const lines: readonly (readonly [keys: readonly string[], words: TextKey])[] = [
  [['Ctrl', 'K'], 'help.key.palette'],
  [['F1'], 'help.key.help'],
  [['Alt', `1…${railPages.length}`], 'help.key.rail'],
  [['Ctrl', 'N'], 'help.key.newCase'],
  [['Ctrl', 'S'], 'help.key.save'],
  [['Ctrl', 'L'], 'help.key.lock'],
  [['Esc'], 'help.key.escape'],
  [['F8', '⇧F8'], 'help.key.doubt'],
  [['Ctrl', 'Z', '⇧Z'], 'help.key.undo'],
  [['Enter'], 'help.key.next'],
  [['Ctrl', 'V'], 'settings.key.paste'],
  [['PgUp', 'PgDn'], 'settings.key.pageTurn'],
  [['Alt', '↑', '↓'], 'settings.key.pageMove'],
  [['⇧R', 'R'], 'settings.key.pageRotate'],
  [['Delete'], 'settings.key.pageRemove'],
];

/** Every key of the app, in one place. */
export const KeysCard = () => {
  const { t } = useLanguage();
  return (
    <Card title={t('settings.keys')}>
      <dl className={styles.keys}>
        {lines.map(([keys, words]) => (
          <div key={words} className={styles.key}>
            <dt>{t(words)}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
