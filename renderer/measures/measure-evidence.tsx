import type { MeasureId } from '../../shared/claim/measures/measure-use.ts';
import { measureOf } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { isFrozen } from '../documents/frozen.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './measures.module.css';

export interface MeasureEvidenceProps {
  readonly view: CaseView;
  readonly id: MeasureId;
  readonly isReadOnly: boolean;
  /** Where files are added; the slot waits there under the same name. */
  readonly onAdd: () => void;
}

/** The measure's slot: what lies in it, and the ways to put something there. */
export const MeasureEvidence = ({ view, id, isReadOnly, onAdd }: MeasureEvidenceProps) => {
  const { t, tFault } = useLanguage();
  const update = useDo('document.update');
  const { code } = measureOf(id).evidence;
  const documents = view.documents.filter(({ removedAt }) => removedAt === null);
  const there = documents.filter((document) => document.code === code);
  const free = documents.filter((document) => document.code !== code && !isFrozen(view.filings, document.id));
  return (
    <div className={styles.evidence}>
      <div className={styles.slot}>
        <span className={styles.quiet}>{t('measures.evidence')}</span>
        <strong>{t(`measure.${id}.evidence`)}</strong>
      </div>
      {there.length === 0 ? (
        <p className={styles.quiet}>{t('measures.evidenceNone')}</p>
      ) : (
        <ul className={styles.papers}>
          {there.map((document) => (
            <li key={document.id}>{document.title}</li>
          ))}
        </ul>
      )}
      {update.error !== null && <p role="alert">{tFault(faultOf(update.error))}</p>}
      {!isReadOnly && (
        <div className={styles.put}>
          {free.length > 0 && (
            <SelectField
              label={t('measures.evidencePick')}
              isLabelHidden
              options={free.map((document) => ({ id: document.id, label: document.title }))}
              value=""
              onChange={(documentId) => documentId !== '' && update.mutate({ documentId, code })}
              placeholder={t('measures.evidencePick')}
            />
          )}
          <Button size="small" onPress={onAdd}>
            {t('measures.evidenceTo')}
          </Button>
        </div>
      )}
    </div>
  );
};
