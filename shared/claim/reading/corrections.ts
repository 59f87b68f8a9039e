import { z } from 'zod';
import { toHalfWidth } from '../identifiers.ts';
import { readingFields } from './labels.ts';
import type { Proposal } from './propose-fields.ts';

/** What clerks put right in the papers of one buyer. Plain data: it can be read, and it says what it does. */
export const buyerCorrectionsSchema = z.object({
  /** The buyer as the form names it; '' in what was kept before names were. */
  name: z.string().max(200).default(''),
  /** A value that was read and what it should have been. */
  values: z.array(z.object({ field: z.enum(readingFields), read: z.string(), right: z.string() })),
  /** How often a value found by this label was turned away; accepting one forgets it. */
  labels: z.array(z.object({ field: z.enum(readingFields), label: z.string(), dismissed: z.int().positive() })),
});
export type BuyerCorrections = z.infer<typeof buyerCorrectionsSchema>;

/** By the buyer's name without case, width, spaces and signs. */
export const correctionsSchema = z.record(z.string(), buyerCorrectionsSchema);
export type Corrections = z.infer<typeof correctionsSchema>;

export const noCorrections: BuyerCorrections = { name: '', values: [], labels: [] };

/** Once may be a slip; twice the label means something else on this buyer's papers. */
const dismissalsThatCount = 2;
/** What one buyer may make us remember; the oldest goes first. */
const remembered = 100;

export const buyerKey = (name: string): string =>
  toHalfWidth(name)
    .toUpperCase()
    .replace(/[^A-Z0-9\u3400-\u9fff]/g, '');

type Found = Pick<Proposal, 'field' | 'label'>;
const isSame = (a: Found, b: Found): boolean => a.field === b.field && a.label === b.label;

export const withDismissed = (before: BuyerCorrections, { field, label }: Found): BuyerCorrections => {
  const known = before.labels.find((one) => isSame(one, { field, label }));
  const rest = before.labels.filter((one) => one !== known);
  return {
    ...before,
    labels: [...rest, { field, label, dismissed: (known?.dismissed ?? 0) + 1 }].slice(-remembered),
  };
};

export const withAccepted = (before: BuyerCorrections, found: Found): BuyerCorrections => ({
  ...before,
  labels: before.labels.filter((one) => !isSame(one, found)),
});

export const withCorrected = (
  before: BuyerCorrections,
  { field, value }: Pick<Proposal, 'field' | 'value'>,
  right: string,
): BuyerCorrections => {
  const rest = before.values.filter((one) => one.field !== field || one.read !== value);
  return { ...before, values: right === value ? rest : [...rest, { field, read: value, right }].slice(-remembered) };
};

/** Without one thing that was learned: a value by what was read, or a label. */
export const withForgotten = (
  before: BuyerCorrections,
  what: { readonly field: string; readonly read?: string | undefined; readonly label?: string | undefined },
): BuyerCorrections => ({
  ...before,
  values: before.values.filter(({ field, read }) => field !== what.field || read !== what.read),
  labels: before.labels.filter(({ field, label }) => field !== what.field || label !== what.label),
});

/** Values that only ever belong to one paper: what was wrong once says nothing about the next. */
const belongsToOnePaper: ReadonlySet<string> = new Set([
  'invoiceNo',
  'invoiceDate',
  'amount',
  'transportBillNo',
  'customsDeclarationNo',
  'dueDate',
  'shippedOn',
]);

/** The proposals as this buyer's papers want them read. */
export const applyCorrections = (proposals: readonly Proposal[], of: BuyerCorrections): Proposal[] =>
  proposals
    .filter((found) => !of.labels.some((one) => isSame(one, found) && one.dismissed >= dismissalsThatCount))
    .map((found) => {
      const fix = belongsToOnePaper.has(found.field)
        ? undefined
        : of.values.find((one) => one.field === found.field && one.read === found.value);
      return fix === undefined ? found : { ...found, value: fix.right };
    });
