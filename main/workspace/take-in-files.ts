import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, MessageChannelMain, session } from 'electron';
import { createGather } from '../documents/gather/gather.ts';
import { defaultGatherLimits } from '../documents/gather/gathered.ts';
import { createIntake } from '../documents/intake.ts';
import { defaultDocumentLimits } from '../documents/limits.ts';
import { officePagesOfThisMachine } from '../documents/office/this-machine.ts';
import { kindOfFile } from '../reading/kind-of-file.ts';
import { createBlobStore } from '../vault/blob-store.ts';
import { documentRooms } from './document-rooms.ts';
import { type IntakeLinesDeps, intakeLines } from './intake-lines.ts';

export type TakeInFilesDeps = {
  /** Folder of the build. */
  readonly out: string;
  readonly files: readonly string[];
  readonly write: (text: string) => void;
};

const limitMs = 30_000;

/** `--intake FILE…`: the intake as it is in the app, on a store that is thrown away; one line of JSON a file. */
export const takeInFiles = async ({ out, files, write }: TakeInFilesDeps): Promise<void> => {
  const home = await mkdtemp(path.join(os.tmpdir(), 'green-channel-intake-'));
  // The profile may be open in another instance, and is none of our business.
  app.setPath('userData', path.join(home, 'profile'));
  app.setPath('sessionData', path.join(home, 'profile'));
  await app.whenReady();
  const room = documentRooms({
    electron: { app, BrowserWindow, MessageChannelMain, session },
    roomFiles: path.join(out, 'room'),
    roomPreload: path.join(out, 'preload/room.cjs'),
    newToken: () => randomBytes(24).toString('base64url'),
  });
  try {
    const blobs = createBlobStore({ dir: path.join(home, 'blobs'), key: randomBytes(32) });
    const officePages = officePagesOfThisMachine();
    const intake = createIntake({ room, blobs, limits: defaultDocumentLimits, concurrency: 1, officePages });
    const gather = createGather(defaultGatherLimits);
    const kindOf: IntakeLinesDeps['kindOf'] = (taken, signal) =>
      kindOfFile(room, (sha256) => blobs.open(sha256), taken, signal);
    const now = (): number => performance.now();
    for await (const line of intakeLines(files, { intake, gather, kindOf, limitMs, now }))
      write(`${JSON.stringify(line)}\n`);
  } finally {
    room.close();
    await rm(home, { recursive: true, force: true });
  }
};
