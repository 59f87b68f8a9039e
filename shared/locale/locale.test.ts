import { expect, test } from 'vitest';
import { type TextKey, texts, translate } from './locale.ts';

const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();

test.each(Object.entries(texts))('%s says the same placeholders in both languages', (_key, text) => {
  expect(names(text.en)).toEqual(names(text.zh));
});

test.each(Object.entries(texts))('%s is written, has Chinese in zh and none in en', (key, text) => {
  expect(text.zh.trim()).toBe(text.zh);
  expect(text.en.trim()).toBe(text.en);
  expect(text.zh.length * text.en.length).toBeGreaterThan(0);
  if (!/^(app\.(zh|en)|term\.)/.test(key)) expect(text.en.replace(/[《》]/g, '')).not.toMatch(/\p{Script=Han}/u);
});

test('placeholders are filled and unknown ones stay visible', () => {
  const key = (Object.keys(texts) as TextKey[]).find((k) => names(texts[k].zh).length > 0);
  if (key === undefined) return;
  const name = names(texts[key].zh)[0] ?? '';
  expect(translate('en', key, { [name]: '§7§' })).toContain('§7§');
  expect(translate('en', key)).toContain(`{${name}}`);
});
