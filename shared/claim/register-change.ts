import { z } from 'zod';
import { daySchema } from './calendar-date.ts';
import {
  mostShelfCharacters,
  nextOriginalStatus,
  type Original,
  type OriginalEntry,
  type OriginalEvent,
} from './original.ts';

/** What a person does to one or many papers of the register. */
export const registerChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mark'),
    event: z.enum(['hold', 'stamp', 'receive', 'lose', 'reopen']),
    note: z.string().trim().max(500),
  }),
  /** 免交: nothing need come any more; somebody allowed it for a reason. */
  z.object({
    kind: z.literal('waive'),
    reason: z.string().trim().min(1).max(500),
    allowedBy: z.string().trim().min(1).max(120),
  }),
  z.object({ kind: z.literal('shelf'), shelf: z.string().trim().max(mostShelfCharacters) }),
  z.object({ kind: z.literal('promise'), promisedOn: daySchema, reason: z.string().trim().min(1).max(500) }),
]);
export type RegisterChange = z.infer<typeof registerChangeSchema>;

export type ChangeStamp = { readonly at: string; readonly by: string };

const eventOf = (change: RegisterChange): OriginalEvent | undefined =>
  change.kind === 'mark' ? change.event : change.kind === 'waive' ? 'waive' : undefined;

/** Whether it would change this paper: a paper on its way can't be stamped, a closed one gets no other day. */
export const fitsChange = (original: Original, change: RegisterChange): boolean => {
  const event = eventOf(change);
  if (event !== undefined) return nextOriginalStatus(original.status, event) !== undefined;
  if (change.kind === 'shelf') return original.shelf !== change.shelf;
  return (
    change.kind === 'promise' &&
    original.status !== 'received' &&
    original.status !== 'waived' &&
    original.promisedOn !== change.promisedOn
  );
};

const parcelText = ({ courier, waybill }: Original): string =>
  [courier, waybill].filter((part) => part !== null).join(' ');

/** One step of a paper with its line in the history; undefined where the paper is in no state for it. */
export const stepOriginal = (
  original: Original,
  event: OriginalEvent,
  note: string,
  { at, by }: ChangeStamp,
): Original | undefined => {
  const status = nextOriginalStatus(original.status, event);
  if (status === undefined) return undefined;
  // What came back or is lost is in no parcel any more; the history says in which it was.
  const leaves = original.status === 'posted' && status !== 'posted' && status !== 'received' && status !== 'waived';
  const parcel = original.status === 'posted' ? parcelText(original) : '';
  return {
    ...original,
    status,
    ...(leaves ? { courier: null, waybill: null, postedOn: null, parcelId: null } : {}),
    ...(event === 'receive' ? { receivedAt: at } : {}),
    ...(event === 'reopen' ? { waived: null } : {}),
    history: [...original.history, { kind: 'status', at, by, event, from: original.status, to: status, note, parcel }],
  };
};

/**
 * The paper after a change, with its line in the history; the same object where the change does not fit. `updateId`: the
 * update that tells the endpoint of another day, null where it was never told the first.
 */
export const changeOriginal = (
  original: Original,
  change: RegisterChange,
  stamp: ChangeStamp,
  updateId: string | null,
): Original => {
  if (!fitsChange(original, change)) return original;
  const add = (entry: OriginalEntry): OriginalEntry[] => [...original.history, entry];
  switch (change.kind) {
    case 'mark':
      return stepOriginal(original, change.event, change.note, stamp) ?? original;
    case 'waive': {
      const { reason, allowedBy } = change;
      const waived = stepOriginal(original, 'waive', `${reason}（${allowedBy}）`, stamp);
      return waived === undefined ? original : { ...waived, waived: { reason, allowedBy } };
    }
    case 'shelf':
      return {
        ...original,
        shelf: change.shelf,
        history: add({ kind: 'shelf', ...stamp, from: original.shelf, to: change.shelf }),
      };
    case 'promise': {
      const { promisedOn, reason } = change;
      const entry = { kind: 'promise', ...stamp, from: original.promisedOn, to: promisedOn, reason, updateId } as const;
      return { ...original, promisedOn, history: add({ ...entry, answer: null }) };
    }
  }
};

/** The paper as it was before a change that is taken back; what happened stays in the history. */
export const undoneOriginal = (before: Original, after: Original, stamp: ChangeStamp): Original => ({
  ...before,
  history: [...after.history, { kind: 'undone', ...stamp }],
});
