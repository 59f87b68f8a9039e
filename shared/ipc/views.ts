import { z } from 'zod';
import { daySchema, instantSchema } from '../claim/calendar-date.ts';
import { claimCaseSchema } from '../claim/case.ts';
import { caseFilterSchema } from '../claim/case-filter.ts';
import { checklistDataSchema } from '../claim/checklist-data.ts';
import { documentDamageSchema } from '../claim/damage.ts';
import { deadlineSchema } from '../claim/deadlines/deadline.ts';
import { claimDocumentSchema } from '../claim/document.ts';
import { filingKinds, filingSchema } from '../claim/filing.ts';
import { originalSchema } from '../claim/original.ts';
import { pageFindingSchema } from '../claim/quality/page-findings.ts';
import { keptProposalSchema, kindReadSchema } from '../claim/reading/reading.ts';
import { caseStages, stations } from '../claim/spine.ts';
import { locales } from '../locale/locale.ts';
import { endpointModeSchema } from '../singleWindow/discovery.ts';
import { deadlineRowSchema } from './deadline-views.ts';
import { signInStateSchema } from './endpoint-views.ts';
import { faultSchema } from './result.ts';

/** What the screens are drawn from. Main makes them; the renderer keeps no truth of its own. */

const filingKindSchema = z.enum(filingKinds);
const stationStatusSchema = z.enum(['todo', 'current', 'waiting', 'attention', 'done', 'refused']);
const spineSchema = z.record(z.enum(stations), stationStatusSchema);

export const nextStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start-notice') }),
  z.object({ kind: z.literal('finish'), filingId: z.uuid(), filingKind: filingKindSchema }),
  z.object({ kind: z.literal('fix-returned'), filingId: z.uuid(), filingKind: filingKindSchema }),
  z.object({ kind: z.literal('look-at-sending'), filingId: z.uuid() }),
  z.object({ kind: z.literal('send-by-hand'), filingId: z.uuid() }),
  z.object({ kind: z.literal('answer-request'), filingId: z.uuid(), requestId: z.string(), by: z.string().nullable() }),
  z.object({ kind: z.literal('start-claim') }),
  z.object({ kind: z.literal('send-originals'), count: z.int(), overdue: z.boolean() }),
  z.object({ kind: z.literal('wait'), filingId: z.uuid() }),
  z.object({ kind: z.literal('closed') }),
]);

export const appStateSchema = z.object({
  version: z.string(),
  platform: z.string(),
  locale: z.enum(locales),
  theme: z.enum(['light', 'dark', 'system']),
  /** Who prints and posts, kept with what they did. */
  clerkName: z.string(),
  mode: endpointModeSchema,
  /** Who is signed in at the real endpoint. */
  account: signInStateSchema,
  vault: z.object({
    status: z.enum(['absent', 'locked', 'open', 'damaged']),
    /** How the key is kept: by the system's keyring, or by a passphrase where there is none. */
    protection: z.enum(['keyring', 'passphrase']),
    fault: faultSchema.nullable(),
  }),
  lock: z.object({
    afterMinutes: z.int(),
    /** Locked by hand or by time: the work behind goes on. */
    isHeld: z.boolean(),
    /** The system has a keyring that could keep the key. */
    hasKeyring: z.boolean(),
    /** Where the page was when it was locked; null while it is. */
    place: z.string().nullable(),
  }),
  practice: z.object({ running: z.boolean(), url: z.string().nullable() }),
  outbox: z.object({
    online: z.boolean(),
    waiting: z.int(),
    sending: z.boolean(),
    percent: z.number().min(0).max(100),
    attention: z.int(),
    /** Why news of the other side do not arrive, where waiting alone does not mend it. */
    feedFault: faultSchema.nullable(),
  }),
});
export type AppState = z.infer<typeof appStateSchema>;

