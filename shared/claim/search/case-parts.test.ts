import { expect, test } from 'vitest';
import { soundCase, soundNotice } from '../testing/sound-records.ts';
import { caseParts, pageLine } from './case-parts.ts';

const word = (text: string) => ({ text, x: 0, y: 0, width: 1, height: 1 });

test('every text of a case is a line with its place; choices and days are not', () => {
  const lines = caseParts(soundCase, [soundNotice], []).flatMap((part) => part.lines);
  expect(lines).toContainEqual({ place: { kind: 'fact', path: 'buyer.name' }, text: 'Sample Trading Inc.' });
  expect(lines).toContainEqual({
    place: { kind: 'invoice', invoiceId: soundCase.facts.invoices[0]?.id, path: 'transportBillNo' },
    text: 'COSU123456',
  });
  expect(lines).toContainEqual({
    place: { kind: 'form', filingId: soundNotice.id, path: 'caseExplain' },
    text: '买方拖欠货款',
  });
  expect(lines.some(({ text }) => ['yes', 'no', 'possible-loss-notice'].includes(text))).toBe(false);
});

test('Chinese runs on where lines and recognised words end, Latin words keep their space', () => {
  expect(pageLine({ words: ['商业', '发', '票', 'Commercial', 'Invoice', '号', '１２'].map(word) })).toBe(
    '商业发票 Commercial Invoice 号 12',
  );
});
