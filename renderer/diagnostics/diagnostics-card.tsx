import { FileSearch, Save } from 'lucide-react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './diagnostics.module.css';

/** The whole file is shown before it can be saved; what is saved is what was shown. */
export const DiagnosticsCard = () => {
  const { t, tFault } = useLanguage();
  const view = useDo('diagnostics.view');
  const save = useDo('diagnostics.save');
  const error = view.error ?? save.error;
  return (
    <Card title={t('diagnostics.title')}>
      <div className={styles.body}>
        <p className={styles.text}>{t('diagnostics.text')}</p>
        {view.data !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          <section className={styles.content} aria-label={t('diagnostics.content')} tabIndex={0}>
            {view.data.text}
          </section>
        )}
        {error !== null && (
          <Banner tone="bad" title={t('app.failed')} isAnnounced>
            <p>{tFault(faultOf(error))}</p>
          </Banner>
        )}
        {save.data?.fileName != null && (
          <Banner tone="good" title={t('diagnostics.saved', { name: save.data.fileName })} isAnnounced />
        )}
        <div className={styles.actions}>
          <Button
            icon={FileSearch}
            isBusy={view.isPending}
            onPress={() => {
              save.reset();
              view.mutate({});
            }}
          >
            {t('diagnostics.view')}
          </Button>
          {view.data !== undefined && (
            <Button icon={Save} isBusy={save.isPending} onPress={() => save.mutate({})}>
              {t('diagnostics.save')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
};
