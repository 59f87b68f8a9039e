import { useState } from 'react';

interface Draft {
  readonly text: string;
  /** What the owner was last told; when the owner's value differs, something else changed it and the draft is over. */
  readonly emitted: string;
}

export interface DraftTextOptions {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The stored value as it is shown when nobody is typing. */
  readonly format: (value: string) => string;
  /** The stored value of typed text: '' for nothing, undefined when it cannot be read. */
  readonly read: (text: string) => string | undefined;
  readonly isSame: (a: string, b: string) => boolean;
  readonly onUnreadable?: ((text: string | null) => void) | undefined;
}

/**
 * Keeps what a person types in a field whose stored value is stricter than its text.
 * While typing, the owner hears every readable value; the text stays as typed. On leaving, readable text is replaced by
 * its formatted value; unreadable text stays and the value becomes empty, so that the screen never shows one thing
 * while another is stored.
 */
export const useDraftText = ({ value, onChange, format, read, isSame, onUnreadable }: DraftTextOptions) => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isEditing, setEditing] = useState(false);
  const current = draft !== null && draft.emitted === value ? draft : null;

  const emit = (text: string, next: string) => {
    const emitted = isSame(next, value) ? value : next;
    setDraft({ text, emitted });
    if (emitted !== value) onChange(emitted);
  };

  return {
    text: current?.text ?? format(value),
    isUnreadable: current !== null && !isEditing && read(current.text) === undefined,
    change: (text: string) => emit(text, read(text) ?? value),
    /** Sets a value from elsewhere in the field (a calendar), ending the draft. */
    set: (next: string) => {
      setDraft(null);
      onUnreadable?.(null);
      if (next !== value) onChange(next);
    },
    enter: () => setEditing(true),
    leave: () => {
      setEditing(false);
      if (current === null) return;
      if (read(current.text) === undefined) {
        emit(current.text, '');
        onUnreadable?.(current.text);
      } else {
        setDraft(null);
        onUnreadable?.(null);
      }
    },
  };
};
