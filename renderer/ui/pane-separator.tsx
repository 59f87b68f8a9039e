import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './split-pane.module.css';

export interface PaneSeparatorProps {
  readonly label: string;
  readonly paneElementId: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** Where the pane gets bigger when the line is moved that way. */
  readonly growsTo: 'left' | 'right';
  /** The pane is folded: nothing to resize, Enter opens it. */
  readonly isStill: boolean;
  readonly onChange: (width: number) => void;
  readonly onFold: () => void;
}

const stepPx = 16;

/** The line of a SplitPane (ARIA window splitter). */
export const PaneSeparator = (props: PaneSeparatorProps) => {
  const { label, paneElementId, width, min, max, growsTo, isStill, onChange, onFold } = props;
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const direction = growsTo === 'right' ? 1 : -1;
  const change = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))));

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (isStill) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current !== null) change(grip.current.width + direction * (event.clientX - grip.current.x));
  };
  const release = () => {
    grip.current = null;
  };
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    const next: Record<string, number> = {
      ArrowRight: width + direction * stepPx,
      ArrowLeft: width - direction * stepPx,
      Home: min,
      End: max,
    };
    const target = next[event.key];
    if (event.key === 'Enter') onFold();
    else if (target !== undefined && !isStill) change(target);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be a splitter that takes the focus
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={paneElementId}
      aria-valuenow={isStill ? 0 : width}
      aria-valuemin={isStill ? 0 : min}
      aria-valuemax={max}
      className={classNames(styles.separator, isStill && styles.still)}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={key}
    />
  );
};
