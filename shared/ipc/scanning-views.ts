import { z } from 'zod';

/** Where a scanner takes paper from. */
export const scanSources = ['feeder', 'feeder-duplex', 'flatbed'] as const;
export const scanColours = ['colour', 'grey'] as const;

export const scannerSchema = z.object({
  id: z.string().max(300),
  name: z.string(),
  /** Host and port, to tell two of a kind apart. */
  address: z.string(),
  /** Typed in, or used before; otherwise it has announced itself just now. */
  isKept: z.boolean(),
});
export type Scanner = z.infer<typeof scannerSchema>;

export const scannerAbilitiesSchema = z.object({
  name: z.string(),
  /** Those it has, the feeder first. */
  sources: z.array(
    z.object({
      source: z.enum(scanSources),
      /** Rising, within 150 … 600 where it offers any of these. */
      dpis: z.array(z.int().positive()).min(1),
      colours: z.array(z.enum(scanColours)).min(1),
    }),
  ),
});
export type ScannerAbilities = z.infer<typeof scannerAbilitiesSchema>;

export const scanOrderSchema = z.object({
  source: z.enum(scanSources),
  dpi: z.int().min(50).max(1200),
  colour: z.enum(scanColours),
});
export type ScanOrder = z.infer<typeof scanOrderSchema>;

/** What has been scanned and isn't a document yet. Kept across a restart. */
export const scanSessionSchema = z.object({
  pages: z.array(z.object({ id: z.uuid(), token: z.string(), pageCount: z.int() })),
});
export type ScanSession = z.infer<typeof scanSessionSchema>;
