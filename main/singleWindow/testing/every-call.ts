import type { Result } from '../../../shared/ipc/result.ts';
import { testId, testManifest } from '../../outbox/testing/manifests.ts';
import type { SingleWindowAdapter } from '../adapter.ts';

type CallOf = (adapter: SingleWindowAdapter, url: string) => Promise<Result<unknown>>;

const once = () => ({ signal: new AbortController().signal });
const keyed = () => ({ ...once(), idempotencyKey: testId(3) });
const filingId = testId(1);
const note = { dispatchId: testId(5), courier: '顺丰', waybill: 'SF1', sentOn: '2026-04-01', documentIds: [testId(6)] };
const update = {
  updateId: testId(7),
  changes: [{ documentId: testId(6), promisedOn: '2026-05-01', reason: '封控延长' }],
};
const source = {
  sizeBytes: 3,
  open: async function* () {
    yield new Uint8Array(3);
  },
};

/** Each thing a client can do at an endpoint, once; `url` is the endpoint's. */
export const everyCall: readonly (readonly [name: keyof SingleWindowAdapter, call: CallOf])[] = [
  ['discover', (adapter) => adapter.discover(once())],
  ['createFiling', (adapter) => adapter.createFiling(testManifest(1, testId(2), [new Uint8Array(3)]), keyed())],
  ['documents', (adapter) => adapter.documents(filingId, once())],
  [
    'uploadDocument',
    (adapter, url) =>
      adapter.uploadDocument({ uploadUrl: `${url}/v1/uploads/1`, source, onProgress: () => {} }, once()),
  ],
  ['submit', (adapter) => adapter.submit(filingId, 'a.b.c', keyed())],
  ['filingStatus', (adapter) => adapter.filingStatus(filingId, once())],
  ['events', (adapter) => adapter.events(0, 0, once())],
  ['sendOriginals', (adapter) => adapter.sendOriginals('CLM-1', note, keyed())],
  ['sendPromises', (adapter) => adapter.sendPromises('CLM-1', update, keyed())],
  ['withdraw', (adapter) => adapter.withdraw(filingId, { reason: '买方已付款' }, keyed())],
  ['referencePage', (adapter) => adapter.referencePage('policies', undefined, once())],
];
