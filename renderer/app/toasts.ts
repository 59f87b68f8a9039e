import { createContext, use } from 'react';
import type { ToastQueue } from '../ui/toast-region.tsx';

export const ToastContext = createContext<ToastQueue | null>(null);

/** Only for what happened elsewhere: another case, another screen, a command of the palette. */
export const useToasts = (): ToastQueue => {
  const toasts = use(ToastContext);
  if (toasts === null) throw new Error('useToasts outside ToastContext');
  return toasts;
};
