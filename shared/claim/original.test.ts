import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOverdue,
  isOwed,
  isWithUs,
  nextOriginalStatus,
  type OriginalEvent,
  type OriginalStatus,
  originalEvents,
  originalSchema,
  originalStatuses,
} from './original.ts';
import { changeOriginal, fitsChange, type RegisterChange, stepOriginal, undoneOriginal } from './register-change.ts';
import { soundOriginal } from './testing/sound-records.ts';

const stamp = { at: '2026-03-05T08:00:00.000Z', by: '李小姐' };

const table: Readonly<Record<OriginalStatus, Readonly<Partial<Record<OriginalEvent, OriginalStatus>>>>> = {
  'electronic-only': {
    hold: 'held',
    stamp: 'stamped',
    print: 'printed',
    post: 'posted',
    receive: 'received',
    waive: 'waived',
  },
  held: {
    stamp: 'stamped',
    print: 'printed',
    post: 'posted',
    receive: 'received',
    waive: 'waived',
    lose: 'electronic-only',
  },
  stamped: { print: 'stamped', post: 'posted', receive: 'received', waive: 'waived', lose: 'electronic-only' },
  printed: {
    hold: 'held',
    stamp: 'stamped',
    print: 'printed',
    post: 'posted',
    receive: 'received',
    waive: 'waived',
    lose: 'electronic-only',
  },
  posted: {
    hold: 'held',
    print: 'posted',
    post: 'posted',
    receive: 'received',
    waive: 'waived',
    lose: 'electronic-only',
  },
  received: {},
  waived: { receive: 'received', reopen: 'electronic-only' },
};

describe('the life of a paper', () => {
  test.each(originalStatuses.flatMap((status) => originalEvents.map((event) => [status, event] as const)))(
    '%s, %s',
    (status, event) => {
      expect(nextOriginalStatus(status, event)).toBe(table[status][event]);
    },
  );

  test.each([
    ['electronic-only', true, true, true],
    ['held', true, true, true],
    ['stamped', true, true, true],
    ['printed', true, true, true],
    ['posted', true, false, false],
    ['received', false, false, false],
    ['waived', false, false, false],
  ] as const)('%s: owed %s, with us %s, overdue after its day %s', (status, owed, withUs, overdue) => {
    const original = { ...soundOriginal, status };
    expect([isOwed(original), isWithUs(original)]).toEqual([owed, withUs]);
    expect(isOverdue(original, '2026-04-02')).toBe(overdue);
    expect(isOverdue(original, '2026-04-01')).toBe(false);
  });

  test('a record from before the register knew where a paper lies is read', () => {
    const { shelf: _s, parcelId: _p, waived: _w, history: _h, ...old } = soundOriginal;
    expect(originalSchema.parse({ ...old, status: 'owed' })).toEqual(soundOriginal);
  });
});

const changes: fc.Arbitrary<RegisterChange> = fc.oneof(
  fc.record({
    kind: fc.constant('mark' as const),
    event: fc.constantFrom('hold', 'stamp', 'receive', 'lose', 'reopen'),
    note: fc.constant('说明'),
  }),
  fc.constant({ kind: 'waive', reason: '对方免交', allowedBy: '王经理' } as const),
  fc.constantFrom('A 柜', 'B 柜', '').map((shelf) => ({ kind: 'shelf' as const, shelf })),
  fc
    .constantFrom('2026-04-01', '2026-05-01', '2026-06-30')
    .map((promisedOn) => ({ kind: 'promise' as const, promisedOn, reason: '封控延长' })),
);
const steps = fc.array(fc.oneof(changes, fc.constantFrom('print' as const, 'post' as const)), { maxLength: 25 });

const run = (all: readonly (RegisterChange | 'print' | 'post')[]) => {
  let original = soundOriginal;
  const seen = [original];
  for (const step of all) {
    original =
      typeof step === 'string'
        ? (stepOriginal(original, step, '', stamp) ?? original)
        : changeOriginal(original, step, stamp, null);
    seen.push(original);
  }
  return seen;
};

describe('changes of the register', () => {
  test('every record they make can be stored and read again', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const original of run(all))
          expect(originalSchema.parse(JSON.parse(JSON.stringify(original)))).toEqual(original);
      }),
    );
  });

  test('the history only grows, by one line for each change that fits, and tells the whole way', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const seen = run(all);
        for (const [i, after] of seen.entries()) {
          const before = seen[i - 1];
          if (before === undefined) continue;
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
          expect(after.history.length - before.history.length).toBe(after === before ? 0 : 1);
        }
        const last = seen.at(-1) ?? soundOriginal;
        const told = last.history.reduce<OriginalStatus>((status, entry) => {
          if (entry.kind !== 'status') return status;
          expect(entry.from).toBe(status);
          return entry.to;
        }, 'electronic-only');
        expect(told).toBe(last.status);
        const promises = last.history.flatMap((entry) => (entry.kind === 'promise' ? entry.to : []));
        expect(promises.at(-1) ?? soundOriginal.promisedOn).toBe(last.promisedOn);
      }),
    );
  });

  test('who is closed is touched by nothing but a waiver that is taken back or a paper that came', () => {
    fc.assert(
      fc.property(steps, changes, (all, change) => {
        const last = run(all).at(-1) ?? soundOriginal;
        if (last.status === 'received' && change.kind !== 'shelf') expect(fitsChange(last, change)).toBe(false);
        expect(last.waived !== null).toBe(
          last.status === 'waived' || (last.status === 'received' && last.waived !== null),
        );
      }),
    );
  });

  test('a change taken back leaves the paper as it was and says so', () => {
    fc.assert(
      fc.property(steps, changes, (all, change) => {
        const before = run(all).at(-1) ?? soundOriginal;
        const after = changeOriginal(before, change, stamp, null);
        const undone = undoneOriginal(before, after, stamp);
        expect({ ...undone, history: [] }).toEqual({ ...before, history: [] });
        expect(undone.history.slice(0, -1)).toEqual(after.history);
        expect(undone.history.at(-1)).toEqual({ kind: 'undone', ...stamp });
      }),
    );
  });

  test('a lost parcel stays in the history with its waybill, and the paper is owed again', () => {
    const posted = {
      ...soundOriginal,
      status: 'posted' as const,
      courier: '顺丰速运',
      waybill: 'SF1',
      postedOn: '2026-03-01',
    };
    const lost = changeOriginal(posted, { kind: 'mark', event: 'lose', note: '快递丢失' }, stamp, null);
    expect(lost).toMatchObject({ status: 'electronic-only', courier: null, waybill: null, postedOn: null });
    expect(lost.history.at(-1)).toMatchObject({ event: 'lose', parcel: '顺丰速运 SF1', note: '快递丢失' });
    expect(isOverdue(lost, '2026-04-02')).toBe(true);
  });
});
