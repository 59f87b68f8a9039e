import { FileSpreadsheet } from 'lucide-react';
import type { ExportedList } from '../../shared/ipc/contract/export.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useToasts } from '../app/toasts.ts';
import { Button } from '../ui/button.tsx';

/** Writes the list beside it to Excel: every row of it, also those that are not on the screen. */
export const ExportButton = ({ of }: { readonly of: ExportedList }) => {
  const { t, tFault } = useLanguage();
  const toasts = useToasts();
  const write = useDo('export.xlsx');
  const run = () =>
    write.mutate(of, {
      onSuccess: ({ saved, fileName }) => {
        if (saved) toasts.show({ tone: 'good', title: t('export.saved', { name: fileName ?? '' }) });
      },
      onError: (error) => toasts.show({ tone: 'bad', title: t('app.failed'), text: tFault(faultOf(error)) }),
    });
  return (
    <Button icon={FileSpreadsheet} isBusy={write.isPending} onPress={run}>
      {t('export.xlsx')}
    </Button>
  );
};
