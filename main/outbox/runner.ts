import { type Fault, fault, type Result } from '../../shared/ipc/result.ts';
import { isStoredRefusal } from '../singleWindow/retry-policy.ts';
import { type ItemRecord, type OutboxItem, type StoredItem, viewOf } from './item.ts';
import type { Ledger } from './ledger.ts';
import { sendJob } from './send-job.ts';
import type { Delivery, SendDeps, Work } from './work.ts';

export type Progress = { readonly sentBytes: number; readonly totalBytes: number };

export type RunDeps = SendDeps & {
  readonly ledger: Ledger;
  readonly onProgress: (item: OutboxItem, progress: Progress) => void;
  /** A bug, or a disk that fails: it is not the item's fault and the item stays in the queue. */
  readonly reportError: (error: unknown) => void;
};

/** Reports whole percents only: a 1 GB upload has many thousands of chunks, and every report crosses to the window. */
const percentSteps = (report: (progress: Progress) => void): Work['progress'] => {
  let last = -1;
  return (sentBytes, totalBytes) => {
    const percent = totalBytes === 0 ? 100 : Math.floor((sentBytes * 100) / totalBytes);
    if (percent === last) return;
    last = percent;
    report({ sentBytes, totalBytes });
  };
};

const attempt = async (deps: RunDeps, work: Work): Promise<Result<Delivery>> => {
  try {
    return await sendJob(deps, work);
  } catch (error) {
    deps.reportError(error);
    return fault('unexpected', 'later');
  }
};

/**
 * What a refusal for good changes: the step did not happen, and needs a new key to be tried again. An attempt before this
 * run may have reached the endpoint all the same (its answer got lost), so then the item stays uncancellable.
 */
const afterRefusal = (atStart: ItemRecord, now: ItemRecord, refusal: Fault): Partial<ItemRecord> => {
  if (!isStoredRefusal(refusal)) return {};
  const gone = refusal.code === 'not-found' ? { endpointFilingId: null, createKey: null } : {};
  if (now.sendKey === null) return { ...gone, createKey: null };
  return { ...gone, sendKey: null, jws: null, handedIn: atStart.handedIn };
};

/**
 * Sends one item once and stores how it ended. `dueAfter` tells when to try again and learns about the failure.
 * Returns whether it was delivered.
 */
export const runItem = async (
  deps: RunDeps,
  item: StoredItem,
  signal: AbortSignal,
  hooks: {
    readonly onBytes: (progress: Progress) => void;
    readonly dueAfter: (failure: Fault, attempt: number) => string;
  },
): Promise<boolean> => {
  const { ledger } = deps;
  let current = item;
  const work: Work = {
    signal,
    item: () => current,
    advance: (move, record = {}) => {
      if (signal.aborted) return false;
      const moved = ledger.move(item.id, move, { record });
      if (moved) current = moved;
      return moved !== null;
    },
    progress: percentSteps((progress) => {
      hooks.onBytes(progress);
      deps.onProgress(viewOf(current), progress);
    }),
  };
  const result = await attempt(deps, work);
  if (result.ok) {
    const { outcome, record, receipt } = result.value;
    const change = { ...record, fault: null, attempt: 0 };
    return ledger.move(item.id, 'finish', { record: change, outcome, receipt }) !== null;
  }
  const { error } = result;
  if (error.code === 'aborted') {
    // Stopped, or paused or cancelled by a person; in the latter cases the state machine refuses this move.
    ledger.move(item.id, 'back-off');
    return false;
  }
  const failures = current.record.attempt + 1;
  const record = { ...afterRefusal(item.record, current.record, error), fault: error, attempt: failures };
  if (error.retry === 'later') ledger.move(item.id, 'back-off', { record, dueAt: hooks.dueAfter(error, failures) });
  else {
    hooks.dueAfter(error, failures);
    ledger.move(item.id, 'park', { record, outcome: { kind: 'needs-attention', fault: error } });
  }
  return false;
};
