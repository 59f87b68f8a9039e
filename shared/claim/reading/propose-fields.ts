import { toHalfWidth } from '../identifiers.ts';
import { findLabels, type LabelFound } from './find-labels.ts';
import { type ReadingField, readingFields } from './labels.ts';
import { type Cell, cellsBelow, type Layout, layOut, placeIn } from './page-layout.ts';
import type { Box, PageText } from './page-text.ts';
import { type AmountRead, readAmounts, readCurrency } from './read-amount.ts';
import { readBillNo, readCode, readDeclarationNo, readPolicyNo, readUscc } from './read-codes.ts';
import { readDate } from './read-date.ts';
import { readName } from './read-name.ts';
import type { ValueRead } from './value-read.ts';

/** A value read from a document. Nothing is done with it until somebody takes it. */
export interface Proposal {
  readonly field: ReadingField;
  /** As the form keeps it: YYYY-MM-DD, plain decimal, ISO currency code, number without spaces. */
  readonly value: string;
  /** As it stands on the paper. */
  readonly read: string;
  /** The words it was found by; '' where its shape alone says what it is. */
  readonly label: string;
  /** Page of the file, from 0. */
  readonly page: number;
  readonly box: Box;
  /** 0–1; what is below `leastConfidence` is not proposed. */
  readonly confidence: number;
}

export const leastConfidence = 0.55;

/** What a kind of paper can tell. The rest may stand on it too, but about something else. */
const fieldsOfKind: Readonly<Record<string, readonly ReadingField[]>> = {
  'TRD-INV': [
    'invoiceNo',
    'invoiceDate',
    'amount',
    'currency',
    'buyerName',
    'contractNo',
    'dueDate',
    'transportBillNo',
    'uscc',
  ],
  'TRD-PL': ['invoiceNo', 'invoiceDate', 'buyerName', 'contractNo'],
  'TRD-BL': ['transportBillNo', 'shippedOn', 'buyerName'],
  'TRD-CUS': ['customsDeclarationNo', 'contractNo', 'transportBillNo', 'shippedOn', 'buyerName', 'currency', 'uscc'],
  'TRD-CON': ['contractNo', 'amount', 'currency', 'buyerName'],
  'INS-POL': ['policyNo', 'uscc'],
  'INS-LIM': ['policyNo', 'buyerName'],
  'INS-SHP': ['policyNo', 'invoiceNo', 'buyerName'],
  'INS-PRM': ['policyNo'],
  'AML-LIC': ['uscc'],
  OTHER: [],
};

const placeWeights = { same: 1, right: 0.96, below: 0.92 } as const;
type Place = keyof typeof placeWeights;

interface Candidate extends Proposal {
  readonly at: number;
}

type Read = ValueRead & Partial<Pick<AmountRead, 'currency' | 'currencyAt'>>;

const readValue = (field: ReadingField, text: string, isOcr: boolean): Read | undefined => {
  switch (field) {
    case 'invoiceNo':
    case 'contractNo':
    case 'transportBillNo':
      return readCode(text, isOcr);
    case 'customsDeclarationNo':
      return readDeclarationNo(text, isOcr);
    case 'policyNo':
      return readPolicyNo(text, isOcr);
    case 'uscc':
      return readUscc(text, isOcr);
    case 'invoiceDate':
    case 'dueDate':
    case 'shippedOn':
      return readDate(text, isOcr);
    case 'currency':
      return readCurrency(text);
    case 'buyerName':
      return readName(text, isOcr);
    case 'amount':
      return readAmounts(text, isOcr).at(-1);
  }
};

/** Same length as the text, so that places stay right. */
const half = (text: string): string => Array.from(text, (c) => (c === '\u3000' ? ' ' : toHalfWidth(c) || c)).join('');

/** A cell with its labels: what belongs to one ends where the next begins. */
interface Labelled {
  readonly cell: Cell;
  readonly text: string;
  readonly labels: readonly LabelFound[];
}

/** Where the value of a label may stand, the likeliest first. */
function* spots(
  layout: Layout,
  labelled: ReadonlyMap<Cell, Labelled>,
  { cell, text, labels }: Labelled,
  label: LabelFound,
): Generator<{ cell: Cell; from: number; to: number; place: Place }> {
  const next = labels.find(({ start }) => start >= label.end);
  const to = next?.start ?? text.length;
  yield { cell, from: label.end, to, place: 'same' };
  // The value follows the last label of a cell only.
  if (next === undefined) {
    const line = layout.lines[cell.line] ?? [];
    for (const right of line.slice(line.indexOf(cell) + 1)) {
      const first = labelled.get(right)?.labels[0];
      if (first !== undefined && first.start === 0) break;
      yield { cell: right, from: 0, to: first?.start ?? right.text.length, place: 'right' };
      if (label.field !== 'amount') break;
    }
  }
  if (label.field === 'amount') return;
  for (const below of cellsBelow(layout, cell)) {
    if ((labelled.get(below)?.labels.length ?? 0) > 0) break;
    yield { cell: below, from: 0, to: below.text.length, place: 'below' };
    break;
  }
}

