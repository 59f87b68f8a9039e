import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedTemplates } from '../../shared/claim/papers/shipped-templates.ts';
import { ids, soundCase, soundDocument, soundNotice, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { papersOfFiling } from './papers-of-filing.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

test('a notice that owes an original takes its form, its list, its story and the undertaking', () => {
  const owed = { ...soundDocument, originalToFollow: { promisedOn: '2026-12-01', reason: '居家' } };
  bench.store(soundCase, [soundNotice], [owed]);
  bench.records.originals.put({ ...soundOriginal, documentId: owed.id, promisedOn: '2026-12-09' });
  const papers = papersOfFiling(bench.desk, ids.notice);
  expect(papers.map(({ headlines }) => headlines[0])).toEqual([
    '可能损失通知书',
    '索赔单证明细表',
    '案情说明',
    '正本材料后补承诺书',
  ]);
  // The day of the register counts, which may have been put off since the filing was written.
  expect(JSON.stringify(papers.at(-1))).toContain('2026-12-09');
});

test('the firm’s own wording is used while it is in force', () => {
  bench.store();
  const shipped = shippedTemplates['case-statement'];
  const own = { ...shipped, zh: { ...shipped.zh, headline: '情况说明' } };
  bench.records.paperTemplates.add('case-statement', { at: bench.desk.now(), by: '', template: own });
  const headline = () => papersOfFiling(bench.desk, ids.notice, ['case-statement'])[0]?.headlines;
  expect(headline()).toEqual(['情况说明']);
  bench.records.paperTemplates.add('case-statement', { at: bench.desk.now(), by: '', template: null });
  expect(headline()).toEqual(['案情说明']);
});
