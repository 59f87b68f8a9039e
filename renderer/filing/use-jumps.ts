import { type RefObject, useCallback, useRef, useState } from 'react';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import type { LookAt } from '../documents/look-at.ts';
import { focusField } from '../ui/focus-field.ts';
import { type NumberedDoubt, type SectionId, sectionOf } from './doubts.ts';
import { fieldIdOf } from './field-path.ts';
import { doubtFrom, type LastDoubt, orderOf } from './next-doubt.ts';
import type { PaneId } from './use-panes.ts';

export type Jump = (to: DoubtTarget | 'next' | 'previous') => void;

/** Which parts of the form are open, and which invoices show all their fields. */
export type Folds = {
  readonly isOpen: (section: SectionId) => boolean;
  readonly setOpen: (section: SectionId, isOpen: boolean) => void;
  readonly openLines: ReadonlySet<string>;
  readonly setLineOpen: (invoiceId: string, isOpen: boolean) => void;
};

const tries = 12;
/** Folded until somebody wants them. */
const rarelyUsed: ReadonlySet<SectionId> = new Set(['spare', 'extras']);

/** Puts the focus there; what was folded or is still loading appears first. */
const focusSoon = (root: HTMLElement, fieldId: string, left = tries): void => {
  if (focusField(fieldId, root) || left === 0) return;
  const place = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(fieldId)}"]`);
  if (place !== null) {
    place.scrollIntoView({ block: 'center' });
    return;
  }
  requestAnimationFrame(() => focusSoon(root, fieldId, left - 1));
};

type JumpParts = {
  readonly root: RefObject<HTMLElement | null>;
  readonly doubts: readonly NumberedDoubt[];
  readonly show: (pane: PaneId) => void;
  /** Shows a page of a document in the column beside. */
  readonly look: LookAt['lookAt'];
};

/** From a doubt, a reason or F8 to the field, opening the column, the section and the line it is in. */
export const useJumps = ({ root, doubts, show, look }: JumpParts): { readonly jump: Jump; readonly folds: Folds } => {
  const [closed, setClosed] = useState<ReadonlySet<SectionId>>(rarelyUsed);
  const [openLines, setOpenLines] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<LastDoubt | null>(null);

  const setOpen = useCallback(
    (section: SectionId, isOpen: boolean) => setClosed((before) => toggled(before, section, !isOpen)),
    [],
  );
  const setLineOpen = useCallback(
    (invoiceId: string, isOpen: boolean) => setOpenLines((before) => toggled(before, invoiceId, isOpen)),
    [],
  );

  const go = (target: DoubtTarget) => {
    const section = sectionOf(target);
    if (section === 'documents') show('documents');
    else {
      show('form');
      setOpen(section, true);
    }
    if (target.kind === 'document' && target.page !== undefined) {
      look({ documentId: target.documentId, page: target.page, place: null });
      return;
    }
    if (target.kind === 'invoice') setLineOpen(target.invoiceId, true);
    const element = root.current;
    if (element !== null) requestAnimationFrame(() => focusSoon(element, fieldIdOf(target)));
  };

  const jump: Jump = (to) => {
    if (typeof to === 'object') {
      const asked = doubts.find(({ fieldId }) => fieldId === fieldIdOf(to));
      if (asked !== undefined) last.current = { key: asked.doubt.key, order: orderOf(doubts) };
      return go(to);
    }
    const doubt = doubtFrom(doubts, last.current, to);
    if (doubt === undefined) return;
    last.current = { key: doubt.doubt.key, order: orderOf(doubts) };
    go(doubt.doubt.target);
  };

  return { jump, folds: { isOpen: (section) => !closed.has(section), setOpen, openLines, setLineOpen } };
};

const toggled = <T>(set: ReadonlySet<T>, item: T, isIn: boolean): ReadonlySet<T> => {
  if (set.has(item) === isIn) return set;
  const next = new Set(set);
  if (isIn) next.add(item);
  else next.delete(item);
  return next;
};
