import { z } from 'zod';
import { handSendingSchema, statusEntrySchema } from './by-hand-record.ts';
import { daySchema, draftDaySchema, instantSchema } from './calendar-date.ts';
import { bankSchema, emptyBank } from './case.ts';
import { sixAnswersSchema, unanswered } from './codes.ts';
import { noSignOff, signOffSchema } from './sign-off-record.ts';

const shortText = z.string().max(200);
const longText = z.string().max(8000);

/** Plnotice.item1 … item10 备用: what they mean is agreed between insurer and insured. */
export const spareFields = [
  'item1',
  'item2',
  'item3',
  'item4',
  'item5',
  'item6',
  'item7',
  'item8',
  'item9',
  'item10',
] as const;
export type SpareField = (typeof spareFields)[number];
const spareSchema = z.record(z.enum(spareFields), z.string().max(400));
const emptySpare: Record<SpareField, string> = {
  item1: '',
  item2: '',
  item3: '',
  item4: '',
  item5: '',
  item6: '',
  item7: '',
  item8: '',
  item9: '',
  item10: '',
};

/** 报损: the part of the insurer's `Plnotice` that belongs to the notice itself; the rest comes from the case. */
export const noticeFormSchema = z.object({
  kind: z.literal('possible-loss-notice'),
  caseExplain: longText,
  /** adoptMeasure 减损措施 */
  measuresTaken: longText,
  answers: sixAnswersSchema,
  financingBank: bankSchema,
  /** empnameorworkno */
  salesperson: shortText,
  /** corpoperator */
  operator: shortText,
  /** corpoperatime; '' stands for the day it is submitted. */
  operatedOn: draftDaySchema.default(''),
  spare: spareSchema.default(emptySpare),
});

/** 索赔: the part of `ClaimApply` that belongs to the claim itself. */
export const claimFormSchema = z.object({
  kind: z.literal('claim'),
  /** claimreason */
  claimReason: longText,
  caseExplain: longText,
  answers: sixAnswersSchema,
  financingBank: bankSchema,
  applicant: shortText,
  appliedOn: draftDaySchema,
  /** employeeName */
  salesperson: shortText,
  /** expobjects: further values by name, as the insurer asks for them. */
  extras: z
    .array(z.object({ id: z.uuid(), key: z.string().max(64), value: z.string().max(400) }))
    .max(50)
    .default([]),
});

/** 补充材料: the answer to one request of the other side. */
export const supplementFormSchema = z.object({
  kind: z.literal('supplement'),
  inReplyTo: z.string(),
  /** The filing whose request is answered. */
  answersFilingId: z.uuid(),
  note: longText,
});

/**
 * 撤销处理类型 (sett_type): why a notice or claim is taken back. The insurer's own codes are in no public text, so these are
 * words of ours and travel as words.
 */
export const withdrawalTypes = ['paid-by-buyer', 'settled', 'filed-by-mistake', 'to-file-again', 'other'] as const;
export type WithdrawalType = (typeof withdrawalTypes)[number];

/** 撤销: ends the life of a notice or claim of this case. */
export const withdrawalFormSchema = z.object({
  kind: z.literal('withdrawal'),
  /** Our filing that is taken back. */
  withdraws: z.uuid(),
  type: z.enum(withdrawalTypes).nullable(),
  reason: z.string().max(2000),
});

/** 正本寄送: which papers went with which courier. Its documents are the filing's `documentIds`. */
export const dispatchFormSchema = z.object({
  kind: z.literal('originals-dispatch'),
  courier: shortText,
  waybill: shortText,
  postedOn: draftDaySchema,
  /** Papers of several cases in one envelope share it; none in records from before. */
  parcelId: z.uuid().optional(),
});

export const filingFormSchema = z.discriminatedUnion('kind', [
  noticeFormSchema,
  claimFormSchema,
  supplementFormSchema,
  withdrawalFormSchema,
  dispatchFormSchema,
]);
export type NoticeForm = z.infer<typeof noticeFormSchema>;
export type ClaimForm = z.infer<typeof claimFormSchema>;
export type SupplementForm = z.infer<typeof supplementFormSchema>;
export type WithdrawalForm = z.infer<typeof withdrawalFormSchema>;
export type DispatchForm = z.infer<typeof dispatchFormSchema>;
export type FilingForm = z.infer<typeof filingFormSchema>;
export type FilingKind = FilingForm['kind'];
export const filingKinds = [
  'possible-loss-notice',
  'claim',
  'supplement',
  'withdrawal',
  'originals-dispatch',
] as const satisfies readonly FilingKind[];

