import type { Mapping } from './column-mapping.ts';
import { type ImportField, importFields } from './import-fields.ts';
import { type BadReason, readCell } from './read-cell.ts';
import { recordKey } from './record-key.ts';
import { type ReferenceList, type ReferenceRecord, recordSchemas } from './records.ts';

/** A cell that can't be taken. `row` counts from 1 as Excel does; `column` from 0, null where nothing is mapped. */
export type BadCell = {
  readonly row: number;
  readonly column: number | null;
  readonly field: string;
  readonly value: string;
  readonly reason: BadReason;
};

export type PlannedRecord<L extends ReferenceList = ReferenceList> = {
  readonly key: string;
  readonly record: ReferenceRecord<L>;
  /** The row it came from, from 1. */
  readonly row: number;
};

export type ImportPlan<L extends ReferenceList = ReferenceList> = {
  readonly records: readonly PlannedRecord<L>[];
  readonly bad: readonly BadCell[];
  /** Rows that hold anything. */
  readonly rowCount: number;
  readonly badRowCount: number;
};

type Values = Record<string, string>;

const readRow = (
  fields: readonly ImportField[],
  row: readonly string[],
  mapping: Mapping,
  rowNo: number,
): { readonly values: Values; readonly bad: readonly BadCell[] } => {
  const values: Values = {};
  const bad: BadCell[] = [];
  for (const { id, type, isRequired } of fields) {
    const column = mapping[id];
    const cell = column === undefined ? '' : (row[column] ?? '');
    const read = readCell(type, cell);
    const reason = read.ok ? (read.value === '' && isRequired ? 'missing' : undefined) : read.reason;
    if (reason !== undefined)
      bad.push({ row: rowNo, column: column ?? null, field: id, value: cell.slice(0, 100), reason });
    else if (read.ok) values[id] = read.value;
  }
  return { values, bad };
};

/** Fields of one name space (`limit.`) as a record of their own; undefined where all are empty. */
const part = (values: Values, prefix: string): Values | undefined => {
  const own = Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (id.startsWith(prefix) ? [[id.slice(prefix.length), value]] : [])),
  );
  return Object.values(own).some((value) => value !== '') ? own : undefined;
};

/** '' in a choice means that nothing is chosen. */
const chosen = (values: Values): Record<string, unknown> => ({
  ...values,
  ...(values.payMode === undefined ? {} : { payMode: values.payMode || null }),
  ...(values.receiptStatus === undefined ? {} : { receiptStatus: values.receiptStatus || null }),
});

const recordOf = <L extends ReferenceList>(list: L, values: Values): ReferenceRecord<L> => {
  const limit = part(values, 'limit.');
  const goods = part(values, 'goods.');
  // The table is keyed by the same list; the compiler can't follow that through an index.
  return recordSchemas[list].parse({
    ...chosen(values),
    ...(limit === undefined ? {} : { limits: [chosen(limit)] }),
    ...(goods === undefined ? {} : { goods: [goods] }),
  }) as ReferenceRecord<L>;
};

/** Two rows about one buyer are two limits of it, two rows of one declaration two goods; undefined where they contradict. */
const joined = (before: ReferenceRecord, next: ReferenceRecord): ReferenceRecord | undefined => {
  const { rest: a, list: listA, name } = split(before);
  const { rest: b, list: listB } = split(next);
  if (JSON.stringify(a) !== JSON.stringify(b)) return undefined;
  if (name === undefined) return before;
  const all = [...new Map([...listA, ...listB].map((one) => [JSON.stringify(one), one])).values()];
  return { ...before, [name]: all } as ReferenceRecord;
};

const split = (record: ReferenceRecord) => {
  const name = 'limits' in record ? 'limits' : 'goods' in record ? 'goods' : undefined;
  const list: readonly unknown[] = 'limits' in record ? record.limits : 'goods' in record ? record.goods : [];
  const rest = Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
  return { rest, list, name };
};

/**
 * What a sheet would put into a list, and which cells keep a row out, without touching anything. `headerRow` counts from 0;
 * rows above it are titles, empty rows are passed over. A row with a bad cell gives no record.
 */
export const planImport = <L extends ReferenceList>(
  list: L,
  rows: readonly (readonly string[])[],
  headerRow: number,
  mapping: Mapping,
): ImportPlan<L> => {
  const fields = importFields[list];
  const keyFields = fields.filter(({ isRequired }) => isRequired);
  const records = new Map<string, PlannedRecord<L>>();
  const bad: BadCell[] = [];
  const badRows = new Set<number>();
  let rowCount = 0;
  rows.forEach((row, index) => {
    if (index <= headerRow || row.every((cell) => cell.trim() === '')) return;
    rowCount += 1;
    const read = readRow(fields, row, mapping, index + 1);
    if (read.bad.length > 0) {
      bad.push(...read.bad);
      badRows.add(index + 1);
      return;
    }
    const record = recordOf(list, read.values);
    const key = recordKey(list, record);
    const before = records.get(key);
    const both = before === undefined ? record : joined(before.record, record);
    if (both !== undefined) {
      records.set(key, { key, record: both as ReferenceRecord<L>, row: before?.row ?? index + 1 });
      return;
    }
    const field = keyFields[0]?.id ?? '';
    const column = mapping[field] ?? null;
    const value = column === null ? key : (row[column] ?? '');
    bad.push({ row: index + 1, column, field, value: value.slice(0, 100), reason: 'twice' });
    badRows.add(index + 1);
  });
  return { records: [...records.values()], bad, rowCount, badRowCount: badRows.size };
};
