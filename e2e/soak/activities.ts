import { createHash, randomUUID } from 'node:crypto';
import { emptyNotice, type NoticeForm } from '../../shared/claim/filing.ts';
import type { App } from '../app/start-app.ts';
import { picturePng } from '../files.ts';
import type { Endpoint } from '../practice/endpoint.ts';
import { ask, need } from './door.ts';
import type { CaseLedger, Ledger } from './ledger.ts';

export type Scene = { readonly app: App; readonly endpoint: Endpoint; readonly ledger: Ledger; readonly round: number };

/** One thing a clerk does. It notes what was acknowledged, and gives the code of a refusal or null. */
export type Activity = (scene: Scene, on: CaseLedger) => Promise<string | null>;

const answers: NoticeForm['answers'] = {
  troverFlag: 'yes',
  financeFlag: 'no',
  ifInsuranturge: 'no',
  detainFlag: 'no',
  ifBankurge: 'no',
  ifArf: 'no',
} as unknown as NoticeForm['answers'];

export const noticeWith = (caseExplain: string): NoticeForm => ({
  ...emptyNotice,
  caseExplain,
  measuresTaken: '已两次书面催款，并停止出运。',
  answers,
  operator: '样某',
});

const refusedOr = (answer: { ok: boolean; error?: { code: string } } | 'gone'): string | null =>
  answer === 'gone' ? 'gone' : answer.ok ? null : (answer.error?.code ?? 'unknown');

const edit: Activity = async ({ app, round }, on) => {
  if (on.submitted || on.submitOnItsWay) return 'not-now';
  const view = await ask(app, 'case.view', { caseId: on.caseId });
  if (view === 'gone') return 'gone';
  const filing = view.ok ? view.value.filings.find(({ id }) => id === on.filingId) : undefined;
  if (filing === undefined) return 'no-filing';
  const story = `第 ${round} 轮：货款到期未付，多次催收未果。`;
  on.storyOnItsWay = story;
  const form = noticeWith(story);
  const saved = await ask(app, 'filing.save-form', { filingId: on.filingId, revision: filing.revision, form });
  if (saved !== 'gone') {
    if (saved.ok) on.story = story;
    on.storyOnItsWay = null;
  }
  return refusedOr(saved);
};

const intake: Activity = async ({ app, round }, on) => {
  if (on.submitted || on.submitOnItsWay) return 'not-now';
  const bytes = picturePng(300 + round, 420, round % 200);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { caseId, filingId } = on;
  const taken = await ask(app, 'document.add-bytes', {
    caseId,
    filingId,
    jobId: randomUUID(),
    name: `page-${round}.png`,
    bytes: new Uint8Array(bytes),
  });
  if (taken === 'gone' || !taken.ok) return refusedOr(taken);
  const [refused] = taken.value.refused;
  if (refused !== undefined) return refused.fault.code;
  on.documents.add(sha256);
  return null;
};

const dossier: Activity = async ({ app }, on) =>
  refusedOr(await ask(app, 'filing.preview', { filingId: on.filingId, jobId: randomUUID() }));

const submit: Activity = async ({ app }, on) => {
  if (on.submitted) return 'not-now';
  on.submitOnItsWay = true;
  const sent = await ask(app, 'filing.submit', { filingId: on.filingId, jobId: randomUUID() });
  if (sent === 'gone') return 'gone';
  if (sent.ok) on.submitted = true;
  // Acknowledged in an earlier life whose answer was lost.
  else if (sent.error.code === 'filing-not-editable' || sent.error.code === 'already-submitted') on.submitted = true;
  else on.submitOnItsWay = false;
  return refusedOr(sent);
};

/** The other side takes up whatever has come in; says how many. */
export const acceptReceived = async ({ reviewer }: Endpoint): Promise<number> => {
  const waiting = (await reviewer.filings()).filter(({ state }) => state === 'received');
  for (const { filingId } of waiting) await reviewer.act(filingId, 'accept');
  return waiting.length;
};

const status: Activity = async ({ endpoint, ledger }) => {
  const accepted = await acceptReceived(endpoint);
  for (const one of ledger.cases) if (one.submitted) one.accepted ||= accepted > 0;
  return null;
};

const promiseOriginal: Activity = async ({ app }, on) => {
  if (on.submitted || on.submitOnItsWay) return 'not-now';
  const view = await ask(app, 'case.view', { caseId: on.caseId });
  if (view === 'gone' || !view.ok) return refusedOr(view);
  const document = view.value.documents.find(({ id, removedAt }) => removedAt === null && !on.originals.has(id));
  if (document === undefined) return 'no-document';
  const promised = { reason: '公章在办公室', promisedOn: '2099-12-31' };
  const set = await ask(app, 'document.set-original', { documentId: document.id, originalToFollow: promised });
  if (set !== 'gone' && set.ok) on.originals.add(document.id);
  return refusedOr(set);
};

const post: Activity = async ({ app, round }, on) => {
  const documentIds = [...on.originals].filter((id) => !on.posted.has(id));
  if (!on.submitted || documentIds.length === 0) return 'not-now';
  const posted = await ask(app, 'originals.post', {
    documentIds,
    courier: '顺丰速运',
    waybill: `SF10${String(round).padStart(8, '0')}`,
    postedOn: '2026-11-22',
  });
  if (posted !== 'gone' && posted.ok) for (const id of documentIds) on.posted.add(id);
  return refusedOr(posted);
};

const backup: Activity = async ({ app, ledger }) => {
  const made = await ask(app, 'backup.run', { jobId: randomUUID() });
  if (made !== 'gone' && made.ok) ledger.hasBackup = true;
  return refusedOr(made);
};

export const activities = { edit, intake, dossier, submit, status, promiseOriginal, post, backup } as const;
export type ActivityName = keyof typeof activities;

/** A case as a clerk's second notice to the same buyer: the sample's facts, no papers yet. */
export const openCase = async (app: App): Promise<{ caseId: string; filingId: string }> => {
  const { rows } = await need(app, 'case.list', { text: '', stage: null, archived: false, offset: 0, limit: 500 });
  const sample = rows.at(-1);
  if (sample === undefined) throw new Error('the sample is not there');
  const { case: known } = await need(app, 'case.view', { caseId: sample.id });
  const { caseId } = await need(app, 'case.create', {});
  const { case: fresh } = await need(app, 'case.view', { caseId });
  const facts = { ...known.facts, invoices: known.facts.invoices.map((line) => ({ ...line, id: randomUUID() })) };
  await need(app, 'case.save-facts', { caseId, revision: fresh.revision, facts });
  const { filingId } = await need(app, 'filing.start', { caseId, kind: 'possible-loss-notice' });
  return { caseId, filingId };
};
