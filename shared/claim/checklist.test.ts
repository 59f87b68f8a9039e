import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklistFor, expectationOf, isUnsorted, unsorted } from './checklist.ts';
import {
  type ChecklistData,
  type ChecklistRow,
  checklistDataSchema,
  checklistGroups,
  expectations,
  mostRows,
  nameLength,
  rowOf,
  sourceLength,
  trustMarks,
} from './checklist-data.ts';
import { shippedChecklist } from './checklist-rows.ts';
import { lossReasons, payModes } from './codes.ts';
import { selfCheck } from './doubts/self-check.ts';
import { soundCase, soundClaim, soundDocument, soundNotice, today } from './testing/sound-records.ts';

const row = (code: string, change: Partial<ChecklistRow> = {}): ChecklistRow => ({
  code,
  name: { zh: '产地证', en: 'Certificate of origin' },
  group: 'trade',
  notice: '-',
  claim: { LC: '-', DP: '-', DA: '-', OA: '-' },
  ...change,
});
const other = row('OTHER');
const list = (...rows: ChecklistRow[]): ChecklistData => ({ source: '保单', trust: 'A', rows: [...rows, other] });
const isList = (value: unknown): boolean => checklistDataSchema.safeParse(value).success;

describe('what a checklist is', () => {
  test('the shipped one is one, and says that it is inferred', () => {
    expect(checklistDataSchema.parse(shippedChecklist)).toEqual(shippedChecklist);
    expect(shippedChecklist.trust).toBe('D');
  });

  test.each<[string, unknown]>([
    ['two rows of one code', list(row('OWN-01'), row('OWN-01'))],
    ['no row OTHER', { ...list(), rows: [row('OWN-01')] }],
    ['more rows than allowed', list(...Array.from({ length: mostRows }, (_, i) => row(`OWN-${i}`)))],
    ['a code with a path in it', list(row('../OWN'))],
    ['a code in small letters', list(row('own-01'))],
    ['a code of 41 characters', list(row('A'.repeat(41)))],
    ['the code of the dossier', list(row('DOSSIER'))],
    ['a blank name', list(row('OWN-01', { name: { zh: ' ', en: 'x' } }))],
    ['a name without its English side', list({ ...row('OWN-01'), name: { zh: '证' } } as unknown as ChecklistRow)],
    ['a name too long', list(row('OWN-01', { name: { zh: '证'.repeat(nameLength + 1), en: 'x' } }))],
    ['a payment mode left out', list({ ...row('OWN-01'), claim: { LC: 'M' } } as unknown as ChecklistRow)],
    ['an unknown expectation', list({ ...row('OWN-01'), notice: 'X' } as unknown as ChecklistRow)],
    ['an unknown reason', list({ ...row('OWN-01'), alsoFor: ['war'] } as unknown as ChecklistRow)],
    ['an unknown group', list({ ...row('OWN-01'), group: 'x' } as unknown as ChecklistRow)],
    ['no source', { ...list(), source: '' }],
    ['a source too long', { ...list(), source: 'x'.repeat(sourceLength + 1) }],
    ['an unknown trust mark', { ...list(), trust: 'E' }],
  ])('not with %s', (_, value) => {
    expect(isList(list(row('OWN-01')))).toBe(true);
    expect(isList(value)).toBe(false);
  });

  const expectation = fc.constantFrom(...expectations);
  const text = fc.string({ minLength: 1, maxLength: 40 }).map((s) => `x${s.trim()}`);
  const rows = fc.array(
    fc.record({
      code: fc.stringMatching(/^[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){0,2}$/).filter((c) => c !== 'OTHER' && c !== 'DOSSIER'),
      name: fc.record({ zh: text, en: text }),
      group: fc.constantFrom(...checklistGroups),
      notice: expectation,
      claim: fc.record({ LC: expectation, DP: expectation, DA: expectation, OA: expectation }),
      alsoFor: fc.subarray([...lossReasons]),
    }),
    { maxLength: 12 },
  );

  test('any list survives being stored; a row twice over never does', () => {
    fc.assert(
      fc.property(rows, text, fc.constantFrom(...trustMarks), (made, source, trust) => {
        const unique = [...new Map(made.map((one) => [one.code, one])).values()];
        const value = { source, trust, rows: [...unique, other] };
        expect(checklistDataSchema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
        expect(isList({ ...value, rows: [...value.rows, value.rows[0]] })).toBe(false);
      }),
    );
  });

  test('a row is expected as its column says, or because of the reason', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...payModes), fc.constantFrom(...lossReasons), (made, payMode, lossReason) => {
        for (const one of made) {
          const facts = { payMode, lossReason, measures: [] };
          expect(expectationOf(one, 'possible-loss-notice', facts)).toBe(one.notice);
          expect(expectationOf(one, 'claim', facts)).toBe(one.alsoFor.includes(lossReason) ? 'M' : one.claim[payMode]);
        }
      }),
    );
  });
});

describe('a list of the firm’s own', () => {
  const own: ChecklistData = {
    ...shippedChecklist,
    rows: [
      row('OWN-01', { claim: { LC: '-', DP: '-', DA: '-', OA: 'M' } }),
      row('OWN-02', { alsoFor: ['insolvency'] }),
      row('OWN-03', { notice: 'M' }),
      ...shippedChecklist.rows.map((one) =>
        one.code === 'TRD-BL' ? { ...one, claim: { ...one.claim, OA: '-' as const } } : one,
      ),
    ],
  };
  const slots = (data: ChecklistData, facts = soundCase.facts, filing = soundClaim) =>
    new Map(checklistFor(facts, filing, [soundDocument], data).map((slot) => [slot.row.code, slot.status]));
  const missing = (data: ChecklistData): unknown[] =>
    selfCheck(soundCase, soundClaim, [soundClaim], [soundDocument], today, data)
      .filter(({ ruleId }) => ruleId === 'document-missing')
      .map(({ params }) => params.code);

  test('changes the slots by filing, payment mode and reason', () => {
    const shipped = slots(shippedChecklist);
    expect([shipped.has('OWN-01'), shipped.get('TRD-BL')]).toEqual([false, 'missing']);
    const claim = slots(own);
    expect([claim.get('OWN-01'), claim.has('OWN-02'), claim.has('OWN-03'), claim.has('TRD-BL')]).toEqual([
      'missing',
      false,
      false,
      false,
    ]);
    expect(slots(own, { ...soundCase.facts, payMode: 'LC' }).has('OWN-01')).toBe(false);
    expect(slots(own, { ...soundCase.facts, lossReason: 'insolvency' }).get('OWN-02')).toBe('missing');
    expect(slots(own, soundCase.facts, soundNotice).get('OWN-03')).toBe('missing');
  });

  test('changes the doubts', () => {
    expect(missing(shippedChecklist)).toContain('TRD-BL');
    expect(missing(own)).toContain('OWN-01');
    expect(missing(own)).not.toContain('TRD-BL');
  });

  test('a document under a code the list does not know is to be sorted, and the self-check says so', () => {
    const strange = { ...soundDocument, code: 'OWN-77' };
    expect(rowOf(own, 'OWN-77')).toBeUndefined();
    expect([isUnsorted(strange, own), isUnsorted(soundDocument, own)]).toEqual([true, false]);
    expect(unsorted(soundClaim, [strange, { ...soundDocument, code: null }], own)).toHaveLength(2);
    const doubts = selfCheck(soundCase, soundClaim, [soundClaim], [strange], today, own);
    expect(doubts.map(({ ruleId }) => ruleId)).toContain('document-unnamed');
  });
});
