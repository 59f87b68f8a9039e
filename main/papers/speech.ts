import type { PaperLanguage } from '../../shared/claim/papers/template.ts';
import type { TextKey, TextParams } from '../../shared/locale/locale.ts';
import type { Words } from '../cases/words.ts';

/** Words of one or two languages at once: labels one under the other, values beside each other. */
export type Speech = {
  readonly label: (key: TextKey, params?: TextParams) => string;
  readonly labelOf: (key: string) => string;
  readonly say: (key: TextKey, params?: TextParams) => string;
  readonly data: (key: string) => string;
  readonly documentName: (code: string | null) => string;
  /** A datum in both languages. */
  readonly pick: (text: { readonly zh: string; readonly en: string }) => string;
  readonly words: Words;
};

const once = (values: readonly string[], between: string): string => [...new Set(values)].join(between);

export type WordsIn = { readonly zh: Words; readonly en: Words };

export const speechIn = (language: PaperLanguage, { zh, en }: WordsIn): Speech => {
  const spoken = language === 'both' ? [zh, en] : language === 'zh' ? [zh] : [en];
  return {
    label: (key, params) =>
      once(
        spoken.map((words) => words.t(key, params)),
        '\n',
      ),
    labelOf: (key) =>
      once(
        spoken.map((words) => words.data(key)),
        '\n',
      ),
    say: (key, params) =>
      once(
        spoken.map((words) => words.t(key, params)),
        ' / ',
      ),
    data: (key) =>
      once(
        spoken.map((words) => words.data(key)),
        ' / ',
      ),
    documentName: (code) =>
      once(
        spoken.map((words) => words.documentName(code)),
        ' / ',
      ),
    pick: (text) =>
      once(
        spoken.map(({ locale }) => (locale === 'zh-CN' ? text.zh : text.en)),
        ' / ',
      ),
    words: language === 'en' ? en : zh,
  };
};
