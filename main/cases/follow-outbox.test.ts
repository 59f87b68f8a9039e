import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundCase, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import type { OutboxItem } from '../outbox/item.ts';
import { onOutboxChange, onOutboxOutcome } from './follow-outbox.ts';
import { endpointId, openTestDesk } from './testing/desk-fixture.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const item = (state: OutboxItem['state']): OutboxItem => ({
  id: 'item',
  caseId: ids.claimCase,
  filingId: ids.notice,
  job: 'filing',
  state,
  dueAt: null,
  createdAt: '',
  attempt: 0,
  fault: null,
  endpointFilingId: endpointId,
  canCancel: false,
});
const notice = () => bench.records.filings.get(ids.notice);

test('the filing says what its item does, and learns its number at the endpoint', () => {
  bench.store(soundCase, [{ ...soundNotice, state: 'queued' }]);
  onOutboxChange(bench.desk, item('uploading'));
  expect(notice()).toMatchObject({ state: 'sending', endpointFilingId: endpointId });
  onOutboxChange(bench.desk, item('waiting'));
  expect(notice()?.state).toBe('queued');
});

test('a damaged record never stops the queue, and is left as it is', () => {
  bench.store(soundCase, [{ ...soundNotice, state: 'sending' }]);
  bench.db.run("UPDATE filing SET json = '{}'");
  onOutboxChange(bench.desk, item('waiting'));
  onOutboxOutcome(bench.desk, item('needs-attention'), {
    kind: 'needs-attention',
    fault: { code: 'not-acceptable-now', retry: 'after-user' },
  });
  expect(bench.db.get('SELECT json FROM filing')).toEqual({ json: '{}' });
});
