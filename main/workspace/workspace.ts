import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Fault, ok, type Result } from '../../shared/ipc/result.ts';
import { backupHandlers } from '../backup/backup-handlers.ts';
import { createBackupKeeper } from '../backup/backup-keeper.ts';
import { openByHand } from '../byHand/by-hand.ts';
import { caseHandlers } from '../cases/case-handlers.ts';
import { checklistHandlers } from '../cases/checklist-handlers.ts';
import { createDesk } from '../cases/desk.ts';
import { filingEditHandlers } from '../cases/filing-handlers.ts';
import { filingSendHandlers } from '../cases/filing-send-handlers.ts';
import { onOutboxChange, onOutboxOutcome } from '../cases/follow-outbox.ts';
import type { MadeFile, MakePdf } from '../cases/package.ts';
import { keptPagesJob } from '../cases/sent-files.ts';
import { withdrawHandlers } from '../cases/withdraw.ts';
import { wordsIn } from '../cases/words.ts';
import { createDeadlines } from '../deadlines/deadlines.ts';
import { drawnFrom } from '../documents/drawn-from.ts';
import { createIntake } from '../documents/intake.ts';
import { defaultDocumentLimits } from '../documents/limits.ts';
import { officePagesOfThisMachine } from '../documents/office/this-machine.ts';
import { claimVaultMode } from '../endpoint/vault-mode.ts';
import { exportHandlers } from '../export/export-handlers.ts';
import { handoverHandlers } from '../handover/handover-handlers.ts';
import { openHealth } from '../health/open-health.ts';
import type { Announce } from '../ipc/announce.ts';
import { letterHandlers } from '../letters/letter-handlers.ts';
import { originalsHandlers } from '../originals/originals-handlers.ts';
import { originalRows } from '../originals/register-rows.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { readReceipt, verifyStoredReceipt } from '../outbox/receipt-store.ts';
import type { Progress } from '../outbox/runner.ts';
import { pagesHandlers } from '../pages/pages-handlers.ts';
import { papersHandlers } from '../papers/papers-handlers.ts';
import { printWhole } from '../printing/print-pages.ts';
import { printingHandlers } from '../printing/printing-handlers.ts';
import { readingHandlers } from '../reading/reading-handlers.ts';
import { refreshCaseRow } from '../records/case-row.ts';
import { clerkNameOf } from '../records/clerk-name.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { createRecords, type StoredDocument } from '../records/records.ts';
import { referenceHandlers } from '../reference/reference-handlers.ts';
import { createReferenceSync } from '../reference/reference-sync.ts';
import { searchHandlers } from '../search/search-handlers.ts';
import { createSearchKeeper } from '../search/search-keeper.ts';
import { signOffHandlers } from '../signOff/sign-off-handlers.ts';
import { createPinnedKeys } from '../singleWindow/pinned-keys.ts';
import { createSigner } from '../singleWindow/signing.ts';
import { targetsHandlers } from '../targets/targets-handlers.ts';
import { refundHandlers } from '../taxRefund/refund-handlers.ts';
import { createTracking } from '../tracking/tracking.ts';
import { keyFilePath } from '../vault/key-file.ts';
import { bundleNotices } from './bundle-notices.ts';
import { openClientKey } from './client-key.ts';
import { followEvents } from './follow-events.ts';
import { openIntake } from './open-intake.ts';
import { outboxHandlers, outboxRows } from './outbox-handlers.ts';
import { unreferencedBlobs } from './unreferenced-blobs.ts';
import { watchDocuments } from './watch-documents.ts';
import { openWaysIn } from './ways-in.ts';
import type { Workspace, WorkspaceHandlers } from './workspace-contract.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';

const setImmediateTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A feed that is only late needs no words. */
const feedFaultOf = (fault: Fault | null): Fault | null => (fault === null || fault.retry === 'later' ? null : fault);

