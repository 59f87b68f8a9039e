import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyCase } from '../../shared/claim/case-filter.ts';
import { ids, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { searchHandlers } from './search-handlers.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
  bench.store();
});
afterEach(() => bench.close());
const call = { signal: new AbortController().signal };
const handlers = () => searchHandlers(bench.desk, { left: () => 0 });
const find = async (text: string, limit = 20) => {
  const found = await handlers()['search.find']({ text, limit }, call);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

test('a field is found with its line and the filing in which it is edited', async () => {
  const { hits } = await find('拖欠');
  expect(hits).toMatchObject([
    {
      caseId: ids.claimCase,
      buyerName: 'Sample Trading Inc.',
      place: { kind: 'form', filingId: soundNotice.id, path: 'caseExplain' },
      filingId: soundNotice.id,
      snippet: [
        { text: '买方', isHit: false },
        { text: '拖欠', isHit: true },
        { text: '货款', isHit: false },
      ],
    },
  ]);
  expect((await find('COSU123456')).hits).toMatchObject([{ place: { kind: 'invoice' }, filingId: soundNotice.id }]);
  expect((await find('商业')).hits).toMatchObject([{ place: { kind: 'document' }, documentTitle: '商业发票' }]);
});

test('what is more than asked for is said, one letter finds no place', async () => {
  expect(await find('2025', 1)).toMatchObject({ hasMore: true, hits: [{}] });
  expect(await find('a')).toEqual({ hits: [], hasMore: false, stillIndexing: 0 });
});

test('filters are kept by name, replaced, and removed; an unreadable one hides none', async () => {
  const save = (name: string, buyer: string) =>
    handlers()['filters.save']({ name, filter: { ...everyCase, buyer } }, call);
  const list = async () => {
    const kept = await handlers()['filters.list']({}, call);
    return kept.ok ? kept.value.filters.map(({ name, filter }) => [name, filter.buyer]) : [];
  };
  await save('大客户', 'Acme');
  await save('大客户', 'Nordlicht');
  const second = await save('欠正本', '');
  expect(await list()).toEqual([
    ['大客户', 'Nordlicht'],
    ['欠正本', ''],
  ]);
  if (second.ok) await handlers()['filters.remove']({ id: second.value.id }, call);
  bench.records.settings.put('saved-filters', [
    { id: 'x' },
    { id: ids.claim, name: '旧', filter: { text: '', stage: null, archived: false } },
  ]);
  expect(await list()).toEqual([['旧', '']]);
  bench.records.settings.put(
    'saved-filters',
    Array.from({ length: 50 }, (_, i) => ({ id: ids.claim, name: String(i), filter: everyCase })),
  );
  expect(await save('one too many', '')).toMatchObject({ ok: false, error: { code: 'too-many-filters' } });
});
