import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textKey } from '../../locale/locale.ts';
import { manifestSchema } from '../../singleWindow/manifest.ts';
import { buildManifest } from '../manifest.ts';
import { ids, soundCase, soundClaim, soundInvoice, soundNotice, soundSupplement } from '../testing/sound-records.ts';
import { copyGroups, copyText } from './copy-rows.ts';
import { amountFormats, dayFormats } from './formats.ts';
import { portalOrders } from './portal-order.ts';

const asked = { ...soundSupplement, form: { ...soundSupplement.form, inReplyTo: ids.claim } } as typeof soundSupplement;
const manifestOf = (filing = soundNotice, claimCase = soundCase) =>
  manifestSchema.parse(
    buildManifest({
      ...{ claimCase, filing, documents: [], createdAt: '2026-03-05T08:00:00.000Z' },
      declarations: [{ code: 'late', text: '迟报原因' }],
    }),
  );
const formats = { day: '2026-03-05', amount: '1234.50' } as const;
const say = (key: string): string => key;

test('every field of the package has its place in the order, each once, and words for it', () => {
  // What a portal asks of the parcel itself, not of a person; and what the rows above say already.
  const notTyped = new Set(['invoices', 'expobjects', 'inReplyTo']);
  for (const filing of [soundNotice, soundClaim, asked]) {
    const manifest = manifestOf(filing);
    if (manifest.kind === 'withdrawal') continue;
    const { groups } = portalOrders[manifest.kind];
    const once = new Set(
      groups.filter(({ each }) => each === undefined).flatMap(({ fields }) => fields.map((f) => f.name)),
    );
    for (const name of Object.keys(manifest.form)) if (!notTyped.has(name)) expect(once).toContain(name);
    for (const { title, fields } of groups)
      for (const key of [title, ...fields.flatMap(({ label, bank }) => [label, ...(bank === undefined ? [] : [bank])])])
        expect([key, textKey(key)]).toEqual([key, key]);
  }
  const line = manifestOf();
  const typed = new Set(
    portalOrders['possible-loss-notice'].groups.find(({ each }) => each === 'invoices')?.fields.map((f) => f.name),
  );
  if (line.kind === 'possible-loss-notice')
    for (const name of Object.keys(line.form.invoices[0] ?? {})) expect(typed).toContain(name);
});

test('keys are unique, invoices come one after another, statements last', () => {
  const two = {
    ...soundCase,
    facts: { ...soundCase.facts, invoices: [soundInvoice, { ...soundInvoice, invoiceNo: 'B' }] },
  };
  const groups = copyGroups(manifestOf(soundNotice, two));
  const keys = groups.flatMap(({ rows }) => rows.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(groups.flatMap(({ line }) => line ?? [])).toEqual([1, 2]);
  expect(groups.at(-1)?.rows.map(({ value }) => value)).toEqual(['迟报原因']);
  expect(keys).toContain('invoice.2.invoiceNo');
});

test.each([
  ['day', '2026-03-05', '2026/03/05', '2026/03/05'],
  ['day', '2026-03-05', '20260305', '20260305'],
  ['day', '2026-03-05', '2026年3月5日', '2026年3月5日'],
] as const)('%s %s as %s', (kind, value, day, written) => {
  expect(copyText({ kind, value, currency: '' }, { ...formats, day }, say)).toBe(written);
});

test.each([
  ['1234.5', 'USD', '1234.5', '1234.5'],
  ['1200.00', 'USD', '1234.5', '1200'],
  ['1200', 'USD', '1234.5', '1200'],
  ['1234.5', 'USD', '1234.50', '1234.50'],
  ['1234567.5', 'USD', '1,234.50', '1,234,567.50'],
  ['1234', 'JPY', '1234.50', '1234'],
] as const)('%s %s as %s', (value, currency, amount, written) => {
  expect(copyText({ kind: 'amount', value, currency }, { ...formats, amount }, say)).toBe(written);
});

test.each([
  ['yes-no', '1', 'filing.yes'],
  ['yes-no', '0', 'filing.no'],
  ['loss-reason', '0', 'lossReason.protracted-default'],
  ['pay-mode', '4', 'payMode.OA'],
  ['receipt-status', '2', 'receiptStatus.part'],
  ['loss-reason', '9', '9'],
] as const)('%s %s is said in words', (kind, value, key) => {
  expect(copyText({ kind, value, currency: '' }, formats, say)).toBe(key);
});

test('no way of writing changes an amount or a day', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 14n }),
      fc.constantFrom(...amountFormats),
      fc.constantFrom(...dayFormats),
      (cents, amount, day) => {
        const value = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
        const written = copyText({ kind: 'amount', value, currency: 'USD' }, { amount, day }, say);
        const [whole = '', fraction = ''] = written.replaceAll(',', '').split('.');
        expect(BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))).toBe(cents);
        const date = copyText({ kind: 'day', value: '2026-11-02', currency: '' }, { amount, day }, say);
        expect(date.match(/\d+/g)?.map(Number).join('')).toMatch(/^2026(11)?0?/);
      },
    ),
  );
});
