import { Database } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useEditor } from '../filing/editor-context.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PickDialog } from './pick-dialog.tsx';
import { withBuyer, withPolicy } from './take-records.ts';

/** Beside the policy or the buyer of the form: fills it and what belongs to it from platform data, in one step. */
export const PickButton = ({ list }: { readonly list: 'policies' | 'buyers' }) => {
  const { t } = useLanguage();
  const { editor, isReadOnly } = useEditor();
  const [isOpen, setOpen] = useState(false);
  if (isReadOnly) return null;
  const close = () => setOpen(false);
  return (
    <>
      <IconButton icon={Database} size="small" label={t(`reference.pick.${list}`)} onPress={() => setOpen(true)} />
      {isOpen && list === 'policies' && (
        <PickDialog
          list="policies"
          onPick={([known]) => {
            if (known !== undefined)
              editor.edit('pick a policy', (before) => ({ ...before, facts: withPolicy(before.facts, known.record) }));
            close();
          }}
          onClose={close}
        />
      )}
      {isOpen && list === 'buyers' && (
        <PickDialog
          list="buyers"
          onPick={([known]) => {
            if (known !== undefined)
              editor.edit('pick a buyer', (before) => ({ ...before, facts: withBuyer(before.facts, known.record) }));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
};
