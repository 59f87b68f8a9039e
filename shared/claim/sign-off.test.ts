import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../singleWindow/canonical-json.ts';
import { emptyEstimate } from './estimate/estimate-data.ts';
import { newMeasureUse } from './measures/measure-use.ts';
import {
  actOn,
  approvedContent,
  type DeskPerson,
  isSamePerson,
  openComments,
  personAtDesk,
  type Role,
  type SignOffAct,
  voidedIfChanged,
  whyNotSend,
} from './sign-off.ts';
import { noSignOff, type SignOff } from './sign-off-record.ts';
import { ids, soundCase, soundDocument, soundNotice } from './testing/sound-records.ts';

const at = '2026-03-05T00:00:00.000Z';
const person = (n: number, name: string, ...roles: Role[]): DeskPerson => ({
  id: `0192f0c1-0000-7000-8000-0000000000b${n}`,
  name,
  roles,
});
const clerk = person(1, '张三', 'clerk');
const reviewer = person(2, '李四', 'reviewer');
const sender = person(3, '王五', 'sender');
const boss = person(4, '赵六', 'clerk', 'reviewer', 'sender');
const comment = (id: string = ids.document) => ({
  id,
  at,
  by: reviewer,
  target: { kind: 'field' as const, fieldId: 'fact:policyNo' },
  text: '保单号不对',
  resolvedAt: null,
  resolvedBy: null,
});

const run = (...acts: SignOffAct[]): SignOff =>
  acts.reduce((now, act) => {
    const outcome = actOn(now, act);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.signOff;
  }, noSignOff);
const ask: SignOffAct = { kind: 'ask', by: clerk, at };
const approve = (by: DeskPerson = reviewer, seen = 'd', digest = 'd'): SignOffAct => ({
  kind: 'approve',
  by,
  at,
  seen,
  digest,
});

test('asked, sent back with a comment, resolved, asked again, approved, sent', () => {
  const done = run(
    ask,
    { kind: 'comment', by: reviewer, comment: comment() },
    { kind: 'send-back', by: reviewer, at },
    { kind: 'resolve', by: clerk, at, commentId: ids.document },
    ask,
    approve(),
  );
  expect(done).toMatchObject({
    state: 'approved',
    digest: 'd',
    askedBy: { name: '张三' },
    decidedBy: { name: '李四' },
  });
  const settings = { isOn: true, people: [clerk, reviewer, sender], atDesk: sender.id };
  expect(whyNotSend(settings, done, 'd')).toBeUndefined();
  expect(whyNotSend(settings, done, 'e')).toBe('sign-off-changed');
  expect(whyNotSend({ ...settings, atDesk: clerk.id }, done, 'd')).toBe('sign-off-role');
  expect(whyNotSend({ ...settings, atDesk: null }, done, 'd')).toBe('sign-off-nobody');
  expect(whyNotSend(settings, run(ask), 'd')).toBe('sign-off-missing');
  expect(whyNotSend({ ...settings, isOn: false }, noSignOff, 'd')).toBeUndefined();
});

test.each([
  ['nobody at the desk', [], { ...ask, by: undefined }, 'sign-off-nobody'],
  ['a reviewer asks', [], { ...ask, by: reviewer }, 'sign-off-role'],
  ['a clerk approves', [ask], approve(clerk), 'sign-off-role'],
  ['approved before it was asked for', [], approve(), 'sign-off-state'],
  ['one who does everything approves what they asked for', [{ ...ask, by: boss }], approve(boss), 'sign-off-own-work'],
  ['the same name on another computer', [ask], approve({ ...reviewer, name: ' 张三' }), 'sign-off-own-work'],
  [
    'a comment is open',
    [ask, { kind: 'comment', by: reviewer, comment: comment() }],
    approve(),
    'sign-off-comments-open',
  ],
  ['it was changed while it was read', [ask], approve(reviewer, 'seen', 'now'), 'sign-off-changed'],
  ['sent back without a word', [ask], { kind: 'send-back', by: reviewer, at }, 'sign-off-reason-missing'],
  ['asked twice', [ask], ask, 'sign-off-state'],
] as const satisfies readonly (readonly [string, readonly SignOffAct[], SignOffAct, string])[])(
  'refused: %s',
  (_why, before, act, refusal) => {
    expect(actOn(run(...before), act)).toEqual({ ok: false, refusal });
  },
);

test('an edit voids an approval and nothing else; comments stay', () => {
  const approved = { ...run(ask, approve()), comments: [comment()] };
  expect(voidedIfChanged(approved, 'd')).toBe(approved);
  expect(voidedIfChanged(approved, 'e')).toMatchObject({ state: 'none', isVoided: true, digest: null, comments: [{}] });
  const asked = run(ask);
  expect(voidedIfChanged(asked, 'e')).toBe(asked);
});

