import type { OutboxRow } from '../../shared/ipc/views.ts';
import { type HandlersOf, settle, unwrap } from '../cases/settle.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Progress } from '../outbox/runner.ts';
import type { Records } from '../records/records.ts';

export type OutboxHandlerDeps = {
  readonly outbox: Outbox;
  readonly records: Records;
  readonly progressOf: (itemId: string) => Progress | undefined;
};

/** "Did it really leave?" is asked right after it has. */
const finishedShown = 20;

export const outboxRows = ({ outbox, records, progressOf }: OutboxHandlerDeps): OutboxRow[] =>
  [...outbox.list(), ...outbox.finished(finishedShown)].flatMap((item): OutboxRow[] => {
    const claimCase = records.cases.get(item.caseId);
    if (claimCase === undefined) return [];
    const filing = records.filings.get(item.filingId);
    const progress = progressOf(item.id);
    return [
      {
        id: item.id,
        caseId: item.caseId,
        caseRef: claimCase.ref,
        filingId: filing?.id ?? null,
        job: item.job,
        filingKind: filing?.form.kind ?? null,
        state: item.state,
        sentBytes: progress?.sentBytes ?? 0,
        totalBytes: progress?.totalBytes ?? 0,
        problem: item.fault,
        nextTryAt: item.dueAt,
        createdAt: item.createdAt,
      },
    ];
  });

export const outboxHandlers = (deps: OutboxHandlerDeps): HandlersOf<'outbox'> => ({
  'outbox.list': () => settle(() => ({ rows: outboxRows(deps) })),
  'outbox.retry': ({ id }) =>
    settle(() => {
      unwrap(deps.outbox.retry(id));
      return null;
    }),
  'outbox.pause': ({ id }) =>
    settle(() => {
      unwrap(deps.outbox.pause(id));
      return null;
    }),
});
