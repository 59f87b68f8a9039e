import type { Fault } from '../../shared/ipc/result.ts';
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { SingleWindowAdapter } from '../singleWindow/adapter.ts';

/**
 * The adapter of whatever address the endpoint has now. A practice endpoint may come back on another port; what waits in
 * the outbox then goes to the new address, where the same endpoint with the same data answers.
 */
export const createFollowingAdapter = (
  url: () => string | null,
  connect: (url: string) => SingleWindowAdapter,
  { mode, whenNone }: { readonly mode: EndpointMode; readonly whenNone: Fault } = {
    mode: 'practice',
    whenNone: { code: 'network-offline', retry: 'later' },
  },
): SingleWindowAdapter => {
  let connected: { readonly url: string; readonly adapter: SingleWindowAdapter } | undefined;
  const current = (): SingleWindowAdapter | undefined => {
    const address = url();
    if (address === null) return undefined;
    if (connected?.url !== address) connected = { url: address, adapter: connect(address) };
    return connected.adapter;
  };
  const offline = async () => ({ ok: false as const, error: whenNone });
  return {
    mode,
    discover: (call) => current()?.discover(call) ?? offline(),
    createFiling: (manifest, call) => current()?.createFiling(manifest, call) ?? offline(),
    documents: (filingId, call) => current()?.documents(filingId, call) ?? offline(),
    uploadDocument: (upload, call) => current()?.uploadDocument(upload, call) ?? offline(),
    submit: (filingId, jws, call) => current()?.submit(filingId, jws, call) ?? offline(),
    filingStatus: (filingId, call) => current()?.filingStatus(filingId, call) ?? offline(),
    events: (after, waitSeconds, call) => current()?.events(after, waitSeconds, call) ?? offline(),
    sendOriginals: (caseNo, note, call) => current()?.sendOriginals(caseNo, note, call) ?? offline(),
    sendPromises: (caseNo, update, call) => current()?.sendPromises(caseNo, update, call) ?? offline(),
    withdraw: (filingId, withdrawal, call) => current()?.withdraw(filingId, withdrawal, call) ?? offline(),
    referencePage: (kind, changedSince, call) => current()?.referencePage(kind, changedSince, call) ?? offline(),
  };
};