const readPage = (
  page: PageText,
  number: number,
  fields: ReadonlySet<ReadingField>,
  shapes: ReadonlySet<ReadingField>,
): Candidate[] => {
  const isOcr = page.by === 'ocr';
  const layout = layOut(page);
  const labelled = new Map<Cell, Labelled>(
    layout.cells.map((cell) => {
      const text = half(cell.text);
      return [cell, { cell, text, labels: findLabels(text, isOcr) }];
    }),
  );
  const candidates: Candidate[] = [];
  const add = (field: ReadingField, label: string, cell: Cell, from: number, read: Read, weight: number): void => {
    candidates.push({
      field,
      value: read.value,
      read: cell.text.slice(from + read.start, from + read.end).trim(),
      label,
      page: number,
      box: placeIn(cell, from + read.start, from + read.end),
      confidence: Math.round(read.sure * weight * 100) / 100,
      at: cell.line,
    });
  };

  for (const holder of labelled.values()) {
    for (const label of holder.labels) {
      const { field } = label;
      if (field === null) continue;
      const certainty = label.weight * (1 - label.edits * 0.06) * (isOcr ? 0.96 : 0.99);
      for (const { cell, from, to, place } of spots(layout, labelled, holder, label)) {
        const part = (labelled.get(cell)?.text ?? cell.text).slice(from, to);
        const read = readValue(field, part, isOcr);
        if (read === undefined) {
          // Words where a number belongs: this label has its say, and it is not what we look for.
          if (place === 'same' && /[A-Za-z\u3400-\u9fff]{3}/.test(part)) break;
          continue;
        }
        if (fields.has(field)) add(field, label.words, cell, from, read, certainty * placeWeights[place]);
        if (field === 'amount' && read.currency && read.currencyAt !== undefined && fields.has('currency'))
          add(
            'currency',
            label.words,
            cell,
            from,
            { ...read, value: read.currency, sure: 0.95, ...read.currencyAt },
            certainty,
          );
        // The rest of an amount's line may hold the total behind the quantities,
        // and what is not sure beside a label may be surer under it.
        if (read.sure >= 0.85) break;
      }
    }
    // Some numbers say by their shape what they are.
    if (fields.has('customsDeclarationNo')) {
      const read = readDeclarationNo(holder.text, isOcr);
      if (read !== undefined) add('customsDeclarationNo', '', holder.cell, 0, read, isOcr ? 0.7 : 0.75);
    }
    // Only papers of transport: elsewhere such a number may be anything.
    if (shapes.has('transportBillNo')) {
      const read = readBillNo(holder.text, isOcr);
      if (read !== undefined) add('transportBillNo', '', holder.cell, 0, read, isOcr ? 0.68 : 0.74);
    }
    if (fields.has('uscc')) {
      const read = readUscc(holder.text, isOcr);
      if (read !== undefined) add('uscc', '', holder.cell, 0, read, isOcr ? 0.68 : 0.78);
    }
  }
  // The currency of an invoice often stands only over its columns: "AMOUNT (USD)".
  if (fields.has('currency') && !candidates.some(({ field }) => field === 'currency')) {
    for (const { cell, text } of labelled.values()) {
      const read = readCurrency(text);
      // A lone sign may be anything a recogniser stumbled over.
      if (read !== undefined && !(isOcr && read.end - read.start === 1)) add('currency', '', cell, 0, read, 0.8);
    }
  }
  return candidates;
};

/** Two different readings of one field that are nearly as good take confidence from each other. */
const rivalry = 0.92;

const best = (candidates: readonly Candidate[]): Candidate | undefined => {
  // Of equals the amount furthest down is the total; anything else is written where it is first needed.
  const order = candidates.toSorted((a, b) => {
    if (Math.abs(a.confidence - b.confidence) > 0.011) return b.confidence - a.confidence;
    const down = a.page - b.page || a.at - b.at;
    return a.field === 'amount' ? -down : down;
  });
  const [first] = order;
  if (first === undefined) return undefined;
  const rival = order.find(({ value }) => value !== first.value);
  const agreed = order.filter(({ value }) => value === first.value).length > 1;
  const doubted = rival !== undefined && rival.confidence >= first.confidence * rivalry && !agreed;
  return doubted ? { ...first, confidence: Math.round(first.confidence * 80) / 100 } : first;
};

/**
 * What a document tells, at most one value a field. `kind` is the checklist code as far as it is known; null asks for
 * everything and trusts it less.
 */
export const proposeFields = (pages: readonly PageText[], kind: string | null): Proposal[] => {
  const fields = new Set(kind === null ? readingFields : (fieldsOfKind[kind] ?? []));
  if (fields.size === 0) return [];
  const shapes = new Set(kind === 'TRD-BL' || kind === 'TRD-CUS' ? (['transportBillNo'] as const) : []);
  const candidates = pages.slice(0, 20).flatMap((page, number) => readPage(page, number, fields, shapes));
  return readingFields.flatMap((field) => {
    const chosen = best(candidates.filter((candidate) => candidate.field === field));
    if (chosen === undefined) return [];
    const { at: _at, ...proposal } = chosen;
    const confidence = kind === null ? Math.round(proposal.confidence * 85) / 100 : proposal.confidence;
    return confidence < leastConfidence ? [] : [{ ...proposal, confidence }];
  });
};
