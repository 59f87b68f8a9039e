import { Check, Ellipsis, Minus, X } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './spine.module.css';

/** `attention`: waits for the person here; `waiting`: under way at the other side; `todo`: still ahead; `stopped`: refused or failed; `skipped`: does not apply to this case. */
export type SpineState = 'done' | 'current' | 'attention' | 'stopped' | 'waiting' | 'skipped' | 'todo';

export interface SpineNode {
  readonly id: string;
  readonly label: string;
  readonly state: SpineState;
  /** The state in words, with its date where there is one: `11-18 受理`. Always shown. */
  readonly note: string;
}

export interface SpineStage extends SpineNode {
  /** What hangs on this stage: originals, supplements. */
  readonly branches?: readonly SpineNode[] | undefined;
}

export interface SpineProps {
  readonly label: string;
  readonly stages: readonly SpineStage[];
  /** With it, stages and branches can be pressed. */
  readonly onPick?: ((id: string) => void) | undefined;
}

/** The way of a case from left to right, with where it is; an ordered list with nested lists for who cannot see it. */
export const Spine = ({ label, stages, onPick }: SpineProps) => (
  <ol className={styles.spine} aria-label={label}>
    {stages.map((stage) => (
      <li
        key={stage.id}
        className={classNames(styles.stage, styles[stage.state], stage.state === 'done' && styles.passed)}
        {...(stage.state === 'current' || stage.state === 'attention' ? { 'aria-current': 'step' } : {})}
      >
        <NodeMark state={stage.state} iconSize={14} />
        <NodeWords node={stage} onPick={onPick} />
        {stage.branches !== undefined && stage.branches.length > 0 && (
          <ul className={styles.branches} aria-label={stage.label}>
            {stage.branches.map((branch) => (
              <li key={branch.id} className={classNames(styles.branch, styles[branch.state])}>
                <NodeMark state={branch.state} iconSize={12} />
                <NodeWords node={branch} onPick={onPick} />
              </li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
);

const NodeMark = ({ state, iconSize }: { readonly state: SpineState; readonly iconSize: 12 | 14 }) => (
  <span className={styles.mark} aria-hidden>
    {state === 'done' && <Icon of={Check} size={iconSize} />}
    {state === 'attention' && <span className={styles.bang}>!</span>}
    {state === 'stopped' && <Icon of={X} size={iconSize} />}
    {state === 'skipped' && <Icon of={Minus} size={iconSize} />}
    {state === 'waiting' && iconSize === 14 && <Icon of={Ellipsis} size={iconSize} />}
    {state === 'current' && <span className={styles.dot} />}
  </span>
);

const NodeWords = ({ node, onPick }: { readonly node: SpineNode; readonly onPick: SpineProps['onPick'] }) => {
  const words = (
    <>
      <span className={styles.label}>{node.label}</span>
      <span className={styles.note}>{node.note}</span>
    </>
  );
  if (onPick === undefined) return <span className={styles.words}>{words}</span>;
  return (
    <button type="button" className={styles.words} onClick={() => onPick(node.id)}>
      {words}
    </button>
  );
};
