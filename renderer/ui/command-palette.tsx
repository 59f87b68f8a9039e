import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './command-palette.module.css';
import dialog from './dialog.module.css';
import { Icon, type IconType } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import options from './option-list.module.css';

export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** Quiet words after the title: a buyer, a case number. */
  readonly detail?: string | undefined;
  readonly icon?: IconType | undefined;
  readonly keys?: readonly string[] | undefined;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  /** What the query finds; finding and ranking are the owner's. */
  readonly groups: readonly PaletteGroup[];
  /** The groups still answer an earlier query; Enter waits for its own. */
  readonly isBehind: boolean;
  /** The palette closes first, so that the focus goes where the command puts it. */
  readonly onPick: (id: string) => void;
  readonly emptyText: string;
}

const pick = ({ onOpenChange, onPick }: CommandPaletteProps, id: string): void => {
  onOpenChange(false);
  onPick(id);
};

/** Everything by typing: ↑↓ choose, Enter does it, Esc clears and then closes. */
export const CommandPalette = (props: CommandPaletteProps) => {
  const [waiting, setWaiting] = useState<{ readonly marked: string | undefined } | null>(null);
  useEffect(() => {
    if (waiting === null || props.isBehind) return;
    setWaiting(null);
    const entries = props.groups.flatMap((group) => group.entries);
    const chosen = entries.find((entry) => entry.id === waiting.marked) ?? entries[0];
    if (chosen !== undefined) pick(props, chosen.id);
  }, [waiting, props]);
  return (
    <ModalOverlay
      className={classNames(dialog.scrim, dialog.top)}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable
    >
      <Modal className={classNames(dialog.modal, dialog.medium)}>
        <Dialog className={classNames(dialog.dialog)} aria-label={props.label}>
          <Autocomplete inputValue={props.query} onInputChange={props.onQueryChange}>
            <SearchField aria-label={props.label} className={classNames(styles.search)} autoFocus>
              <Icon of={Search} />
              <Input
                className={classNames(styles.input)}
                placeholder={props.placeholder}
                spellCheck={false}
                // With the list below it this is a combobox that is always open; a plain search box would leave the list unreachable.
                role="combobox"
                aria-expanded
                onKeyDownCapture={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  // React Aria marks the first result only for typed letters, not for what an input method puts in, and its mark
                  // can outlive the result; so Enter is ours: the marked result if it is still there, else the first.
                  event.preventDefault();
                  event.stopPropagation();
                  const marked = document.getElementById(
                    event.currentTarget.getAttribute('aria-activedescendant') ?? '',
                  );
                  setWaiting({ marked: marked?.dataset.key });
                }}
              />
            </SearchField>
            <ListBox
              aria-label={props.label}
              className={classNames(styles.results)}
              onAction={(key) => pick(props, String(key))}
              renderEmptyState={() => <div className={styles.empty}>{props.emptyText}</div>}
            >
              {props.groups
                .filter((group) => group.entries.length > 0)
                .map((group) => (
                  <ListBoxSection key={group.id} id={`group ${group.id}`}>
                    <Header className={classNames(options.section)}>{group.title}</Header>
                    {group.entries.map((entry) => (
                      <EntryRow key={entry.id} entry={entry} />
                    ))}
                  </ListBoxSection>
                ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

const EntryRow = ({ entry }: { readonly entry: PaletteEntry }) => (
  <ListBoxItem id={entry.id} textValue={entry.title} className={classNames(options.option)}>
    {entry.icon !== undefined && <Icon of={entry.icon} size={14} />}
    <span className={options.text}>
      {entry.title}
      {entry.detail !== undefined && <span className={options.detail}> {entry.detail}</span>}
    </span>
    {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
  </ListBoxItem>
);
