import type { TextKey } from '../../shared/locale/locale.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import styles from './help-sheet.module.css';
import { useLanguage } from './language.tsx';
import { railPages } from './rail.tsx';
import { type Route, useNavigation } from './route.tsx';

type KeyLine = readonly [keys: readonly string[], words: TextKey];

const everywhere: readonly KeyLine[] = [
  [['Ctrl', 'K'], 'help.key.palette'],
  [['Alt', `1…${railPages.length}`], 'help.key.rail'],
  [['Ctrl', 'N'], 'help.key.newCase'],
  [['Ctrl', 'S'], 'help.key.save'],
  [['Ctrl', 'L'], 'help.key.lock'],
  [['Esc'], 'help.key.escape'],
  [['F1'], 'help.key.help'],
];

const here: Partial<Record<Route['page'], readonly KeyLine[]>> = {
  filing: [
    [['F8', '⇧F8'], 'help.key.doubt'],
    [['Ctrl', 'Z', '⇧Z'], 'help.key.undo'],
    [['Enter'], 'help.key.next'],
    [['↑', '↓'], 'help.key.grid'],
    [['Ctrl', 'Enter'], 'help.key.newRow'],
    [['Ctrl', 'D'], 'help.key.duplicateRow'],
    [['Ctrl', 'Delete'], 'help.key.removeRow'],
  ],
};

/** F1: what this screen is for and the keys that work here. */
export const HelpSheet = ({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) => {
  const { t } = useLanguage();
  const { route, go } = useNavigation();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('app.help')} closeLabel={t('app.close')} isDismissable>
      <p className={styles.text}>{t(`help.${route.page}`)}</p>
      {route.page !== 'rules' && (
        <div>
          <Button
            onPress={() => {
              onOpenChange(false);
              go({ page: 'rules' });
            }}
          >
            {t('rules.open')}
          </Button>
        </div>
      )}
      <h3 className={styles.heading}>{t('help.keys')}</h3>
      <dl className={styles.keys}>
        {[...(here[route.page] ?? []), ...everywhere].map(([keys, words]) => (
          <div key={words} className={styles.line}>
            <dt>
              <KeyHint keys={keys} />
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
