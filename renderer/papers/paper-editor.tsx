import { useEffect, useRef, useState } from 'react';
import { trustMarks } from '../../shared/claim/checklist-data.ts';
import {
  bodyLength,
  closingLength,
  headlineLength,
  labelLength,
  paperLanguages,
  type TemplateFinding,
  type TextLanguage,
} from '../../shared/claim/papers/template.ts';
import { useLanguage } from '../app/language.tsx';
import { focusField } from '../ui/focus-field.ts';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { InsertPlaceholder } from './insert-placeholder.tsx';
import { type FoundError, PaperFindings } from './paper-findings.tsx';
import styles from './papers.module.css';
import { inserted, offsetOf, renamed } from './text-edits.ts';
import type { PaperDraft } from './use-paper-draft.ts';

type Props = { readonly draft: PaperDraft; readonly findings: readonly TemplateFinding[] };

const places = ['stampLabel', 'signatureLabel', 'dateLabel'] as const;

/** The words of one paper: one language at a time, what is checked above them. */
export const PaperEditor = ({ draft, findings }: Props) => {
  const { t } = useLanguage();
  const { value } = draft;
  const [language, setLanguage] = useState<TextLanguage>(value.language === 'en' ? 'en' : 'zh');
  const [sought, setSought] = useState<FoundError | null>(null);
  // Where the cursor was in the text when it was left for the menu.
  const cursor = useRef<number | null>(null);
  const text = value[language];
  const fieldId = (part: string) => `paper.${language}.${part}`;

  useEffect(() => {
    if (sought === null || sought.language !== language) return;
    setSought(null);
    if (!focusField(`paper.${sought.language}.${sought.part}`)) return;
    const control = document.activeElement;
    if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return;
    const at = offsetOf(control.value, sought.line, sought.column);
    const length = /^\{\{[^{}\n]*(?:\}\})?|^\}\}/.exec(control.value.slice(at))?.[0].length ?? 0;
    control.setSelectionRange(at, at + length);
  }, [sought, language]);

  const jump = (error: FoundError) => {
    setLanguage(error.language);
    setSought(error);
  };
  const replace = (error: FoundError, word: string) => {
    const before = value[error.language][error.part];
    draft.changeText(error.language, {
      [error.part]: renamed(before, offsetOf(before, error.line, error.column), word),
    });
  };

  return (
    <div className={styles.editor}>
      <div className={styles.row}>
        <SegmentedControl
          label={t('papers.textOf')}
          segments={[
            { id: 'zh', label: t('papers.zh') },
            { id: 'en', label: t('papers.en') },
          ]}
          value={language}
          onChange={(next) => {
            cursor.current = null;
            setLanguage(next);
          }}
        />
        <div className={styles.printed}>
          <SelectField
            label={t('papers.printedIn')}
            options={paperLanguages.map((id) => ({ id, label: t(`papers.language.${id}`) }))}
            value={value.language}
            onChange={(id) => draft.change({ language: paperLanguages.find((one) => one === id) ?? value.language })}
            placeholder=""
          />
        </div>
      </div>
      <PaperFindings findings={findings} onJump={jump} onReplace={replace} />
      <TextField
        label={t('papers.headline')}
        fieldId={fieldId('headline')}
        value={text.headline}
        onChange={(headline) => draft.changeText(language, { headline })}
        maxLength={headlineLength}
        isRequired
        error={text.headline.trim() === '' ? t('papers.headlineMissing') : undefined}
      />
      <div
        className={styles.body}
        onBlurCapture={({ target }) => {
          if (target instanceof HTMLTextAreaElement) cursor.current = target.selectionStart;
        }}
      >
        <TextArea
          label={t('papers.body')}
          hint={t('papers.bodyHint')}
          fieldId={fieldId('body')}
          value={text.body}
          onChange={(body) => draft.changeText(language, { body })}
          maxLength={bodyLength}
          source={
            <InsertPlaceholder
              language={language}
              onPick={(piece, isBlock) => {
                const made = inserted(text.body, cursor.current ?? text.body.length, piece, isBlock);
                cursor.current = made.at;
                draft.changeText(language, { body: made.text.slice(0, bodyLength) });
              }}
            />
          }
        />
      </div>
      <TextArea
        label={t('papers.closing')}
        hint={t('papers.closingHint')}
        fieldId={fieldId('closing')}
        value={text.closing}
        onChange={(closing) => draft.changeText(language, { closing })}
        maxLength={closingLength}
      />
      <div className={styles.places}>
        {places.map((name) => (
          <TextField
            key={name}
            label={t(`papers.${name}`)}
            fieldId={fieldId(name)}
            value={text[name]}
            onChange={(label) => draft.changeText(language, { [name]: label })}
            maxLength={labelLength}
          />
        ))}
      </div>
      <div className={styles.origin}>
        <TextField
          label={t('papers.source')}
          value={value.source}
          onChange={(source) => draft.change({ source })}
          maxLength={400}
          isRequired
        />
        <SelectField
          label={t('papers.trust')}
          options={trustMarks.map((id) => ({ id, label: t(`papers.trust.${id}`) }))}
          value={value.trust}
          onChange={(id) => draft.change({ trust: trustMarks.find((one) => one === id) ?? value.trust })}
          placeholder=""
        />
      </div>
    </div>
  );
};
