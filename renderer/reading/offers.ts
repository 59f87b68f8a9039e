import type { CaseFacts, Invoice } from '../../shared/claim/case.ts';
import type { KeptProposal, ReadingTarget } from '../../shared/claim/reading/reading.ts';
import type { DocumentView, ReadingView } from '../../shared/ipc/views.ts';

/** Where a value may go: a place of the form, or a line that does not exist yet. */
export type OfferTarget = ReadingTarget | { readonly kind: 'new-line'; readonly path: InvoiceTargetPath };
type InvoiceTargetPath = Extract<ReadingTarget, { kind: 'invoice' }>['path'];
type FactTargetPath = Extract<ReadingTarget, { kind: 'fact' }>['path'];

/** A value a document has for a place of the form that is empty. */
export type Offer = {
  readonly document: DocumentView;
  readonly proposal: KeptProposal;
  readonly target: OfferTarget;
};

/** A value of the form that came from a document. */
export type Source = {
  readonly document: DocumentView;
  readonly proposal: KeptProposal;
  /** It was changed afterwards. */
  readonly isChanged: boolean;
};

const factOf: Partial<Record<KeptProposal['field'], FactTargetPath>> = {
  policyNo: 'policyNo',
  buyerName: 'buyer.name',
  uscc: 'insured.uscc',
  currency: 'currency',
};
const invoiceOf: Partial<Record<KeptProposal['field'], InvoiceTargetPath>> = {
  invoiceNo: 'invoiceNo',
  invoiceDate: 'invoicedOn',
  amount: 'invoiceSum',
  dueDate: 'dueDate',
  shippedOn: 'shippedOn',
  contractNo: 'contractNo',
  transportBillNo: 'transportBillNo',
  customsDeclarationNo: 'customsDeclarationNo',
};
/** Numbers that tell which line of the form a paper is about. */
const links = ['transportBillNo', 'customsDeclarationNo', 'contractNo'] as const;

const factValue = (facts: CaseFacts, path: FactTargetPath): string => {
  switch (path) {
    case 'policyNo':
      return facts.policyNo;
    case 'buyer.name':
      return facts.buyer.name;
    case 'insured.uscc':
      return facts.insured.uscc;
    case 'currency':
      return facts.currency;
  }
};

/** What stands in a place of the form now; undefined where the line is gone. */
export const valueAt = (facts: CaseFacts, target: ReadingTarget): string | undefined =>
  target.kind === 'fact'
    ? factValue(facts, target.path)
    : facts.invoices.find(({ id }) => id === target.invoiceId)?.[target.path];

/** The line a paper is about: by its invoice number, else by another number both have, else the only one there is. */
const lineOf = (proposals: readonly KeptProposal[], lines: readonly Invoice[]): Invoice | 'new' | undefined => {
  const invoiceNo = proposals.find(({ field }) => field === 'invoiceNo')?.value;
  if (invoiceNo !== undefined)
    return lines.find((line) => line.invoiceNo === invoiceNo) ?? lines.find((line) => line.invoiceNo === '') ?? 'new';
  for (const link of links) {
    const value = proposals.find(({ field }) => field === link)?.value;
    const linked = value === undefined ? [] : lines.filter((line) => line[link] === value);
    if (linked.length === 1) return linked[0];
  }
  if (lines.length === 0) return 'new';
  return lines.length === 1 ? lines[0] : undefined;
};

const targetOf = (proposal: KeptProposal, line: Invoice | 'new' | undefined): OfferTarget | undefined => {
  const factPath = factOf[proposal.field];
  if (factPath !== undefined) return { kind: 'fact', path: factPath };
  const path = invoiceOf[proposal.field];
  if (path === undefined || line === undefined) return undefined;
  return line === 'new' ? { kind: 'new-line', path } : { kind: 'invoice', invoiceId: line.id, path };
};

const isWanted = (
  facts: CaseFacts,
  { field, value }: KeptProposal,
  target: OfferTarget,
  isCurrencySettled: boolean,
): boolean => {
  if (target.kind === 'new-line') return true;
  const now = valueAt(facts, target);
  // The currency is never empty: it starts as the usual one, and stands once it was taken from a document.
  return field === 'currency' ? now !== value && !isCurrencySettled : now === '';
};

/**
 * What the documents have for the form as it stands: only where nothing is entered, each value once, the surest first within a
 * document. Nothing is offered for a paper that may be about several lines.
 */
export const offersOf = (
  readings: readonly ReadingView[],
  documents: readonly DocumentView[],
  facts: CaseFacts,
): Offer[] => {
  const offers = new Map<string, Offer>();
  const isCurrencySettled = readings.some(({ proposals }) =>
    proposals.some(
      ({ field, value, state }) => field === 'currency' && state === 'accepted' && value === facts.currency,
    ),
  );
  for (const document of documents) {
    const proposals = readings.find(({ documentId }) => documentId === document.id)?.proposals ?? [];
    const line = lineOf(
      proposals.filter(({ state }) => state !== 'dismissed'),
      facts.invoices,
    );
    for (const proposal of proposals) {
      const target = targetOf(proposal, line);
      if (
        target === undefined ||
        proposal.state === 'dismissed' ||
        !isWanted(facts, proposal, target, isCurrencySettled)
      )
        continue;
      const key = JSON.stringify([target, proposal.value]);
      if ((offers.get(key)?.proposal.confidence ?? 0) < proposal.confidence)
        offers.set(key, { document, proposal, target });
    }
  }
  return [...offers.values()];
};

const keyOf = (target: ReadingTarget): string =>
  target.kind === 'fact' ? `fact:${target.path}` : `invoice:${target.invoiceId}.${target.path}`;

/** Values of the form that were taken from documents, by the `fieldId` of their control. */
export const sourcesOf = (
  readings: readonly ReadingView[],
  documents: readonly DocumentView[],
  facts: CaseFacts,
): Map<string, Source> => {
  const sources = new Map<string, Source>();
  for (const document of documents)
    for (const proposal of readings.find(({ documentId }) => documentId === document.id)?.proposals ?? []) {
      if (proposal.state !== 'accepted' || proposal.target === null) continue;
      const now = valueAt(facts, proposal.target);
      if (now === undefined || now === '') continue;
      const source = { document, proposal, isChanged: now !== proposal.value };
      const key = keyOf(proposal.target);
      // Of two papers that gave a value the one that agrees with the form is its source.
      if (sources.get(key)?.isChanged !== false) sources.set(key, source);
    }
  return sources;
};
