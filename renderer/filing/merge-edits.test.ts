import { expect, it } from 'vitest';
import { mergeEdits } from './merge-edits.ts';

const base = {
  name: 'A',
  bank: { swift: '', name: '' },
  lines: [
    { id: '1', sum: '5' },
    { id: '2', sum: '7' },
  ],
};

it.each([
  ['only here', { ...base, name: 'B' }, base, { ...base, name: 'B' }],
  ['only there', base, { ...base, name: 'C' }, { ...base, name: 'C' }],
  [
    'different fields',
    { ...base, name: 'B' },
    { ...base, bank: { swift: 'X', name: '' } },
    { ...base, name: 'B', bank: { swift: 'X', name: '' } },
  ],
  ['the same field', { ...base, name: 'B' }, { ...base, name: 'C' }, { ...base, name: 'B' }],
  [
    'different parts of one group',
    { ...base, bank: { swift: 'X', name: '' } },
    { ...base, bank: { swift: '', name: 'Y' } },
    { ...base, bank: { swift: 'X', name: 'Y' } },
  ],
  [
    'different lines',
    {
      ...base,
      lines: [
        { id: '1', sum: '6' },
        { id: '2', sum: '7' },
      ],
    },
    {
      ...base,
      lines: [
        { id: '1', sum: '5' },
        { id: '2', sum: '8' },
        { id: '3', sum: '1' },
      ],
    },
    {
      ...base,
      lines: [
        { id: '1', sum: '6' },
        { id: '2', sum: '8' },
        { id: '3', sum: '1' },
      ],
    },
  ],
  [
    'a line removed here, another changed there',
    { ...base, lines: [{ id: '2', sum: '7' }] },
    {
      ...base,
      lines: [
        { id: '1', sum: '5' },
        { id: '2', sum: '9' },
      ],
    },
    { ...base, lines: [{ id: '2', sum: '9' }] },
  ],
  [
    'a line removed there and changed here stays',
    {
      ...base,
      lines: [
        { id: '1', sum: '6' },
        { id: '2', sum: '7' },
      ],
    },
    { ...base, lines: [{ id: '2', sum: '7' }] },
    {
      ...base,
      lines: [
        { id: '1', sum: '6' },
        { id: '2', sum: '7' },
      ],
    },
  ],
])('%s', (_name, mine, theirs, merged) => {
  expect(mergeEdits<unknown>(base, mine, theirs)).toEqual(merged);
});
