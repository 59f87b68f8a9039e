import { z } from 'zod';
import { instantSchema } from '../../claim/calendar-date.ts';
import { faultSchema } from '../result.ts';
import { type Channels, jobId, none, nothing } from './common.ts';

export const backupSchedules = ['day', 'week', 'off'] as const;

export const backupStateSchema = z.object({
  /** Name of the file and of its folder, for people; null while no place is chosen. */
  place: z.object({ fileName: z.string(), folder: z.string() }).nullable(),
  every: z.enum(backupSchedules),
  running: z.boolean(),
  last: z
    .object({ at: instantSchema, documents: z.int(), added: z.int(), sizeBytes: z.int(), damaged: z.int() })
    .nullable(),
  /** Why the newest try did not succeed; null when it did. */
  fault: z.object({ at: instantSchema, fault: faultSchema }).nullable(),
  /** When somebody said that the recovery key is kept. */
  recoveryKeptAt: instantSchema.nullable(),
  /** A place is chosen and the schedule is missed, or no place is chosen and there is something to lose. */
  isDue: z.boolean(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

const passphrase = z.string().max(1000);
const recoveryKey = z.string().max(200);

export const backupChannels = {
  'backup.state': { in: none, out: backupStateSchema },
  /** Shows the system's dialog; nothing changes when it is closed. */
  'backup.choose-place': { in: none, out: backupStateSchema },
  'backup.set-every': { in: z.object({ every: z.enum(backupSchedules) }), out: backupStateSchema },
  'backup.run': { in: z.object({ jobId }), out: backupStateSchema },
  /** Reads all of the backup and compares. */
  'backup.verify': {
    in: z.object({ jobId }),
    out: z.object({ createdAt: instantSchema, documents: z.int(), damaged: z.int() }),
  },
  /** The recovery key is printed or written down. */
  'backup.key-kept': { in: none, out: backupStateSchema },
} as const satisfies Channels;

/** Work before the vault is open, and with its key. */
export const recoveryChannels = {
  /** `passphrase` is '' where the keyring keeps the key. */
  'recovery.reveal': { in: z.object({ passphrase }), out: z.object({ text: z.string() }) },
  /** Opens the vault without its passphrase or keyring; `passphrase` is the new one, '' where there is a keyring. */
  'recovery.open': { in: z.object({ recoveryKey, passphrase }), out: nothing },
  'recovery.change-passphrase': { in: z.object({ current: passphrase, next: passphrase }), out: nothing },
  /** Shows the system's dialog; null when closed. Main remembers the file for `recovery.restore`. */
  'recovery.pick-backup': {
    in: none,
    out: z
      .object({ fileName: z.string(), sizeBytes: z.int(), changedAt: instantSchema, hasPassphrase: z.boolean() })
      .nullable(),
  },
  /** Makes the vault of the picked backup; what was there is kept under another name. */
  'recovery.restore': {
    in: z.object({
      way: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('passphrase'), passphrase }),
        z.object({ kind: z.literal('recovery-key'), recoveryKey, passphrase }),
      ]),
      jobId,
    }),
    out: z.object({
      createdAt: instantSchema,
      documents: z.int(),
      damaged: z.int(),
      keptBefore: z.string().nullable(),
    }),
  },
} as const satisfies Channels;
