import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import styles from './segmented-control.module.css';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconType | undefined;
}

export interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** Two to five ways to look at the same thing; one is always chosen. */
export const SegmentedControl = <Id extends string>(props: SegmentedControlProps<Id>) => (
  <ToggleButtonGroup
    aria-label={props.label}
    className={classNames(styles.group)}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[props.value]}
    onSelectionChange={(keys) => {
      const picked = props.segments.find((segment) => keys.has(segment.id));
      if (picked !== undefined) props.onChange(picked.id);
    }}
  >
    {props.segments.map((segment) => (
      <ToggleButton key={segment.id} id={segment.id} className={classNames(styles.segment)}>
        {segment.icon !== undefined && <Icon of={segment.icon} size={14} />}
        {segment.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
