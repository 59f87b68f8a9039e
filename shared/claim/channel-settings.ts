import { z } from 'zod';
import { sendingChannels } from './by-hand-record.ts';
import { amountFormats, dayFormats } from './copy-out/formats.ts';

/** One address; enough to find slips, the mail program judges the rest. */
export const mailAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>"(),:;\\[\]\p{C}]+@[^\s@<>"(),:;\\[\]\p{C}]+\.[^\s@<>"(),:;\\[\]\p{C}]+$/u);

/** Where packages of one branch of the insurer go. */
export const recipientSchema = z.object({
  id: z.uuid(),
  /** 上海分公司 */
  name: z.string().trim().max(80),
  to: z.array(mailAddress).max(20),
  cc: z.array(mailAddress).max(20),
});
export type Recipient = z.infer<typeof recipientSchema>;

export const channelSettingsSchema = z.object({
  /** What the review offers first. */
  channel: z.enum(sendingChannels),
  /** The company mailbox 企业邮箱 the mails are sent from. */
  from: z.union([z.literal(''), mailAddress]),
  recipients: z.array(recipientSchema).max(50),
  /** How large one mail may be as it travels, base64 and all. */
  maxMailBytes: z.int().min(1_000_000).max(500_000_000),
  /** How the portal wants days and amounts. */
  dayFormat: z.enum(dayFormats).default('2026-03-05'),
  amountFormat: z.enum(amountFormats).default('1234.50'),
});
export type ChannelSettings = z.infer<typeof channelSettingsSchema>;

/** 20 MB is what most mailboxes of firms take; nobody publishes the insurer's. */
export const shippedChannels: ChannelSettings = {
  channel: 'endpoint',
  from: '',
  recipients: [],
  maxMailBytes: 20_000_000,
  dayFormat: '2026-03-05',
  amountFormat: '1234.50',
};

/** Addresses as people type them: apart by comma, semicolon or space, Chinese ones too. Those that are none come back as they are. */
export const readAddresses = (text: string): { good: string[]; bad: string[] } => {
  const all = text.split(/[\s,;，；、]+/u).filter((one) => one !== '');
  return {
    good: all.filter((one) => mailAddress.safeParse(one).success),
    bad: all.filter((one) => !mailAddress.safeParse(one).success),
  };
};
