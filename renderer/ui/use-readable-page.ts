import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * While a combo box is open, React Aria puts aria-hidden on the rest of the page (for swiping with touch screen
 * readers). The rest stays focusable, which aria-hidden forbids, and on a desktop nothing is gained. This takes the
 * marks off again; React Aria's own clean-up does not mind that they are gone.
 */
export const useReadablePage = (isOpen: boolean): void => {
  const hiddenBefore = useRef<ReadonlySet<Element>>(new Set());
  // Layout effects run before the effect in which React Aria hides the page, effects of a parent after it.
  useLayoutEffect(() => {
    if (isOpen) hiddenBefore.current = new Set(document.querySelectorAll('[aria-hidden]'));
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    for (const element of document.querySelectorAll('[aria-hidden="true"]')) {
      if (element instanceof HTMLElement && !hiddenBefore.current.has(element)) element.removeAttribute('aria-hidden');
    }
  }, [isOpen]);
};