export const caseRowSchema = z.object({
  id: z.uuid(),
  ref: z.string(),
  caseNo: z.string().nullable(),
  buyerName: z.string(),
  policyNo: z.string(),
  currency: z.string(),
  /** Sum of the loss amounts, of the invoices where no loss is entered yet. */
  amount: z.string(),
  stage: z.enum(caseStages),
  nextStep: nextStepSchema,
  originalsOwed: z.int(),
  /** Requests of the other side nobody has answered. */
  requestsOpen: z.int().default(0),
  /** Filings that wait for a reviewer. */
  reviewsAsked: z.int().default(0),
  openedOn: daySchema.nullable().default(null),
  /** First day by which we owe them something: an answer, an original. */
  dueOn: daySchema.nullable().default(null),
  /** Oldest due date of its invoices: the age of the debt is counted from it. */
  buyerDueOn: daySchema.nullable().default(null),
  updatedAt: instantSchema,
  archived: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

export const caseQuerySchema = caseFilterSchema.extend({
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(500),
});
export type CaseQuery = z.infer<typeof caseQuerySchema>;

export const documentViewSchema = claimDocumentSchema.extend({
  /** Capability for `doc://d/<token>/thumb/<n>` and `doc://d/<token>/page/<n>?w=<px>&r=<rotation>&f=<finish>`; n counts pages of the document's own file from 1 (page.index + 1); pages already carry the file’s own rotation, r is the clerk’s. */
  token: z.string(),
  /** The same for files of other documents its pages are from, by their SHA-256. */
  tokens: z.record(z.string(), z.string()),
  /** What may be wrong with its pages, for the self-check. */
  findings: z.array(pageFindingSchema),
  /** Its stored files can't be read any more; null for a sound one. */
  damage: documentDamageSchema.nullable(),
});
export type DocumentView = z.infer<typeof documentViewSchema>;

export const readingViewSchema = z.object({
  documentId: z.uuid(),
  status: z.enum(['waiting', 'reading', 'read', 'failed']),
  /** Pages that had to be recognised; progress events carry the document's id. */
  done: z.int(),
  total: z.int(),
  fault: faultSchema.nullable(),
  /** The likeliest first. */
  kinds: z.array(kindReadSchema),
  proposals: z.array(keptProposalSchema),
});
export type ReadingView = z.infer<typeof readingViewSchema>;

export const timelineEntrySchema = z.object({
  id: z.int(),
  at: instantSchema,
  filingId: z.uuid().nullable(),
  /** Text key is `timeline.<kind>`. */
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  by: z.enum(['us', 'them']),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const caseViewSchema = z.object({
  case: claimCaseSchema,
  filings: z.array(filingSchema),
  documents: z.array(documentViewSchema),
  originals: z.array(originalSchema),
  spine: spineSchema,
  nextStep: nextStepSchema,
  stage: z.enum(caseStages),
  timeline: z.array(timelineEntrySchema),
  deadlines: z.array(deadlineSchema),
  /** The terms of its policy are confirmed, so its deadlines are counted. */
  hasTerms: z.boolean(),
});
export type CaseView = z.infer<typeof caseViewSchema>;

export const homeItemSchema = z.object({ row: caseRowSchema, reason: nextStepSchema });
export const homeViewSchema = z.object({
  needsYou: z.array(homeItemSchema),
  moving: z.array(homeItemSchema),
  /** Open amounts by stage, one list per currency. */
  exposure: z.array(
    z.object({
      currency: z.string(),
      stages: z.array(z.object({ stage: z.enum(caseStages), amount: z.string(), count: z.int() })),
    }),
  ),
  caseCount: z.int(),
  /** Duties that are late or fall due soon. */
  due: z.array(deadlineRowSchema),
});
export type HomeView = z.infer<typeof homeViewSchema>;

/** The checklist in force. `isOwn`: the firm has made it its own; else it is the shipped one. */
export const checklistViewSchema = z.object({ data: checklistDataSchema, isOwn: z.boolean() });
export type ChecklistView = z.infer<typeof checklistViewSchema>;

/** A PDF made by us, to be looked at: pages by `doc://d/<token>/page/<n>`, n from 1. */
export const madePdfSchema = z.object({
  token: z.string(),
  pageCount: z.int(),
  sizeBytes: z.int(),
  missingCharacters: z.array(z.string()),
});
export type MadePdf = z.infer<typeof madePdfSchema>;

export const intakeBatchSchema = z.object({
  accepted: z.array(z.object({ documentId: z.uuid(), fileName: z.string() })),
  /** `retryId` where a password would open the file. */
  refused: z.array(z.object({ fileName: z.string(), fault: faultSchema, retryId: z.uuid().nullable() })),
  /** Hidden files, system files and links in folders and archives: not worth a line each. */
  skipped: z.int(),
});
export type IntakeBatch = z.infer<typeof intakeBatchSchema>;

export const outboxRowSchema = z.object({
  id: z.string(),
  caseId: z.uuid(),
  caseRef: z.string(),
  filingId: z.uuid().nullable(),
  job: z.enum(['filing', 'originals-dispatch', 'original-promises', 'withdrawal']),
  filingKind: filingKindSchema.nullable(),
  state: z.enum(['waiting', 'creating', 'uploading', 'submitting', 'done', 'needs-attention', 'paused', 'cancelled']),
  sentBytes: z.int(),
  totalBytes: z.int(),
  problem: faultSchema.nullable(),
  nextTryAt: instantSchema.nullable(),
  createdAt: instantSchema,
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;

export const originalRowSchema = z.object({
  original: originalSchema,
  caseRef: z.string(),
  caseNo: z.string().nullable(),
  buyerName: z.string(),
  documentTitle: z.string(),
  documentCode: z.string().nullable(),
  pageCount: z.int(),
  overdue: z.boolean(),
});
export type OriginalRow = z.infer<typeof originalRowSchema>;

export const receiptViewSchema = z.object({
  acceptanceNo: z.string(),
  receivedAt: z.string(),
  manifestDigest: z.string(),
  issuer: z.string(),
  /** Checked again, offline, at the moment of asking. */
  verdict: z.discriminatedUnion('valid', [
    z.object({ valid: z.literal(true) }),
    z.object({ valid: z.literal(false), fault: faultSchema }),
  ]),
});
export type ReceiptView = z.infer<typeof receiptViewSchema>;
