import type { CaseFacts, Invoice } from '../../shared/claim/case.ts';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import type {
  ClaimForm,
  DispatchForm,
  FilingForm,
  NoticeForm,
  SupplementForm,
  WithdrawalForm,
} from '../../shared/claim/filing.ts';

/** Everything a form screen edits: the facts shared by the case's filings, and the form of this filing. */
export type EditedDoc = { readonly facts: CaseFacts; readonly form: FilingForm };

/** Dotted paths to the text (or coded, or unanswered) values of a record; lists are not walked into. */
type Leaves<T> = {
  [K in keyof T & string]: T[K] extends readonly unknown[] | undefined
    ? never
    : T[K] extends string | null | undefined
      ? K
      : T[K] extends object
        ? `${K}.${Leaves<T[K]>}`
        : never;
}[keyof T & string];

export type FactPath = Leaves<CaseFacts>;
export type FormPath =
  | Leaves<NoticeForm>
  | Leaves<ClaimForm>
  | Leaves<SupplementForm>
  | Leaves<WithdrawalForm>
  | Leaves<DispatchForm>;
export type InvoicePath = Exclude<keyof Invoice, 'id'>;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const get = (record: unknown, path: string): string => {
  const value = path.split('.').reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), record);
  return typeof value === 'string' ? value : '';
};

const set = <T>(record: T, path: string, value: string | null): T => {
  const [key = '', ...rest] = path.split('.');
  if (!isFields(record)) return record;
  const next = rest.length === 0 ? value : set(record[key], rest.join('.'), value);
  return next === record[key] ? record : ({ ...record, [key]: next } as T);
};

/** A value as text: '' where nothing is chosen or answered. */
export const factText = (doc: EditedDoc, path: FactPath): string => get(doc.facts, path);
export const formText = (doc: EditedDoc, path: FormPath): string => get(doc.form, path);

/** The document with one value changed; the same object when it was that already. Choices take null for "none". */
export const withFact = (doc: EditedDoc, path: FactPath, value: string | null): EditedDoc => {
  const facts = set(doc.facts, path, value);
  return facts === doc.facts ? doc : { ...doc, facts };
};
export const withForm = (doc: EditedDoc, path: FormPath, value: string | null): EditedDoc => {
  const form = set(doc.form, path, value);
  return form === doc.form ? doc : { ...doc, form };
};
export const withExtras = (doc: EditedDoc, change: (extras: ClaimForm['extras']) => ClaimForm['extras']): EditedDoc =>
  doc.form.kind === 'claim' ? { ...doc, form: { ...doc.form, extras: change(doc.form.extras) } } : doc;
export const withInvoices = (
  doc: EditedDoc,
  change: (invoices: CaseFacts['invoices']) => CaseFacts['invoices'],
): EditedDoc => ({
  ...doc,
  facts: { ...doc.facts, invoices: change(doc.facts.invoices) },
});
export const withInvoice = (doc: EditedDoc, id: string, path: InvoicePath, value: string | null): EditedDoc => {
  const at = doc.facts.invoices.findIndex((line) => line.id === id);
  const line = doc.facts.invoices[at];
  if (line === undefined) return doc;
  const next = set(line, path, value);
  return next === line ? doc : withInvoices(doc, (lines) => lines.with(at, next));
};

/** The `fieldId` under which a target's control is found on the page. */
export const fieldIdOf = (target: DoubtTarget): string => {
  switch (target.kind) {
    case 'fact':
    case 'form':
      return `${target.kind}:${target.path}`;
    case 'invoice':
      return `invoice:${target.invoiceId}.${target.path}`;
    case 'document':
      return `document:${target.documentId}`;
    case 'checklist':
      return `checklist:${target.code}`;
  }
};
