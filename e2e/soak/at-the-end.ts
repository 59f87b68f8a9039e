import { acceptReceived, type Scene } from './activities.ts';
import { need } from './door.ts';

const SETTLE_MS = 180_000;
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

/** The queue empties by itself once both sides stay up; a parcel waits until its case has a number. */
const emptied = async ({ app, endpoint }: Scene): Promise<string | null> => {
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    await acceptReceived(endpoint);
    const { rows } = await need(app, 'outbox.list', {});
    const open = rows.filter(({ state }) => state !== 'done' && state !== 'cancelled');
    if (open.length === 0) return null;
    if (Date.now() > deadline)
      return `the queue does not empty: ${open.map(({ job, state, problem }) => `${job} ${state} ${problem?.code ?? ''}`).join(', ')}`;
    await moment();
  }
};

/** Both sides compared: one acceptance a filing, every byte as we have it. */
export const expectEverythingOnce = async (scene: Scene): Promise<string[]> => {
  const { app, endpoint, ledger } = scene;
  await endpoint.reviewer.clearFaults();
  const stuck = await emptied(scene);
  if (stuck !== null) return [stuck];
  const broken: string[] = [];
  const held = await endpoint.reviewer.filings();
  for (const on of ledger.cases.filter(({ submitted }) => submitted)) {
    const { filings, documents } = await need(app, 'case.view', { caseId: on.caseId });
    const ours = filings.find(({ id }) => id === on.filingId);
    const theirs = held.filter(({ corpSerialNo, state }) => corpSerialNo === ours?.corpSerialNo && state !== 'draft');
    const [one] = theirs;
    if (one === undefined || theirs.length !== 1) {
      broken.push(`case ${on.caseId}: ${theirs.length} filings on the other side`);
      continue;
    }
    const { acceptanceNo } = await endpoint.reviewer.detail(one.filingId);
    if (ours?.acceptanceNo !== acceptanceNo) broken.push(`case ${on.caseId}: another acceptance number`);
    for (const id of ours?.documentIds ?? []) {
      const document = documents.find((candidate) => candidate.id === id);
      if (document === undefined) broken.push(`case ${on.caseId}: a document that was sent is gone here`);
      else if ((await endpoint.reviewer.heldDigest(one.filingId, id)) !== document.sha256)
        broken.push(`case ${on.caseId}: bytes differ on the other side`);
    }
  }
  return broken;
};
