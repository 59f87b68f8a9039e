import { useState } from 'react';
import type { InboxItem } from '../../shared/ipc/inbox-views.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useToasts } from '../app/toasts.ts';

const undoTimeoutMs = 12_000;

export type FilingPlace = { readonly caseId: string; readonly filingId: string | null };

/** What waits, what of it is chosen, and what can be done with it. */
export const useInbox = () => {
  const { t } = useLanguage();
  const toasts = useToasts();
  const waiting = useRead('inbox', 'inbox.list', {});
  const { data } = waiting;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const items = data?.items ?? [];
  const good = items.filter((item) => item.fault === null);
  const chosenIds = good.filter(({ id }) => chosen.has(id)).map(({ id }) => id);

  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setFault(null);
    setBusy(true);
    try {
      await work();
      return true;
    } catch (failure) {
      setFault(faultOf(failure));
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    waiting,
    items,
    good,
    chosenIds,
    fault,
    isBusy,
    select: (ids: readonly string[], isChosen: boolean) => {
      const next = new Set(chosen);
      for (const id of ids)
        if (isChosen) next.add(id);
        else next.delete(id);
      setChosen(next);
    },
    file: (into: FilingPlace) => attempt(() => call('inbox.file', { ids: chosenIds, ...into })),
    unlock: (id: string, password: string) =>
      attempt(() => call('inbox.unlock', { id, password, jobId: crypto.randomUUID() })),
    dismiss: async ({ id }: InboxItem) => {
      if (!(await attempt(() => call('inbox.dismiss', { ids: [id] })))) return;
      const close = toasts.show(
        {
          tone: 'info',
          title: t('inbox.dismissed'),
          action: {
            label: t('documents.undo'),
            onPress: () => {
              close();
              void attempt(() => call('inbox.restore', { ids: [id] }));
            },
          },
        },
        undoTimeoutMs,
      );
    },
  };
};
export type InboxState = ReturnType<typeof useInbox>;
