import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { verifyBackup } from '../../main/backup/verify-backup.ts';
import { createRecords } from '../../main/records/records.ts';
import { checkDatabase } from '../../main/vault/database.ts';
import type { Keys } from '../../main/vault/keys.ts';
import { migrations } from '../../main/vault/migrations/index.ts';
import { openVault, type Vault } from '../../main/vault/open-vault.ts';
import { unlock } from '../../main/vault/unlock.ts';
import type { CaseLedger, Ledger } from './ledger.ts';

export type AtRest = { readonly profile: string; readonly passphrase: string; readonly backup: string };

const editable = new Set(['draft', 'ready']);

/** Every promise of one case against what is on the disk. */
const checkCase = (on: CaseLedger, vault: Vault): string[] => {
  const records = createRecords(vault.db);
  const broken: string[] = [];
  const filing = records.filings.get(on.filingId);
  if (filing === undefined) return [`case ${on.caseId}: its notice is gone`];
  if (filing.form.kind === 'possible-loss-notice') {
    const { caseExplain } = filing.form;
    if (caseExplain === on.storyOnItsWay) on.story = caseExplain;
    else if (caseExplain !== on.story)
      broken.push(`case ${on.caseId}: '${on.story}' was acknowledged, '${caseExplain}' is there`);
    on.storyOnItsWay = null;
  }
  const isOut = !editable.has(filing.state);
  if (on.submitted && !isOut) broken.push(`case ${on.caseId}: its submission was acknowledged and is undone`);
  // On its way when the power went: either whole or not at all.
  on.submitted ||= isOut;
  on.submitOnItsWay = false;
  const stored = records.documents.ofCase(on.caseId);
  const held = new Set(stored.map(({ document }) => document.sha256));
  for (const sha256 of on.documents) if (!held.has(sha256)) broken.push(`case ${on.caseId}: a document is gone`);
  for (const id of on.originals)
    if (stored.find(({ document }) => document.id === id)?.document.originalToFollow == null)
      broken.push(`case ${on.caseId}: an original's promise is gone`);
  for (const id of on.posted) {
    const status = records.originals.get(id)?.status;
    if (status !== 'posted' && status !== 'received') broken.push(`case ${on.caseId}: a posting is undone (${status})`);
  }
  return broken;
};

const bytesBehind = async (vault: Vault): Promise<string[]> => {
  const broken: string[] = [];
  for (const { document, derived } of createRecords(vault.db).documents.every()) {
    for (const sha256 of [document.sha256, derived.segment, derived.view?.sha256, derived.text, ...derived.thumbs]) {
      if (sha256 === null || sha256 === undefined) continue;
      const verified = await vault.blobs.verify(sha256);
      if (!verified.ok) broken.push(`document ${document.id}: ${verified.error.code}`);
    }
  }
  return broken;
};

/**
 * Looks at a copy of the vault as the power cut left it, so that the next start meets exactly that: the database whole, every
 * acknowledged word and paper there, no record without its bytes, the backup still one.
 */
export const checkAtRest = async (
  { profile, backup }: AtRest,
  ledger: Ledger,
  keysOf: () => Promise<Keys>,
): Promise<string[]> => {
  const copy = mkdtempSync(path.join(path.dirname(profile), 'at-rest-'));
  try {
    cpSync(path.join(profile, 'vault'), copy, { recursive: true });
    const keys = await keysOf();
    const opened = await openVault({ dir: copy, keys, migrations });
    if (!opened.ok) return [`the vault does not open: ${opened.error.code}`];
    const vault = opened.value;
    try {
      const whole = checkDatabase(vault.db);
      const broken = whole.ok ? [] : [`the database is damaged: ${whole.error.code}`];
      if (vault.lostChanges !== null) broken.push('the log of the database is broken');
      for (const on of ledger.cases) broken.push(...checkCase(on, vault));
      broken.push(...(await bytesBehind(vault)));
      if (ledger.hasBackup) {
        const verified = await verifyBackup(backup, { keys, nameOf: vault.blobs.nameOf });
        if (!verified.ok) broken.push(`the backup does not open: ${verified.error.code}`);
        else if (verified.value.damaged.length > 0) broken.push('the backup has damaged files');
      }
      return broken;
    } finally {
      vault.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

/** The vault's keys, derived once: the passphrase costs most of a second. */
export const keysFor = ({ profile, passphrase }: AtRest): (() => Promise<Keys>) => {
  let keys: Promise<Keys> | undefined;
  return () => {
    keys ??= unlock({ dir: path.join(profile, 'vault'), passphrase }).then((opened) => {
      if (!opened.ok) throw new Error(`the key file: ${opened.error.code}`);
      return opened.value;
    });
    return keys;
  };
};
