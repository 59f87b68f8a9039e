import { Undo2 } from 'lucide-react';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** Takes the last merge back, as long as nothing else has been done since; nothing where there is none. */
export const UndoMerge = ({ caseId }: { readonly caseId: string }) => {
  const { t, tFault } = useLanguage();
  const { data } = useRead('cases', 'merge.can-undo', { caseId });
  const undo = useDo('merge.undo');
  if (data?.canUndo !== true && undo.error === null) return null;
  return (
    <Banner
      tone={undo.error === null ? 'info' : 'bad'}
      title={t('merge.undoText')}
      action={
        <Button size="small" icon={Undo2} isBusy={undo.isPending} onPress={() => undo.mutate({ caseId })}>
          {t('merge.undo')}
        </Button>
      }
    >
      {undo.error !== null && <p>{tFault(faultOf(undo.error))}</p>}
    </Banner>
  );
};
