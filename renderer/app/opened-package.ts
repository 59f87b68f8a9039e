import { useEffect, useRef } from 'react';
import { onEvent } from '../bridge.ts';
import { useCaseActions } from './case-actions.ts';

/** Brings in a hand-over package that was opened with the app: now, or when the vault was opened after it. */
export const useOpenedPackage = (): void => {
  const { importOpened } = useCaseActions();
  const bringIn = useRef(importOpened);
  useEffect(() => {
    bringIn.current = importOpened;
  });
  useEffect(() => {
    void bringIn.current();
    return onEvent((event) => {
      if (event.kind === 'package') void bringIn.current();
    });
  }, []);
};
