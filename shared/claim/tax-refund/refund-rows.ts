import { z } from 'zod';
import { trustMarks } from '../checklist-data.ts';

const nameSchema = z.string().trim().min(1).max(120);

/** One document the tax office may ask for: proposed from the case by its checklist codes. */
const refundRowSchema = z
  .object({
    id: z.string().min(1).max(40),
    name: z.object({ zh: nameSchema, en: nameSchema }).readonly(),
    /** Checklist codes of documents that are proposed for it. */
    codes: z.array(z.string().max(40)).max(20).readonly(),
    /** Expected, or kept where there is one. */
    isExpected: z.boolean(),
    /** One for each customs declaration, or one for the whole case. */
    isEach: z.boolean(),
    /** Where it is from, in the words of whoever keeps the list. */
    source: z.string().trim().min(1).max(300),
    trust: z.enum(trustMarks),
  })
  .readonly();
export type RefundRow = z.infer<typeof refundRowSchema>;

export const refundRowsSchema = z
  .array(refundRowSchema)
  .min(1)
  .max(40)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'each once')
  .readonly();

const annex = '国家税务总局公告2022年第9号附件所称收汇凭证（原文未见，凭记忆）；以主管税务机关要求为准';
const filing = '国家税务总局公告2022年第9号（转载）：申报后15日内留存备案单证；以主管税务机关要求为准';

/**
 * What this app ships as editable data. That insurance payments count as receipts is 税总货劳发〔2022〕36号 item 1(1) (B); which
 * papers prove it is an inference (D): rules change, and the competent tax office decides.
 */
export const shippedRefundRows: readonly RefundRow[] = [
  {
    id: 'policy',
    name: { zh: '出口信用保险合同（保险单、批单）', en: 'Export credit insurance contract' },
    codes: ['INS-POL'],
    isExpected: true,
    isEach: false,
    source: annex,
    trust: 'D',
  },
  {
    id: 'settlement',
    name: { zh: '保险理赔单据（赔款通知、索赔申请）', en: 'Claim settlement documents' },
    codes: ['APP-CLM', 'APP-PLN', 'APP-LIST', 'APP-STMT', 'APP-ASG'],
    isExpected: true,
    isEach: false,
    source: annex,
    trust: 'D',
  },
  {
    id: 'payment',
    name: { zh: '赔款入账凭证（银行流水、水单）', en: 'Proof that the payment arrived (bank record)' },
    codes: [],
    isExpected: true,
    isEach: false,
    source: annex,
    trust: 'D',
  },
  {
    id: 'declaration',
    name: { zh: '出口报关单', en: 'Export customs declaration' },
    codes: ['TRD-CUS'],
    isExpected: true,
    isEach: true,
    source: filing,
    trust: 'D',
  },
  {
    id: 'contract',
    name: { zh: '出口合同', en: 'Export contract' },
    codes: ['TRD-CON'],
    isExpected: false,
    isEach: false,
    source: filing,
    trust: 'D',
  },
  {
    id: 'invoice',
    name: { zh: '出口发票', en: 'Export invoice' },
    codes: ['TRD-INV'],
    isExpected: false,
    isEach: true,
    source: filing,
    trust: 'D',
  },
  {
    id: 'transport',
    name: { zh: '运输单据（提单、运单）', en: 'Transport documents' },
    codes: ['TRD-BL'],
    isExpected: false,
    isEach: true,
    source: filing,
    trust: 'D',
  },
];
