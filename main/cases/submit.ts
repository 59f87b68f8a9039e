import { errorsOf } from '../../shared/claim/doubts/self-check.ts';
import { type Filing, type FilingState, isPackageForm } from '../../shared/claim/filing.ts';
import { nextState } from '../../shared/claim/filing-life.ts';
import { buildManifest } from '../../shared/claim/manifest.ts';
import { manifestSchema } from '../../shared/singleWindow/manifest.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { assertMaySend, noteSender } from '../signOff/may-send.ts';
import type { Desk } from './desk.ts';
import {
  type FilingFile,
  type MakeOptions,
  type MakePdf,
  openFilingFile,
  standingExplanations,
  statementsOf,
} from './package.ts';
import { makePackageFiles } from './sent-files.ts';
import { refuse, unwrap } from './settle.ts';
import { setRequestAnswered } from './supplement.ts';
import { submitWithdrawal } from './withdraw.ts';
import type { Words } from './words.ts';

export type SubmitDeps = {
  readonly desk: Desk;
  readonly outbox: Outbox;
  readonly makePdf: MakePdf;
  readonly words: () => Words;
  /** Reads every file of a filing; refuses with 'document-damaged' {title}. */
  readonly assertSound: (file: FilingFile, signal: AbortSignal) => Promise<void>;
};

const moved = (filing: Filing, event: Parameters<typeof nextState>[1]): FilingState =>
  nextState(filing.state, event) ?? refuse('filing-not-editable');

/** What was read or measured meanwhile changes nothing that is sent. */
const whatTravels = (travelling: FilingFile['travelling']): string =>
  JSON.stringify(travelling.map(({ document, derived, sending }) => [document, derived.segment, sending]));

/**
 * Self-check, files, manifest, outbox. Nothing changes until the last step, which freezes the package and queues it in one
 * transaction; stopping half-way (by the person or by a power cut) leaves the draft as it was.
 */
export const submitFiling = async (
  { desk, outbox, makePdf, words, assertSound }: SubmitDeps,
  filingId: string,
  options: MakeOptions,
): Promise<{ state: FilingState }> => {
  const before = openFilingFile(desk, filingId);
  if (before.filing.form.kind === 'withdrawal') return submitWithdrawal({ desk, outbox, words }, filingId);
  if (!isPackageForm(before.filing.form)) return refuse('filing-not-editable', 'never');
  if (nextState(before.filing.state, 'check-passed') === undefined && before.filing.state !== 'ready')
    refuse('filing-not-editable');
  assertMaySend(desk, before.filing);
  const errors = errorsOf(before.doubts);
  if (errors.length > 0) refuse('self-check-errors', 'after-user', { count: errors.length });
  await assertSound(before, options.signal);

  const { documents, dossier } = await makePackageFiles(before, desk, words(), makePdf, options);
  const createdAt = desk.now();
  const manifest = manifestSchema.safeParse(
    buildManifest({
      claimCase: before.claimCase,
      filing: before.filing,
      createdAt,
      declarations: standingExplanations(before).map(({ doubt, text }) => ({ code: doubt.ruleId, text })),
      measures: statementsOf(before).map(({ id, ...said }) => ({ code: id, ...said })),
      documents: [
        {
          documentId: desk.newId(),
          code: 'DOSSIER',
          title: words().t(`dossier.heading.${before.filing.form.kind}`),
          fileName: dossier.fileName,
          mediaType: 'application/pdf',
          sizeBytes: dossier.sizeBytes,
          sha256: dossier.sha256,
          pageCount: dossier.pageCount,
          presentation: 'electronic',
          originalToFollow: null,
        },
        ...documents,
      ],
    }),
  );
  if (!manifest.success)
    return refuse('package-invalid', 'after-user', { at: manifest.error.issues[0]?.path.join('.') ?? '' });
  options.signal.throwIfAborted();

  return desk.change(before.filing.caseId, () => {
    const { filing: now, claimCase, travelling } = openFilingFile(desk, filingId);
    // The clerk went on working while the dossier was made: what was checked is not what is there.
    if (
      now.revision !== before.filing.revision ||
      now.updatedAt !== before.filing.updatedAt ||
      claimCase.revision !== before.claimCase.revision ||
      whatTravels(travelling) !== whatTravels(before.travelling)
    )
      refuse('changed-meanwhile');
    assertMaySend(desk, now);
    const ready: Filing = { ...now, state: now.state === 'ready' ? 'ready' : moved(now, 'check-passed') };
    const queued: Filing = {
      ...ready,
      state: moved(ready, 'queue'),
      submittedAt: null,
      attention: null,
      returnReasons: [],
      updatedAt: createdAt,
    };
    desk.records.filings.put(queued);
    setRequestAnswered(desk, queued, true);
    outbox.add({ caseId: queued.caseId, filingId, job: { kind: 'filing', manifest: manifest.data } });
    noteSender(desk, queued);
    desk.note({
      caseId: queued.caseId,
      filingId,
      kind: 'filing-queued',
      params: { filingKind: queued.form.kind, documents: documents.length },
    });
    return { state: queued.state };
  }, ['cases', 'outbox']);
};

/** Out of the outbox again, as long as nothing binding has been sent. */
export const takeBack = ({ desk, outbox }: Pick<SubmitDeps, 'desk' | 'outbox'>, filingId: string): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const filing = desk.needFiling(filingId);
    // A parcel that is on its way can't be called back.
    const item =
      outbox.list().find((i) => i.filingId === filingId && i.job !== 'originals-dispatch') ?? refuse('too-late');
    unwrap(outbox.cancel(item.id));
    // `cancel` reports its outcome in this same transaction; the filing may have been moved by it already.
    const current = desk.needFiling(filingId);
    if (current.state !== 'draft')
      desk.records.filings.put({
        ...current,
        state: moved(current, 'take-back'),
        attention: null,
        updatedAt: desk.now(),
      });
    setRequestAnswered(desk, filing, false);
    desk.note({ caseId, filingId, kind: 'filing-taken-back' });
    return null;
  }, ['cases', 'outbox']);
};
