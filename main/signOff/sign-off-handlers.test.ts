import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyCase } from '../../shared/claim/case-filter.ts';
import { filingSchema } from '../../shared/claim/filing.ts';
import type { DeskPerson } from '../../shared/claim/sign-off.ts';
import { ids, soundCase, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import type { Result } from '../../shared/ipc/result.ts';
import { caseHandlers } from '../cases/case-handlers.ts';
import { filingEditHandlers } from '../cases/filing-handlers.ts';
import { settle } from '../cases/settle.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { assertMaySend } from './may-send.ts';
import { signOffHandlers } from './sign-off-handlers.ts';

const person = (n: number, name: string, ...roles: DeskPerson['roles']): DeskPerson => ({
  id: `0192f0c1-0000-7000-8000-0000000000b${n}`,
  name,
  roles,
});
const clerk = person(1, '张三', 'clerk');
const reviewer = person(2, '李四', 'reviewer');
const sender = person(3, '王五', 'sender');

let bench: ReturnType<typeof openTestDesk>;
beforeEach(async () => {
  bench = openTestDesk();
  bench.store();
  await handlers()['signOff.save']({ isOn: true, people: [clerk, reviewer, sender] }, call);
});
afterEach(() => bench.close());

const call = { signal: new AbortController().signal };
const handlers = () => signOffHandlers(bench.desk);
const filingId = soundNotice.id;
const sit = (who: DeskPerson | null) => handlers()['signOff.sit-down']({ personId: who?.id ?? null }, call);
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
const view = async () => {
  const seen = await handlers()['signOff.view']({ filingId }, call);
  if (!seen.ok) throw new Error(seen.error.code);
  return seen.value;
};
const send = () => settle(() => assertMaySend(bench.desk, bench.desk.needFiling(filingId))).then(codeOf);
const approve = async () => {
  await sit(clerk);
  await handlers()['signOff.ask']({ filingId }, call);
  await sit(reviewer);
  return codeOf(await handlers()['signOff.approve']({ filingId, seen: (await view()).digest }, call));
};
const kinds = () => bench.records.journal.ofCase(ids.claimCase).map(({ kind }) => kind);
const listed = () =>
  bench.records.index.list({ ...everyCase, awaitsReview: true, offset: 0, limit: 10 }, '2026-03-05').total;

test('what was approved is sent, by a sender; who did what is in the record', async () => {
  expect(await send()).toBe('sign-off-nobody');
  await sit(sender);
  expect(await send()).toBe('sign-off-missing');
  expect(await approve()).toBe('ok');
  expect(await send()).toBe('sign-off-role');
  await sit(sender);
  expect(await send()).toBe('ok');
  expect((await view()).blocked).toBeNull();
  expect(kinds()).toEqual(['sign-off-approved', 'sign-off-asked']);
});

test('any edit voids the approval in the same transaction: form, facts, explanation, papers', async () => {
  const edits = {
    form: () =>
      filingEditHandlers(bench.desk)['filing.save-form'](
        {
          filingId,
          revision: bench.desk.needFiling(filingId).revision,
          form: { ...soundNotice.form, caseExplain: '改过' } as typeof soundNotice.form,
        },
        call,
      ),
    facts: () =>
      caseHandlers(bench.desk, () => 't')['case.save-facts'](
        { caseId: ids.claimCase, revision: soundCase.revision, facts: { ...soundCase.facts, policyNo: 'OTHER' } },
        call,
      ),
    explanation: () =>
      filingEditHandlers(bench.desk)['filing.explain']({ filingId, doubtKey: 'k', text: '因为' }, call),
    papers: () => filingEditHandlers(bench.desk)['filing.set-documents']({ filingId, documentIds: [] }, call),
  };
  for (const [name, edit] of Object.entries(edits)) {
    expect(await approve(), name).toBe('ok');
    expect(codeOf(await edit()), name).toBe('ok');
    expect(bench.desk.needFiling(filingId).signOff, name).toMatchObject({
      state: 'none',
      isVoided: true,
      digest: null,
    });
    expect(kinds()[0], name).toBe('sign-off-voided');
    await sit(sender);
    expect(await send(), name).toBe('sign-off-missing');
  }
});

test('what changed while it was looked at is not approved', async () => {
  await sit(clerk);
  await handlers()['signOff.ask']({ filingId }, call);
  await sit(reviewer);
  const { digest } = await view();
  await filingEditHandlers(bench.desk)['filing.explain']({ filingId, doubtKey: 'k', text: '因为' }, call);
  expect(codeOf(await handlers()['signOff.approve']({ filingId, seen: digest }, call))).toBe('sign-off-changed');
});

test('comments on a field and a page, sent back, resolved, asked again', async () => {
  await sit(clerk);
  await handlers()['signOff.ask']({ filingId }, call);
  expect(listed()).toBe(1);
  await sit(reviewer);
  const field = { kind: 'field', fieldId: 'fact:policyNo' } as const;
  await handlers()['signOff.comment']({ filingId, target: field, text: '保单号不对' }, call);
  await handlers()['signOff.comment'](
    { filingId, target: { kind: 'page', documentId: ids.document, page: 0 }, text: '看不清' },
    call,
  );
  expect(codeOf(await handlers()['signOff.approve']({ filingId, seen: (await view()).digest }, call))).toBe(
    'sign-off-comments-open',
  );
  expect(codeOf(await handlers()['signOff.send-back']({ filingId, text: '请改' }, call))).toBe('ok');
  expect(listed()).toBe(0);
  const { comments } = (await view()).signOff;
  expect(comments.map(({ text, by }) => [text, by.name])).toEqual([
    ['保单号不对', '李四'],
    ['看不清', '李四'],
    ['请改', '李四'],
  ]);
  await sit(clerk);
  for (const { id } of comments) await handlers()['signOff.resolve']({ filingId, commentId: id }, call);
  expect(await approve()).toBe('ok');
});

test('off: nothing is asked for, nothing refused; what is under way can’t be reviewed', async () => {
  bench.desk.change(ids.claimCase, () => bench.records.filings.put({ ...soundNotice, state: 'submitted' }));
  await sit(clerk);
  expect(codeOf(await handlers()['signOff.ask']({ filingId }, call))).toBe('filing-not-editable');
  await handlers()['signOff.save']({ isOn: false, people: [clerk] }, call);
  expect(await send()).toBe('ok');
  expect(codeOf(await handlers()['signOff.ask']({ filingId }, call))).toBe('sign-off-off');
});

test('two people of one name are one to every rule, so there are none; who is removed no longer sits here', async () => {
  expect(
    codeOf(await handlers()['signOff.save']({ isOn: true, people: [clerk, { ...reviewer, name: ' 张三' }] }, call)),
  ).toBe('sign-off-name-twice');
  await sit(clerk);
  await handlers()['signOff.save']({ isOn: true, people: [reviewer] }, call);
  expect((await view()).me).toBeNull();
});

test('a filing from before there were reviews has none', () => {
  const { signOff: _gone, ...old } = soundNotice;
  expect(filingSchema.parse(old)).toEqual(soundNotice);
});
