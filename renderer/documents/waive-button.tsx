import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './checklist.module.css';

export interface WaiveButtonProps {
  readonly name: string;
  /** '' while it is expected. */
  readonly reason: string;
  /** '' takes it back. */
  readonly onWaive: (reason: string) => void;
}

/** "Not applicable because…" is an answer to a missing document; without a reason it is none. */
export const WaiveButton = ({ name, reason, onWaive }: WaiveButtonProps) => {
  const { t } = useLanguage();
  const [text, setText] = useState(reason);
  if (reason !== '')
    return (
      <Button tone="quiet" size="small" onPress={() => onWaive('')}>
        {t('documents.waiveUndo')}
      </Button>
    );
  return (
    <PopoverButton
      title={t('documents.waiveTitle', { name })}
      trigger={
        <Button tone="quiet" size="small">
          {t('documents.waive')}
        </Button>
      }
    >
      {(close) => (
        <div className={styles.waive}>
          <TextArea
            label={t('documents.waiveReason')}
            placeholder={t('documents.waivePlaceholder')}
            value={text}
            onChange={setText}
            maxLength={500}
            autoFocus
          />
          <Button
            tone="primary"
            size="small"
            isDisabled={text.trim() === ''}
            onPress={() => {
              onWaive(text.trim());
              close();
            }}
          >
            {t('documents.waiveSave')}
          </Button>
        </div>
      )}
    </PopoverButton>
  );
};
