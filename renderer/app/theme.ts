import { useEffect, useSyncExternalStore } from 'react';
import type { AppState } from '../../shared/ipc/views.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const subscribe = (listen: () => void) => {
  darkSystem.addEventListener('change', listen);
  return () => darkSystem.removeEventListener('change', listen);
};

/** The theme to draw in: 'system' is resolved and followed. */
export const useShownTheme = (theme: AppState['theme']): 'light' | 'dark' => {
  const isSystemDark = useSyncExternalStore(subscribe, () => darkSystem.matches);
  return theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
};

export const useTheme = (theme: AppState['theme']): void => {
  const shown = useShownTheme(theme);
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
};
