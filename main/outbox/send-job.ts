import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Job } from './item.ts';
import { sendFiling } from './send-filing.ts';
import type { Delivery, Send, SendDeps, Work } from './work.ts';

type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

const stopped = () => fault('aborted', 'later');

/** Moves to `submitting` with the key of the one step these jobs have. */
const begin = (deps: SendDeps, work: Work): string | null => {
  const idempotencyKey = work.item().record.sendKey ?? deps.newId();
  return work.advance('submit', { sendKey: idempotencyKey, handedIn: true }) ? idempotencyKey : null;
};

const sendDispatch = async (
  deps: SendDeps,
  work: Work,
  job: JobOf<'originals-dispatch'>,
): Promise<Result<Delivery>> => {
  const caseNo = job.caseNo ?? deps.caseNoOf(work.item().caseId);
  if (caseNo === null) return fault('case-no-unknown', 'later');
  const idempotencyKey = begin(deps, work);
  if (idempotencyKey === null) return stopped();
  const answer = await deps.adapter.sendOriginals(caseNo, job.note, { signal: work.signal, idempotencyKey });
  if (!answer.ok) return answer;
  return ok({ outcome: { kind: 'dispatched', recordedAt: answer.value.recordedAt }, record: {} });
};

const sendPromises = async (deps: SendDeps, work: Work, job: JobOf<'original-promises'>): Promise<Result<Delivery>> => {
  const caseNo = job.caseNo ?? deps.caseNoOf(work.item().caseId);
  if (caseNo === null) return fault('case-no-unknown', 'later');
  const idempotencyKey = begin(deps, work);
  if (idempotencyKey === null) return stopped();
  const answer = await deps.adapter.sendPromises(caseNo, job.update, { signal: work.signal, idempotencyKey });
  if (!answer.ok) return answer;
  const { recordedAt, note = '' } = answer.value;
  return ok({ outcome: { kind: 'promises-noted', updateId: job.update.updateId, recordedAt, note }, record: {} });
};

const sendWithdrawal = async (deps: SendDeps, work: Work, job: JobOf<'withdrawal'>): Promise<Result<Delivery>> => {
  const endpointFilingId = deps.endpointFilingIdOf(job.filingId);
  if (endpointFilingId === null) return fault('filing-not-sent', 'after-user');
  const idempotencyKey = begin(deps, work);
  if (idempotencyKey === null) return stopped();
  const { reason, settType } = job;
  const body = settType === undefined ? { reason } : { reason, settType };
  const answer = await deps.adapter.withdraw(endpointFilingId, body, { signal: work.signal, idempotencyKey });
  if (!answer.ok) return answer;
  return ok({ outcome: { kind: 'withdrawn' }, record: { endpointFilingId } });
};

export const sendJob: Send = (deps, work) => {
  const { job } = work.item().record;
  switch (job.kind) {
    case 'filing':
      return sendFiling(deps, work, job.manifest);
    case 'originals-dispatch':
      return sendDispatch(deps, work, job);
    case 'original-promises':
      return sendPromises(deps, work, job);
    case 'withdrawal':
      return sendWithdrawal(deps, work, job);
  }
};
