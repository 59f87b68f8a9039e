import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filing, filingStates } from '../filing.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../testing/sound-records.ts';
import type { CaseState } from './case-state.ts';
import { mergeCases } from './merge-cases.ts';
import { hasLeft } from './merge-filings.ts';

const {
  caseId: _c,
  fileName: _f,
  mediaType: _m,
  sizeBytes: _s,
  warnings: _w,
  addedAt: _a,
  removedAt: _r,
  ...paper
} = soundDocument;
const base: CaseState = { caseNo: null, facts: soundCase.facts, filings: [soundNotice], documents: [paper] };
const withFiling = (change: Partial<Filing>, state = base): CaseState => ({
  ...state,
  filings: state.filings.map((filing) => ({ ...filing, ...change })),
});
const withFacts = (change: Partial<CaseState['facts']>): CaseState => ({
  ...base,
  facts: { ...base.facts, ...change },
});
const other = { ...paper, id: ids.otherCase, sha256: 'b'.repeat(64), title: '提单', code: 'TRD-BL' };
const conflicts = (merged: ReturnType<typeof mergeCases>) =>
  merged.differences.filter(({ by }) => by === 'both').map(({ path }) => path);

describe('two people, one case', () => {
  test('nothing done, nothing changed', () => {
    expect(mergeCases(base, base, base)).toEqual({ state: base, differences: [], notices: [] });
  });

  test('what each did alone is taken; what both did to one field is asked', () => {
    const mine = withFacts({ knownOn: '2025-11-01', lossReasonText: '我写的' });
    const theirs = { ...withFacts({ lossReasonText: '他写的', policyNo: 'P-2' }), documents: [paper, other] };
    const merged = mergeCases(base, mine, theirs);
    expect(conflicts(merged)).toEqual(['facts/lossReasonText']);
    expect(merged.state.facts).toMatchObject({ knownOn: '2025-11-01', policyNo: 'P-2', lossReasonText: '我写的' });
    expect(merged.state.documents.map(({ title }) => title)).toEqual(['商业发票', '提单']);
    const decided = mergeCases(
      base,
      mine,
      theirs,
      new Map([['facts/lossReasonText', { take: 'edit', value: '一起写的' }]]),
    );
    expect(decided.state.facts.lossReasonText).toBe('一起写的');
  });

  test('the same file added on both sides is one document', () => {
    const mine = { ...base, documents: [paper, other] };
    const theirs = withFiling(
      { documentIds: [ids.document, ids.withdrawal] },
      { ...base, documents: [paper, { ...other, id: ids.withdrawal }] },
    );
    const merged = mergeCases(base, mine, theirs);
    expect(merged.state.documents.map(({ id }) => id)).toEqual([ids.document, ids.otherCase]);
    expect(merged.state.filings[0]?.documentIds).toEqual([ids.document, ids.otherCase]);
  });

  test('without a base everything that differs is asked', () => {
    expect(conflicts(mergeCases(undefined, base, withFacts({ policyNo: 'P-2' })))).toEqual(['facts/policyNo']);
  });

  test('what the colleague has sent is sent, as it was sent, and said so', () => {
    const form = { ...soundNotice.form, caseExplain: '我后来改的' } as Filing['form'];
    const mine = withFiling({ form });
    const theirs = withFiling({ state: 'submitted', endpointFilingId: 'E-1', acceptanceNo: 'A-1' });
    const merged = mergeCases(base, mine, theirs);
    expect(merged.state.filings[0]).toMatchObject({ state: 'submitted', acceptanceNo: 'A-1', form: soundNotice.form });
    expect(merged.notices).toEqual([
      { kind: 'sent-there', filingId: ids.notice },
      { kind: 'kept-as-sent', filingId: ids.notice },
    ]);
  });

  test('sent on both sides is said', () => {
    const mine = withFiling({ state: 'submitted', endpointFilingId: 'E-1' });
    const theirs = withFiling({ state: 'accepted', endpointFilingId: 'E-2' });
    expect(mergeCases(base, mine, theirs).notices).toContainEqual({ kind: 'sent-twice', filingId: ids.notice });
  });

  test('a returned filing the colleague has opened again is open', () => {
    const returned = withFiling({ state: 'returned', endpointFilingId: 'E-1' });
    const opened = withFiling({ state: 'draft', resubmits: 'E-1', endpointFilingId: null });
    expect(mergeCases(returned, returned, opened).state.filings[0]).toMatchObject({ state: 'draft', resubmits: 'E-1' });
    expect(mergeCases(returned, opened, returned).state.filings[0]).toMatchObject({ state: 'draft', resubmits: 'E-1' });
  });

  test('a filing that has left on either side never comes back, whoever merges', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filingStates.filter((state) => state !== 'returned')),
        fc.constantFrom(...filingStates),
        fc.constantFrom(...filingStates),
        (before, mine, theirs) => {
          const [b, m, t] = [before, mine, theirs].map((state) => withFiling({ state })) as [
            CaseState,
            CaseState,
            CaseState,
          ];
          for (const merged of [mergeCases(b, m, t), mergeCases(b, t, m)]) {
            const [filing] = merged.state.filings;
            const left = [mine, theirs].some((state) => hasLeft({ state }));
            if (left) expect(filing === undefined ? false : hasLeft(filing)).toBe(true);
          }
        },
      ),
    );
  });
});
