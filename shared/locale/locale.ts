import type { Text } from './text.ts';
import { appTexts } from './texts/app.ts';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Every text of the app. Each area has its own file; keys are prefixed with the area's name. */
export const texts = {
  ...appTexts,
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof texts;
export type TextParams = Readonly<Record<string, string | number>>;

const fill = (template: string, params: TextParams): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });

/** The text of a key in a language with its placeholders filled. A placeholder without a value stays visible. */
export const translate = (locale: Locale, key: TextKey, params: TextParams = {}): string =>
  fill(locale === 'zh-CN' ? texts[key].zh : texts[key].en, params);

/** For keys that are built from data (doubt ids, fault codes, states): undefined where no such text exists. */
export const textKey = (candidate: string): TextKey | undefined =>
  Object.hasOwn(texts, candidate) ? (candidate as TextKey) : undefined;
