import { z } from 'zod';

/** Loss reasons; `ediCode` is the insurer's plReasonCode as two exporters' systems send it. */
export const lossReasons = ['protracted-default', 'rejection', 'insolvency', 'other'] as const;
export type LossReason = (typeof lossReasons)[number];
export const lossReasonSchema = z.enum(lossReasons);
export const lossReasonEdiCode = {
  'protracted-default': '0',
  rejection: '1',
  insolvency: '2',
  other: '3',
} as const satisfies Record<LossReason, string>;

/** Payment modes in the order of the insurer's payMode codes 1–4. */
export const payModes = ['LC', 'DP', 'DA', 'OA'] as const;
export type PayMode = (typeof payModes)[number];
export const payModeSchema = z.enum(payModes);
export const payModeEdiCode = { LC: '1', DP: '2', DA: '3', OA: '4' } as const satisfies Record<PayMode, string>;

/** 信保确认的收汇状态: none, full, part, deemed. */
export const receiptStatuses = ['none', 'full', 'part', 'deemed'] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];
export const receiptStatusSchema = z.enum(receiptStatuses);
export const receiptStatusEdiCode = { none: '0', full: '1', part: '2', deemed: '3' } as const satisfies Record<
  ReceiptStatus,
  string
>;

/** How a document came to be: an e-document, a scan of paper, a photo of paper. */
export const presentations = ['electronic', 'scan', 'photo'] as const;
export type Presentation = (typeof presentations)[number];
export const presentationSchema = z.enum(presentations);

/** The six yes/no questions of both forms, under the insurer's field names, in the order of the form. */
export const sixQuestions = [
  'troverFlag',
  'financeFlag',
  'ifInsuranturge',
  'detainFlag',
  'ifBankurge',
  'ifArf',
] as const;
export type SixQuestion = (typeof sixQuestions)[number];
export const answerSchema = z.enum(['yes', 'no']).nullable();
export type Answer = z.infer<typeof answerSchema>;
export const sixAnswersSchema = z.object({
  troverFlag: answerSchema,
  financeFlag: answerSchema,
  ifInsuranturge: answerSchema,
  detainFlag: answerSchema,
  ifBankurge: answerSchema,
  ifArf: answerSchema,
});
export type SixAnswers = z.infer<typeof sixAnswersSchema>;
export const unanswered: SixAnswers = {
  troverFlag: null,
  financeFlag: null,
  ifInsuranturge: null,
  detainFlag: null,
  ifBankurge: null,
  ifArf: null,
};
