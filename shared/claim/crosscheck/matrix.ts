import type { CaseFacts, Invoice } from '../case.ts';
import type { DoubtTarget } from '../doubts/doubt.ts';
import type { Known, ReferenceList } from '../reference/records.ts';
import { compareValues, type ValueType, type Verdict } from './compare.ts';
import type { DocumentEvidence, Evidence } from './evidence.ts';
import { factFields, type LineField, lineFields } from './fields.ts';
import { declarationOf, lineOfDocument, shipmentOf, withoutTotals } from './lines.ts';

/** Who says a value. */
export type Source =
  | { readonly kind: 'platform'; readonly list: ReferenceList; readonly known: Known<ReferenceList> }
  | { readonly kind: 'document'; readonly document: DocumentEvidence };

export type Cell = { readonly source: Source; readonly value: string; readonly verdict: Verdict };

/** One field and all who say it. With an empty form the cells are held against each other. */
export type MatrixRow = {
  readonly path: string;
  readonly target: DoubtTarget;
  readonly type: ValueType;
  readonly form: string;
  readonly cells: readonly Cell[];
  /** The worst of the cells; 'unsaid' where nobody else says the value. */
  readonly verdict: Verdict | 'unsaid';
};

export type MatrixGroup = {
  /** undefined: the values all invoices share. */
  readonly invoice: Invoice | undefined;
  /** Position of the invoice, from 1. */
  readonly line: number;
  readonly rows: readonly MatrixRow[];
  readonly differences: number;
  readonly agreements: number;
};

type Said = { readonly source: Source; readonly value: string; readonly type?: ValueType };

const worst = (cells: readonly Cell[]): MatrixRow['verdict'] => {
  if (cells.length === 0) return 'unsaid';
  if (cells.some(({ verdict }) => verdict === 'differs')) return 'differs';
  return cells.some(({ verdict }) => verdict === 'close') ? 'close' : 'same';
};

const rowOf = (path: string, target: DoubtTarget, type: ValueType, form: string, all: readonly Said[]): MatrixRow => {
  const said = all.filter(({ value }) => value !== '');
  const against = form === '' ? (said[0]?.value ?? '') : form;
  const cells = said.map(({ source, value, type: own = type }) => ({
    source,
    value,
    verdict: compareValues(own, against, value),
  }));
  return { path, target, type, form, cells, verdict: worst(cells) };
};

const platform = <L extends ReferenceList>(list: L, known: Known<L>): Source => ({
  kind: 'platform',
  list,
  known: known as Known<ReferenceList>,
});

/** Several values of one kind on a paper: the one that agrees speaks for it, else the first, which was read most surely. */
const saidBy = (document: DocumentEvidence, field: string, type: ValueType, form: string): readonly Said[] => {
  const values = document.values.filter((one) => one.field === field).map(({ value }) => value);
  const value = values.find((one) => form !== '' && compareValues(type, form, one) !== 'differs') ?? values[0];
  return value === undefined ? [] : [{ source: { kind: 'document', document }, value }];
};

/** A bill "to order" names a bank or nobody: it says nothing about who the buyer is. */
const saysNothing = (path: string, value: string): boolean =>
  path === 'buyer.name' && /\bTO (THE )?ORDER\b/i.test(value);

const factRows = (facts: CaseFacts, evidence: Evidence): MatrixRow[] => {
  const { policy, buyer, shipments } = evidence.platform;
  return factFields.map((field) => {
    const { path, type } = field;
    const form = field.form(facts);
    const said: Said[] = [];
    if (policy !== null && field.policy !== undefined)
      said.push({ source: platform('policies', policy), value: field.policy(policy.record) });
    if (buyer !== null && field.buyer !== undefined)
      said.push({ source: platform('buyers', buyer), value: field.buyer(buyer.record) });
    // Fifty shipments that agree are one voice; each other value is one more.
    const voices = new Map<string, Said>();
    for (const shipment of field.shipment === undefined ? [] : shipments) {
      const value = field.shipment?.(shipment.record) ?? '';
      if (!voices.has(value)) voices.set(value, { source: platform('shipments', shipment), value });
    }
    said.push(...voices.values());
    const { reading } = field;
    if (reading !== undefined)
      for (const document of evidence.documents) {
        const own = type === 'name' ? 'read-name' : type;
        const words = saidBy(document, reading, own, form).filter(({ value }) => !saysNothing(path, value));
        said.push(...words.map((one) => ({ ...one, type: own })));
      }
    return rowOf(path, { kind: 'fact', path }, type, form, said);
  });
};

const lineRow = (
  field: LineField,
  line: Invoice,
  facts: CaseFacts,
  evidence: Evidence,
  documents: readonly DocumentEvidence[],
): MatrixRow => {
  const { path, type, reading, papers } = field;
  const form = field.form(line);
  const said: Said[] = [];
  const shipment = shipmentOf(evidence.platform, line, facts.policyNo);
  if (shipment !== undefined && field.shipment !== undefined)
    said.push({ source: platform('shipments', shipment), value: field.shipment(shipment.record) });
  const declaration = declarationOf(evidence.platform, line, facts.invoices);
  if (declaration !== undefined && field.declaration !== undefined) {
    const { known, isShared } = declaration;
    said.push({
      source: platform('declarations', known),
      value: field.declaration(isShared ? withoutTotals(known.record) : known.record),
      type: field.declarationType ?? type,
    });
  }
  if (reading !== undefined)
    for (const document of documents)
      if (papers === undefined || papers.includes(document.code ?? '')) {
        // Customs' day of export is not the day on board.
        const own = path === 'shippedOn' && document.code === 'TRD-CUS' ? 'loose-date' : type;
        said.push(...saidBy(document, reading, own, form).map((one) => ({ ...one, type: own })));
      }
  return rowOf(path, { kind: 'invoice', invoiceId: line.id, path }, type, form, said);
};

const groupOf = (invoice: Invoice | undefined, line: number, rows: readonly MatrixRow[]): MatrixGroup => ({
  invoice,
  line,
  rows,
  differences: rows.filter(({ verdict }) => verdict === 'differs').length,
  agreements: rows.filter(({ verdict }) => verdict === 'same' || verdict === 'close').length,
});

const build = (facts: CaseFacts, evidence: Evidence): readonly MatrixGroup[] => {
  const byLine = new Map<string | undefined, DocumentEvidence[]>();
  for (const document of evidence.documents) {
    const id = lineOfDocument(document, facts.invoices)?.id;
    byLine.set(id, [...(byLine.get(id) ?? []), document]);
  }
  return [
    groupOf(undefined, 0, factRows(facts, evidence)),
    ...facts.invoices.map((line, index) =>
      groupOf(
        line,
        index + 1,
        lineFields.map((field) => lineRow(field, line, facts, evidence, byLine.get(line.id) ?? [])),
      ),
    ),
  ];
};

/** Several rules look at the same matrix; it is built once for the facts and the evidence they look at. */
const built = new WeakMap<CaseFacts, { readonly evidence: Evidence; readonly matrix: readonly MatrixGroup[] }>();

/**
 * 交叉核对: every field of a case with what platform and documents say about it; first what all invoices share, then a group
 * for each invoice. Pure: the same facts and evidence give the same matrix.
 */
export const crossCheck = (facts: CaseFacts, evidence: Evidence): readonly MatrixGroup[] => {
  const known = built.get(facts);
  if (known?.evidence === evidence) return known.matrix;
  const matrix = build(facts, evidence);
  built.set(facts, { evidence, matrix });
  return matrix;
};
