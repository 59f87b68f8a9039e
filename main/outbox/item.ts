import { z } from 'zod';
import { type Fault, faultSchema } from '../../shared/ipc/result.ts';
import { manifestSchema } from '../../shared/singleWindow/manifest.ts';
import { originalsDispatchSchema, promiseUpdateSchema } from '../../shared/singleWindow/originals.ts';
import type { ReceiptClaims } from '../../shared/singleWindow/receipt.ts';
import { type ItemState, itemStates } from './item-state.ts';

/**
 * What is to be sent, complete and unchangeable from the moment it is queued.
 * `caseNo` null: looked up when it is sent (the case has not been accepted yet).
 * `filingId` of a withdrawal is ours, not the endpoint's.
 */
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filing'), manifest: manifestSchema }),
  z.object({ kind: z.literal('originals-dispatch'), caseNo: z.string().nullable(), note: originalsDispatchSchema }),
  z.object({ kind: z.literal('original-promises'), caseNo: z.string().nullable(), update: promiseUpdateSchema }),
  z.object({
    kind: z.literal('withdrawal'),
    filingId: z.string(),
    reason: z.string().trim().min(1),
    settType: z.string().optional(),
  }),
]);
export type Job = z.infer<typeof jobSchema>;
export type JobKind = Job['kind'];

export const recordSchema = z.object({
  version: z.literal(1),
  job: jobSchema,
  /** Failed attempts since the last success or the last retry by a person. */
  attempt: z.int().min(0),
  fault: faultSchema.nullable(),
  /** Idempotency keys, kept before the first send of their step. */
  createKey: z.string().nullable(),
  sendKey: z.string().nullable(),
  endpointFilingId: z.string().nullable(),
  /** The signed submission, kept before it is sent: signing again would give another text under the same key. */
  jws: z.string().nullable(),
  /** The last, binding step may have reached the endpoint; from here on nothing can be cancelled. */
  handedIn: z.boolean(),
  receiptJws: z.string().nullable(),
});
export type ItemRecord = z.infer<typeof recordSchema>;

export const rowSchema = z.object({
  id: z.string(),
  case_id: z.string(),
  filing_id: z.string(),
  job: z.string(),
  state: z.enum(itemStates),
  due_at: z.string().nullable(),
  created_at: z.string(),
  json: z.string(),
});

/** One queued job with everything known about it. */
export type StoredItem = {
  readonly id: string;
  readonly caseId: string;
  readonly filingId: string;
  readonly state: ItemState;
  /** ISO; not before this time. */
  readonly dueAt: string | null;
  readonly createdAt: string;
  readonly record: ItemRecord;
};

/** What the rest of the app sees of it. */
export type OutboxItem = {
  readonly id: string;
  readonly caseId: string;
  /** Our filing; for a dispatch, the filing or case the caller gave; for promises, the case. */
  readonly filingId: string;
  readonly job: JobKind;
  readonly state: ItemState;
  readonly dueAt: string | null;
  readonly createdAt: string;
  readonly attempt: number;
  readonly fault: Fault | null;
  readonly endpointFilingId: string | null;
  readonly canCancel: boolean;
};

export type Receipt = { readonly jws: string; readonly claims: ReceiptClaims };

export type Outcome =
  | { readonly kind: 'received'; readonly receipt: Receipt }
  | { readonly kind: 'dispatched'; readonly recordedAt: string }
  | { readonly kind: 'promises-noted'; readonly updateId: string; readonly recordedAt: string; readonly note: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'needs-attention'; readonly fault: Fault }
  | { readonly kind: 'cancelled' };

export const newRecord = (job: Job): ItemRecord => ({
  version: 1,
  job,
  attempt: 0,
  fault: null,
  createKey: null,
  sendKey: null,
  endpointFilingId: null,
  jws: null,
  handedIn: false,
  receiptJws: null,
});

export const viewOf = (item: StoredItem): OutboxItem => ({
  id: item.id,
  caseId: item.caseId,
  filingId: item.filingId,
  job: item.record.job.kind,
  state: item.state,
  dueAt: item.dueAt,
  createdAt: item.createdAt,
  attempt: item.record.attempt,
  fault: item.record.fault,
  endpointFilingId: item.record.endpointFilingId,
  canCancel: canCancel(item),
});

export const canCancel = (item: StoredItem): boolean =>
  !item.record.handedIn && item.state !== 'submitting' && item.state !== 'done' && item.state !== 'cancelled';
