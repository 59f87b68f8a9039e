import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** The question, with the name of the thing in it. */
  readonly title: string;
  /** What will be lost and what stays. */
  readonly children: ReactNode;
  /** The verb, never only "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly isDestructive?: boolean;
  readonly isBusy?: boolean;
}

/** Starts with the focus on the way back. */
export const ConfirmDialog = (props: ConfirmDialogProps) => (
  <Dialog
    isOpen={props.isOpen}
    onOpenChange={(isOpen) => {
      if (!isOpen) props.onCancel();
    }}
    title={props.title}
    size="small"
    role="alertdialog"
    actions={
      <>
        <Button onPress={props.onCancel} autoFocus>
          {props.cancelLabel}
        </Button>
        <Button
          tone={props.isDestructive === true ? 'danger-strong' : 'primary'}
          isBusy={props.isBusy ?? false}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </>
    }
  >
    {props.children}
  </Dialog>
);
