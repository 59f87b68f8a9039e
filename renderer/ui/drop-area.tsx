import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, type DropZoneProps, FileTrigger, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './drop-area.module.css';
import { droppedFiles } from './dropped-files.ts';

export interface DropAreaProps {
  /** What to drop here. */
  readonly label: string;
  /** Kinds and sizes. */
  readonly hint?: string | undefined;
  readonly buttonLabel: string;
  /** MIME types or endings (`.pdf`) offered by the file chooser. What is dropped is checked by whoever takes it. */
  readonly accept?: readonly string[] | undefined;
  readonly isMultiple?: boolean;
  /** One line instead of a box. */
  readonly isCompact?: boolean;
  readonly isDisabled?: boolean;
  /** Dropped, pasted or chosen files, folders opened. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place for files: drop, paste (Ctrl+V while it has the focus) or the button. */
export const DropArea = (props: DropAreaProps) => {
  const { label, hint, buttonLabel, accept, isMultiple = true, isCompact = false, isDisabled = false, onFiles } = props;
  return (
    <DropZone
      className={classNames(styles.area, isCompact && styles.compact)}
      isDisabled={isDisabled}
      onDrop={(event) => takeFiles(event, isMultiple, onFiles)}
    >
      <Text slot="label">{label}</Text>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      <FileTrigger
        allowsMultiple={isMultiple}
        {...(accept === undefined ? {} : { acceptedFileTypes: accept })}
        onSelect={(list) => {
          if (list !== null && list.length > 0) onFiles([...list]);
        }}
      >
        <Button icon={Upload} size={isCompact ? 'small' : 'medium'} isDisabled={isDisabled}>
          {buttonLabel}
        </Button>
      </FileTrigger>
    </DropZone>
  );
};

export interface DropAroundProps {
  /** What happens to files dropped here; shown over the content while they hover. */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** Makes a whole screen take files. Give a DropArea or a button inside as the way by keyboard. */
export const DropAround = ({ label, onFiles, isDisabled = false, children }: DropAroundProps) => (
  <DropZone
    className={classNames(styles.around)}
    isDisabled={isDisabled}
    aria-label={label}
    onDrop={(event) => takeFiles(event, true, onFiles)}
  >
    {({ isDropTarget }) => (
      <>
        {children}
        {isDropTarget && <div className={styles.veil}>{label}</div>}
      </>
    )}
  </DropZone>
);

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

const takeFiles = async (event: DropEvent, isMultiple: boolean, onFiles: DropAreaProps['onFiles']) => {
  const files = await droppedFiles(event.items);
  if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
};
