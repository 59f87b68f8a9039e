import { useState } from 'react';
import type { FittedMeasure } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditor } from '../filing/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { letGo, takenUp } from './measure-edits.ts';
import { MeasureEvidence } from './measure-evidence.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { MeasureStatement } from './measure-statement.tsx';
import { fitTone, useBecause } from './measure-words.ts';
import styles from './measures.module.css';

export interface MeasureItemProps {
  readonly view: CaseView;
  readonly item: FittedMeasure;
  readonly onAddEvidence: () => void;
  /** In a form: without where it comes from, statement and evidence on request. */
  readonly isBrief?: boolean;
}

/** One measure: whether and why it fits; taken up, what it says and what proves it. */
export const MeasureItem = ({ view, item, onAddEvidence, isBrief = false }: MeasureItemProps) => {
  const { t } = useLanguage();
  const because = useBecause();
  const { editor, isReadOnly, noteAt } = useEditor();
  const [isOpen, setOpen] = useState(!isBrief);
  const { measure, fit, use } = item;
  const { id, item: number, trust, kinds } = measure;
  const name = t(`measure.${id}.name`);
  const fieldId = `fact:measures.${id}`;
  return (
    <article
      className={classNames(styles.item, use !== undefined && styles.taken)}
      aria-label={name}
      data-field={fieldId}
      tabIndex={-1}
    >
      <header className={styles.itemHead}>
        <div className={styles.itemWords}>
          <div className={styles.itemTitle}>
            <h3>{name}</h3>
            <StatusMark tone={fitTone[fit.fit]} label={t(`measures.group.${fit.fit}`)} />
          </div>
          <p>{because(id, fit)}</p>
          {!isBrief && (
            <>
              <p className={styles.quiet}>{t(`measure.${id}.short`)}</p>
              <p className={styles.quiet}>
                {t('measures.source', { number, trust })}
                {trust === 'D' && ` · ${t('measures.policyRules')}`}
                {` · ${t('measures.travelsWith', { kinds: kinds.map((kind) => t(`filing.kind.${kind}`)).join(' / ') })}`}
              </p>
            </>
          )}
        </div>
        {!isReadOnly &&
          (use === undefined ? (
            <Button
              size="small"
              spokenLabel={t('measures.takeUpOf', { name })}
              onPress={() => editor.edit(`take up ${id}`, (before) => takenUp(before, id))}
            >
              {t('measures.takeUp')}
            </Button>
          ) : (
            <Button
              size="small"
              spokenLabel={t('measures.letGoOf', { name })}
              onPress={() => editor.edit(`let go ${id}`, (before) => letGo(before, id))}
            >
              {t('measures.letGo')}
            </Button>
          ))}
      </header>
      {noteAt(fieldId)}
      {use !== undefined && (
        <div className={styles.itemBody}>
          <MeasureFields use={use} />
          {isBrief && (
            <div>
              <Button
                size="small"
                tone="quiet"
                spokenLabel={`${t(isOpen ? 'measures.less' : 'measures.more')} ${name}`}
                onPress={() => setOpen(!isOpen)}
              >
                {t(isOpen ? 'measures.less' : 'measures.more')}
              </Button>
            </div>
          )}
          {isOpen && (
            <>
              <MeasureStatement view={view} use={use} />
              <MeasureEvidence view={view} id={id} isReadOnly={isReadOnly} onAdd={onAddEvidence} />
            </>
          )}
        </div>
      )}
    </article>
  );
};
