import { Eye, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { sizeText } from '../progress/size-text.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './letter-attachments.module.css';

export interface LetterAttachmentsProps {
  readonly documentId: string;
  readonly isBusy: boolean;
  readonly onTake: (indexes: readonly number[]) => void;
  /** Shows a document that was taken from here. */
  readonly onShow: (documentId: string) => void;
}

/** Endings of what the intake takes; the file itself is looked at when it comes in. */
const usual = /\.(?:pdf|ofd|jpe?g|png|webp|tiff?|hei[cf]|xml|eml|msg|docx|xlsx|zip)$/i;

/** What came with a letter: each file can become a document of its own. What looks like one is ticked to begin with. */
export const LetterAttachments = ({ documentId, isBusy, onTake, onShow }: LetterAttachmentsProps) => {
  const { t } = useLanguage();
  const { data } = useRead('documents', 'letter.attachments', { documentId });
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  if (data === undefined || data.attachments.length === 0) return null;
  const open = data.attachments.filter(({ takenAs }) => takenAs === null);
  const isTicked = (index: number, name: string): boolean => chosen.get(index) ?? usual.test(name);
  const ticked = open.filter(({ index, name }) => isTicked(index, name));
  return (
    <section className={styles.attachments} aria-label={t('letters.attachments')}>
      <div className={styles.head}>
        <Icon of={Paperclip} size={14} />
        <h3>{t('letters.attachmentsCount', { count: data.attachments.length })}</h3>
        {open.length > 0 && (
          <Button
            size="small"
            isDisabled={isBusy || ticked.length === 0}
            onPress={() => onTake(ticked.map(({ index }) => index))}
          >
            {t('letters.take', { count: ticked.length })}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {data.attachments.map(({ index, name, sizeBytes, takenAs }) => (
          <li key={index}>
            {takenAs === null ? (
              <CheckboxField
                label={name}
                isSelected={isTicked(index, name)}
                onChange={(isOn) => setChosen(new Map([...chosen, [index, isOn]]))}
              />
            ) : (
              <>
                <span>{name}</span>
                <StatusMark tone="good" label={t('letters.taken')} />
                <IconButton
                  icon={Eye}
                  size="small"
                  label={t('letters.show', { name })}
                  onPress={() => onShow(takenAs)}
                />
              </>
            )}
            <span className={styles.size}>{sizeText(sizeBytes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
