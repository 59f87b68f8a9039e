import { createContext, use } from 'react';
import type { AppState } from '../../shared/ipc/views.ts';

export const AppStateContext = createContext<AppState | null>(null);

export const useAppState = (): AppState => {
  const state = use(AppStateContext);
  if (state === null) throw new Error('useAppState outside AppStateContext');
  return state;
};
