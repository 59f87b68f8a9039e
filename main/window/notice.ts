import type { Notification } from 'electron';
import type { TextKey, TextParams } from '../../shared/locale/locale.ts';
import { textKey } from '../../shared/locale/locale.ts';
import type { Notify } from '../workspace/follow-events.ts';

export type NoticeDeps = {
  readonly Notification: { new (options: { title: string; body: string }): Notification; isSupported(): boolean };
  readonly say: (key: TextKey, params?: TextParams) => string;
  readonly focus: () => void;
  readonly open: (caseId: string, filingId: string | null) => void;
  /** While the app is locked a notification says only that there is one. */
  readonly isLocked: () => boolean;
};

/** Desktop notifications in the person's language. The reference stands in the title; nothing is shown where the system can't. */
/** Many at once, after a long time away. */
export const showMany =
  ({ Notification, say, focus }: Pick<NoticeDeps, 'Notification' | 'say' | 'focus'>) =>
  (count: number, of: 'many' | 'deadlines' = 'many'): void => {
    if (!Notification.isSupported()) return;
    const shown = new Notification({ title: say(`notice.${of}.title`, { count }), body: say(`notice.${of}.body`) });
    shown.on('click', focus);
    shown.show();
  };

export const showNotice =
  ({ Notification, say, focus, open, isLocked }: NoticeDeps): Notify =>
  (notice, { caseId, caseRef, filingId }) => {
    const title = textKey(notice.titleKey);
    const body = textKey(notice.bodyKey);
    if (title === undefined || body === undefined || !Notification.isSupported()) return;
    const shown = new Notification(
      isLocked()
        ? { title: say('notice.locked.title'), body: say('notice.locked.body') }
        : { title: `${caseRef} · ${say(title, notice.params)}`, body: say(body, notice.params) },
    );
    shown.on('click', () => {
      focus();
      open(caseId, filingId);
    });
    shown.show();
  };
