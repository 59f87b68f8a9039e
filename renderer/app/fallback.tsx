import type { UseQueryResult } from '@tanstack/react-query';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { faultOf } from './calls.ts';
import styles from './fallback.module.css';
import { useLanguage } from './language.tsx';

/** What stands in for a screen while its data are not there: grey lines, or what went wrong and the way on. */
export const Fallback = ({ of: query }: { readonly of: Pick<UseQueryResult, 'error' | 'refetch' | 'isFetching'> }) => {
  const { t, tFault } = useLanguage();
  return (
    <div className={styles.fallback}>
      {query.error === null ? (
        <Skeleton lines={4} label={t('app.loading')} />
      ) : (
        <Banner
          tone="bad"
          title={t('app.loadFailed')}
          isAnnounced
          action={
            <Button size="small" isBusy={query.isFetching} onPress={() => void query.refetch()}>
              {t('app.retry')}
            </Button>
          }
        >
          {tFault(faultOf(query.error))}
        </Banner>
      )}
    </div>
  );
};
