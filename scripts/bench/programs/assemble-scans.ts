import { z } from 'zod';
import { scanDossierJob } from '../../../main/dossier/bench-scans.ts';
import { makePdf } from '../../../main/dossier/workshop/make-pdf.ts';
import { blobFault, createBlobStore } from '../../../main/vault/blob-store.ts';
import { answer, readInput } from './input.ts';

// What the workshop does with one job, in a process as fresh as the workshop's.

const input = readInput(
  z.object({
    storeDir: z.string(),
    keyHex: z.string(),
    segments: z.array(z.string()),
    fonts: z.object({ regular: z.string(), bold: z.string() }),
    target: z.string(),
  }),
);
const startedAt = performance.now();
const made = await makePdf(
  {
    store: createBlobStore({ dir: input.storeDir, key: new Uint8Array(Buffer.from(input.keyHex, 'hex')) }),
    fonts: input.fonts,
    faultOf: blobFault,
  },
  scanDossierJob(input.segments, '2026-04-01T00:00:00Z'),
  { kind: 'file', path: input.target },
  { signal: new AbortController().signal },
);
if (!made.ok) throw new Error(made.error.code);
answer({ pages: made.value.pages, sizeBytes: made.value.sizeBytes, jobMs: performance.now() - startedAt });
