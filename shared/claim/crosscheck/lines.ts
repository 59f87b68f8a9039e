import type { Invoice } from '../case.ts';
import { plainCode } from '../reference/record-key.ts';
import type { DeclarationRecord, Known } from '../reference/records.ts';
import type { DocumentEvidence, PlatformEvidence } from './evidence.ts';

/** Numbers by which a paper without an invoice number tells which invoice it belongs to. */
const links = ['transportBillNo', 'customsDeclarationNo', 'contractNo'] as const;

/** The one invoice a paper is about; undefined for a paper about several or none of them. */
export const lineOfDocument = ({ values }: DocumentEvidence, invoices: readonly Invoice[]): Invoice | undefined => {
  const valuesOf = (field: string) =>
    new Set(values.flatMap((one) => (one.field === field ? [plainCode(one.value)] : [])));
  const numbers = valuesOf('invoiceNo');
  const named = invoices.filter(({ invoiceNo }) => invoiceNo !== '' && numbers.has(plainCode(invoiceNo)));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  for (const link of links) {
    const linked = valuesOf(link);
    const lines =
      linked.size === 0 ? [] : invoices.filter((line) => line[link] !== '' && linked.has(plainCode(line[link])));
    if (lines.length === 1) return lines[0];
  }
  // A paper with another invoice's number is about that one, even in a case of one invoice.
  return invoices.length === 1 && numbers.size === 0 ? invoices[0] : undefined;
};

/** The shipment declared for an invoice: of the case's policy where the number was used under several. */
export const shipmentOf = (
  platform: PlatformEvidence,
  { invoiceNo }: Invoice,
  policyNo: string,
): Known<'shipments'> | undefined => {
  if (invoiceNo === '') return undefined;
  const found = platform.shipments.filter(({ record }) => plainCode(record.invoiceNo) === plainCode(invoiceNo));
  return found.find(({ record }) => plainCode(record.policyNo) === plainCode(policyNo)) ?? found[0];
};

/** The customs declaration of an invoice. `isShared`: other invoices of the case are on it too, so its total is not this one's. */
export const declarationOf = (
  platform: PlatformEvidence,
  line: Invoice,
  invoices: readonly Invoice[],
): { readonly known: Known<'declarations'>; readonly isShared: boolean } | undefined => {
  const no = plainCode(line.customsDeclarationNo);
  if (no === '') return undefined;
  const known = platform.declarations.find(({ record }) => plainCode(record.customsDeclarationNo) === no);
  if (known === undefined) return undefined;
  return {
    known,
    isShared: invoices.filter((other) => plainCode(other.customsDeclarationNo) === no).length > 1,
  };
};

export const withoutTotals = (record: DeclarationRecord): DeclarationRecord => ({ ...record, totalSum: '', goods: [] });
