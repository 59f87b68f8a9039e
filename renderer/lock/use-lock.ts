import { useCallback, useEffect, useRef } from 'react';
import { useAppState } from '../app/app-state.ts';
import { useLanguage } from '../app/language.tsx';
import { placeText, useNavigation } from '../app/route.tsx';
import { chordOf } from '../app/shortcuts.ts';
import { useToasts } from '../app/toasts.ts';
import { invoke, onEvent } from '../bridge.ts';
import { useDraftKeeper } from '../filing/draft-keeper-context.ts';
import { saveTyped } from './save-typed.ts';

/** Locks the app: saves what is typed, then main shuts this page out and starts it anew. Without a passphrase: shows where to set one. */
export const useLock = (): (() => void) => {
  const { t } = useLanguage();
  const { trail, go } = useNavigation();
  const { vault } = useAppState();
  const drafts = useDraftKeeper();
  const toasts = useToasts();
  return useCallback(() => {
    if (vault.protection === 'keyring') {
      toasts.show({ tone: 'info', title: t('lock.needsPassphrase') }, 6000);
      return go({ page: 'settings' });
    }
    void saveTyped(drafts).finally(() => invoke('lock.now', { place: placeText(trail), unsaved: drafts.hasUnsaved() }));
  }, [drafts, go, t, toasts, trail, vault.protection]);
};

/** Ctrl+L, whatever is on top, and main's wish. */
export const useLockKeys = (): void => {
  const lock = useLock();
  const current = useRef(lock);
  useEffect(() => {
    current.current = lock;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (chordOf(event) !== 'Ctrl+L') return;
      event.preventDefault();
      event.stopPropagation();
      current.current();
    };
    // Before any field or dialog: locking never has to wait for them.
    window.addEventListener('keydown', hear, { capture: true });
    const stop = onEvent((event) => {
      if (event.kind === 'locking') current.current();
    });
    return () => {
      window.removeEventListener('keydown', hear, { capture: true });
      stop();
    };
  }, []);
};
