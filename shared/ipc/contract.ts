import { z } from 'zod';
import { daySchema, instantSchema } from '../claim/calendar-date.ts';
import { caseFactsSchema } from '../claim/case.ts';
import { checklistDataSchema } from '../claim/checklist-data.ts';
import { presentationSchema } from '../claim/codes.ts';
import { originalToFollowSchema, pageSchema } from '../claim/document.ts';
import { filingFormSchema, filingStates } from '../claim/filing.ts';
import { readingTargetSchema } from '../claim/reading/reading.ts';
import { locales } from '../locale/locale.ts';
import type { Result } from './result.ts';
import {
  appStateSchema,
  caseQuerySchema,
  caseRowSchema,
  caseViewSchema,
  checklistViewSchema,
  homeViewSchema,
  intakeBatchSchema,
  madePdfSchema,
  originalRowSchema,
  outboxRowSchema,
  readingViewSchema,
  receiptViewSchema,
} from './views.ts';

const none = z.object({});
const nothing = z.null();
const saved = z.object({ revision: z.int(), savedAt: instantSchema });
/** Named by the renderer before the call, so that progress can be shown and the work cancelled while it runs. */
const jobId = z.uuid();
const passphrase = z.string().max(1000);
const documentIds = z.array(z.uuid()).min(1).max(500);
const path = z.string().min(1).max(4096);
const intoFiling = { caseId: z.uuid(), filingId: z.uuid().nullable(), jobId };
const savedTo = z.object({ saved: z.boolean(), fileName: z.string().nullable() });