/** Travels as a package: manifest, documents, dossier, signature, receipt. The others are one call without papers. */
export type PackageForm = NoticeForm | ClaimForm | SupplementForm;
export const isPackageForm = (form: FilingForm): form is PackageForm =>
  form.kind === 'possible-loss-notice' || form.kind === 'claim' || form.kind === 'supplement';

/** The two forms that state the case, with its invoices, answers and story. */
export type CaseForm = NoticeForm | ClaimForm;
export const isCaseForm = (form: FilingForm): form is CaseForm =>
  form.kind === 'possible-loss-notice' || form.kind === 'claim';

export const emptyNotice: NoticeForm = {
  kind: 'possible-loss-notice',
  caseExplain: '',
  measuresTaken: '',
  answers: unanswered,
  financingBank: emptyBank,
  salesperson: '',
  operator: '',
  operatedOn: '',
  spare: emptySpare,
};

export const emptyClaim: ClaimForm = {
  kind: 'claim',
  claimReason: '',
  caseExplain: '',
  answers: unanswered,
  financingBank: emptyBank,
  applicant: '',
  appliedOn: '',
  salesperson: '',
  extras: [],
};

/** A claim started after its notice takes over what the notice already says. */
export const claimFromNotice = (notice: NoticeForm, appliedOn: string): ClaimForm => ({
  ...emptyClaim,
  caseExplain: notice.caseExplain,
  answers: notice.answers,
  financingBank: notice.financingBank,
  salesperson: notice.salesperson,
  applicant: notice.operator,
  appliedOn,
});

export const filingStates = [
  'draft',
  'ready',
  'queued',
  'sending',
  'submitted',
  'accepted',
  'returned',
  'in-review',
  'supplement-requested',
  'assessed',
  'paid',
  'refused',
  'withdrawn',
  'needs-attention',
] as const;
export type FilingState = (typeof filingStates)[number];

export const returnReasonSchema = z.object({
  text: z.string(),
  /** JSON pointer into the form as it was sent, if the reason is about a field. */
  field: z.string().optional(),
  documentId: z.string().optional(),
});
export type ReturnReason = z.infer<typeof returnReasonSchema>;

export const supplementRequestSchema = z.object({
  requestId: z.string(),
  what: z.array(z.object({ text: z.string(), documentCode: z.string().optional() })),
  by: daySchema.nullable(),
  answeredBy: z.uuid().nullable(),
});
export type SupplementRequest = z.infer<typeof supplementRequestSchema>;

export const filingSchema = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  state: z.enum(filingStates),
  form: filingFormSchema,
  revision: z.int().nonnegative(),
  /** 企业流水号: our own, unique, stable over resubmission. */
  corpSerialNo: z.string(),
  /** The documents that travel with this filing, in order. */
  documentIds: z.array(z.uuid()),
  /** Why a warning is all right, by doubt key; travels with the package. */
  explanations: z.record(z.string(), z.string().max(2000)),
  /** "Not applicable because…" by checklist code. */
  notApplicable: z.record(z.string(), z.string().max(500)),
  endpointFilingId: z.string().nullable(),
  /** The endpoint's id of the returned filing this one replaces. */
  resubmits: z.string().nullable(),
  acceptanceNo: z.string().nullable(),
  submittedAt: instantSchema.nullable(),
  returnReasons: z.array(returnReasonSchema),
  supplementRequests: z.array(supplementRequestSchema),
  /** Fault code of the outbox where state is needs-attention. */
  attention: z.string().nullable(),
  /** 复核; records and packages from before there were reviews have none. */
  signOff: signOffSchema.default(noSignOff),
  /** How it is or was sent without the endpoint, the last time; null where it wasn't. */
  byHand: handSendingSchema.nullable().default(null),
  /** What the other side said of it, as somebody typed it; of every sending by hand, nothing ever deleted. */
  journal: z.array(statusEntrySchema).max(2000).default([]),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Filing = z.infer<typeof filingSchema>;
