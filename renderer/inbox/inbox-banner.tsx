import { useState } from 'react';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { InboxDialog } from './inbox-dialog.tsx';
import type { FilingPlace } from './use-inbox.ts';

/** Says that something waits; leads to it, or where a case is open, puts it there. Nothing while nothing waits. */
export const InboxBanner = ({ into }: { readonly into?: FilingPlace }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { data } = useRead('inbox', 'inbox.list', {});
  const [isOpen, setOpen] = useState(false);
  const count = data?.items.length ?? 0;
  // The dialog stays to say what became of the last one.
  if (count === 0 && !isOpen) return null;
  return (
    <>
      {count > 0 && (
        <Banner
          tone="info"
          title={t('inbox.waiting', { count })}
          action={
            <Button size="small" onPress={() => (into === undefined ? go({ page: 'inbox' }) : setOpen(true))}>
              {t(into === undefined ? 'inbox.look' : 'inbox.put')}
            </Button>
          }
        />
      )}
      {isOpen && into !== undefined && <InboxDialog into={into} onClose={() => setOpen(false)} />}
    </>
  );
};
