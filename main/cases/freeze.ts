import { errorsOf } from '../../shared/claim/doubts/self-check.ts';
import { type Filing, type FilingState, isPackageForm } from '../../shared/claim/filing.ts';
import { nextState } from '../../shared/claim/filing-life.ts';
import { buildManifest } from '../../shared/claim/manifest.ts';
import { type Manifest, manifestSchema } from '../../shared/singleWindow/manifest.ts';
import { assertMaySend, noteSender } from '../signOff/may-send.ts';
import type { Desk } from './desk.ts';
import { dossierFiles } from './dossier-volumes.ts';
import {
  type FilingFile,
  type MakeOptions,
  type MakePdf,
  openFilingFile,
  standingExplanations,
  statementsOf,
} from './package.ts';
import { makePackageFiles } from './sent-files.ts';
import { refuse } from './settle.ts';
import { setRequestAnswered } from './supplement.ts';
import type { Words } from './words.ts';

export type FreezeDeps = {
  readonly desk: Desk;
  readonly makePdf: MakePdf;
  readonly words: () => Words;
  /** Reads every file of a filing; refuses with 'document-damaged' {title}. */
  readonly assertSound: (file: FilingFile, signal: AbortSignal) => Promise<void>;
};
/** A filing in 'queued' and its package; `documents` without the dossier. */
export type Frozen = { readonly queued: Filing; readonly manifest: Manifest; readonly documents: number };
/** `maxFileBytes`: a dossier larger than that is made in volumes. */
export type FreezeOptions = MakeOptions & { readonly maxFileBytes?: number };

const moved = (filing: Filing, event: Parameters<typeof nextState>[1]): FilingState =>
  nextState(filing.state, event) ?? refuse('filing-not-editable');

/** What was read or measured meanwhile changes nothing that is sent. */
const whatTravels = (travelling: FilingFile['travelling']): string =>
  JSON.stringify(travelling.map(({ document, derived, sending }) => [document, derived.segment, sending]));

/**
 * Self-check, files, manifest; the same for every channel. `hand` gives the frozen package to its channel and writes the
 * filing, inside the one transaction in which anything changes.
 */
export const freezeFiling = async <T>(
  { desk, makePdf, words, assertSound }: FreezeDeps,
  filingId: string,
  options: FreezeOptions,
  hand: (frozen: Frozen) => T,
): Promise<T> => {
  const before = openFilingFile(desk, filingId);
  if (!isPackageForm(before.filing.form)) return refuse('filing-not-editable', 'never');
  if (nextState(before.filing.state, 'check-passed') === undefined && before.filing.state !== 'ready')
    refuse('filing-not-editable');
  assertMaySend(desk, before.filing);
  const errors = errorsOf(before.doubts);
  if (errors.length > 0) refuse('self-check-errors', 'after-user', { count: errors.length });
  await assertSound(before, options.signal);

  const { documents, dossier } = await makePackageFiles(before, desk, words(), makePdf, options);
  const volumes = await dossierFiles({ file: before, desk, words: words(), makePdf }, dossier, documents, options);
  const createdAt = desk.now();
  const manifest = manifestSchema.safeParse(
    buildManifest({
      claimCase: before.claimCase,
      filing: before.filing,
      createdAt,
      declarations: standingExplanations(before).map(({ doubt, text }) => ({ code: doubt.ruleId, text })),
      measures: statementsOf(before).map(({ id, ...said }) => ({ code: id, ...said })),
      documents: [...volumes, ...documents],
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
    const handed = hand({ queued, manifest: manifest.data, documents: documents.length });
    setRequestAnswered(desk, queued, true);
    noteSender(desk, queued);
    return handed;
  }, ['cases', 'outbox']);
};
