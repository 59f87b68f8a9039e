import { isPrepared } from '../../shared/claim/by-hand.ts';
import type { HandChannel, HandSending } from '../../shared/claim/by-hand-record.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { nextState } from '../../shared/claim/filing-life.ts';
import type { Manifest } from '../../shared/singleWindow/manifest.ts';
import type { Desk } from '../cases/desk.ts';
import { type FreezeDeps, freezeFiling } from '../cases/freeze.ts';
import type { MakeOptions } from '../cases/package.ts';
import { refuse } from '../cases/settle.ts';
import { setRequestAnswered } from '../cases/supplement.ts';
import { clerkNameOf } from '../records/clerk-name.ts';
import { manifestDigest } from '../singleWindow/signing.ts';
import { channelSettingsOf } from './channel-settings.ts';
import type { HandPackage, HandPackages } from './hand-packages.ts';
import { largestFileIn } from './plan-mails.ts';

export type SendingDeps = FreezeDeps & { readonly packages: HandPackages };

const newSending = (desk: Desk, channel: HandChannel, manifest: Manifest): HandSending => ({
  id: desk.newId(),
  channel,
  preparedAt: desk.now(),
  preparedBy: clerkNameOf(desk.records.settings),
  packageDigest: manifestDigest(manifest),
  sentAt: null,
  sentOn: null,
  sentBy: '',
  copied: [],
  skipped: [],
});

const noteOf = (desk: Desk, { caseId, id, form }: Filing, kind: string, sending: HandSending): void =>
  desk.note({
    caseId,
    filingId: id,
    kind,
    params: {
      filingKind: form.kind,
      channel: sending.channel,
      who: clerkNameOf(desk.records.settings),
      digest: sending.packageDigest,
    },
  });

/** Checks and fixes a package as the endpoint's is, and gives it to a channel that people serve. Nothing has left yet. */
export const prepareByHand = async (
  deps: SendingDeps,
  filingId: string,
  channel: HandChannel,
  options: MakeOptions,
): Promise<null> => {
  const { desk, packages } = deps;
  const limits =
    channel === 'email' ? { maxFileBytes: largestFileIn(channelSettingsOf(desk.records.settings).maxMailBytes) } : {};
  return freezeFiling(deps, filingId, { ...options, ...limits }, ({ queued, manifest }) => {
    const large = manifest.documents.find(({ sizeBytes }) => sizeBytes > (limits.maxFileBytes ?? Infinity));
    if (large !== undefined)
      refuse('file-too-large-for-mail', 'after-user', {
        name: large.title ?? large.fileName,
        size: large.sizeBytes,
        limit: limits.maxFileBytes ?? 0,
      });
    const byHand = newSending(desk, channel, manifest);
    desk.records.filings.put({ ...queued, byHand });
    packages.put(filingId, { sendingId: byHand.id, manifest });
    noteOf(desk, queued, 'hand-prepared', byHand);
    return null;
  });
};

/** The filing, its sending and the package that is fixed for it. */
export const needSending = (
  { desk, packages }: Pick<SendingDeps, 'desk' | 'packages'>,
  filingId: string,
): { filing: Filing; sending: HandSending; kept: HandPackage } => {
  const filing = desk.needFiling(filingId);
  const sending = filing.byHand ?? refuse('not-sent-by-hand', 'never');
  const kept = packages.get(filingId);
  if (kept === undefined || kept.sendingId !== sending.id) return refuse('package-not-here', 'never');
  return { filing, sending, kept };
};

/** A draft again, as long as nobody has said that it was sent. */
export const takeBackByHand = ({ desk, packages }: SendingDeps, filingId: string): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const { filing, sending } = needSending({ desk, packages }, filingId);
    if (!isPrepared(filing)) refuse('already-sent-by-hand');
    const state = nextState(filing.state, 'take-back') ?? refuse('filing-not-editable');
    desk.records.filings.put({ ...filing, state, byHand: null, updatedAt: desk.now() });
    packages.remove(filingId);
    setRequestAnswered(desk, filing, false);
    noteOf(desk, filing, 'hand-taken-back', sending);
    return null;
  });
};

/** At noon in China, so that the day stays the day wherever it is counted. */
const instantOn = (day: string, desk: Desk): string => (day === desk.today() ? desk.now() : `${day}T04:00:00.000Z`);

/** 我已发出. */
export const confirmSent = ({ desk, packages }: SendingDeps, filingId: string, sentOn: string): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const { filing, sending } = needSending({ desk, packages }, filingId);
    if (!isPrepared(filing)) refuse('already-sent-by-hand');
    if (sentOn > desk.today()) refuse('day-in-future');
    const state = nextState(filing.state, 'sent-by-hand') ?? refuse('filing-not-editable');
    const sentBy = clerkNameOf(desk.records.settings);
    desk.records.filings.put({
      ...filing,
      state,
      byHand: { ...sending, sentAt: desk.now(), sentOn, sentBy },
      submittedAt: filing.submittedAt ?? instantOn(sentOn, desk),
      updatedAt: desk.now(),
    });
    noteOf(desk, filing, 'hand-sent', sending);
    return null;
  });
};

/** The same package once more, because it did not arrive: said on purpose, never by pressing a button twice. */
export const sendAgain = ({ desk, packages }: SendingDeps, filingId: string, channel: HandChannel): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const { filing, kept } = needSending({ desk, packages }, filingId);
    const state = nextState(filing.state, 'send-again') ?? refuse('answered-by-hand');
    const byHand = newSending(desk, channel, kept.manifest);
    desk.records.filings.put({ ...filing, state, byHand, updatedAt: desk.now() });
    packages.put(filingId, { sendingId: byHand.id, manifest: kept.manifest });
    noteOf(desk, filing, 'hand-again', byHand);
    return null;
  });
};
