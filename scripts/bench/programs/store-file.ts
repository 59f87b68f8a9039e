import fs from 'node:fs';
import { z } from 'zod';
import { createBlobStore } from '../../../main/vault/blob-store.ts';
import { answer, readInput } from './input.ts';

// Takes one file into the encrypted store, from where the outbox sends it.

const input = readInput(z.object({ storeDir: z.string(), keyHex: z.string(), file: z.string() }));
const store = createBlobStore({ dir: input.storeDir, key: new Uint8Array(Buffer.from(input.keyHex, 'hex')) });
const stored = await store.put(fs.createReadStream(input.file, { highWaterMark: 1 << 20 }));
if (!stored.ok) throw new Error(stored.error.code);
answer(stored.value);
