import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
  /** `full` takes the whole window and has no inner padding. */
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  /** Puts a cross into the corner. */
  readonly closeLabel?: string | undefined;
  /** A click beside it closes it too; Esc always does. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** Modal: only for delete or withdraw, passphrase, print. The focus is kept inside and given back. */
export const Dialog = (props: DialogProps) => (
  <ModalOverlay
    className={classNames(styles.scrim)}
    isOpen={props.isOpen}
    onOpenChange={props.onOpenChange}
    isDismissable={props.isDismissable ?? false}
  >
    <Modal className={classNames(styles.modal, styles[props.size ?? 'medium'])}>
      <RacDialog className={classNames(styles.dialog)} role={props.role ?? 'dialog'}>
        <header className={styles.head}>
          <Heading slot="title" level={2} className={classNames(styles.title)}>
            {props.title}
          </Heading>
          {props.closeLabel !== undefined && (
            <IconButton slot={null} icon={X} label={props.closeLabel} onPress={() => props.onOpenChange(false)} />
          )}
        </header>
        <div className={classNames(styles.body, props.size === 'full' && styles.bare)}>{props.children}</div>
        {props.actions !== undefined && <footer className={styles.actions}>{props.actions}</footer>}
      </RacDialog>
    </Modal>
  </ModalOverlay>
);
