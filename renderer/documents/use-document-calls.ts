import { useState } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { Channel, Input } from '../../shared/ipc/contract.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useToasts } from '../app/toasts.ts';

const undoTimeoutMs = 12_000;

/** What the panel may change. Main refuses what may not be changed any more; the last refusal is kept to be shown. */
export const useDocumentCalls = () => {
  const { t } = useLanguage();
  const toasts = useToasts();
  const [fault, setFault] = useState<Fault | null>(null);
  const failed = (error: unknown) => setFault(faultOf(error));
  const change = <C extends Exclude<Channel, 'document.add-dropped'>>(channel: C, input: Input<C>): Promise<boolean> =>
    call(channel, input).then(
      () => {
        setFault(null);
        return true;
      },
      (error: unknown) => {
        failed(error);
        return false;
      },
    );

  return {
    fault,
    failed,
    dismiss: () => setFault(null),
    change,
    restore: (documentId: string) => change('document.restore', { documentId }),
    remove: async ({ id: documentId, title }: DocumentView) => {
      if (!(await change('document.remove', { documentId }))) return;
      const close = toasts.show(
        {
          tone: 'info',
          title: t('documents.removedToast', { title }),
          action: {
            label: t('documents.undo'),
            onPress: () => {
              close();
              void change('document.restore', { documentId });
            },
          },
        },
        undoTimeoutMs,
      );
    },
    setTravels: (filing: Filing, documentId: string, travels: boolean) =>
      change('filing.set-documents', {
        filingId: filing.id,
        documentIds: travels
          ? [...filing.documentIds.filter((id) => id !== documentId), documentId]
          : filing.documentIds.filter((id) => id !== documentId),
      }),
  };
};
export type DocumentCalls = ReturnType<typeof useDocumentCalls>;
