/** Enter moves on: the focus goes from a one-line field to the next field. False where Enter has a meaning of its own. */
export const moveOn = (from: EventTarget, form: Element): boolean => {
  if (!(from instanceof HTMLInputElement) || from.getAttribute('aria-expanded') === 'true') return false;
  const controls = [
    ...form.querySelectorAll<HTMLElement>('[data-field] input, [data-field] textarea, [data-field] button'),
  ].filter((control) => control.tabIndex >= 0 && control.checkVisibility() && !control.matches('[disabled]'));
  const field = from.closest('[data-field]');
  const next = controls.slice(controls.indexOf(from) + 1).find((control) => control.closest('[data-field]') !== field);
  next?.focus();
  return next !== undefined;
};
