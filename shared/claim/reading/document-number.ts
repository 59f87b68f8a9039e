import type { CaseFacts } from '../case.ts';
import type { ReadingField } from './labels.ts';
import type { KeptProposal } from './reading.ts';

/** The number a paper of this kind is known by. */
const numberOf: Readonly<Record<string, ReadingField>> = {
  'TRD-INV': 'invoiceNo',
  'TRD-PL': 'invoiceNo',
  'TRD-CON': 'contractNo',
  'TRD-BL': 'transportBillNo',
  'TRD-CUS': 'customsDeclarationNo',
  'INS-POL': 'policyNo',
  'INS-LIM': 'policyNo',
  'INS-SHP': 'invoiceNo',
};

const numbersIn = ({ policyNo, invoices }: CaseFacts): ReadonlySet<string> =>
  new Set(
    [
      policyNo,
      ...invoices.flatMap((line) => [line.invoiceNo, line.contractNo, line.transportBillNo, line.customsDeclarationNo]),
    ].filter((number) => number !== ''),
  );

/**
 * The number on a paper, '' where nobody is sure of it: one a person took from it, or one that was read and also stands
 * in the form. What was only read is not put into a name.
 */
export const documentNumber = (code: string | null, proposals: readonly KeptProposal[], facts: CaseFacts): string => {
  const field = numberOf[code ?? ''];
  const own = proposals.filter((proposal) => proposal.field === field && proposal.state !== 'dismissed');
  const taken = own.find(({ state }) => state === 'accepted');
  if (taken !== undefined) return taken.corrected ?? taken.value;
  const known = numbersIn(facts);
  return own.find(({ value }) => known.has(value))?.value ?? '';
};
