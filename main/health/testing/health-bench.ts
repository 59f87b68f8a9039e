import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClaimDocument } from '../../../shared/claim/document.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../../shared/claim/testing/sound-records.ts';
import type { BackupRun } from '../../backup/backup-run.ts';
import { value, vaultWith } from '../../backup/test-vault.ts';
import { writeBackup } from '../../backup/write-backup.ts';
import { openTestDesk } from '../../cases/testing/desk-fixture.ts';
import type { Intake } from '../../documents/intake.ts';
import type { Timers } from '../../singleWindow/network.ts';
import type { BlobStore } from '../../vault/blob-store.ts';
import { documentsPath } from '../../vault/vault-paths.ts';
import { openHealth } from '../open-health.ts';

/** For tests only: short waits end at the next turn, long ones never. */
const hastyTimers: Timers = {
  set: (delayMs, run) => {
    if (delayMs > 60_000) return () => undefined;
    const turn = setImmediate(run);
    return () => clearImmediate(turn);
  },
};

const twin: ClaimDocument = { ...soundDocument, id: ids.supplement, title: '提单', fileName: 'bl.pdf' };

/** For tests only: a real vault with one case, whose notice has two documents, and what looks after it. */
export const openHealthBench = async (
  options: { readonly intakeOn?: (blobs: BlobStore) => Intake; readonly pickFiles?: () => string[] } = {},
) => {
  const made = await vaultWith([]);
  const { vault } = made;
  const { blobs, db } = vault;
  // The case of the backup's tests is none of ours.
  db.run('DELETE FROM claim_case');
  const bench = openTestDesk(db);
  const put = async (text: string): Promise<string> => value(await blobs.put(Buffer.from(text.repeat(5_000)))).sha256;
  const files = {
    invoice: await put('invoice'),
    invoicePages: await put('invoice pages'),
    lading: await put('lading'),
    ladingPages: await put('lading pages'),
    ladingThumb: await put('lading thumb'),
  };
  const invoice = { ...soundDocument, sha256: files.invoice };
  const lading = { ...twin, sha256: files.lading };
  bench.store(soundCase, [{ ...soundNotice, documentIds: [invoice.id, lading.id] }], []);
  bench.desk.change(soundCase.id, () => {
    const derived = { view: null, text: null, attachments: [] };
    bench.records.documents.put({
      document: invoice,
      derived: { ...derived, segment: files.invoicePages, thumbs: [] },
    });
    bench.records.documents.put({
      document: lading,
      derived: { ...derived, segment: files.ladingPages, thumbs: [files.ladingThumb] },
    });
  });
  const changed: string[] = [];
  const errors: unknown[] = [];
  let hasBackup = false;
  const open = (lostChanges: string | null = null) =>
    openHealth({
      db,
      vault: { lostChanges },
      desk: bench.desk,
      blobs,
      keys: made.keys,
      intake: options.intakeOn?.(blobs) ?? { take: () => Promise.reject(new Error('no intake')) },
      backup: { file: () => (hasBackup ? made.file : null) },
      timers: hastyTimers,
      announce: {
        changed: (topics, caseId) => void changed.push(`${topics.join()} ${caseId ?? ''}`),
        progress: () => undefined,
      },
      pickFiles: async () => options.pickFiles?.() ?? [],
      pickBackup: async () => null,
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      reportError: (error) => void errors.push(error),
    });
  const place = (sha256: string): string => {
    const name = blobs.nameOf(sha256);
    return path.join(documentsPath(made.dir), name.slice(0, 2), name.slice(2));
  };
  return {
    ...bench,
    home: made.home,
    vault,
    files,
    invoice,
    lading,
    changed,
    errors,
    open,
    place,
    damage: {
      flip: (sha256: string, at = 60): void => {
        const bytes = readFileSync(place(sha256));
        bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
        writeFileSync(place(sha256), bytes);
      },
      cut: (sha256: string, length = 40): void => truncateSync(place(sha256), length),
      remove: (sha256: string): void => rmSync(place(sha256)),
    },
    backUp: async (): Promise<BackupRun> => {
      const run = value(await writeBackup(made.file, made.deps, { signal: new AbortController().signal }));
      hasBackup = true;
      return run;
    },
  };
};
export type HealthBench = Awaited<ReturnType<typeof openHealthBench>>;
