import { ListChecks } from 'lucide-react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { useEditor } from '../filing/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { MeasureItem } from './measure-item.tsx';
import styles from './measures.module.css';
import { useFittedMeasures } from './use-fitted-measures.ts';

export interface MeasuresSectionProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly onShowDocuments: () => void;
}

/** In a form: the measures it carries, those that seem to apply, and the way to all of them. */
export const MeasuresSection = ({ view, filing, onShowDocuments }: MeasuresSectionProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { doc, isReadOnly } = useEditor();
  const fitted = useFittedMeasures(view, doc).filter(({ measure }) =>
    measure.kinds.some((kind) => kind === filing.form.kind),
  );
  const taken = fitted.filter(({ use }) => use !== undefined);
  const suggested = isReadOnly ? [] : fitted.filter(({ use, fit }) => use === undefined && fit.fit === 'applies');
  return (
    <div className={styles.section}>
      {taken.length === 0 && <p className={styles.quiet}>{t('measures.sectionNone')}</p>}
      {taken.map((item) => (
        <MeasureItem key={item.measure.id} view={view} item={item} onAddEvidence={onShowDocuments} isBrief />
      ))}
      {suggested.length > 0 && (
        <>
          <h3 className={styles.groupName}>{t('measures.suggested')}</h3>
          {suggested.map((item) => (
            <MeasureItem key={item.measure.id} view={view} item={item} onAddEvidence={onShowDocuments} isBrief />
          ))}
        </>
      )}
      <div>
        <Button
          size="small"
          icon={ListChecks}
          onPress={() => go({ page: 'measures', caseId: view.case.id, filingId: filing.id })}
        >
          {t('measures.title')}
        </Button>
      </div>
    </div>
  );
};
