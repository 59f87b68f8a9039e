import { Trash2, TriangleAlert } from 'lucide-react';
import { rowOf } from '../../shared/claim/checklist-data.ts';
import { presentations } from '../../shared/claim/codes.ts';
import { keptPages } from '../../shared/claim/document.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { textKey } from '../../shared/locale/locale.ts';
import { useChecklist } from '../app/checklist.ts';
import { useLanguage } from '../app/language.tsx';
import { sizeText } from '../progress/size-text.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './document-details.module.css';
import { OriginalToFollowSwitch } from './original-to-follow.tsx';
import type { DocumentCalls } from './use-document-calls.ts';
import { useEditedText } from './use-edited-text.ts';

export interface DocumentDetailsProps {
  readonly document: DocumentView;
  readonly isLocked: boolean;
  /** It stands in a package that has left: it can't be removed, nor its promise unmade. */
  readonly wasSent: boolean;
  readonly calls: DocumentCalls;
}

/** What a document is: its title, kind and form, where it came from, and whether its original follows. */
export const DocumentDetails = ({ document, isLocked, wasSent, calls }: DocumentDetailsProps) => {
  const { t, tData, pick } = useLanguage();
  const { data: checklist } = useChecklist();
  const { id: documentId } = document;
  const title = useEditedText(
    document.title,
    (text) => void calls.change('document.update', { documentId, title: text.trim() }),
    (text) => text.trim() !== '',
  );
  const kept = keptPages(document).length;
  const all = document.pages.length;
  const warningWords = (warning: string): string =>
    tData(textKey(`documents.warning.${warning}`) ?? 'documents.warning.other');

  return (
    <section className={styles.details} aria-label={t('documents.details')}>
      <div className={styles.fields}>
        <div className={styles.title}>
          <TextField
            label={t('documents.title')}
            value={title.value}
            onChange={title.onChange}
            onBlur={title.onBlur}
            maxLength={200}
            isReadOnly={isLocked}
          />
        </div>
        <div className={styles.kind}>
          <ComboField
            label={t('documents.kind')}
            value={rowOf(checklist, document.code)?.code ?? ''}
            onChange={(code) => {
              if (code !== (document.code ?? ''))
                void calls.change('document.update', { documentId, code: code === '' ? null : code });
            }}
            placeholder={t('documents.kindNone')}
            emptyText={t('documents.kindEmpty')}
            isReadOnly={isLocked}
            options={checklist.rows
              .filter((row) => row.madeFromForm !== true)
              .map(({ code, name }) => ({
                id: code,
                label: pick(name),
                detail: code,
                keywords: `${name.zh} ${name.en}`,
              }))}
          />
        </div>
        <div className={styles.presentation}>
          <SelectField
            label={t('documents.presentation')}
            value={document.presentation}
            onChange={(value) => {
              const presentation = presentations.find((one) => one === value);
              if (presentation !== undefined && presentation !== document.presentation)
                void calls.change('document.update', { documentId, presentation });
            }}
            placeholder=""
            isReadOnly={isLocked}
            options={presentations.map((id) => ({ id, label: t(`documents.presentation.${id}`) }))}
          />
        </div>
      </div>
      <div className={styles.line}>
        <dl className={styles.facts}>
          <div>
            <dt>{t('documents.pageCount')}</dt>
            <dd>{kept === all ? all : t('documents.pageCountKept', { kept, all })}</dd>
          </div>
          <div>
            <dt>{t('documents.size')}</dt>
            <dd>{sizeText(document.sizeBytes)}</dd>
          </div>
          <div className={styles.fileFact}>
            <dt>{t('documents.file')}</dt>
            <dd>{document.fileName}</dd>
          </div>
          <div className={styles.hashFact}>
            <dt>{t('documents.hash')}</dt>
            <dd className={styles.mono}>{document.sha256.slice(0, 12)}</dd>
          </div>
        </dl>
        {!isLocked && !wasSent && (
          <IconButton
            icon={Trash2}
            size="small"
            label={t('documents.remove')}
            onPress={() => void calls.remove(document)}
          />
        )}
      </div>
      {document.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {document.warnings.map((warning) => (
            <li key={warning}>
              <Icon of={TriangleAlert} size={12} />
              {warningWords(warning)}
            </li>
          ))}
        </ul>
      )}
      <OriginalToFollowSwitch
        document={document}
        isLocked={isLocked || (wasSent && document.originalToFollow !== null)}
        onChange={(originalToFollow) => void calls.change('document.set-original', { documentId, originalToFollow })}
      />
    </section>
  );
};
