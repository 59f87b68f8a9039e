import { Undo2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { canUndo } from '../filing/edit-history.ts';
import { EditorContext } from '../filing/editor-context.ts';
import { useCaseEditor } from '../measures/use-case-editor.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { estimateIn } from './estimate-in.ts';
import { EstimatePanel } from './estimate-panel.tsx';
import { EstimateResult, EstimateTerms } from './estimate-result.tsx';

/** On the case page: the estimate with every term and its source; edited in place, also after everything has been sent. */
export const EstimateCard = ({ view }: { readonly view: CaseView }) => {
  const { t, tFault } = useLanguage();
  const { context, editor, history, facts } = useCaseEditor(view, false);
  const [isEditing, setEditing] = useState(false);
  const estimate = estimateIn(history.present.facts, context.evidence);
  const status = useSyncExternalStore(facts.subscribe, facts.status);
  useShortcuts(isEditing ? [['Ctrl+Z', editor.undo]] : []);
  return (
    <Card
      title={t('estimate.title')}
      actions={
        <>
          {isEditing && (
            <IconButton
              size="small"
              icon={Undo2}
              label={t('filing.undo')}
              keys={['Ctrl', 'Z']}
              isDisabled={!canUndo(history)}
              onPress={editor.undo}
            />
          )}
          <Button
            size="small"
            spokenLabel={`${t(isEditing ? 'estimate.done' : 'estimate.edit')} ${t('estimate.title')}`}
            onPress={() => setEditing(!isEditing)}
          >
            {t(isEditing ? 'estimate.done' : 'estimate.edit')}
          </Button>
        </>
      }
    >
      {status.fault !== null && (
        <Banner tone="bad" title={t('filing.notSaved')} isAnnounced>
          {tFault(status.fault)} {t('filing.notSavedSafe')}
        </Banner>
      )}
      {isEditing ? (
        <EditorContext value={context}>
          <EstimatePanel />
        </EditorContext>
      ) : (
        <>
          <EstimateResult estimate={estimate} />
          {estimate.terms.loss.amount !== '' && <EstimateTerms estimate={estimate} />}
        </>
      )}
    </Card>
  );
};
