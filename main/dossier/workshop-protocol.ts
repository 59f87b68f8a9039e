import { z } from 'zod';
import { faultSchema } from '../../shared/ipc/result.ts';
import { jobSchema } from './job.ts';

const requestId = z.number().int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where the PDF goes: into the encrypted store, or to a file the person chose (an absolute path). */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blob') }),
  z.object({ kind: z.literal('file'), path: z.string().min(1) }),
]);

/** The first message to the process; it can do nothing before. */
export const setupSchema = z.object({
  /** Folder and key (32 bytes) of the encrypted store. */
  storeDir: z.string().min(1),
  tempDir: z.string().min(1).optional(),
  key: z.instanceof(Uint8Array).refine((key) => key.length === 32, 'the store key has 32 bytes'),
  fonts: z.object({ regular: z.string().min(1), bold: z.string().min(1) }),
});

export const toWorkshopSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('init'), setup: setupSchema }),
  z.object({ op: z.literal('assemble'), id: requestId, job: jobSchema, target: targetSchema }),
  z.object({ op: z.literal('cancel'), id: requestId }),
]);

export const madePdfSchema = z.object({
  pages: z.number().int().positive(),
  sizeBytes: z.number().int().positive(),
  firstPages: z.array(z.number().int().positive()).readonly(),
  missingCharacters: z.array(z.string()).readonly(),
  /** Of the stored PDF; only for the target `blob`. */
  sha256: sha256.optional(),
});

export const fromWorkshopSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('progress'),
    id: requestId,
    done: z.number().int().nonnegative(),
    total: z.number().int().positive(),
  }),
  z.object({
    op: z.literal('result'),
    id: requestId,
    result: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: madePdfSchema }),
      z.object({ ok: z.literal(false), error: faultSchema }),
    ]),
  }),
]);

export type WorkshopSetup = z.infer<typeof setupSchema>;
export type WorkshopTarget = z.infer<typeof targetSchema>;
export type ToWorkshop = z.infer<typeof toWorkshopSchema>;
export type FromWorkshop = z.infer<typeof fromWorkshopSchema>;
export type MadePdf = z.infer<typeof madePdfSchema>;
