import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burstPauseMs, type EditAction, type EditHistory, reduceHistory, startHistory } from './edit-history.ts';

type Doc = Readonly<Record<string, string>>;
const edit = (field: string, value: string, atMs: number): EditAction<Doc> => ({
  kind: 'edit',
  field,
  atMs,
  change: (doc) => (doc[field] === value ? doc : { ...doc, [field]: value }),
});
const run = (actions: readonly EditAction<Doc>[], start: Doc = {}): EditHistory<Doc> =>
  actions.reduce<EditHistory<Doc>>(reduceHistory, startHistory(start));

describe('edit history', () => {
  it('takes a typing burst in one field as one step', () => {
    const typed = run([edit('a', 'x', 0), edit('a', 'xy', 100), edit('a', 'xyz', 200), { kind: 'undo' }]);
    expect(typed.present).toEqual({});
    expect(reduceHistory(typed, { kind: 'redo' }).present).toEqual({ a: 'xyz' });
  });

  it.each([
    ['another field', [edit('a', 'x', 0), edit('b', 'y', 10)], { a: 'x' }],
    ['a pause', [edit('a', 'x', 0), edit('a', 'xy', burstPauseMs + 1)], { a: 'x' }],
    ['an undo before it', [edit('a', 'x', 0), { kind: 'undo' }, edit('a', 'q', 1), edit('b', 'y', 2)], { a: 'q' }],
  ] as const)('%s starts a new step', (_name, actions, before) => {
    expect(run([...actions, { kind: 'undo' }]).present).toEqual(before);
  });

  it('drops what could be redone once something else is typed', () => {
    const state = run([edit('a', 'x', 0), { kind: 'undo' }, edit('b', 'y', 5), { kind: 'redo' }]);
    expect(state.present).toEqual({ b: 'y' });
  });

  it('lets an adopted document be taken back', () => {
    const state = run([edit('a', 'mine', 0), { kind: 'adopt', doc: { a: 'theirs' } }, { kind: 'undo' }]);
    expect(state.present).toEqual({ a: 'mine' });
  });

  it('does not remember an edit that changes nothing', () => {
    expect(run([edit('a', 'x', 0)], { a: 'x' }).past).toEqual([]);
  });

  it('undoing everything leads to the start and redoing everything back again', () => {
    const steps = fc.array(
      fc.record({ field: fc.constantFrom('a', 'b', 'c'), value: fc.string({ maxLength: 3 }), pauseMs: fc.nat(3000) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (typed) => {
        let atMs = 0;
        const done = run(
          typed.map(({ field, value, pauseMs }) => {
            atMs += pauseMs;
            return edit(field, value, atMs);
          }),
          { a: '', b: '', c: '' },
        );
        const undone = done.past.reduce((state) => reduceHistory(state, { kind: 'undo' }), done);
        expect(undone.present).toEqual({ a: '', b: '', c: '' });
        const redone = undone.future.reduce<EditHistory<Doc>>(
          (state) => reduceHistory(state, { kind: 'redo' }),
          undone,
        );
        expect(redone.present).toEqual(done.present);
      }),
    );
  });
});
