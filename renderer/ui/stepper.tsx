import { Check, TriangleAlert } from 'lucide-react';
import { classNames } from './class-names.ts';
import field from './field.module.css';
import { Icon } from './icon.tsx';
import styles from './stepper.module.css';

export type StepState = 'done' | 'current' | 'attention' | 'waiting';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: StepState;
  /** The state as a word, for assistive technology. */
  readonly stateLabel: string;
}

export interface StepperProps {
  readonly label: string;
  readonly steps: readonly Step[];
  /** With it, the steps can be pressed. */
  readonly onPick?: ((id: string) => void) | undefined;
}

/** Where one is in something done in order. */
export const Stepper = ({ label, steps, onPick }: StepperProps) => (
  <ol className={styles.steps} aria-label={label}>
    {steps.map((step, index) => {
      const text = (
        <span className={styles.text}>
          {step.state === 'done' && <Icon of={Check} size={14} />}
          {step.state === 'attention' && <Icon of={TriangleAlert} size={14} />}
          <span>
            {index + 1} {step.label}
          </span>
          <span className={field.hidden}>{step.stateLabel}</span>
        </span>
      );
      return (
        <li
          key={step.id}
          className={classNames(styles.step, styles[step.state])}
          {...(step.state === 'current' ? { 'aria-current': 'step' } : {})}
        >
          {onPick === undefined ? (
            text
          ) : (
            <button type="button" className={styles.button} onClick={() => onPick(step.id)}>
              {text}
            </button>
          )}
        </li>
      );
    })}
  </ol>
);
