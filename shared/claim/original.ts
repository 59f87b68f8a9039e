import { z } from 'zod';
import { compareDays, daySchema, instantSchema } from './calendar-date.ts';

/**
 * Where the paper is. electronic-only: nobody holds it yet; held: in the firm; stamped: sealed and ready; printed: its
 * sheets are printed; posted: on its way; received: the other side has it; waived: it need not come any more.
 */
export const originalStatuses = [
  'electronic-only',
  'held',
  'stamped',
  'printed',
  'posted',
  'received',
  'waived',
] as const;
export type OriginalStatus = (typeof originalStatuses)[number];

/** What can happen to a paper. `lose`: it is gone, the parcel or the paper itself; `reopen`: a waiver is taken back. */
export const originalEvents = ['hold', 'stamp', 'print', 'post', 'receive', 'waive', 'lose', 'reopen'] as const;
export type OriginalEvent = (typeof originalEvents)[number];

const shortText = z.string().max(500);

/** What the endpoint said to a changed promise: when it noted it; null while it has not answered. */
const promiseAnswerSchema = z.object({ recordedAt: instantSchema, note: shortText.default('') }).nullable();

/** One line of an original's history; nothing in it is ever changed but the answer that arrives later. */
export const originalEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    at: instantSchema,
    by: z.string(),
    event: z.enum(originalEvents),
    from: z.enum(originalStatuses),
    to: z.enum(originalStatuses),
    /** Why, or by whom, as far as somebody said so. */
    note: shortText,
    /** Where it was posted or was lost: courier and waybill. */
    parcel: z.string().max(130),
  }),
  z.object({
    kind: z.literal('promise'),
    at: instantSchema,
    by: z.string(),
    from: daySchema,
    to: daySchema,
    reason: shortText,
    /** Of the update the endpoint is sent; null where it was never told the first promise. */
    updateId: z.uuid().nullable(),
    answer: promiseAnswerSchema,
  }),
  z.object({ kind: z.literal('shelf'), at: instantSchema, by: z.string(), from: z.string(), to: z.string() }),
  /** The change before was taken back. */
  z.object({ kind: z.literal('undone'), at: instantSchema, by: z.string() }),
]);
export type OriginalEntry = z.infer<typeof originalEntrySchema>;

export const mostShelfCharacters = 60;

/** One entry of the register 正本台账: an original that was promised for a document. */
export const originalSchema = z.object({
  documentId: z.uuid(),
  caseId: z.uuid(),
  /** Own running number, printed and encoded on the sheet: ZB-000123. */
  runningNo: z.string(),
  /** Records from before the register knew where a paper lies called the first of them 'owed'. */
  status: z.preprocess((value) => (value === 'owed' ? 'electronic-only' : value), z.enum(originalStatuses)),
  promisedOn: daySchema,
  reason: z.string(),
  printedAt: z.array(instantSchema),
  courier: z.string().max(60).nullable(),
  waybill: z.string().max(60).nullable(),
  postedOn: daySchema.nullable(),
  receivedAt: instantSchema.nullable(),
  /** Where the paper lies: 'A 柜 3 层'. */
  shelf: z.string().max(mostShelfCharacters).default(''),
  /** The parcel it travels or travelled in; papers of several cases share one. */
  parcelId: z.uuid().nullable().default(null),
  waived: z
    .object({ reason: shortText, allowedBy: z.string().max(120) })
    .nullable()
    .default(null),
  history: z.array(originalEntrySchema).default([]),
});
export type Original = z.infer<typeof originalSchema>;

/** A new entry of the register: a promise, and nothing done yet. */
export const newOriginal = (
  given: Pick<Original, 'documentId' | 'caseId' | 'runningNo' | 'promisedOn' | 'reason'>,
): Original => ({
  ...given,
  status: 'electronic-only',
  printedAt: [],
  courier: null,
  waybill: null,
  postedOn: null,
  receivedAt: null,
  shelf: '',
  parcelId: null,
  waived: null,
  history: [],
});

type Moves = Readonly<Partial<Record<OriginalEvent, OriginalStatus>>>;

const withUs: Moves = { post: 'posted', receive: 'received', waive: 'waived' };

const moves: Readonly<Record<OriginalStatus, Moves>> = {
  'electronic-only': { ...withUs, hold: 'held', stamp: 'stamped', print: 'printed' },
  held: { ...withUs, stamp: 'stamped', print: 'printed', lose: 'electronic-only' },
  // Printing its sheet doesn't take the seal off a paper.
  stamped: { ...withUs, print: 'stamped', lose: 'electronic-only' },
  printed: { ...withUs, hold: 'held', stamp: 'stamped', print: 'printed', lose: 'electronic-only' },
  // A waybill can be mistyped: posting again corrects it. A reprint of something on its way stays on its way. What comes
  // back is held again, what is lost has to be made again.
  posted: { ...withUs, hold: 'held', print: 'posted', lose: 'electronic-only' },
  received: {},
  // The paper may arrive all the same, and the other side's word counts.
  waived: { receive: 'received', reopen: 'electronic-only' },
};

export const nextOriginalStatus = (status: OriginalStatus, event: OriginalEvent): OriginalStatus | undefined =>
  moves[status][event];

/** The obligation is open until the other side confirms the paper or does without it. */
export const isOwed = ({ status }: Pick<Original, 'status'>): boolean => status !== 'received' && status !== 'waived';

/** Something has to be done here: the paper is owed and not on its way. */
export const isWithUs = (original: Pick<Original, 'status'>): boolean =>
  isOwed(original) && original.status !== 'posted';

export const isOverdue = (original: Pick<Original, 'status' | 'promisedOn'>, today: string): boolean =>
  isWithUs(original) && compareDays(original.promisedOn, today) === -1;
