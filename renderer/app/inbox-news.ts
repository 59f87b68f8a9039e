import { useEffect, useRef } from 'react';
import { useRead } from './calls.ts';
import { useLanguage } from './language.tsx';
import { useNavigation } from './route.tsx';
import { useToasts } from './toasts.ts';

const newsTimeoutMs = 8000;

/** Tells what came into the scan folder while the person is elsewhere in the app. */
export const useInboxNews = (): void => {
  const { t } = useLanguage();
  const { route, go } = useNavigation();
  const toasts = useToasts();
  const { data } = useRead('inbox', 'inbox.list', {});
  const seen = useRef<ReadonlySet<string> | null>(null);
  const isThere = route.page === 'inbox';
  useEffect(() => {
    if (data === undefined) return;
    const before = seen.current;
    seen.current = new Set(data.items.map(({ id }) => id));
    // What waited when the app was opened is no news.
    const count = before === null ? 0 : data.items.filter(({ id }) => !before.has(id)).length;
    if (count === 0 || isThere) return;
    toasts.show(
      {
        tone: 'info',
        title: t('inbox.came', { count }),
        action: { label: t('inbox.look'), onPress: () => go({ page: 'inbox' }) },
      },
      newsTimeoutMs,
    );
  }, [data, go, isThere, t, toasts]);
};