/** Everything that works on an open vault, built in one place and stopped in one place. */
export const openWorkspace = async (deps: WorkspaceDeps): Promise<Result<Workspace>> => {
  const { vault, clock, newId } = deps;
  const { db, blobs } = vault;
  let documentsSeen: ((caseId: string) => void) | undefined;
  const announce: Announce = {
    ...deps.announce,
    changed: (topics, caseId) => {
      deps.announce.changed(topics, caseId);
      // New documents are measured and read, and read again for the kind they are given.
      if (topics.includes('documents') && caseId !== undefined) documentsSeen?.(caseId);
    },
  };
  const records = createRecords(db);
  const desk = createDesk({ records, clock, newId, announce, mode: deps.mode });
  const words = () => wordsIn(deps.locale(), checklistOf(records.settings));
  const now = () => clock.now().getTime();

  const wrong = claimVaultMode(records, deps.mode);
  if (wrong !== null) return wrong;
  const signer = await createSigner(await openClientKey(records.settings));
  if (!signer.ok) return signer;
  const line = deps.openLine({ signer: signer.value, settings: records.settings });
  const { adapter, network, mode: endpointName } = line;
  const progress = new Map<string, Progress>();
  const outbox = createOutbox({
    db,
    blobs,
    adapter,
    signer: signer.value,
    receiptKeys: createPinnedKeys({
      adapter,
      store: {
        load: () => records.settings.get('endpoint-keys', z.unknown()),
        save: (jwks) => records.settings.put('endpoint-keys', jwks),
      },
    }),
    now,
    newId,
    random: deps.random,
    network,
    timers: deps.timers,
    caseNoOf: (caseId) => records.cases.get(caseId)?.caseNo ?? null,
    onOutcome: (item, outcome) => {
      progress.delete(item.id);
      onOutboxOutcome(desk, item, outcome);
    },
    onChange: (item) => onOutboxChange(desk, item),
    onProgress: (item, sent) => {
      progress.set(item.id, sent);
      announce.changed(['outbox', 'app']);
    },
    reportError: deps.reportError,
  });
  const tracking = createTracking({
    db,
    adapter,
    endpoint: endpointName,
    network,
    timers: deps.timers,
    random: deps.random,
    reportError: deps.reportError,
    onChange: () => announce.changed(['app']),
    onEvent: followEvents({ desk, outbox, notify: bundleNotices(deps.notify, deps.notifyMany, setImmediate) }),
  });

  const referenceSync = createReferenceSync({
    db,
    settings: records.settings,
    store: records.reference,
    adapter,
    endpoint: endpointName,
    network,
    timers: deps.timers,
    random: deps.random,
    now: desk.now,
    onChange: () => announce.changed(['reference']),
    reportError: deps.reportError,
  });

  const makePdf: MakePdf = async (job, { signal, onProgress }) => {
    const made = await deps.workshop.assemble({
      job,
      target: { kind: 'blob' },
      signal,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    if (!made.ok) return made;
    const { sha256, sizeBytes, pages, missingCharacters, firstPages } = made.value;
    if (sha256 === undefined) throw new Error('the workshop stored no file');
    return ok({ sha256, sizeBytes, pageCount: pages, missingCharacters, firstPages });
  };
  const showPdf = (made: MadeFile): string =>
    deps.tokens.issue({ original: made.sha256, mediaType: 'application/pdf', thumbs: [] });
  const showStored = ({ document, derived }: StoredDocument): string =>
    deps.tokens.issue({ ...drawnFrom(document, derived), thumbs: derived.thumbs });
  const readBlob = (sha256: string) => blobs.open(sha256);
  const intake = createIntake({
    room: deps.room,
    blobs,
    limits: defaultDocumentLimits,
    concurrency: 2,
    officePages: officePagesOfThisMachine(),
  });
  const { pickFiles, pickFolder } = deps;
  const byHand = openIntake({ desk, intake, blobs, announce, pickFiles, pickFolder });
  const { takeIn, gather } = byHand;

  const documentWatch = watchDocuments({
    desk,
    room: deps.room,
    blobs,
    announce: deps.announce,
    reportError: deps.reportError,
  });
  documentsSeen = documentWatch.look;
  const { reading } = documentWatch;
  const searching = createSearchKeeper({ desk, blobs, turn: setImmediateTurn, reportError: deps.reportError });

  const waysIn = openWaysIn({
    ...{ db, desk, intake, blobs, readBlob, makePdf, takeIn, words, announce },
    show: showStored,
    pickFolder,
    find: deps.findScanners,
    timers: deps.timers,
    reportError: deps.reportError,
  });
  const deadlines = createDeadlines({
    desk,
    timers: deps.timers,
    notify: deps.notify,
    notifyMany: (count) => deps.notifyMany(count, 'deadlines'),
    pause: setImmediateTurn,
    reportError: deps.reportError,
  });
  const sending = { outbox, records, progressOf: (id: string) => progress.get(id) };
  const backup = createBackupKeeper({
    write: {
      dir: deps.dir,
      db,
      keys: deps.keys,
      nameOf: blobs.nameOf,
      list: blobs.list,
      keyFileText: () => readFile(keyFilePath(deps.dir), 'utf8'),
      now: () => clock.now().toISOString(),
      appVersion: deps.appVersion,
    },
    settings: records.settings,
    timers: deps.timers,
    now,
    hasCases: () => records.cases.count() > 0,
    onChange: () => announce.changed(['app']),
    reportError: deps.reportError,
  });

  const health = openHealth({ ...deps, db, desk, blobs, intake, backup, announce, turn: setImmediateTurn });

  const { assertSound } = health;
  const handSending = openByHand({ ...deps, desk, db, blobs, makePdf, words, announce, assertSound });

  const handlers: WorkspaceHandlers = {
    ...line.handlers,
    ...waysIn.handlers,
    ...health.handlers,
    ...deadlines.handlers,
    ...handSending.handlers,
    ...backupHandlers({ keeper: backup, announce, askPlace: deps.askBackupPlace }),
    ...targetsHandlers({
      desk,
      announce,
      room: deps.room,
      makePdf,
      open: readBlob,
      store: (bytes, signal) => blobs.put(bytes, signal),
      showPdf: (original) => deps.tokens.issue({ original, mediaType: 'application/pdf', thumbs: [] }),
      pagesJob: (stored) => keptPagesJob(stored, desk, words()),
    }),
    ...readingHandlers(desk, reading),
    ...searchHandlers(desk, searching),
    ...signOffHandlers(desk),
    ...caseHandlers(desk, showStored),
    ...checklistHandlers(desk),
    ...referenceHandlers({ desk, sync: referenceSync, room: deps.room, announce, pickList: deps.pickList }),
    ...filingEditHandlers(desk),
    ...withdrawHandlers(desk),
    ...filingSendHandlers({
      desk,
      outbox,
      makePdf,
      words,
      announce,
      showPdf,
      readBlob,
      saveAs: deps.saveAs,
      assertSound,
      receiptOf: (filingId) => readReceipt(db, filingId),
      verify: verifyStoredReceipt,
    }),
    ...papersHandlers({
      ...{ desk, makePdf, showPdf, readBlob, announce, saveAs: deps.saveAs },
      printPdf: printWhole(deps.printWays.printPages),
    }),
    ...refundHandlers({ desk, makePdf, showPdf, readBlob, announce, saveAs: deps.saveAs, pickFolder }),
    ...pagesHandlers({ desk, finisher: deps.room, blobs, announce }),
    ...byHand.handlers,
    ...letterHandlers({ desk, room: deps.room, blobs, takeIn, gather }),
    ...originalsHandlers({
      desk,
      outbox,
      words,
      scanning: { db, intake, blobs, room: deps.room, readBlob, pickFiles, show: showStored, announce },
      clerkName: () => clerkNameOf(records.settings),
    }),
    ...printingHandlers({
      ...{ desk, db, makePdf, words, announce, showPdf, readBlob, saveAs: deps.saveAs, ways: deps.printWays },
      clerkName: () => clerkNameOf(records.settings),
    }),
    ...outboxHandlers(sending),
    ...exportHandlers({
      desk,
      words,
      saveAs: deps.saveAs,
      originalRows: (closed) => originalRows(desk, closed),
      outboxRows: () => outboxRows(sending),
    }),
    ...handoverHandlers({
      ...{ db, desk },
      mode: deps.mode,
      intake,
      finisher: deps.room,
      blobs,
      announce,
      saveAs: deps.saveAs,
      pickPackage: deps.pickPackage,
      takeOpened: deps.takeOpened,
      samplePackage: deps.samplePackage,
    }),
  };

  // Housekeeping never keeps anybody out: a damaged record is named where it is shown, and its files stay.
  // "Overdue" depends on the day: rows that owe something are brought up to date at every start.
  try {
    records.transaction(() => {
      for (const caseId of new Set(records.originals.all().map((original) => original.caseId)))
        refreshCaseRow(records, caseId, desk.today());
    });
  } catch (error) {
    deps.reportError(error);
  }
  line.start({ retryFault: outbox.retryFault, isUnused: () => outbox.list({ finished: true }).length === 0 });
  outbox.start();
  documentWatch.lookEverywhere();
  searching.look();
  tracking.start();
  waysIn.start();
  referenceSync.start();
  deadlines.start();
  backup.start();
  health.start();

  return ok({
    records,
    handlers,
    outboxState: () => {
      const { online, waiting, sending, percent, needsAttention } = outbox.state();
      return {
        online,
        waiting: waiting + sending,
        sending: sending > 0,
        percent: percent ?? 0,
        attention: needsAttention,
        feedFault: feedFaultOf(tracking.state().fault),
      };
    },
    account: line.account,
    close: async () => {
      line.stop();
      await Promise.all([
        outbox.stop(),
        tracking.stop(),
        documentWatch.stop(),
        searching.stop(),
        backup.stop(),
        health.stop(),
        waysIn.stop(),
        referenceSync.stop(),
        deadlines.stop(),
        handSending.stop(),
      ]);
      deps.workshop.stop();
      deps.room.close();
      try {
        const names = await blobs.list();
        // From here to `close` nothing can come between: no record is written after its files were judged.
        const stale = unreferencedBlobs({ names, blobs, records, db });
        vault.close();
        for (const name of stale) await blobs.removeNamed(name);
      } catch (error) {
        deps.reportError(error);
        vault.close();
      }
    },
  });
};