/** Every channel: what goes in, what comes out. `out` is the value of a `Result`. Both ends derive their types from here. */
export const contract = {
  'app.state': { in: none, out: appStateSchema },
  /** The answer to the event 'closing'; `unsaved`: something typed could not be saved, and the person is asked. */
  'app.ready-to-close': { in: z.object({ unsaved: z.boolean() }), out: nothing },
  'settings.update': {
    in: z.object({
      locale: z.enum(locales).optional(),
      theme: z.enum(['light', 'dark', 'system']).optional(),
      clerkName: z.string().max(60).optional(),
    }),
    out: nothing,
  },
  'vault.create': { in: z.object({ passphrase }), out: nothing },
  'vault.unlock': { in: z.object({ passphrase }), out: nothing },

  'home.view': { in: none, out: homeViewSchema },
  'case.list': { in: caseQuerySchema, out: z.object({ rows: z.array(caseRowSchema), total: z.int() }) },
  'case.create': { in: none, out: z.object({ caseId: z.uuid() }) },
  'case.open-sample': { in: z.object({ jobId }), out: z.object({ caseId: z.uuid() }) },
  'case.view': { in: z.object({ caseId: z.uuid() }), out: caseViewSchema },
  'case.save-facts': { in: z.object({ caseId: z.uuid(), revision: z.int(), facts: caseFactsSchema }), out: saved },
  'case.archive': { in: z.object({ caseId: z.uuid() }), out: nothing },
  'case.restore': { in: z.object({ caseId: z.uuid() }), out: nothing },
  'case.export': { in: z.object({ caseId: z.uuid(), jobId }), out: savedTo },
  /** Shows the system's file dialog; null when the person closed it. */
  'case.import': { in: z.object({ jobId }), out: z.object({ caseId: z.uuid().nullable() }) },

  'filing.start': {
    in: z.object({ caseId: z.uuid(), kind: z.enum(['possible-loss-notice', 'claim']) }),
    out: z.object({ filingId: z.uuid() }),
  },
  'filing.answer-request': {
    in: z.object({ filingId: z.uuid(), requestId: z.string() }),
    out: z.object({ filingId: z.uuid() }),
  },
  'filing.save-form': { in: z.object({ filingId: z.uuid(), revision: z.int(), form: filingFormSchema }), out: saved },
  'filing.explain': {
    in: z.object({ filingId: z.uuid(), doubtKey: z.string().max(300), text: z.string().max(2000) }),
    out: nothing,
  },
  'filing.not-applicable': {
    in: z.object({ filingId: z.uuid(), code: z.string().max(40), reason: z.string().max(500) }),
    out: nothing,
  },
  /** Which documents travel, in order. */
  'filing.set-documents': {
    in: z.object({ filingId: z.uuid(), documentIds: z.array(z.uuid()).max(500) }),
    out: nothing,
  },
  /** Builds the dossier as it would be sent now. */
  'filing.preview': { in: z.object({ filingId: z.uuid(), jobId }), out: madePdfSchema },
  'filing.save-dossier': { in: z.object({ filingId: z.uuid(), jobId }), out: savedTo },
  /** Self-check, dossier, manifest, into the outbox. Refused with 'self-check-errors' while an error stands. */
  'filing.submit': { in: z.object({ filingId: z.uuid(), jobId }), out: z.object({ state: z.enum(filingStates) }) },
  /** Out of the outbox again while nothing was signed. */
  'filing.take-back': { in: z.object({ filingId: z.uuid() }), out: nothing },
  /** A returned filing becomes a draft again, with the same serial number. */
  'filing.reopen': { in: z.object({ filingId: z.uuid() }), out: nothing },
  'filing.receipt': { in: z.object({ filingId: z.uuid() }), out: receiptViewSchema },
  'filing.save-receipt': { in: z.object({ filingId: z.uuid() }), out: savedTo },

  /** Shows the system's file dialog. */
  'document.pick': { in: z.object(intoFiling), out: intakeBatchSchema },
  /** Only the preload calls this: the page hands over `File` objects and never names a path. */
  'document.add-dropped': {
    in: z.object({ ...intoFiling, paths: z.array(path).min(1).max(500) }),
    out: intakeBatchSchema,
  },
  /** Pasted bytes. */
  'document.add-bytes': {
    in: z.object({
      ...intoFiling,
      name: z.string().max(200),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 200e6),
    }),
    out: intakeBatchSchema,
  },
  /** Once more with a password: `retryId` comes with the refusal and is known as long as the vault is open. */
  'document.retry-with-password': {
    in: z.object({ retryId: z.uuid(), password: z.string().min(1).max(200), jobId }),
    out: intakeBatchSchema,
  },
  'document.update': {
    in: z.object({
      documentId: z.uuid(),
      code: z.string().max(40).nullable().optional(),
      title: z.string().min(1).max(200).optional(),
      presentation: presentationSchema.optional(),
    }),
    out: nothing,
  },
  'document.set-original': {
    in: z.object({ documentId: z.uuid(), originalToFollow: originalToFollowSchema.nullable() }),
    out: nothing,
  },
  'document.set-pages': {
    in: z.object({ documentId: z.uuid(), pages: z.array(pageSchema).min(1).max(5000) }),
    out: nothing,
  },
  'document.remove': { in: z.object({ documentId: z.uuid() }), out: nothing },
  'document.restore': { in: z.object({ documentId: z.uuid() }), out: nothing },

  'checklist.get': { in: none, out: checklistViewSchema },
  /** The list becomes the firm's own. Refused with 'checklist-code-in-use' where a document would lose its row. */
  'checklist.save': { in: z.object({ data: checklistDataSchema }), out: z.object({ savedAt: instantSchema }) },
  /** Back to the shipped list; refused like a save. */
  'checklist.reset': { in: none, out: checklistViewSchema },
  /** What was read in the documents of a case, and what is still to be read. */
  'reading.proposals': { in: z.object({ caseId: z.uuid() }), out: z.object({ readings: z.array(readingViewSchema) }) },
  /** Keeps where a taken value went; the value itself goes into the form like anything typed. */
  'reading.accept': {
    in: z.object({ documentId: z.uuid(), proposalId: z.string().max(300), target: readingTargetSchema }),
    out: nothing,
  },
  'reading.dismiss': { in: z.object({ documentId: z.uuid(), proposalId: z.string().max(300) }), out: nothing },
  /** The clerk changed a taken value: remembered for this buyer. */
  'reading.correct': {
    in: z.object({ documentId: z.uuid(), proposalId: z.string().max(300), value: z.string().min(1).max(200) }),
    out: nothing,
  },
  'reading.run-again': { in: z.object({ documentId: z.uuid() }), out: nothing },
  'reading.cancel': { in: z.object({ documentId: z.uuid() }), out: nothing },

  'outbox.list': { in: none, out: z.object({ rows: z.array(outboxRowSchema) }) },
  'outbox.retry': { in: z.object({ id: z.string() }), out: nothing },
  'outbox.pause': { in: z.object({ id: z.string() }), out: nothing },

  'originals.list': {
    in: z.object({ text: z.string().max(200), closed: z.boolean() }),
    out: z.object({ rows: z.array(originalRowSchema) }),
  },
  'originals.preview': { in: z.object({ documentIds, jobId }), out: madePdfSchema },
  /** Opens the system's print dialog with exactly the previewed pages. `printed` is false when the person closed it. */
  'originals.print': { in: z.object({ documentIds, jobId }), out: z.object({ printed: z.boolean() }) },
  'originals.save-pdf': { in: z.object({ documentIds, jobId }), out: savedTo },
  'originals.post': {
    in: z.object({
      documentIds,
      courier: z.string().min(1).max(60),
      waybill: z.string().min(4).max(60),
      postedOn: daySchema,
    }),
    out: nothing,
  },

  'practice.set-running': { in: z.object({ running: z.boolean() }), out: nothing },
  /** Opens the reviewer's console of the practice endpoint in the system browser. */
  'practice.open-console': { in: none, out: nothing },
  'job.cancel': { in: z.object({ jobId }), out: nothing },
} as const satisfies Record<string, { in: z.ZodType; out: z.ZodType }>;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]['in']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['in']>;
export type Output<C extends Channel> = z.output<Contract[C]['out']>;

/** Every channel is required: a missing handler does not compile. */
export type Handlers = {
  readonly [C in Channel]: (input: Parsed<C>, call: { readonly signal: AbortSignal }) => Promise<Result<Output<C>>>;
};

export const channels = Object.keys(contract) as Channel[];
