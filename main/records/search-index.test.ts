import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseFilter, everyCase } from '../../shared/claim/case-filter.ts';
import { searchable, searchWords, wordKind } from '../../shared/claim/search/words.ts';
import {
  ids,
  soundCase,
  soundDocument,
  soundInvoice,
  soundNotice,
  soundOriginal,
} from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
  bench.records.index.setSearchComplete(true);
});
afterEach(() => bench.close());

const page = (...words: string[]) => ({
  widthPt: 595,
  heightPt: 842,
  by: 'text' as const,
  words: words.map((text) => ({ text, x: 0, y: 0, width: 1, height: 1 })),
});
const withPages = (...pages: ReturnType<typeof page>[]) =>
  bench.records.transaction(() => bench.records.search.putPages(soundDocument, 'c'.repeat(64), pages));
const list = (change: Partial<CaseFilter>) =>
  bench.records.index.list({ ...everyCase, ...change, offset: 0, limit: 10 }, '2026-03-05').total;
const places = (text: string) =>
  bench.records.search.find(searchWords(text), 20).flatMap(({ lines }) => lines.map(({ place }) => place.kind));

test('two Chinese characters find a case by the text of a page, and only where they stand', () => {
  bench.store();
  withPages(page('装箱单', '汉堡'), page('COMMERCIAL', 'INVOICE', '第', '８', '号'));
  expect([list({ text: '汉堡' }), list({ text: '汉' }), list({ text: '装箱单汉' }), list({ text: '堡汉' })]).toEqual([
    1, 1, 1, 0,
  ]);
  expect(list({ text: '汉堡 Sample commercial 第 8 号' })).toBe(1);
  expect(list({ text: '汉堡 nobody' })).toBe(0);
  expect(places('汉堡')).toEqual(['page']);
  expect(places('汉堡 commercial')).toEqual(['page', 'page']);
});

test('quotes, operators and wildcards of the query languages are plain characters', () => {
  bench.store();
  for (const text of ['"', 'a"b', 'NEAR(', 'x* OR y', '%%%', '__', 'AND', '-INV', '(']) expect(list({ text })).toBe(0);
});

test('what is changed is found anew, what is gone is not found any more', () => {
  bench.store();
  const rename = (name: string) =>
    bench.desk.change(ids.claimCase, () =>
      bench.records.cases.put({
        ...soundCase,
        facts: { ...soundCase.facts, buyer: { ...soundCase.facts.buyer, name } },
      }),
    );
  rename('海天贸易公司');
  expect([list({ text: '海天' }), list({ text: '海天贸易' }), list({ text: 'Sample Trading' })]).toEqual([1, 1, 0]);
  bench.desk.change(ids.claimCase, () =>
    bench.records.cases.put({ ...soundCase, facts: { ...soundCase.facts, invoices: [] } }),
  );
  expect(list({ text: soundInvoice.invoiceNo })).toBe(0);
});

test('a removed document is found again only when it is back', () => {
  bench.store();
  withPages(page('汉堡'));
  const set = (removedAt: string | null) => {
    const stored = bench.desk.needDocument(ids.document);
    bench.desk.change(ids.claimCase, () =>
      bench.records.documents.put({ ...stored, document: { ...stored.document, removedAt } }),
    );
  };
  set('2026-03-05T00:00:00.000Z');
  expect([list({ text: '汉堡' }), list({ text: 'invoice.pdf' })]).toEqual([0, 0]);
  set(null);
  expect([list({ text: '汉堡' }), list({ text: 'invoice.pdf' })]).toEqual([1, 1]);
});

test('any part of a typed text finds it, single letters apart', () => {
  bench.store();
  const alphabet = fc.constantFrom(...'商业发票提单aB1-é/"％ '.split(''));
  fc.assert(
    fc.property(fc.array(alphabet, { minLength: 3, maxLength: 20 }), fc.nat(), fc.nat(), (chars, a, b) => {
      const text = searchable(chars.join(''));
      bench.desk.change(ids.claimCase, () =>
        bench.records.cases.put({ ...soundCase, facts: { ...soundCase.facts, lossReasonText: text } }),
      );
      const from = a % Math.max(1, text.length - 1);
      const part = text.slice(from, from + 2 + (b % 5)).trim();
      // Single letters and signs alone are looked for in the rows of the list, not in every text.
      const isSingle = (word: string) => wordKind(word) === 'letter' || /^[^\p{L}\p{N}]$/u.test(word);
      if (searchWords(part).some((word) => !isSingle(word))) expect(list({ text: part })).toBe(1);
    }),
    {
      numRuns: 150,
      examples: [
        [['商', ' ', 'B'], 0, 1],
        [['"', ' ', '％'], 0, 1],
      ],
    },
  );
});

test.each([
  [{ buyer: 'sample' }, 1],
  [{ buyer: 'acme' }, 0],
  [{ currency: 'USD' }, 1],
  [{ currency: 'EUR' }, 0],
  [{ amountFrom: '100000', amountTo: '100000' }, 1],
  [{ amountFrom: '100000.01' }, 0],
  [{ openedFrom: '2026-03-01', openedTo: '2026-03-01' }, 1],
  [{ openedTo: '2026-02-28' }, 0],
  [{ buyerDueFrom: '2025-09-01', buyerDueTo: '2025-09-01' }, 1],
  [{ buyerDueTo: '2025-08-31' }, 0],
  [{ late: true }, 1],
  [{ owesOriginals: true }, 1],
  [{ owesAnswer: true }, 0],
  [{ outstanding: true, stage: 'draft' }, 1],
  [{ stage: 'paid' }, 0],
  [{ text: '样例', late: true, currency: 'USD' }, 1],
] as const satisfies readonly (readonly [Partial<CaseFilter>, number])[])(
  'filter %j lets %d through',
  (filter, total) => {
    bench.store();
    bench.desk.change(ids.claimCase, () =>
      bench.records.originals.put({ ...soundOriginal, promisedOn: '2026-03-04', reason: '居家' }),
    );
    expect(list(filter)).toBe(total);
  },
);

test('a part that is the same is not written again', () => {
  bench.store();
  const before = bench.db.all('SELECT id, part FROM search_entry ORDER BY id');
  bench.desk.change(ids.claimCase, () =>
    bench.records.filings.put({ ...soundNotice, updatedAt: '2026-03-06T00:00:00.000Z' }),
  );
  expect(bench.db.all('SELECT id, part FROM search_entry ORDER BY id')).toEqual(before);
});
