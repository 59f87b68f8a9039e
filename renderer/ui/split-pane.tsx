import { PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { PaneSeparator } from './pane-separator.tsx';
import styles from './split-pane.module.css';

export interface Pane {
  readonly id: string;
  /** Name of the pane; also what is written on it when folded. */
  readonly label: string;
  readonly content: ReactNode;
  /** Starting width in px; without one the pane takes what is left. Exactly one pane has none. */
  readonly width?: number | undefined;
  /** Default 160. */
  readonly minWidth?: number | undefined;
  /** Default 720. */
  readonly maxWidth?: number | undefined;
  readonly isFolded?: boolean | undefined;
}

export interface SplitPaneProps {
  readonly panes: readonly Pane[];
  /** Called by the button of a folded pane, and by Enter on the line beside a pane that has a width. */
  readonly onFoldChange?: ((id: string, isFolded: boolean) => void) | undefined;
  /** Name of the button that opens a folded pane. */
  readonly unfoldLabel: (paneLabel: string) => string;
  /** Name of the line that changes a pane's width. */
  readonly resizeLabel: (paneLabel: string) => string;
  /** Told when the person has changed a width, so that it can be kept. */
  readonly onWidthChange?: ((id: string, width: number) => void) | undefined;
}

/** Columns with lines between them that can be moved by pointer and by keyboard (←/→, Home, End, Enter folds). */
export const SplitPane = ({ panes, onFoldChange, unfoldLabel, resizeLabel, onWidthChange }: SplitPaneProps) => {
  const idPrefix = useId();
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const flexibleIndex = panes.findIndex((pane) => pane.width === undefined);
  const widthOf = (pane: Pane) => widths[pane.id] ?? pane.width;
  return (
    <div className={styles.split}>
      {panes.map((pane, index) => {
        const previous = panes[index - 1];
        // Left of the flexible pane a line belongs to the pane before it, right of it to the pane after it.
        const isBeforeFlexible = index <= flexibleIndex;
        const owner = isBeforeFlexible ? previous : pane;
        const width = owner === undefined ? undefined : widthOf(owner);
        return (
          <Fragment key={pane.id}>
            {owner !== undefined && width !== undefined && previous !== undefined && (
              <PaneSeparator
                label={resizeLabel(owner.label)}
                paneElementId={`${idPrefix}${owner.id}`}
                width={width}
                min={owner.minWidth ?? 160}
                max={owner.maxWidth ?? 720}
                growsTo={isBeforeFlexible ? 'right' : 'left'}
                isStill={owner.isFolded === true}
                onChange={(next) => {
                  setWidths({ ...widths, [owner.id]: next });
                  onWidthChange?.(owner.id, next);
                }}
                onFold={() => onFoldChange?.(owner.id, owner.isFolded !== true)}
              />
            )}
            {pane.isFolded === true ? (
              <section className={styles.folded} id={`${idPrefix}${pane.id}`} aria-label={pane.label}>
                <IconButton
                  icon={index > flexibleIndex ? PanelRightOpen : PanelLeftOpen}
                  label={unfoldLabel(pane.label)}
                  onPress={() => onFoldChange?.(pane.id, false)}
                />
                <span className={styles.foldedLabel} aria-hidden>
                  {pane.label}
                </span>
              </section>
            ) : (
              <section
                className={classNames(styles.pane, pane.width === undefined && styles.flexible)}
                id={`${idPrefix}${pane.id}`}
                aria-label={pane.label}
                style={pane.width === undefined ? { minWidth: pane.minWidth ?? 160 } : { width: widthOf(pane) }}
              >
                {pane.content}
              </section>
            )}
          </Fragment>
        );
      })}
    </div>
  );
};