describe('whatever happens', () => {
  const people = [undefined, clerk, reviewer, sender, boss];
  const acts = fc.oneof(
    fc.record({
      kind: fc.constantFrom('ask' as const, 'take-back' as const, 'send-back' as const),
      by: fc.constantFrom(...people),
      at: fc.constant(at),
    }),
    fc.record({
      kind: fc.constant('approve' as const),
      by: fc.constantFrom(...people),
      at: fc.constant(at),
      seen: fc.constantFrom('d', 'e'),
      digest: fc.constantFrom('d', 'e'),
    }),
    fc.record({
      kind: fc.constant('comment' as const),
      by: fc.constantFrom(...people),
      comment: fc.constantFrom(comment(), comment(ids.claim)),
    }),
    fc.record({
      kind: fc.constant('resolve' as const),
      by: fc.constantFrom(...people),
      at: fc.constant(at),
      commentId: fc.constantFrom(ids.document, ids.claim),
    }),
    fc.record({ kind: fc.constant('edit' as const), digest: fc.constantFrom('d', 'e') }),
  );

  test('what can be sent was approved by a reviewer who did not ask for it, without an open comment, and is unchanged', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (steps) => {
        let now: SignOff = noSignOff;
        let digest = 'd';
        for (const step of steps) {
          if (step.kind === 'edit') {
            digest = step.digest;
            now = voidedIfChanged(now, digest);
            continue;
          }
          const outcome = actOn(now, step.kind === 'approve' ? { ...step, digest } : step);
          if (!outcome.ok) continue;
          now = outcome.signOff;
          if (step.kind === 'approve') {
            expect(step.by?.roles).toContain('reviewer');
            expect(step.seen).toBe(digest);
          }
        }
        const settings = { isOn: true, people: [sender], atDesk: sender.id };
        if (whyNotSend(settings, now, digest) !== undefined) return;
        expect(now).toMatchObject({ state: 'approved', digest });
        expect(openComments(now)).toEqual([]);
        if (now.askedBy !== null && now.decidedBy !== null)
          expect(isSamePerson(now.askedBy, now.decidedBy)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('comments are never lost', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (steps) => {
        let now: SignOff = noSignOff;
        for (const step of steps) {
          const before = now.comments.length;
          if (step.kind === 'edit') now = voidedIfChanged(now, step.digest);
          else {
            const outcome = actOn(now, step);
            if (outcome.ok) now = outcome.signOff;
          }
          expect(now.comments.length).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});

describe('what is approved', () => {
  const of = (change: { facts?: object; filing?: object; document?: object } = {}): string =>
    canonicalJson(
      approvedContent(
        { ...soundCase, facts: { ...soundCase.facts, ...change.facts } },
        { ...soundNotice, ...change.filing },
        [{ ...soundDocument, ...change.document }],
      ),
    );

  test.each([
    ['a fact', { facts: { policyNo: 'X' } }],
    ['a relief measure', { facts: { measures: [newMeasureUse('late-notice')] } }],
    ['the form', { filing: { form: { ...soundNotice.form, caseExplain: 'x' } } }],
    ['an explanation', { filing: { explanations: { k: 'because' } } }],
    ['not applicable', { filing: { notApplicable: { 'TRD-INV': 'because' } } }],
    ['the bytes of a document', { document: { sha256: 'f'.repeat(64) } }],
    ['a page', { document: { pages: [{ index: 0, rotation: 90, removed: false }] } }],
    ['a promise', { document: { originalToFollow: { promisedOn: '2026-05-01', reason: '居家' } } }],
    ['what a document is', { document: { code: 'TRD-BL', title: '提单' } }],
    ['something filings do not hold yet', { filing: { statementOfTomorrow: 'x' } }],
  ])('%s changes it', (_what, change) => {
    expect(of(change)).not.toBe(of());
  });

  test.each([
    ['its state and revision', { filing: { state: 'ready', revision: 9, updatedAt: at } }],
    ['the review itself', { filing: { signOff: { ...noSignOff, state: 'asked' } } }],
    ['the estimate', { facts: { estimate: { ...emptyEstimate, currency: 'CNY' } } }],
    ['an empty explanation', { filing: { explanations: { k: ' ' } } }],
    ['the name of the file on the disk', { document: { fileName: 'other.pdf', addedAt: at } }],
  ])('%s does not', (_what, change) => {
    expect(of(change)).toBe(of());
  });
});

test('who sits at the desk is one of the people, or nobody', () => {
  expect(personAtDesk({ isOn: true, people: [clerk], atDesk: reviewer.id })).toBeUndefined();
  expect(personAtDesk({ isOn: true, people: [clerk], atDesk: clerk.id })).toBe(clerk);
});
