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
  const told = useRef<{ readonly count: number; readonly close: () => void } | null>(null);
  const isThere = route.page === 'inbox';

  // Whoever looks at them needs no toast any more.
  useEffect(() => {
    if (!isThere) return;
    told.current?.close();
    told.current = null;
  }, [isThere]);

  useEffect(() => {
    if (data === undefined) return;
    const before = seen.current;
    seen.current = new Set(data.items.map(({ id }) => id));
    // What waited when the app was opened is no news.
    const fresh = before === null ? 0 : data.items.filter(({ id }) => !before.has(id)).length;
    if (fresh === 0 || isThere) return;
    // A stack of paper comes file by file: one toast counts them.
    told.current?.close();
    const count = fresh + (told.current?.count ?? 0);
    const close = toasts.show(
      {
        tone: 'info',
        title: t('inbox.came', { count }),
        action: { label: t('inbox.look'), onPress: () => go({ page: 'inbox' }) },
      },
      newsTimeoutMs,
    );
    const now = { count, close };
    told.current = now;
    // One that comes after the toast has gone is counted anew.
    setTimeout(() => {
      if (told.current === now) told.current = null;
    }, newsTimeoutMs);
  }, [data, go, isThere, t, toasts]);
};
