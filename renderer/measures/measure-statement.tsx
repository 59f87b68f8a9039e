import { useState } from 'react';
import type { MeasureUse } from '../../shared/claim/measures/measure-use.ts';
import { standardStatement } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditor } from '../filing/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { withMeasure } from './measure-edits.ts';
import styles from './measures.module.css';

/** The statement as it stands on the cover, in both languages; the standard text until somebody writes another. */
export const MeasureStatement = ({ view, use }: { readonly view: CaseView; readonly use: MeasureUse }) => {
  const { t, locale } = useLanguage();
  const { doc, editor, isReadOnly } = useEditor();
  const [tongue, setTongue] = useState<'zh' | 'en'>(locale === 'en' ? 'en' : 'zh');
  const claimCase = { ...view.case, facts: doc.facts };
  const standard = standardStatement(use, claimCase, view.documents, tongue === 'en' ? 'en' : 'zh-CN');
  const own = use[tongue];
  const write = (text: string) =>
    editor.edit(`measure ${use.id} ${tongue}`, (before) =>
      withMeasure(before, use.id, tongue === 'zh' ? { zh: text } : { en: text }),
    );
  return (
    <div className={styles.statement}>
      <div className={styles.tongue}>
        <SegmentedControl
          label={t('measures.statement')}
          segments={[
            { id: 'zh', label: t('measures.statement.zh') },
            { id: 'en', label: t('measures.statement.en') },
          ]}
          value={tongue}
          onChange={setTongue}
        />
        {own !== '' && !isReadOnly && (
          <Button size="small" tone="quiet" onPress={() => write('')}>
            {t('measures.backToStandard')}
          </Button>
        )}
      </div>
      <TextArea
        label={t('measures.statement')}
        hint={t(own === '' ? 'measures.standard' : 'measures.own')}
        value={own === '' ? standard : own}
        // Emptied, it is the standard text again: a measure without words would ask for nothing.
        onChange={(text) => write(text === standard ? '' : text)}
        maxLength={4000}
        isReadOnly={isReadOnly}
      />
    </div>
  );
};
