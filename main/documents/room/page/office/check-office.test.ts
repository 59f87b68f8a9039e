import { expect, test } from 'vitest';
import { checkOffice } from './check-office.ts';
import { outsideTemplate, testDocx, testXlsx } from './test-office.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.each([
  ['a document', testDocx(), docx, { kind: 'sound', warnings: [] }],
  ['a workbook', testXlsx(), xlsx, { kind: 'sound', warnings: [] }],
  [
    'macros under an innocent name',
    testDocx(['x'], { 'word/vbaProject.bin': new Uint8Array(9) }),
    docx,
    { kind: 'refused', code: 'office-macros' },
  ],
  [
    'macros in a workbook',
    testXlsx([], { 'xl/vbaProject.bin': new Uint8Array(9) }),
    xlsx,
    { kind: 'refused', code: 'office-macros' },
  ],
  ['a template from elsewhere', testDocx(['x'], outsideTemplate), docx, { kind: 'sound', warnings: ['links-outside'] }],
  ['half of a file', testDocx().slice(0, 300), docx, { kind: 'refused', code: 'office-damaged' }],
  ['a workbook that says it is a document', testXlsx(), docx, { kind: 'refused', code: 'office-damaged' }],
])('%s', (_name, bytes, mediaType, expected) => {
  expect(checkOffice(bytes, mediaType)).toEqual(expected);
});
