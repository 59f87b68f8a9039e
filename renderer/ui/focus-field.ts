/**
 * Puts the focus into the field with this `fieldId` and scrolls it into the middle of its pane.
 * Returns false when the field is not on the page (its section is folded, another tab is open).
 */
export const focusField = (fieldId: string, within: ParentNode = document): boolean => {
  const field = within.querySelector(`[data-field="${CSS.escape(fieldId)}"]`);
  const control = field?.querySelector<HTMLElement>(
    'input:not([type=hidden],[tabindex="-1"]), textarea, button:not([tabindex="-1"])',
  );
  if (control === null || control === undefined) return false;
  control.scrollIntoView({ block: 'center', inline: 'nearest' });
  control.focus({ preventScroll: true });
  return true;
};
