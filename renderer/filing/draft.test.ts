import { describe, expect, it } from 'vitest';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { createDraft, type Delay, type DraftStore, retryDelayMs, saveDelayMs } from './draft.ts';

type Doc = { readonly a: string; readonly b: string };
const start = { value: { a: '', b: '' }, revision: 1 };

/** Timers that run when the test says so. */
const handClock = () => {
  let pending: { run: () => void; afterMs: number } | null = null;
  let started = 0;
  const delay: Delay = {
    start: (run, afterMs) => {
      started += 1;
      const mine = { run, afterMs };
      pending = mine;
      return () => {
        if (pending === mine) pending = null;
      };
    },
  };
  return { delay, waiting: () => pending?.afterMs, tick: () => pending?.run(), started: () => started };
};

/** A store with revisions whose answers are given by hand. */
const handStore = () => {
  const calls: {
    value: Doc;
    revision: number;
    answer: (result: Result<{ revision: number; savedAt: string }>) => void;
  }[] = [];
  let there: { value: Doc; revision: number } = start;
  const store: DraftStore<Doc> = {
    save: (value, revision) => new Promise((answer) => calls.push({ value, revision, answer })),
    reload: async () => ok(there),
  };
  return {
    store,
    calls,
    putThere: (value: Doc, revision: number) => {
      there = { value, revision };
    },
  };
};
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
const savedAs = (revision: number) => ok({ revision, savedAt: '2026-11-22T00:00:00.000Z' });

describe('a draft', () => {
  it('stores the newest value after the delay, naming the revision it was made on', async () => {
    const clock = handClock();
    const { store, calls } = handStore();
    const draft = createDraft<Doc>(start, store, clock.delay);
    draft.change({ a: 'x', b: '' });
    draft.change({ a: 'xy', b: '' });
    expect(clock.waiting()).toBe(saveDelayMs);
    clock.tick();
    expect(calls).toMatchObject([{ value: { a: 'xy', b: '' }, revision: 1 }]);
    calls[0]?.answer(savedAs(2));
    await settle();
    expect(draft.status()).toMatchObject({ kind: 'clean', savedAt: '2026-11-22T00:00:00.000Z' });
    expect(draft.isDirty()).toBe(false);
  });

  it('is stored on time however long somebody types without a pause', async () => {
    const clock = handClock();
    const { store, calls } = handStore();
    const draft = createDraft<Doc>(start, store, clock.delay);
    for (const a of ['x', 'xy', 'xyz']) draft.change({ a, b: '' });
    expect(clock.started()).toBe(1);
    clock.tick();
    calls[0]?.answer(fault('disk-full', 'after-user'));
    await settle();
    expect(clock.waiting()).toBe(retryDelayMs);
    draft.change({ a: 'xyz!', b: '' });
    expect(clock.waiting()).toBe(saveDelayMs);
  });

  it('never runs two saves at once and saves again what was typed meanwhile', async () => {
    const { store, calls } = handStore();
    const draft = createDraft<Doc>(start, store, handClock().delay);
    draft.change({ a: '1', b: '' });
    void draft.flush();
    draft.change({ a: '12', b: '' });
    void draft.flush();
    expect(calls).toHaveLength(1);
    calls[0]?.answer(savedAs(2));
    await settle();
    expect(calls).toHaveLength(2);
    expect(calls[1]).toMatchObject({ value: { a: '12', b: '' }, revision: 2 });
  });

  it('keeps what was typed when a save fails, and tries again', async () => {
    const clock = handClock();
    const { store, calls } = handStore();
    const draft = createDraft<Doc>(start, store, clock.delay);
    draft.change({ a: 'kept', b: '' });
    void draft.flush();
    calls[0]?.answer(fault('disk-full', 'after-user'));
    await settle();
    expect(draft.status()).toMatchObject({ kind: 'failed', fault: { code: 'disk-full' } });
    expect(draft.value()).toEqual({ a: 'kept', b: '' });
    expect(clock.waiting()).toBe(retryDelayMs);
    clock.tick();
    calls[1]?.answer(savedAs(2));
    await settle();
    expect(draft.status()).toMatchObject({ kind: 'clean', fault: null });
  });

  it('puts both versions together when somebody else was faster', async () => {
    const { store, calls, putThere } = handStore();
    const draft = createDraft<Doc>(start, store, handClock().delay);
    draft.change({ a: 'mine', b: '' });
    putThere({ a: '', b: 'theirs' }, 5);
    void draft.flush();
    calls[0]?.answer(fault('revision-conflict', 'after-user'));
    await settle();
    expect(draft.value()).toEqual({ a: 'mine', b: 'theirs' });
    expect(draft.status().merged).toBe(true);
    expect(calls[1]).toMatchObject({ value: { a: 'mine', b: 'theirs' }, revision: 5 });
  });

  it('takes a newer stored value only while nothing of its own is waiting', () => {
    const draft = createDraft<Doc>(start, handStore().store, handClock().delay);
    draft.offer({ value: { a: 'old', b: '' }, revision: 1 });
    expect(draft.value()).toEqual(start.value);
    draft.offer({ value: { a: 'new', b: '' }, revision: 2 });
    expect(draft.value()).toEqual({ a: 'new', b: '' });
    draft.change({ a: 'typed', b: '' });
    draft.offer({ value: { a: 'newer', b: '' }, revision: 3 });
    expect(draft.value()).toEqual({ a: 'typed', b: '' });
  });
});
