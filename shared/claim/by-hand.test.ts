import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseNoInJournal, possibleKinds, stateAfterJournal, withJournal } from './by-hand.ts';
import { type HandSending, type JournalKind, journalKinds, type StatusEntry } from './by-hand-record.ts';
import { filingStates } from './filing.ts';
import { ids, soundNotice } from './testing/sound-records.ts';

const id = (n: number): string => `0192f0c1-0000-7000-8000-${String(n).padStart(12, '0')}`;
const sendingId = id(900);
const entry = (n: number, kind: JournalKind, on = '2026-03-06', change: Partial<StatusEntry> = {}): StatusEntry => ({
  id: id(n),
  root: id(n),
  sendingId,
  kind,
  on,
  no: '',
  note: '',
  by: null,
  amount: '',
  currency: '',
  documentId: null,
  writtenAt: '2026-03-06T00:00:00.000Z',
  writtenBy: '张三',
  overruled: null,
  ...change,
});
const byHand: HandSending = {
  id: sendingId,
  channel: 'email',
  preparedAt: '2026-03-05T00:00:00.000Z',
  preparedBy: '',
  packageDigest: 'f'.repeat(64),
  sentAt: '2026-03-05T01:00:00.000Z',
  sentOn: '2026-03-05',
  sentBy: '',
  copied: [],
  skipped: [],
};

describe('where a journal leads', () => {
  test.each([
    [[], 'submitted'],
    [['received', 'message'], 'submitted'],
    [['accepted', 'in-review', 'assessed', 'paid'], 'paid'],
    [['supplement-requested', 'supplement-received'], 'in-review'],
    [['supplement-received'], 'submitted'],
    [['returned'], 'returned'],
  ] as const)('%j → %s', (kinds, state) => {
    expect(stateAfterJournal(kinds.map((kind, i) => entry(i + 1, kind)))).toEqual({ ok: true, state });
  });

  test('an entry written late counts by its day', () => {
    const late = [entry(1, 'paid', '2026-03-09'), entry(2, 'assessed', '2026-03-08')];
    expect(stateAfterJournal(late)).toEqual({ ok: true, state: 'paid' });
  });

  test('nothing follows the end, and the entry that tries is named', () => {
    const after = entry(2, 'in-review', '2026-03-10');
    expect(stateAfterJournal([entry(1, 'refused'), after])).toEqual({ ok: false, state: 'refused', entry: after });
  });

  test('what is offered as possible leads on, and what isn’t does not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...journalKinds), { maxLength: 8 }), (kinds) => {
        const before = kinds.map((kind, i) => entry(i + 1, kind));
        const outcome = stateAfterJournal(before);
        if (!outcome.ok) return;
        expect(filingStates).toContain(outcome.state);
        const possible = possibleKinds(outcome.state, journalKinds);
        for (const kind of journalKinds)
          expect(stateAfterJournal([...before, entry(99, kind)]).ok).toBe(possible.includes(kind));
      }),
    );
  });
});

test('a request keeps its answer through a correction, and goes with the entry that made it', () => {
  const asked = entry(1, 'supplement-requested', '2026-03-06', { note: '提单', by: '2026-03-20' });
  const sent = { ...soundNotice, byHand, state: 'submitted' as const };
  const once = withJournal(sent, [asked], 'supplement-requested');
  expect(once.supplementRequests).toEqual([
    { requestId: asked.root, what: [{ text: '提单' }], by: '2026-03-20', answeredBy: null },
  ]);
  const answered = {
    ...once,
    supplementRequests: once.supplementRequests.map((request) => ({ ...request, answeredBy: ids.supplement })),
  };
  const overruled = { at: '2026-03-07T00:00:00.000Z', by: '' };
  const corrected = [
    { ...asked, overruled },
    { ...asked, id: id(2), note: '提单副本' },
  ];
  expect(withJournal(answered, corrected, 'supplement-requested').supplementRequests).toEqual([
    { requestId: asked.root, what: [{ text: '提单副本' }], by: '2026-03-20', answeredBy: ids.supplement },
  ]);
  expect(withJournal(once, [{ ...asked, overruled }], 'submitted').supplementRequests).toEqual([]);
});

test('the newest case number counts', () => {
  const entries = [
    entry(1, 'accepted', '2026-03-06', { no: 'A1' }),
    entry(2, 'accepted', '2026-03-07', { no: 'A2' }),
    entry(3, 'accepted', '2026-03-08'),
  ];
  expect(caseNoInJournal(entries)).toBe('A2');
  expect(caseNoInJournal([])).toBeNull();
});
