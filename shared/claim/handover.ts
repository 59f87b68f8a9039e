import { z } from 'zod';
import { endpointModeSchema } from '../singleWindow/discovery.ts';
import { type CaseFacts, caseFactsSchema, emptyFacts, emptyInvoice } from './case.ts';
import { presentationSchema } from './codes.ts';
import { originalToFollowSchema, pageSchema } from './document.ts';
import { filingSchema } from './filing.ts';

/**
 * The hand-over package 交接包: a ZIP (or the same as a folder) with `claim.json`, the documents under `documents/`, and
 * `manifest.json`, which names every other file with its size and SHA-256. A colleague imports it and carries on.
 */
export const handoverFormat = 'green-channel-handover';
export const claimFileName = 'claim.json';
export const manifestFileName = 'manifest.json';

const relativePath = z
  .string()
  .max(300)
  .regex(/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\:*?"<>|\p{C}]+$/u);

export const handoverManifestSchema = z.object({
  format: z.literal(handoverFormat),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Whose data these are, practice or real business; packages of other programs don't say. */
  mode: endpointModeSchema.optional(),
  files: z
    .array(
      z.object({ path: relativePath, sizeBytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    )
    .min(1)
    .max(2000),
});
export type HandoverManifest = z.infer<typeof handoverManifestSchema>;

export const handoverDocumentSchema = z.object({
  id: z.uuid().optional(),
  /** Path inside the package. */
  file: relativePath,
  /** A PDF of its pages inside the package, where the file itself opens only with a password. */
  view: relativePath.optional(),
  code: z.string().max(40).nullable().default(null),
  title: z.string().min(1).max(200),
  presentation: presentationSchema.optional(),
  pages: z.array(pageSchema).min(1).optional(),
  /** Pages of its file, where some of them are in other documents or the other way round. */
  filePageCount: z.int().positive().optional(),
  originalToFollow: originalToFollowSchema.nullable().default(null),
});
export type HandoverDocument = z.infer<typeof handoverDocumentSchema>;

/** Facts somebody else's program may have written: what is missing counts as not filled in. */
const tolerantFacts = z.preprocess((raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw;
  const facts = raw as Partial<CaseFacts>;
  const lines: unknown = facts.invoices;
  return {
    ...emptyFacts,
    ...facts,
    insured: { ...emptyFacts.insured, ...facts.insured },
    buyer: { ...emptyFacts.buyer, ...facts.buyer },
    openingBank: { ...emptyFacts.openingBank, ...facts.openingBank },
    confirmingBank: { ...emptyFacts.confirmingBank, ...facts.confirmingBank },
    invoices: Array.isArray(lines)
      ? lines.map((line: unknown) =>
          typeof line === 'object' && line !== null ? { ...emptyInvoice(''), ...line } : line,
        )
      : [],
  };
}, caseFactsSchema);

export const handoverClaimSchema = z.object({
  format: z.literal(handoverFormat),
  version: z.literal(1),
  /** Names this hand-over; packages from before there was a way back have none. */
  exportId: z.uuid().optional(),
  /** Earlier hand-overs this state of the case has grown from, on either side: the newest both know is the base of a merge. */
  lineage: z.array(z.uuid()).max(500).default([]),
  /** Signed receipts of its filings, as they are kept. */
  receipts: z
    .array(z.object({ filingId: z.uuid(), receipt: z.unknown() }))
    .max(200)
    .default([]),
  case: z.object({
    id: z.uuid().optional(),
    ref: z.string().max(40).optional(),
    caseNo: z.string().max(64).nullable().default(null),
    facts: tolerantFacts,
  }),
  filings: z.array(filingSchema).max(100).default([]),
  documents: z.array(handoverDocumentSchema).max(1000).default([]),
  /** Files whose own document is gone but pages of which are in others. */
  files: z
    .array(z.object({ file: relativePath, view: relativePath.optional(), title: z.string().min(1).max(200) }))
    .max(1000)
    .default([]),
});
export type HandoverClaim = z.infer<typeof handoverClaimSchema>;
