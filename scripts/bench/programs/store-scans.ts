import { z } from 'zod';
import { storeScans } from '../../../main/dossier/bench-scans.ts';
import { createBlobStore } from '../../../main/vault/blob-store.ts';
import { answer, readInput } from './input.ts';

// Takes scans in: a segment of each, encrypted, as the dossier later finds them.

const input = readInput(z.object({ storeDir: z.string(), keyHex: z.string(), scans: z.array(z.string()) }));
const stored = await storeScans(
  input.scans,
  createBlobStore({ dir: input.storeDir, key: new Uint8Array(Buffer.from(input.keyHex, 'hex')) }),
);
if (!stored.ok) throw new Error(stored.error.code);
answer({ segments: stored.value });
