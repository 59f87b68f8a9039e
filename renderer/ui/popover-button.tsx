import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';

export interface PopoverButtonProps {
  /** The button that opens it: a Button or an IconButton without its own onPress. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | 'left top';
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** A small panel beside its button: an explanation, a few choices. Esc and a click elsewhere close it. */
export const PopoverButton = ({
  trigger,
  title,
  children,
  placement = 'bottom start',
  ...open
}: PopoverButtonProps) => (
  <DialogTrigger
    {...(open.isOpen === undefined ? {} : { isOpen: open.isOpen })}
    {...(open.onOpenChange === undefined ? {} : { onOpenChange: open.onOpenChange })}
  >
    {trigger}
    <Popover className={classNames(styles.popover)} placement={placement} offset={4}>
      <Dialog className={classNames(styles.dialog, styles.panel)}>
        {({ close }) => (
          <>
            <Heading slot="title" level={2} className={classNames(styles.title)}>
              {title}
            </Heading>
            {typeof children === 'function' ? children(close) : children}
          </>
        )}
      </Dialog>
    </Popover>
  </DialogTrigger>
);
