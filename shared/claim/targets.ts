import { z } from 'zod';

/** How large a file and a page may be that are sent. The firm's own data: the receiving side's limits are not published. */
export const targetsSchema = z.object({
  /** Whose limit it is, in the words of whoever keeps it. */
  source: z.string().trim().min(1).max(200),
  trust: z.enum(['A', 'B', 'C', 'D']),
  maxFileBytes: z.int().min(200_000).max(2_000_000_000),
  maxPageBytes: z.int().min(50_000).max(2_000_000_000),
});
export type Targets = z.infer<typeof targetsSchema>;

/** Customs' 《报关单证电子转换或扫描文件格式标准》 of 2019, the nearest public rule; the credit-insurance module's own was not found. */
export const shippedTargets: Targets = {
  source: '海关 2019 年《报关单证电子转换或扫描文件格式标准》；以保单/接收方为准',
  trust: 'B',
  maxFileBytes: 4_000_000,
  maxPageBytes: 400_000,
};

/** One way of coding a scan; the first is the gentlest, the last the floor: print of 8 points stays legible there. */
export type CodingStep = { readonly dpi: number; readonly quality: number };
export const codingSteps: readonly CodingStep[] = [
  { dpi: 200, quality: 0.8 },
  { dpi: 200, quality: 0.65 },
  { dpi: 175, quality: 0.6 },
  { dpi: 150, quality: 0.55 },
  { dpi: 150, quality: 0.45 },
];

/** What a PDF has beside its pages: catalogue, tables, metadata. */
const filePartBytes = 6_000;

/** Page sizes in bytes → how many pages each file gets, as few files as the limit allows; a page over it has a file alone. */
export const partsFor = (pageBytes: readonly number[], maxFileBytes: number): number[] => {
  const parts: number[] = [];
  let room = 0;
  for (const bytes of pageBytes) {
    if (parts.length === 0 || bytes > room) {
      parts.push(1);
      room = maxFileBytes - filePartBytes - bytes;
    } else {
      parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
      room -= bytes;
    }
  }
  return parts;
};

export const isOver = (fileBytes: number, pageBytes: readonly number[], { maxFileBytes, maxPageBytes }: Targets) =>
  fileBytes > maxFileBytes || pageBytes.some((bytes) => bytes > maxPageBytes);
