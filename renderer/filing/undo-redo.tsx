import { Redo2, Undo2 } from 'lucide-react';
import { useLanguage } from '../app/language.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { canRedo, canUndo, type EditHistory } from './edit-history.ts';

/** The two arrows over whatever is edited as one form. */
export const UndoRedo = <T,>({
  history,
  editor,
}: {
  readonly history: EditHistory<T>;
  readonly editor: { readonly undo: () => void; readonly redo: () => void };
}) => {
  const { t } = useLanguage();
  return (
    <>
      <IconButton
        icon={Undo2}
        label={t('filing.undo')}
        keys={['Ctrl', 'Z']}
        isDisabled={!canUndo(history)}
        onPress={editor.undo}
      />
      <IconButton
        icon={Redo2}
        label={t('filing.redo')}
        keys={['Ctrl', 'Shift', 'Z']}
        isDisabled={!canRedo(history)}
        onPress={editor.redo}
      />
    </>
  );
};
