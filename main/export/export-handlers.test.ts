import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyCase } from '../../shared/claim/case-filter.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { recordSchemas } from '../../shared/claim/reference/records.ts';
import { ok } from '../../shared/ipc/result.ts';
import type { Locale } from '../../shared/locale/locale.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import { exportHandlers } from './export-handlers.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
  bench.store();
});
afterEach(() => bench.close());

const call = { signal: new AbortController().signal };
const written: { name: string; bytes: Uint8Array }[] = [];
const handlers = (locale: Locale = 'zh-CN') =>
  exportHandlers({
    desk: bench.desk,
    words: () => wordsIn(locale, shippedChecklist),
    saveAs: async (name, bytes) => {
      const parts: Uint8Array[] = [];
      for await (const part of bytes()) parts.push(part);
      written.push({ name, bytes: Buffer.concat(parts) });
      return ok({ saved: true, fileName: name });
    },
    originalRows: () => [],
    outboxRows: () => [],
  });
const strings = () =>
  strFromU8(unzipSync(written.at(-1)?.bytes ?? new Uint8Array())['xl/sharedStrings.xml'] ?? new Uint8Array());

test('the cases of a filter are written with headings in the language of the app', async () => {
  expect(await handlers()['export.xlsx']({ list: 'cases', filter: everyCase }, call)).toMatchObject({ ok: true });
  expect(written.at(-1)?.name).toBe('2026-03-05_案件.xlsx');
  expect(strings()).toContain('Sample Trading Inc.');
  expect(strings()).toContain('最早应付款日');
  await handlers('en')['export.xlsx']({ list: 'cases', filter: { ...everyCase, buyer: 'nobody' } }, call);
  expect(strings()).toContain('Oldest due date');
  expect(strings()).not.toContain('Sample Trading Inc.');
});

test('every list has its sheets, empty or not', async () => {
  for (const asked of [
    { list: 'originals', closed: false },
    { list: 'outbox' },
    { list: 'reference', of: 'buyers', text: '' },
    { list: 'firm' },
  ] as const)
    expect(await handlers()['export.xlsx'](asked, call)).toMatchObject({ ok: true, value: { saved: true } });
  expect(strings()).toContain('Sample Trading Inc.');
  expect(
    Object.keys(unzipSync(written.at(-1)?.bytes ?? new Uint8Array())).filter((name) =>
      /worksheets\/sheet\d\.xml$/.test(name),
    ),
  ).toHaveLength(4);
});

test('the firm view is made of the open cases', async () => {
  const seen = await handlers()['firm.view']({}, call);
  expect(seen).toMatchObject({
    ok: true,
    value: { openCases: 1, currencies: [{ currency: 'USD', amount: '100000', ages: [{ age: 'over-180' }] }] },
  });
});

test('platform data go out a row a limit, with where each comes from', async () => {
  const { reference } = bench.desk.records;
  const provenance = { kind: 'file', fileName: '限额.xlsx', importedAt: '2026-03-05T01:00:00.000Z', row: 2 } as const;
  const record = recordSchemas.buyers.parse({
    name: '=1+1 Sample Trading Inc.',
    limits: [
      { limitSum: '150000.00', currency: 'USD' },
      { limitSum: '20000.00', currency: 'EUR' },
    ],
  });
  bench.desk.records.transaction(() => reference.put('buyers', { key: 'x', record, provenance }));
  await handlers()['export.xlsx']({ list: 'reference', of: 'buyers', text: '' }, call);
  const sheet = strFromU8(
    unzipSync(written.at(-1)?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  expect(sheet.match(/<row /g)).toHaveLength(3);
  expect(sheet).toContain('150000');
  expect(sheet).not.toContain('<f>');
  for (const words of ['限额.xlsx', '限额：信用限额', '=1+1 Sample Trading Inc.']) expect(strings()).toContain(words);
});
