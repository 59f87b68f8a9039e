import path from 'node:path';
import type { HandPackageView } from '../../shared/ipc/by-hand-views.ts';
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { FreezeDeps } from '../cases/freeze.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Db } from '../vault/db.ts';
import { channelSetting, channelSettingsOf } from './channel-settings.ts';
import { copyOutOf, markRow } from './copy-marks.ts';
import { handPackagesIn } from './hand-packages.ts';
import { layOut } from './lay-out.ts';
import { packageContents } from './package-contents.ts';
import { createPrivateFolder } from './private-folder.ts';
import { mailPlan, writeMails } from './send-mails.ts';
import { confirmSent, needSending, prepareByHand, sendAgain, takeBackByHand } from './sendings.ts';
import { addEntry, correctEntry } from './status-journal.ts';

/** What of the system's desktop is needed beside its dialogs. */
export type Desktop = {
  /** Opens a file with its program, a folder with the file manager; false where there is none. */
  readonly openPath: (place: string) => Promise<boolean>;
  readonly tempRoot: string;
  readonly copyText: (text: string) => void;
  /** Keeps the window above others, for copying into one of them. */
  readonly stayOnTop: (isOn: boolean) => void;
};

export type ByHandDeps = FreezeDeps & {
  readonly db: Db;
  readonly blobs: Pick<BlobStore, 'open'>;
  readonly announce: Pick<Announce, 'progress'>;
  readonly pickFolder: () => Promise<string | null>;
  readonly desktop: Desktop;
  readonly mode: EndpointMode;
  readonly reportError: (error: unknown) => void;
};

export type ByHand = {
  readonly handlers: HandlersOf<'hand'> & HandlersOf<'channels'>;
  /** Takes away what lies readable on the disk. */
  readonly stop: () => Promise<void>;
};

/** 手工渠道: packages that leave without the endpoint, and the journal of what became of them. */
export const openByHand = (deps: ByHandDeps): ByHand => {
  const { desk, announce, desktop } = deps;
  const packages = handPackagesIn(deps.db);
  const privateFolder = createPrivateFolder(desktop.tempRoot);
  const mailing = { desk, packages, blobs: deps.blobs, isPractice: () => deps.mode === 'practice' };
  const { makePdf, words, assertSound } = deps;
  const sending = { desk, packages, makePdf, words, assertSound };
  /** Where the last files of a filing were written; forgotten with the app. */
  const folders = new Map<string, string>();
  const tell = (jobId: string, step: string) => (done: number, total: number) =>
    announce.progress(jobId, step, done, total);
  const clear = (): Promise<void> => privateFolder.clear().catch(deps.reportError);
  void clear();

  const packageOf = (filingId: string): HandPackageView => {
    const { sending: now, kept } = needSending({ desk, packages }, filingId);
    const files = packageContents(kept, now.packageDigest, deps.blobs);
    return {
      digest: now.packageDigest,
      files: files.map(({ name, title, sizeBytes, sha256 }) => ({ name, title, sizeBytes, sha256 })),
      totalBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      plan: mailPlan(mailing, filingId),
    };
  };
  const note = (filingId: string, kind: string, params: Record<string, string | number>): void => {
    const { caseId, byHand } = desk.needFiling(filingId);
    desk.change(caseId, () =>
      desk.note({ caseId, filingId, kind, params: { ...params, digest: byHand?.packageDigest ?? '' } }),
    );
  };
  const noteMails = (filingId: string, recipientId: string, count: number): void => {
    const recipient = channelSettingsOf(desk.records.settings).recipients.find(({ id }) => id === recipientId);
    note(filingId, 'hand-mails', { count, to: recipient?.name ?? '' });
  };

  return {
    stop: clear,
    handlers: {
      'channels.get': () => settle(() => channelSettingsOf(desk.records.settings)),
      'channels.save': ({ settings }) =>
        settle(() => {
          desk.records.settings.put(channelSetting, settings);
          desk.announce.changed(['app']);
          return settings;
        }),
      'hand.prepare': ({ filingId, channel, jobId }, { signal }) =>
        settle(() => prepareByHand(sending, filingId, channel, { signal, onProgress: tell(jobId, 'package') })),
      'hand.package': ({ filingId }) => settle(() => packageOf(filingId)),
      'hand.take-back': ({ filingId }) =>
        settle(async () => {
          takeBackByHand(sending, filingId);
          await clear();
          return null;
        }),
      'hand.sent': ({ filingId, sentOn }) =>
        settle(async () => {
          confirmSent(sending, filingId, sentOn);
          await clear();
          return null;
        }),
      'hand.again': ({ filingId, channel }) => settle(() => sendAgain(sending, filingId, channel)),
      'hand.note': ({ filingId, text }) => settle(() => addEntry(desk, filingId, text)),
      'hand.correct': ({ filingId, entryId, text }) => settle(() => correctEntry(desk, filingId, entryId, text)),
      'hand.save-mails': ({ filingId, recipientId, jobId }, { signal }) =>
        settle(async () => {
          const parent = await deps.pickFolder();
          if (parent === null) return { folder: null, count: 0 };
          const made = await writeMails(mailing, filingId, recipientId, parent, {
            signal,
            onProgress: tell(jobId, 'mails'),
          });
          folders.set(filingId, made.folder);
          noteMails(filingId, recipientId, made.names.length);
          return { folder: path.basename(made.folder), count: made.names.length };
        }),
      'hand.open-mails': ({ filingId, recipientId, jobId }, { signal }) =>
        settle(async () => {
          const made = await writeMails(mailing, filingId, recipientId, await privateFolder.make(), {
            signal,
            onProgress: tell(jobId, 'mails'),
          });
          for (const name of made.names) if (!(await desktop.openPath(name))) return refuse('no-mail-program');
          noteMails(filingId, recipientId, made.names.length);
          return { folder: path.basename(made.folder), count: made.names.length };
        }),
      'hand.copy-out': ({ filingId }) => settle(() => ({ groups: copyOutOf(sending, filingId) })),
      'hand.copy': ({ filingId, key, text }) =>
        settle(() => {
          markRow(sending, filingId, key, 'copied');
          desktop.copyText(text);
          return null;
        }),
      'hand.mark': ({ filingId, key, mark }) => settle(() => markRow(sending, filingId, key, mark)),
      'hand.lay-out': ({ filingId, jobId }, { signal }) =>
        settle(async () => {
          const parent = await deps.pickFolder();
          if (parent === null) return { folder: null, count: 0, tooLarge: 0 };
          const made = await layOut({ ...mailing, words }, filingId, parent, {
            signal,
            onProgress: tell(jobId, 'files'),
          });
          folders.set(filingId, made.folder);
          note(filingId, 'hand-laid-out', { count: made.count });
          return { ...made, folder: path.basename(made.folder) };
        }),
      'hand.stay-on-top': ({ isOn }) =>
        settle(() => {
          desktop.stayOnTop(isOn);
          return null;
        }),
      'hand.open-folder': ({ filingId }) =>
        settle(async () => {
          const folder = folders.get(filingId) ?? refuse('folder-not-there');
          if (!(await desktop.openPath(folder))) refuse('folder-not-there');
          return null;
        }),
    },
  };
};
