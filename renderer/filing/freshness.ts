import { type FocusEvent, useCallback, useState } from 'react';
import type { NumberedDoubt } from './doubts.ts';

/** Rules about what is not there yet. */
const absence = /(-missing|-unanswered|-unreadable|-empty|no-documents)$/;

export const isAbsence = ({ doubt }: NumberedDoubt): boolean => absence.test(doubt.ruleId);

/**
 * A form nobody has begun is not wrong, only empty: what is missing is not marked at its field until the field was left,
 * or until the person asks where the doubts are. The list beside the form always has everything.
 */
export const useFreshness = (startsFresh: boolean) => {
  const [isFresh, setFresh] = useState(startsFresh);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const noteLeft = useCallback(({ target }: FocusEvent) => {
    const fieldId = target.closest('[data-field]')?.getAttribute('data-field');
    if (fieldId !== null && fieldId !== undefined)
      setLeft((before) => (before.has(fieldId) ? before : new Set([...before, fieldId])));
  }, []);
  const isMarked = useCallback(
    (doubt: NumberedDoubt) => !isFresh || left.has(doubt.fieldId) || !isAbsence(doubt),
    [isFresh, left],
  );
  return { isMarked, noteLeft, endFreshness: useCallback(() => setFresh(false), []) };
};
