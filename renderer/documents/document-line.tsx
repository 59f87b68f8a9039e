import { RotateCcw, TriangleAlert } from 'lucide-react';
import { Checkbox, Button as RacButton } from 'react-aria-components';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { CheckMark } from '../ui/checkbox-field.tsx';
import choice from '../ui/choice.module.css';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { pendingIcon } from '../ui/tone.ts';
import styles from './checklist.module.css';

export interface DocumentLineProps {
  readonly document: DocumentView;
  readonly isSelected: boolean;
  readonly onOpen: () => void;
  /** Whether it goes with the filing; undefined where there is no filing to go with. */
  readonly travels: boolean | undefined;
  readonly onTravelsChange: (travels: boolean) => void;
  readonly isLocked: boolean;
  readonly onRestore: () => void;
}

/** One document in the list: whether it goes along, its title, what is special about it. */
export const DocumentLine = (props: DocumentLineProps) => {
  const { document, isSelected, travels } = props;
  const { t } = useLanguage();
  const { title, originalToFollow, warnings, removedAt } = document;
  const pageCount = document.pages.filter((page) => !page.removed).length;
  return (
    <li
      className={classNames(
        styles.document,
        isSelected && styles.selected,
        originalToFollow !== null && styles.follows,
      )}
      data-field={`document:${document.id}`}
    >
      {travels !== undefined && (
        <Checkbox
          className={classNames(choice.choice, styles.travels)}
          aria-label={t('documents.travels', { title })}
          isSelected={travels}
          isDisabled={props.isLocked}
          onChange={props.onTravelsChange}
        >
          {({ isSelected: isOn, isIndeterminate }) => <CheckMark isSelected={isOn} isIndeterminate={isIndeterminate} />}
        </Checkbox>
      )}
      <RacButton
        className={styles.open ?? ''}
        {...(isSelected ? { 'aria-current': 'true' as const } : {})}
        onPress={props.onOpen}
      >
        <span className={classNames(styles.title, removedAt !== null && styles.struck)}>{title}</span>
        {warnings.length > 0 && (
          <span className={styles.warned}>
            <Icon of={TriangleAlert} size={12} />
          </span>
        )}
        <span className={styles.quiet}>{t('documents.pages', { count: pageCount })}</span>
        {document.damage !== null && (
          <span className={styles.promise}>
            <Icon of={TriangleAlert} size={12} />
            {t(document.damage.isMissing ? 'health.state.missing' : 'health.state.damaged')}
          </span>
        )}
        {originalToFollow !== null && (
          <span className={styles.promise}>
            <Icon of={pendingIcon} size={12} />
            {t('documents.original')} · {t('documents.promised', { day: originalToFollow.promisedOn })}
          </span>
        )}
      </RacButton>
      {removedAt !== null && (
        <IconButton
          icon={RotateCcw}
          size="small"
          label={`${t('documents.restore')}: ${title}`}
          onPress={props.onRestore}
        />
      )}
    </li>
  );
};
