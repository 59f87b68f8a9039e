import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChecklistData } from '../../shared/claim/checklist-data.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { withEvidenceRows } from '../../shared/claim/measures/evidence.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { checklistOf, checklistSetting } from '../records/own-checklist.ts';
import { checklistHandlers } from './checklist-handlers.ts';
import { dossierJob, openFilingFile } from './package.ts';
import { openTestDesk } from './testing/desk-fixture.ts';
import { wordsIn } from './words.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const call = { signal: new AbortController().signal };
const handlers = () => checklistHandlers(bench.desk);
const own: ChecklistData = {
  source: '保单 SCH017067 所附明细表',
  trust: 'A',
  rows: [
    {
      code: 'OWN-01',
      name: { zh: '产地证', en: 'Certificate of origin' },
      group: 'trade',
      notice: 'M',
      claim: { LC: 'M', DP: 'M', DA: 'M', OA: 'M' },
    },
    ...shippedChecklist.rows,
  ],
};
const without = (code: string): ChecklistData => ({ ...own, rows: own.rows.filter((row) => row.code !== code) });
const words = () => wordsIn('zh-CN', checklistOf(bench.records.settings));

test('the shipped list is in force until the firm saves its own; a reset brings it back', async () => {
  expect(await handlers()['checklist.get']({}, call)).toEqual({
    ok: true,
    value: { data: shippedChecklist, isOwn: false },
  });
  expect(await handlers()['checklist.save']({ data: own }, call)).toEqual({
    ok: true,
    value: { savedAt: '2026-03-05T08:00:00.000Z' },
  });
  expect(bench.changed).toEqual(['cases', 'app']);
  expect(await handlers()['checklist.get']({}, call)).toEqual({ ok: true, value: { data: own, isOwn: true } });
  expect(await handlers()['checklist.reset']({}, call)).toEqual({
    ok: true,
    value: { data: shippedChecklist, isOwn: false },
  });
  expect(checklistOf(bench.records.settings)).toEqual(withEvidenceRows(shippedChecklist));
});

test('a row some document is filed under stays: neither a save nor a reset takes it away', async () => {
  await handlers()['checklist.save']({ data: own }, call);
  bench.store(soundCase, [soundNotice], [{ ...soundDocument, code: 'OWN-01' }]);
  bench.changed.length = 0;
  const refused = { ok: false, error: { code: 'checklist-code-in-use', detail: { code: 'OWN-01' } } };
  expect(await handlers()['checklist.save']({ data: without('OWN-01') }, call)).toMatchObject(refused);
  expect(await handlers()['checklist.reset']({}, call)).toMatchObject(refused);
  expect(await handlers()['checklist.get']({}, call)).toEqual({ ok: true, value: { data: own, isOwn: true } });
  expect(bench.changed).toEqual([]);
  expect(await handlers()['checklist.save']({ data: without('TRD-PL') }, call)).toMatchObject({ ok: true });
});

test('neither a removed document nor one from a colleague’s list holds a row', async () => {
  await handlers()['checklist.save']({ data: own }, call);
  bench.store(
    soundCase,
    [soundNotice],
    [
      { ...soundDocument, code: 'OWN-01', removedAt: '2026-03-02T00:00:00.000Z' },
      { ...soundDocument, id: ids.otherInvoice, code: 'OWN-99' },
    ],
  );
  expect(await handlers()['checklist.reset']({}, call)).toMatchObject({ ok: true });
});

test('a stored list that does not parse is named, and can be replaced', async () => {
  bench.records.settings.put(checklistSetting, { rows: 'gone' });
  expect(await handlers()['checklist.get']({}, call)).toMatchObject({ ok: false, error: { code: 'record-damaged' } });
  expect(await handlers()['checklist.reset']({}, call)).toMatchObject({ ok: true, value: { isOwn: false } });
});

test('what is checked before sending, and what is printed, go by the firm’s list', async () => {
  bench.store(soundCase, [soundNotice], [{ ...soundDocument, code: 'OWN-01' }]);
  const doubts = () => openFilingFile(bench.desk, ids.notice).doubts.map(({ ruleId }) => ruleId);
  expect(doubts()).toContain('document-unnamed');
  expect(words().documentName('OWN-01')).toBe('其他材料');

  await handlers()['checklist.save']({ data: own }, call);
  expect(doubts()).not.toContain('document-unnamed');
  expect(words().documentName('OWN-01')).toBe('产地证');
  expect(dossierJob(openFilingFile(bench.desk, ids.notice), bench.desk, words()).parts[0]?.code).toBe('OWN-01');

  const asked = own.rows.map((row) => (row.code === 'TRD-CON' ? { ...row, notice: 'M' as const } : row));
  await handlers()['checklist.save']({ data: { ...own, rows: asked } }, call);
  expect(openFilingFile(bench.desk, ids.notice).doubts.map(({ key }) => key)).toContain('document-missing:TRD-CON');
});
