import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import styles from './checklist.module.css';
import { isOwnRow } from './checklist-edits.ts';
import { ChecklistMark } from './checklist-mark.tsx';

/** Which documents are asked for: whose list it is, where it comes from, how far to trust it. */
export const ChecklistCard = () => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { data: list, error } = useRead('app', 'checklist.get', {});
  const reset = useDo('checklist.reset');
  return (
    <Card title={t('checklist.title')} aside={list !== undefined && <ChecklistMark list={list} />}>
      <div className={styles.card}>
        <p className={styles.text}>{t('checklist.cardText')}</p>
        {error !== null && (
          <Banner
            tone="bad"
            title={t('checklist.unreadable')}
            action={
              <Button size="small" isBusy={reset.isPending} onPress={() => reset.mutate({})}>
                {t('checklist.reset')}
              </Button>
            }
          >
            <p>{tFault(faultOf(reset.error ?? error))}</p>
          </Banner>
        )}
        {list !== undefined && (
          <>
            <KeyValue
              items={[
                { id: 'source', label: t('checklist.source'), value: list.data.source },
                {
                  id: 'rows',
                  label: t('checklist.lines'),
                  value: t('checklist.rowCount', {
                    count: list.data.rows.length,
                    own: list.data.rows.filter(isOwnRow).length,
                  }),
                },
              ]}
            />
            <div>
              <Button onPress={() => go({ page: 'settings', part: 'checklist' })}>{t('checklist.open')}</Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
};
