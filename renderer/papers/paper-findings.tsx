import { placeholders } from '../../shared/claim/papers/placeholders.ts';
import type { TemplateFinding, TextLanguage } from '../../shared/claim/papers/template.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './papers.module.css';

export type FoundError = Extract<TemplateFinding, { severity: 'error' }>;

type Props = {
  readonly findings: readonly TemplateFinding[];
  readonly onJump: (error: FoundError) => void;
  readonly onReplace: (error: FoundError, word: string) => void;
};

/** The word of a placeholder in a text of this language. */
export const wordIn = (language: TextLanguage, name: keyof typeof placeholders): string =>
  language === 'zh' ? placeholders[name].zh : name;

/** What is wrong with the wording, each with its place and, where one is near, the word probably meant. */
export const PaperFindings = ({ findings, onJump, onReplace }: Props) => {
  const { t } = useLanguage();
  if (findings.length === 0) return <StatusMark tone="good" label={t('papers.findingsNone')} isPlain />;
  return (
    <ul className={styles.findings} aria-label={t('papers.findings')}>
      {findings.map((finding) => {
        const language = t(`papers.${finding.language}`);
        if (finding.severity === 'warning')
          return (
            <li key={`${finding.language} ${finding.missing}`}>
              <StatusMark
                tone="warn"
                label={t('papers.missing', { language, word: wordIn(finding.language, finding.missing) })}
                isPlain
              />
            </li>
          );
        const place = t('papers.place', {
          language,
          part: t(`papers.${finding.part}`),
          line: finding.line,
          column: finding.column,
        });
        const { suggestion } = finding;
        return (
          <li key={`${finding.language} ${finding.part} ${finding.line} ${finding.column} ${finding.code}`}>
            <StatusMark tone="bad" label={t(`papers.problem.${finding.code}`, { word: finding.word })} isPlain />
            <Button size="small" tone="quiet" onPress={() => onJump(finding)}>
              {place}
            </Button>
            {suggestion !== null && (
              <Button size="small" onPress={() => onReplace(finding, wordIn(finding.language, suggestion))}>
                {t('papers.replace', { word: wordIn(finding.language, suggestion) })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
