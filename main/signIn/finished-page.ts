import type { Fault } from '../../shared/ipc/result.ts';
import { type Locale, type TextKey, type TextParams, textKey } from '../../shared/locale/locale.ts';
import type { FinishedPage } from './redirect-door.ts';

const words = {
  done: ['signIn.page.done', 'signIn.page.doneText'],
  failed: ['signIn.page.failed', 'signIn.page.failedText'],
  'not-ours': ['signIn.page.notOurs', 'signIn.page.notOursText'],
} as const;

/** What the browser shows in the end, in the language of the app. */
export const finishedPage =
  (deps: { readonly locale: () => Locale; readonly say: (key: TextKey, params?: TextParams) => string }) =>
  (kind: 'done' | 'failed' | 'not-ours', why: Fault | null): FinishedPage => {
    const [title, text] = words[kind];
    const reason = why === null ? undefined : textKey(`fault.${why.code}`);
    return {
      lang: deps.locale(),
      title: deps.say(title),
      text: reason === undefined ? deps.say(text) : deps.say(reason, why?.detail ?? {}),
    };
  };
