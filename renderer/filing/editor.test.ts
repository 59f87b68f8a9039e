import { expect, it } from 'vitest';
import { emptyFacts } from '../../shared/claim/case.ts';
import { emptyNotice, type FilingForm } from '../../shared/claim/filing.ts';
import { ok } from '../../shared/ipc/result.ts';
import { createDraft, type DraftStore } from './draft.ts';
import { createEditor } from './editor.ts';
import { withFact, withForm } from './field-path.ts';

const still = <T>(): DraftStore<T> => ({ save: () => new Promise(() => {}), reload: () => new Promise(() => {}) });
const delay = { start: () => () => {} };
const parts = () => ({
  facts: createDraft({ value: emptyFacts, revision: 0 }, still(), delay),
  form: createDraft<FilingForm>({ value: emptyNotice, revision: 0 }, still(), delay),
  nowMs: () => 0,
});

it('puts every edit, undo and redo into the draft it belongs to', () => {
  const { facts, form, nowMs } = parts();
  const editor = createEditor({ facts, form, nowMs });
  editor.follow();
  editor.edit('fact:policyNo', (doc) => withFact(doc, 'policyNo', 'P'));
  editor.edit('form:caseExplain', (doc) => withForm(doc, 'caseExplain', 'C'));
  expect([facts.value().policyNo, form.value()]).toMatchObject(['P', { caseExplain: 'C' }]);
  editor.undo();
  editor.undo();
  expect(facts.value()).toBe(emptyFacts);
  expect(form.value()).toBe(emptyNotice);
  editor.redo();
  expect(facts.value().policyNo).toBe('P');
});

it('shows what was stored elsewhere and can take it back', () => {
  const { facts, form, nowMs } = parts();
  const editor = createEditor({ facts, form, nowMs });
  editor.follow();
  facts.offer({ value: { ...emptyFacts, policyNo: 'THEIRS' }, revision: 3 });
  expect(editor.history().present.facts.policyNo).toBe('THEIRS');
  editor.undo();
  expect(editor.history().present.facts.policyNo).toBe('');
});

it('does not lose a burst typed while a save answers', async () => {
  const store: DraftStore<typeof emptyFacts> = {
    save: async (_value, revision) => ok({ revision: revision + 1, savedAt: '2026-11-22T00:00:00.000Z' }),
    reload: () => new Promise(() => {}),
  };
  const { form, nowMs } = parts();
  const facts = createDraft({ value: emptyFacts, revision: 0 }, store, delay);
  const editor = createEditor({ facts, form, nowMs });
  editor.follow();
  editor.edit('fact:policyNo', (doc) => withFact(doc, 'policyNo', 'S'));
  const saving = facts.flush();
  editor.edit('fact:policyNo', (doc) => withFact(doc, 'policyNo', 'SC'));
  await saving;
  expect(editor.history().present.facts.policyNo).toBe('SC');
  expect(facts.isDirty()).toBe(false);
});
