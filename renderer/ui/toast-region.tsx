import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import {
  UNSTABLE_ToastQueue as RacToastQueue,
  UNSTABLE_ToastRegion as RacToastRegion,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastList as ToastList,
} from 'react-aria-components';
import type { BannerTone } from './banner.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

export interface ToastMessage {
  readonly tone: BannerTone;
  readonly title: string;
  readonly text?: string | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}

export interface ToastQueue {
  /** Shows a message; without `timeoutMs` (at least 5000) it stays until it is closed. Returns the way to close it. */
  readonly show: (message: ToastMessage, timeoutMs?: number) => () => void;
  readonly clear: () => void;
  /** For ToastRegion only. */
  readonly source: RacToastQueue<ToastMessage>;
}

/** Made once by the app and passed down. Toasts are only for what happened elsewhere. */
export const createToastQueue = (): ToastQueue => {
  const source = new RacToastQueue<ToastMessage>({ maxVisibleToasts: 4 });
  return {
    source,
    show: (message, timeoutMs) => {
      const key = source.add(message, timeoutMs === undefined ? {} : { timeout: Math.max(timeoutMs, 5000) });
      return () => source.close(key);
    },
    clear: () => source.clear(),
  };
};

const shape: Record<BannerTone, IconType> = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

export interface ToastRegionProps {
  readonly queue: ToastQueue;
  readonly label: string;
  readonly closeLabel: string;
}

/** Put once into the app's frame. F6 reaches it by keyboard. */
export const ToastRegion = ({ queue, label, closeLabel }: ToastRegionProps) => (
  <RacToastRegion queue={queue.source} aria-label={label} className={classNames(styles.region)}>
    <ToastList<ToastMessage> className={classNames(styles.list)}>
      {({ toast }) => (
        <Toast toast={toast} className={classNames(styles.toast)}>
          <span className={classNames(styles.mark, styles[toast.content.tone])}>
            <Icon of={shape[toast.content.tone]} />
          </span>
          <ToastContent className={classNames(styles.content)}>
            <Text slot="title" elementType="div" className={classNames(styles.title)}>
              {toast.content.title}
            </Text>
            {toast.content.text !== undefined && (
              <Text slot="description" elementType="div" className={classNames(styles.text)}>
                {toast.content.text}
              </Text>
            )}
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button slot={null} tone="quiet" size="small" onPress={toast.content.action.onPress}>
              {toast.content.action.label}
            </Button>
          )}
          <IconButton slot="close" icon={X} size="small" label={closeLabel} />
        </Toast>
      )}
    </ToastList>
  </RacToastRegion>
);
