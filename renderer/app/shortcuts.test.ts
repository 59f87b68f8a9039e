import { expect, it } from 'vitest';
import { chordOf } from './shortcuts.ts';

const press = (key: string, mods: Partial<Parameters<typeof chordOf>[0]> = {}) =>
  chordOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...mods });

it.each([
  ['F1', press('F1')],
  ['Ctrl+K', press('k', { ctrlKey: true })],
  ['Ctrl+K', press('k', { metaKey: true })],
  ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
  ['Alt+1', press('¡', { code: 'Digit1', altKey: true })],
  ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true })],
])('%s', (chord, heard) => {
  expect(heard).toBe(chord);
});
