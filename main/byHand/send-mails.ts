import path from 'node:path';
import { packageFileNames, safeFileName } from '../../shared/claim/package-file-names.ts';
import type { MailPlanView } from '../../shared/ipc/by-hand-views.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/settle.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { channelSettingsOf } from './channel-settings.ts';
import type { HandPackages } from './hand-packages.ts';
import { mailStream } from './mail.ts';
import { mailSubject, mailText } from './mail-words.ts';
import { packageContents } from './package-contents.ts';
import { planMails } from './plan-mails.ts';
import { needSending } from './sendings.ts';
import { type FileToWrite, newFolder, writeFiles } from './write-files.ts';

export type MailDeps = {
  readonly desk: Desk;
  readonly packages: HandPackages;
  readonly blobs: Pick<BlobStore, 'open'>;
  readonly isPractice: () => boolean;
};

const planOf = ({ desk, packages, blobs }: MailDeps, filingId: string) => {
  const { filing, sending, kept } = needSending({ desk, packages }, filingId);
  const contents = packageContents(kept, sending.packageDigest, blobs);
  const { maxMailBytes } = channelSettingsOf(desk.records.settings);
  const mails = planMails(contents, maxMailBytes);
  return { filing, sending, contents, mails };
};

/** How the package goes into mails. */
export const mailPlan = (deps: MailDeps, filingId: string): MailPlanView => {
  const { mails } = planOf(deps, filingId);
  return {
    mails: mails.map(({ no, of, sizeBytes, files }) => ({ no, of, sizeBytes, files: files.map(({ name }) => name) })),
  };
};

/** The letters of a package to one recipient, each a stream of its own. Refuses with 'mail-not-set-up' without addresses. */
const letters = (deps: MailDeps, filingId: string, recipientId: string): { files: FileToWrite[]; bytes: number } => {
  const { desk } = deps;
  const { filing, sending, contents, mails } = planOf(deps, filingId);
  const { from, recipients } = channelSettingsOf(desk.records.settings);
  const recipient = recipients.find(({ id }) => id === recipientId);
  if (from === '' || recipient === undefined || recipient.to.length === 0) return refuse('mail-not-set-up');
  const claimCase = desk.needCase(filing.caseId);
  const letter = {
    ...{ claimCase, filing },
    digest: sending.packageDigest,
    fileCount: contents.length,
    isPractice: deps.isPractice(),
  };
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const ids = mails.map(({ no }) => `${sending.id}.${no}@${domain}`);
  const date = new Date(desk.now());
  const names = packageFileNames(
    mails.map(({ no, of }) => ({
      kind: `${claimCase.ref}_mail`,
      number: '',
      ending: 'eml',
      ...(of === 1 ? {} : { part: { no, of } }),
    })),
  );
  return {
    bytes: mails.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    files: mails.map((mail, i) => ({
      name: names[i] ?? 'mail.eml',
      bytes: () =>
        mailStream({
          ...{ from, date, to: recipient.to, cc: recipient.cc, files: mail.files },
          subject: mailSubject(letter, mail),
          text: mailText(letter, mail),
          thread: ids.slice(0, i + 1),
        }),
    })),
  };
};

export type MailsMade = { readonly folder: string; readonly names: readonly string[] };
export type MailOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** Writes the mails into a new folder in `parent`. */
export const writeMails = async (
  deps: MailDeps,
  filingId: string,
  recipientId: string,
  parent: string,
  { signal, onProgress }: MailOptions,
): Promise<MailsMade> => {
  const { desk } = deps;
  const { files, bytes } = letters(deps, filingId, recipientId);
  const { ref } = desk.needCase(desk.needFiling(filingId).caseId);
  const name = safeFileName({ kind: ref, number: 'mails', ending: 'x' }).replace(/\.x$/, '');
  const folder = await newFolder(parent, name);
  await writeFiles(folder, files, { signal, onBytes: (written) => onProgress(Math.min(written, bytes), bytes) });
  return { folder, names: files.map((file) => path.join(folder, file.name)) };
};
