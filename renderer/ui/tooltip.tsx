import type { ReactElement } from 'react';
import { Tooltip as RacTooltip, TooltipTrigger } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { KeyHint } from './key-hint.tsx';
import styles from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly keys?: readonly string[] | undefined;
  /** Set when the text only repeats the control's name, so that it is not read twice. */
  readonly isLabel?: boolean;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable part: a Button, an IconButton, React Aria's `Focusable`. */
  readonly children: ReactElement;
}

/** Words that appear on hover and on keyboard focus. Never the only place of something a person must know. */
export const Tooltip = ({ text, keys, isLabel = false, placement = 'bottom', children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={0}>
    {children}
    <RacTooltip
      className={classNames(styles.tooltip)}
      placement={placement}
      offset={6}
      {...(isLabel ? { render: (tooltip) => <div {...tooltip} aria-hidden /> } : {})}
    >
      {text}
      {keys !== undefined && <KeyHint keys={keys} isInverse />}
    </RacTooltip>
  </TooltipTrigger>
);
